// node bench/handout.js [note.md ...] [--runs N] [--handout LAYOUT]: what a handout costs beside HTML and PDF. Each figure
// is the median of N fresh processes, both kinds taken in turns after one round that does not count.
// Needs a compiled lib/ (`npm run bench`).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '7' },
    handout: { type: 'string', default: 'notes' },
  },
});
const notes = positionals.length > 0 ? positionals : ['notes/running-containers.md'];
const runs = Number(values.runs);
const lectern = path.join(root, 'lib/bundle/main.js');
const out = mkdtempSync(path.join(tmpdir(), 'lectern-bench-'));
const kinds = { 'html + pdf': 'html,pdf', 'html + pdf + handout': 'html,pdf,handout' };

try {
  const rows = notes.map((note) => [path.basename(note, '.md'), measureNote(note)]);
  console.log(`Median of ${runs}, seconds; layout ${values.handout}`);
  console.table(Object.fromEntries(rows));
} finally {
  rmSync(out, { recursive: true, force: true });
}

function measureNote(note) {
  const seconds = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []]));
  for (let round = 0; round <= runs; round++) {
    for (const [kind, formats] of Object.entries(kinds)) {
      const taken = time(note, formats);
      if (round > 0) seconds[kind].push(taken);
    }
  }
  const [without, all] = Object.values(seconds).map(median);
  return {
    'html + pdf': round2(without),
    'html + pdf + handout': round2(all),
    ratio: round2(all / without),
  };
}

function time(note, formats) {
  const args = [lectern, 'build', note, '-o', out, '-f', formats, '--handout', values.handout];
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`lectern ended with ${status}\n${stderr}`);
  return (performance.now() - start) / 1000;
}

function median(list) {
  return [...list].sort((a, b) => a - b)[list.length >> 1];
}

function round2(value) {
  return Math.round(value * 100) / 100;
}
