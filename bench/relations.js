// node bench/relations.js [--runs N] [note.md ...]: what reading relations costs of a cold build (HTML and PDF) without the
// drawing of maps and diagrams. Medians. Needs a compiled lib/ (`npm run compile`).
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { profileBuild } from './read-profile.js';
import { median, readLoad, round2 } from './timing.js';

const { values, positionals } = parseArgs({
  options: { runs: { type: 'string', default: '3' } },
  allowPositionals: true,
});
const own = ['running-containers', 'tour'].map((name) =>
  fileURLToPath(new URL(`../notes/${name}.md`, import.meta.url)),
);
const reading = new Set(['read the grammar of English', 'relate its terms']);
const drawing = new Set(['lay out maps', 'put maps into slides', 'draw diagrams']);

const rows = (positionals.length > 0 ? positionals : own).map((note) => {
  const runs = Array.from({ length: Number(values.runs) }, () => measure(note));
  const [seconds, relations, share] = ['seconds', 'relations', 'share'].map((name) =>
    median(runs.map((run) => run[name])),
  );
  const figures = { 'cold build': round2(seconds), relations: round2(relations) };
  return [path.basename(note, '.md'), { ...figures, 'of it': `${round2(100 * share)} %` }];
});
console.log(
  `Median of ${values.runs}, seconds, without drawing, slowed by the profiler; load ${readLoad()}`,
);
console.table(Object.fromEntries(rows));

/** Seconds. */
function measure(note) {
  const { seconds, samples } = profileBuild(note);
  const sum = (phases) =>
    samples.reduce((all, { phase, lasts }) => all + (phases.has(phase) ? lasts : 0), 0) / 1e6;
  const relations = sum(reading);
  const rest = seconds - sum(drawing);
  return { seconds: rest, relations, share: relations / rest };
}
