import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sumUpFit } from './fit-figures.js';
import { type CorpusRow, hasCorpus, listNotes, runCorpus, sumUp } from './harness.js';

if (!hasCorpus) console.log('The corpus of real notes is not here: its tests are left out.');

describe.skipIf(!hasCorpus)('every deck of the corpus', () => {
  const out = mkdtempSync(path.join(tmpdir(), 'lectern-corpus-'));
  let rows: CorpusRow[] = [];

  beforeAll(async () => {
    rows = await runCorpus({ notes: listNotes(), out });
    const worst = rows.filter((row) => row.overflowing);
    if (worst.length > 0) console.table(worst, ['note', 'slides', 'overflowing', 'minPx']);
    console.table(sumUp(rows));
    console.table(sumUpFit(rows));
  }, 1_200_000);

  afterAll(() => rmSync(out, { recursive: true, force: true }));

  test('is built without a crash', () => {
    expect(rows.filter((row) => row.crash).map(({ note, crash }) => ({ note, crash }))).toEqual([]);
  });

  test('is refused only when the note is empty', () => {
    const refused = rows.filter((row) => row.refused).map(({ note }) => note);
    expect(refused).toEqual(['OI-wiki+OI-wiki/docs/ds/persistent-block-array.md']);
  });

  test('has every word of its note', () => {
    expect(rows.filter((row) => row.missing).map(({ note, lost }) => ({ note, lost }))).toEqual([]);
  });

  test('shows every slide to a tool that opens it', () => {
    expect(rows.filter((row) => row.hidden).map(({ note, hidden }) => ({ note, hidden }))).toEqual(
      [],
    );
  });

  test('fits: nothing runs off, slides are neither crowded nor empty, parts are even', () => {
    expect(rows.filter((row) => row.overflowing).map(({ note }) => note)).toEqual([]);
    const figures = sumUpFit(rows);
    expect(figures.overflow).toBe(0);
    expect(figures.medianWords).toBeLessThanOrEqual(45);
    expect(figures.p95Words).toBeLessThanOrEqual(85);
    expect(figures['under 5 % filled, %']).toBeLessThan(5);
    expect(figures.medianFillDifference).toBeLessThanOrEqual(0.25);
  });

  test('asks for nothing from the network', () => {
    expect(
      rows.filter((row) => row.requests?.length).map(({ note, requests }) => ({ note, requests })),
    ).toEqual([]);
  });

  test('runs without a script error', () => {
    expect(
      rows.filter((row) => row.errors?.length).map(({ note, errors }) => ({ note, errors })),
    ).toEqual([]);
  });
});
