import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { keyOfName } from '../../src/relations/name-key.ts';
import { graphOf, ownPacks } from '../relations/graph-of.ts';

/** Relations of a note, marked by hand; see the files. */
interface Gold {
  readonly file: string;
  /** Lines in which everything true is marked. */
  readonly ranges: readonly (readonly [number, number])[];
  readonly true: readonly Mark[];
  readonly false: readonly (Mark & { readonly why: string })[];
}

interface Mark {
  readonly line: number;
  readonly from: string;
  readonly to: string;
  readonly label?: string;
}

const folder = path.join(import.meta.dirname, 'gold');
const corpus = path.resolve(import.meta.dirname, '../../../shared/corpus/dev');
const gold = readdirSync(folder).map(
  (name) => parse(readFileSync(path.join(folder, name), 'utf8')) as Gold,
);
const here = existsSync(corpus);
if (!here) console.log('The corpus of real notes is not here: the gold set is left out.');

describe('the gold set', () => {
  test('has notes, true relations and tempting false ones enough', () => {
    expect(gold.length).toBeGreaterThanOrEqual(10);
    expect(gold.flatMap((each) => each.true).length).toBeGreaterThanOrEqual(100);
    expect(gold.flatMap((each) => each.false).length).toBeGreaterThanOrEqual(100);
  });

  test.skipIf(!here)(
    'finds that nine of ten relations of sentences are true',
    { timeout: 240_000 },
    async () => {
      const counts = { right: 0, wrong: 0, tempted: 0, marked: 0 };
      const wrong: string[] = [];
      for (const { file, ranges, ...marks } of gold) {
        const { note } = await graphOf(readFileSync(path.join(corpus, file), 'utf8'), {
          packs: ownPacks,
        });
        const names = new Map(
          note.terms.map(({ id, label, aliases }) => [
            id,
            new Set([label, ...aliases].map(keyOfName)),
          ]),
        );
        const isNamed = (id: string, name: string): boolean =>
          names.get(id)?.has(keyOfName(name)) === true;
        const found = note.relations.flatMap((relation) => {
          const { source } = relation;
          if (source.type !== 'notes') return [];
          const { line } = source;
          return ranges.some(([first, last]) => first <= line && line <= last)
            ? [{ ...relation, line }]
            : [];
        });
        const isMarked = ({ from, to, label, line }: (typeof found)[number], mark: Mark): boolean =>
          Math.abs(line - mark.line) <= 1 &&
          ((isNamed(from, mark.from) && isNamed(to, mark.to)) ||
            // "A such as B" says that B is an A.
            (label === 'is a' &&
              /such as/.test(mark.label ?? '') &&
              isNamed(from, mark.to) &&
              isNamed(to, mark.from)));
        // The marks are of the terms that notes had when they were made; of others they say nothing.
        const marked = [...marks.true, ...marks.false].flatMap(({ from, to }) => [from, to]);
        const isKnown = (id: string): boolean => marked.some((name) => isNamed(id, name));
        for (const relation of found) {
          if (!isKnown(relation.from) || !isKnown(relation.to)) continue;
          const isTrue = marks.true.some((mark) => isMarked(relation, mark));
          if (isTrue) counts.right += 1;
          else {
            counts.wrong += 1;
            wrong.push(
              `${file}:${relation.line} ${relation.from} --${relation.label}--> ${relation.to}`,
            );
          }
          if (!isTrue && marks.false.some((mark) => isMarked(relation, mark))) counts.tempted += 1;
        }
        counts.marked += marks.true.length;
      }
      const precision = counts.right / (counts.right + counts.wrong);
      const recall = counts.right / counts.marked;
      console.log({ ...counts, precision, recall });
      if (wrong.length > 0) console.log(wrong.join('\n'));
      expect(precision).toBeGreaterThanOrEqual(0.9);
      expect(counts.right).toBeGreaterThan(50);
    },
  );
});
