// node scripts/check-links.js [FOLDER...]: builds each folder of notes as a course (those of the corpus without any), opens every
// page in a browser from file://, and holds every link against what is there: the file, and the place in it. Links that lead
// nowhere are counted, and listed where no message of the build has said so; then it ends with exit code 1. Needs a compiled
// lib/ and an installed browser.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../bench/rival.js';

const lectern = fileURLToPath(new URL('../lib/bundle/main.js', import.meta.url));
const corpus = fileURLToPath(new URL('../../shared/corpus/dev', import.meta.url));
const folders =
  process.argv.length > 2
    ? process.argv.slice(2)
    : readdirSync(corpus, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
        .map(({ name }) => path.join(corpus, name));
const program = await findBrowser();
const browser = await puppeteer.launch({
  executablePath: program.path,
  args: ['--no-sandbox', '--disable-gpu', '--allow-file-access-from-files'],
});
const all = { pages: 0, links: 0, dead: 0, unsaid: 0 };
try {
  for (const folder of folders) {
    const found = await checkCourse(folder);
    console.log(
      `${path.basename(folder)}: ${found.pages} pages, ${found.links} links, ${found.dead} dead, ${found.unsaid.length} unsaid`,
    );
    for (const each of found.unsaid) console.log(`  ${each}`);
    all.pages += found.pages;
    all.links += found.links;
    all.dead += found.dead;
    all.unsaid += found.unsaid.length;
  }
} finally {
  await browser.close();
}
console.log(
  `${folders.length} courses, ${all.pages} pages, ${all.links} links, ${all.dead} dead, ${all.unsaid} unsaid`,
);
process.exitCode = all.unsaid > 0 ? 1 : 0;

async function checkCourse(folder) {
  const project = mkdtempSync(path.join(tmpdir(), 'lectern-links-'));
  try {
    cpSync(folder, path.join(project, 'notes'), { recursive: true });
    const args = [lectern, 'build', 'notes', '-f', 'html', '-q', '--report', 'report.json'];
    spawnSync(process.execPath, args, { cwd: project, stdio: 'ignore' });
    const report = JSON.parse(readFileSync(path.join(project, 'report.json'), 'utf8'));
    const problems = report.notes.flatMap((note) => note.problems);
    return await checkPages(path.join(project, 'dist'), problems);
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

async function checkPages(dist, problems) {
  const pages = new Map();
  for (const name of readdirSync(dist, { recursive: true }))
    if (name.endsWith('.html')) {
      const file = path.join(dist, name);
      pages.set(file, await readPage(file));
    }
  const said = problems
    .filter(({ rule }) => /^(?:anchor|link|note|wiki)-|^image-remote$/.test(rule))
    .map((problem) => JSON.stringify(problem));
  const unsaid = [];
  let [links, dead] = [0, 0];
  for (const [file, page] of pages)
    for (const { written, href } of page.links) {
      if (!href.startsWith('file:')) continue;
      links += 1;
      if (leadsSomewhere(new URL(href), pages)) continue;
      dead += 1;
      if (!isSaid(written, said)) unsaid.push(`${path.relative(dist, file)}: ${written}`);
    }
  return { pages: pages.size, links, dead, unsaid };
}

/** The links of a page as the browser resolves them, and the ids that links can lead to. */
async function readPage(file) {
  const page = await browser.newPage();
  try {
    await page.goto(pathToFileURL(file).href, { timeout: 0 });
    return await page.evaluate(() => ({
      ids: [...document.querySelectorAll('[id], [name]')].flatMap((each) => [
        each.id,
        each.getAttribute('name'),
      ]),
      links: [...document.querySelectorAll('a[href]')].map((link) => ({
        written: link.getAttribute('href'),
        href: typeof link.href === 'string' ? link.href : link.href.baseVal,
      })),
    }));
  } finally {
    await page.close();
  }
}

function leadsSomewhere(url, pages) {
  const file = fileURLToPath(new URL(url.pathname, 'file:'));
  const page = pages.get(file);
  const id = decode(url.hash.slice(1));
  // The player's own addresses are numbers of slides.
  if (page) return id === 'top' || /^\/?\d*$/.test(id) || page.ids.includes(id);
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

function isSaid(written, said) {
  const [address, anchor = ''] = written.split('#');
  // The note has it as it is, or with codes for spaces and such.
  const names = [address || anchor, decode(address || anchor)].map((name) =>
    JSON.stringify(name.replace(/\.html$/, '')).slice(1, -1),
  );
  return said.some((each) => names.some((name) => each.includes(name)));
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
