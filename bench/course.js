// node bench/course.js FOLDER [--runs N]: how long `lectern build` (HTML and PDF) takes for a folder of notes, when nothing is
// kept, when one note has changed, and when none has; beside marp-cli's HTML and PDF of the same slides, and beside the floor:
// one Chromium that loads the finished HTML files and prints them. Medians of N rounds, taken in turns after one that does not
// count. Needs a compiled lib/ (`npm run compile`).
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { printFinished } from './floor.js';
import { configureMarp, findBrowser, marp } from './rival.js';
import { splitAtHeadings } from './split-at-headings.js';
import { readLoad, round2, takeInTurns, timeProcess } from './timing.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '3' } },
});
const lectern = fileURLToPath(new URL('../lib/bundle/main.js', import.meta.url));
const browser = await findBrowser();
const env = { ...process.env, CHROME_PATH: browser.path, LECTERN_CACHE: 'cache' };
const folder = mkdtempSync(path.join(tmpdir(), 'lectern-bench-'));
try {
  const names = copyNotes(positionals[0] ?? 'notes');
  const seconds = await takeInTurns(createTasks(names), Number(values.runs));
  const { slides } = JSON.parse(readFileSync(path.join(folder, 'count.json'), 'utf8'));
  const marps = seconds['marp html'] + seconds['marp pdf'];
  console.log(
    `${names.length} notes, ${slides} slides, median of ${values.runs}, seconds; ${browser.name} ${browser.version}; load ${readLoad()}`,
  );
  console.table(
    Object.fromEntries(
      Object.entries(seconds).map(([name, value]) => [
        name,
        {
          seconds: round2(value),
          '/ marp': round2(value / marps),
          '/ floor': round2(value / seconds.floor),
        },
      ]),
    ),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The notes as they are, and as Marp decks. */
function copyNotes(from) {
  cpSync(from, path.join(folder, 'notes'), { recursive: true });
  mkdirSync(path.join(folder, 'marp'));
  const names = readdirSync(path.join(folder, 'notes')).filter((name) => name.endsWith('.md'));
  for (const name of names) {
    const text = readFileSync(path.join(folder, 'notes', name), 'utf8');
    writeFileSync(path.join(folder, 'marp', name), splitAtHeadings(text));
  }
  return names;
}

function createTasks(names) {
  // Real notes have errors that do not keep them from being built.
  const build = () =>
    timeProcess([lectern, 'build', '--report', 'report.json'], { cwd: folder, env, codes: [0, 1] });
  const render = (...flags) =>
    timeProcess([marp, ...configureMarp(folder), '-I', 'marp', '-o', 'out', ...flags], {
      cwd: folder,
      env,
    });
  return {
    'nothing kept': () => {
      for (const name of ['cache', 'dist'])
        rmSync(path.join(folder, name), { recursive: true, force: true });
      return build();
    },
    'one note changed': () => {
      countSlides();
      appendFileSync(path.join(folder, 'notes', names[0]), '\n\nOne more sentence.\n');
      return build();
    },
    'nothing changed': () => build(),
    floor: () => printFinished(browser, listDecks()),
    'marp html': () => render(),
    'marp pdf': () => render('--pdf'),
  };
}

function listDecks() {
  const dist = path.join(folder, 'dist');
  return readdirSync(dist)
    .filter((name) => name.endsWith('.html'))
    .map((name) => path.join(dist, name));
}

function countSlides() {
  const { notes } = JSON.parse(readFileSync(path.join(folder, 'report.json'), 'utf8'));
  const slides = notes.reduce((sum, note) => sum + (note.slides?.length ?? 0), 0);
  writeFileSync(path.join(folder, 'count.json'), JSON.stringify({ slides }));
}
