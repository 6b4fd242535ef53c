// node bench/build.js [note.md ...] [--slides N,N] [--runs N]: how long a cold `lectern build` (HTML and PDF) takes beside marp-cli's HTML
// and PDF of the same slides. Each figure is the median of N fresh processes, taken in turns after one round that does not
// count, all with the one browser that Lectern finds installed. With --slides, the notes are made up and have so many.
// Needs a compiled lib/ (`npm run bench`).
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createLongNote } from './long-note.js';
import { splitAtHeadings } from './split-at-headings.js';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '5' }, slides: { type: 'string' } },
});
const runs = Number(values.runs);
const lectern = path.join(root, 'lib/bundle/main.js');
const marp = createRequire(import.meta.url)
  .resolve('@marp-team/marp-cli/package.json')
  .replace('package.json', 'marp-cli.js');
// Marp's emoji come from the network by default; here nothing may wait for one.
const marpConfig = { html: false, options: { emoji: { unicode: false }, math: 'katex' } };

const { inspectBrowsers } = await import('../lib/browser/inspect.js');
const browser = (await inspectBrowsers()).find(
  ({ isUsed, source }) => isUsed && source !== 'embedded',
);
if (!browser) throw new Error('marp-cli needs an installed Chrome, Chromium or Edge.');

const folder = mkdtempSync(path.join(tmpdir(), 'lectern-bench-'));
try {
  const rows = [];
  for (const note of findNotes()) rows.push(measureNote(note));
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

function measureNote(note) {
  const name = path.basename(note, '.md');
  const slides = path.join(folder, `${name}.marp.md`);
  const config = path.join(folder, 'marp.config.json');
  writeFileSync(slides, splitAtHeadings(readFileSync(note, 'utf8')));
  writeFileSync(config, JSON.stringify(marpConfig));
  const out = path.join(folder, 'out');
  const commands = {
    lectern: [lectern, 'build', note, '-o', out],
    'marp html': [marp, slides, '-c', config, '-o', path.join(out, 'marp.html')],
    'marp pdf': [marp, slides, '-c', config, '-o', path.join(out, 'marp.pdf')],
  };
  const seconds = Object.fromEntries(Object.keys(commands).map((key) => [key, []]));
  for (let round = 0; round <= runs; round++) {
    for (const [key, command] of Object.entries(commands)) {
      const taken = time(command);
      if (round > 0) seconds[key].push(taken);
    }
  }
  const medians = Object.fromEntries(
    Object.entries(seconds).map(([key, list]) => [key, median(list)]),
  );
  const ratio = medians.lectern / (medians['marp html'] + medians['marp pdf']);
  return [name, { ...medians, 'lectern / (html + pdf)': round2(ratio) }];
}

/** Seconds that a fresh process takes, with nothing cached by an earlier one. */
function time(command) {
  // In this project marp-cli would take its Marp; elsewhere it takes its own.
  const cwd = command[0] === marp ? folder : root;
  const cache = path.join(folder, 'cache');
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache);
  const env = { ...process.env, XDG_CACHE_HOME: cache, CHROME_PATH: browser.path };
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, command, {
    cwd,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}\n${stderr}`);
  return (performance.now() - start) / 1000;
}

function median(list) {
  return round2([...list].sort((a, b) => a - b)[list.length >> 1]);
}

function round2(value) {
  return Math.round(value * 100) / 100;
}
