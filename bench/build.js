// node bench/build.js [note.md ...] [--slides N,N] [--runs N]: how long a cold `lectern build` (HTML and PDF) takes, with relation
// maps and without, beside marp-cli's HTML and PDF of the same slides, and beside the floor: one Chromium that loads the finished
// HTML and prints it. Each figure is the median of N fresh processes, taken in
// turns after one round that does not count, with nothing kept by an earlier one. With --slides, the notes are made up and have
// so many. Needs a compiled lib/ (`npm run bench`).
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { printFinished } from './floor.js';
import { createLongNote } from './long-note.js';
import { configureMarp, findBrowser, marp } from './rival.js';
import { splitAtHeadings } from './split-at-headings.js';
import { readLoad, round2, takeInTurns, timeProcess } from './timing.js';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '5' }, slides: { type: 'string' } },
});
const runs = Number(values.runs);
const lectern = path.join(root, 'lib/bundle/main.js');
const browser = await findBrowser();
const env = { ...process.env, CHROME_PATH: browser.path };
const folder = mkdtempSync(path.join(tmpdir(), 'lectern-bench-'));
try {
  const rows = [];
  for (const note of findNotes()) rows.push([path.basename(note, '.md'), await measureNote(note)]);
  console.log(`Median of ${runs}, seconds; ${browser.name} ${browser.version}`);
  console.table(Object.fromEntries(rows));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function findNotes() {
  if (values.slides === undefined)
    return positionals.length > 0 ? positionals : ['notes/running-containers.md', 'notes/tour.md'];
  return values.slides.split(',').map((count) => {
    const file = path.join(folder, `${count}-slides.md`);
    writeFileSync(file, createLongNote(Number(count)));
    return file;
  });
}

async function measureNote(note) {
  const slides = path.join(folder, `${path.basename(note, '.md')}.marp.md`);
  writeFileSync(slides, splitAtHeadings(readFileSync(note, 'utf8')));
  const out = path.join(folder, 'out');
  const build = [lectern, 'build', note, '-o', out, '--no-cache'];
  const render = (format) =>
    timeProcess([marp, slides, ...configureMarp(folder), '-o', path.join(out, `marp.${format}`)], {
      // In this project marp-cli would take its Marp; elsewhere it takes its own.
      cwd: folder,
      env,
    });
  const seconds = await takeInTurns(
    {
      lectern: () => timeProcess(build, { cwd: root, env }),
      'without maps': () => timeProcess([...build, '--relations', 'off'], { cwd: root, env }),
      floor: () => printFinished(browser, [path.join(out, `${path.basename(note, '.md')}.html`)]),
      'marp html': () => render('html'),
      'marp pdf': () => render('pdf'),
    },
    runs,
  );
  const marps = seconds['marp html'] + seconds['marp pdf'];
  const rounded = Object.entries(seconds).map(([name, value]) => [name, round2(value)]);
  return {
    ...Object.fromEntries(rounded),
    'lectern / marp': round2(seconds.lectern / marps),
    'without maps / marp': round2(seconds['without maps'] / marps),
    'floor / marp': round2(seconds.floor / marps),
    load: readLoad(),
  };
}
