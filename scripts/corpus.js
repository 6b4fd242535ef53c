// node scripts/corpus.js [--filter TEXT] [--out DIR] [--jobs N] [--top N]: builds the notes of the corpus and prints what
// is wrong with their decks, the worst first. Needs a compiled lib/ (npm run compile). Exit code 1 when a deck crashed,
// lost words or made a request.
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { sumUpFit } from '../test/corpus/fit-figures.js';
import { hasCorpus, listNotes, runCorpus, sumUp } from '../test/corpus/harness.js';

const { values } = parseArgs({
  options: {
    filter: { type: 'string', default: '' },
    out: { type: 'string', default: path.join(tmpdir(), 'lectern-corpus') },
    jobs: { type: 'string', default: '2' },
    top: { type: 'string', default: '15' },
  },
});
const top = Number(values.top);

if (!hasCorpus) {
  console.log('The corpus is not here.');
  process.exit();
}

const notes = listNotes(values.filter);
const start = performance.now();
const rows = await runCorpus({
  notes,
  out: path.resolve(values.out),
  jobs: Number(values.jobs),
  onBuilt: (row) => {
    const state = row.crash ? 'CRASH' : row.refused ? 'refused' : '';
    console.log(`${row.seconds.toFixed(1).padStart(6)} s  ${row.note} ${state}`);
  },
});

show(
  'Crashes',
  rows.filter((row) => row.crash),
  (row) => `${row.note}\n${indent(row.crash)}`,
);
show(
  'Refused',
  rows.filter((row) => row.refused),
  (row) => `${row.note}: ${row.refused}`,
);
show(
  'Requests',
  rows.filter((row) => row.requests?.length),
  (row) => `${row.note}: ${row.requests.join(' ')}`,
);
show(
  'Script errors',
  rows.filter((row) => row.errors?.length),
  (row) => `${row.note}: ${row.errors[0]}`,
);
show(
  'Words lost',
  worst('missing'),
  (row) => `${row.missing} of ${row.words}  ${row.note}: ${row.lost.join(', ')}`,
);
show(
  'Marks of dialects that are words to CommonMark alone',
  rows.filter((row) => row.marks?.length),
  (row) => `${row.note}: ${row.marks.join(', ')}`,
);
show(
  'Overflow',
  worst('overflowing'),
  (row) => `${row.overflowing} of ${row.slides}  ${row.note}\n${indent(overflow(row))}`,
);
show(
  'Small text',
  rows.filter((row) => row.minPx < 16).sort((a, b) => a.minPx - b.minPx),
  (row) => `${row.minPx} px  ${row.note}`,
);
show(
  'Slow',
  [...rows].sort((a, b) => b.seconds - a.seconds).slice(0, 5),
  (row) => `${row.seconds.toFixed(1)} s  ${row.note}`,
);

const sums = sumUp(rows);
console.table({ ...sums, wall: Math.round((performance.now() - start) / 1000) });
console.table(sumUpFit(rows));
console.log(`Decks are in ${path.resolve(values.out)}`);
process.exitCode = sums.crashes + sums.requests + sums.wordsMissing > 0 ? 1 : 0;

function worst(key) {
  return rows.filter((row) => row[key] > 0).sort((a, b) => b[key] - a[key]);
}

function show(title, list, line) {
  if (list.length === 0) return;
  console.log(`\n${title} (${list.length} decks)`);
  for (const row of list.slice(0, top)) console.log(`  ${line(row)}`);
  if (list.length > top) console.log(`  and ${list.length - top} more`);
}

function overflow(row) {
  return row.worst
    .filter((slide) => slide.over > 1 || slide.clip > 1)
    .slice(0, 3)
    .map(
      ({ slide, title, over, clip, worst: what }) =>
        `slide ${slide} "${title}": over ${over}, clipped ${clip} px ${what}`,
    )
    .join('\n');
}

function indent(text) {
  return text.replace(/^/gm, '      ');
}
