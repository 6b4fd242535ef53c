import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseTerms, type TermChoice } from '../../src/relations/choose-terms.ts';
import type { Relation } from '../../src/relations/types.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { authored, createRelation, createTerm, known } from './graph.ts';

/** What is chosen of these relations: terms, then relations as `from to`. */
function choose(relations: readonly Relation[], own: Partial<TermChoice> = {}): string | undefined {
  const ids = [...new Set(relations.flatMap(({ from, to }) => [from, to]))];
  const chosen = chooseTerms(
    deepFreeze({
      terms: ids.map((id) => createTerm(id)),
      relations,
      mentions: new Map(),
      explained: new Set<string>(),
      limit: 9,
      density: 1.4,
      ...own,
    }),
  );
  return (
    chosen &&
    `${chosen.terms.map(({ id }) => id).join('')}: ${chosen.relations.map(({ from, to }) => from + to).join(' ')}`
  );
}

const relate = (...pairs: readonly string[]): Relation[] =>
  pairs.map((pair) => createRelation(pair));
const pack = (pair: string): Relation => createRelation(pair, { source: known });

describe('a map', () => {
  test('shows every term that is related, in the order of the notes', () => {
    expect(choose(relate('b a', 'a c'))).toBe('bac: ba ac');
  });

  test('shows no term that is related to nothing', () => {
    const terms = ['z', 'a', 'b', 'c'].map((id) => createTerm(id));
    expect(choose(relate('a b', 'b c'), { terms })).toBe('abc: ab bc');
  });

  test('is none of fewer than two relations', () => {
    expect(choose([])).toBeUndefined();
    expect(choose(relate('a b'))).toBeUndefined();
    expect(choose(relate('a b', 'c d'), { limit: 2 })).toBeUndefined();
  });

  test('shows the most connected terms', () => {
    expect(choose(relate('a b', 'a c', 'b c', 'a d', 'e f'), { limit: 3 })).toBe('abc: ab ac bc');
  });

  test.each([
    [
      'what the line to another says of it too',
      ['h a runs', 'h c reads', 'h b runs'],
      'hab: ha hb',
    ],
    ['what stands inside of another', ['h a runs', 'h c reads', 'b h part of'], 'hab: ha bh'],
  ])('prefers to as good a term %s', (_, pairs, expected) => {
    const mentions = new Map([
      ['a', 3],
      ['c', 1],
    ]);
    expect(choose(relate(...pairs), { limit: 3, mentions })).toBe(expected);
  });

  test('prefers what is explained, what is often named, and what the author named', () => {
    const relations = relate('a b', 'a c', 'a d', 'a e');
    const limit = 3;
    expect(choose(relations, { limit })).toBe('abc: ab ac');
    expect(choose(relations, { limit, explained: new Set(['d', 'e']) })).toBe('ade: ad ae');
    expect(
      choose(relations, {
        limit,
        mentions: new Map([
          ['d', 9],
          ['c', 4],
        ]),
      }),
    ).toBe('acd: ac ad');
    const terms = ['a', 'b', 'c', 'd', 'e'].map((id) =>
      createTerm(id, id === 'e' ? { source: { type: 'author', file: 'note.md', line: 1 } } : {}),
    );
    expect(choose(relations, { limit, terms })).toBe('abe: ab ae');
  });

  test('counts a relation with what is explained twice', () => {
    const relations = relate('a b', 'a c', 'd e', 'd f');
    expect(choose(relations, { limit: 3, explained: new Set(['e', 'f']) })).toBe('def: de df');
  });

  test('leaves a term of a pack its last relation, whatever is left out', () => {
    const ids = Array.from('abcdef');
    const every = ids.flatMap((from, index) =>
      ids.slice(index + 1).map((to) => pack(`${from} ${to}`)),
    );
    const [terms, relations] = (choose([pack('z a'), ...every]) ?? '').split(': ');
    expect(terms).toBe('zabcdef');
    expect(relations?.split(' ')).toHaveLength(10);
    expect(relations).toContain('za');
  });

  test('believes the author before the notes, and these before packs', () => {
    const relations = [pack('a b'), ...relate('a c'), createRelation('a d', { source: authored })];
    expect(choose(relations, { limit: 3 })).toBe('acd: ac ad');
  });

  test('is in one piece', () => {
    const mentions = new Map([['d', 99]]);
    expect(choose(relate('a b', 'a c', 'd e'), { limit: 3, mentions })).toBe('abc: ab ac');
    expect(choose(relate('a b', 'a c', 'd e'), { limit: 4, mentions })).toBe('abc: ab ac');
    expect(choose(relate('a b', 'a c', 'd e'), { limit: 5, mentions })).toBe('abc: ab ac');
  });

  test('leaves out relations where lines would cross, those of packs first, but falls into no pieces', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const every = ids.flatMap((from, index) =>
      ids.slice(index + 1).map((to) => pack(`${from} ${to}`)),
    );
    const [terms, relations] = (choose([...every, ...relate('d a')]) ?? '').split(': ');
    expect(terms).toBe('abcd');
    expect(relations?.split(' ')).toHaveLength(6);
    expect(relations).toContain('da');
    expect(choose(relate('a b', 'a c', 'a d', 'b c', 'b d', 'c d', 'd a'))).toBe(
      'abcd: ab ac ad bd cd da',
    );
  });
});

describe('whatever is chosen', () => {
  const id = fc.constantFrom(...Array.from('abcdefghij'));
  const relation = fc
    .tuple(id, id, fc.boolean())
    .filter(([from, to]) => from !== to)
    .map(([from, to, isPack]) =>
      isPack ? pack(`${from} ${to}`) : createRelation(`${from} ${to}`),
    );

  test('is no more than may be, and each term has a relation to another one', () => {
    fc.assert(
      fc.property(
        fc.array(relation, { maxLength: 25 }),
        fc.integer({ min: 2, max: 9 }),
        (all, limit) => {
          const shown = choose(all, { limit });
          if (shown === undefined) return;
          const [terms = '', relations = ''] = shown.split(': ');
          expect(terms.length).toBeLessThanOrEqual(limit);
          expect(Array.from(terms).filter((term) => !relations.includes(term))).toEqual([]);
          expect(
            Array.from(relations.replaceAll(' ', '')).filter((end) => !terms.includes(end)),
          ).toEqual([]);
        },
      ),
    );
  });
});
