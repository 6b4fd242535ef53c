// node bench/handout.js [note.md ...] [--runs N] [--handout LAYOUT]: what a handout costs beside HTML and PDF. Each figure
// is the median of N fresh processes, both kinds taken in turns after one round that does not count.
// Needs a compiled lib/ (`npm run bench`).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { round2, takeInTurns, timeProcess } from './timing.js';

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
  const rows = [];
  for (const note of notes) rows.push([path.basename(note, '.md'), await measureNote(note)]);
  console.log(`Median of ${runs}, seconds; layout ${values.handout}`);
  console.table(Object.fromEntries(rows));
} finally {
  rmSync(out, { recursive: true, force: true });
}

async function measureNote(note) {
  const tasks = Object.entries(kinds).map(([kind, formats]) => {
    const args = ['-o', out, '-f', formats, '--handout', values.handout, '--no-cache'];
    return [kind, () => timeProcess([lectern, 'build', note, ...args], { cwd: root })];
  });
  const seconds = await takeInTurns(Object.fromEntries(tasks), runs);
  const [without, all] = Object.values(seconds);
  return {
    'html + pdf': round2(without),
    'html + pdf + handout': round2(all),
    ratio: round2(all / without),
  };
}
