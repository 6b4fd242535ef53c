import { describe, expect, test } from 'vitest';
import { type Knowledge, mergePacks } from '../../src/relations/merge-packs.ts';
import type { Pack } from '../../src/relations/parse-pack.ts';
import { reportFinding } from '../problems/report-finding.ts';
import { packOf, readPack } from './pack-text.ts';

const merge = (...texts: readonly string[]): Knowledge => mergePacks(texts.map(readPack));
const listTerms = ({ terms }: Knowledge): string[] =>
  terms.map(
    ({ id, label, names, packs }) => `${id} ${label}: ${names.join('/')} (${packs.join(' ')})`,
  );
const listRelations = ({ relations }: Knowledge): string[] =>
  relations.map(({ from, to, label, source }) => `${from.id} ${label} ${to.id} (${source.pack})`);
const reasonsOf = ({ findings }: Knowledge): string[] =>
  findings.map(reportFinding).map(({ file, line, reason }) => `${file}:${line} ${reason}`);

describe('no packs', () => {
  test('know nothing', () => {
    expect(mergePacks([])).toMatchObject({ terms: [], relations: [], kinds: [], findings: [] });
  });
});

describe('one pack', () => {
  test('gives its terms with their names, and its relations with their source', () => {
    const knowledge = merge(
      packOf(
        'one',
        ['a: { name: Alpha, label: Al, aliases: [Alef] }', 'b: { name: Beta }'],
        ['a b'],
      ),
    );
    expect(listTerms(knowledge)).toEqual(['a Al: Alpha/Al/Alef (one)', 'b Beta: Beta (one)']);
    expect(knowledge.relations[0]?.source).toEqual({
      type: 'pack',
      pack: 'one',
      url: 'https://example.org/one',
      asOf: '2026-01-02',
    });
    expect(knowledge.titles).toEqual(new Map([['one', 'The one']]));
    expect(knowledge.kinds).toEqual(['Things', 'Places']);
  });

  test('keeps apart the names that mean its things only in its field', () => {
    const text = packOf('one', ['a: { name: Alpha Service, ambiguous: [Service] }']);
    const [term] = merge(text.replace('title:', 'subject: [a]\ntitle:')).terms;
    expect(term).toMatchObject({
      names: ['Alpha Service'],
      ambiguous: ['Service'],
      subjectOf: ['one'],
    });
  });

  test('says when a relation holds only partly', () => {
    const [relation] = merge(
      packOf('one', ['a: { name: A1 }', 'b: { name: B1 }'], ['a b uses on EC2']),
    ).relations;
    expect(relation?.source.only).toBe('on EC2');
  });
});

describe('several packs', () => {
  test('have one term of one full name, with the names of all', () => {
    const knowledge = merge(
      packOf('one', ['a: { name: Alpha, aliases: [A1] }']),
      packOf('two', ['x: { name: Alphas, aliases: [A2], kind: thing, icon: "logos:aws" }']),
    );
    expect(listTerms(knowledge)).toEqual(['a Alpha: Alpha/A1/Alphas/A2 (one two)']);
    expect(knowledge.terms[0]).toMatchObject({ kind: 'Things', icon: 'logos:aws' });
    expect(knowledge.findings).toEqual([]);
  });

  test('give other things of one id other ids', () => {
    const knowledge = merge(
      packOf('one', ['a: { name: Alpha }']),
      packOf('two', ['a: { name: Other }']),
    );
    expect(listTerms(knowledge)).toEqual(['a Alpha: Alpha (one)', 'a-2 Other: Other (two)']);
  });

  test('have relations between the same things once', () => {
    const terms = ['a: { name: Alpha }', 'b: { name: Beta }'];
    const knowledge = merge(packOf('one', terms, ['a b']), packOf('two', terms, ['a b', 'b a']));
    expect(listRelations(knowledge)).toEqual(['a uses b (one)', 'b uses a (two)']);
    expect(knowledge.findings).toEqual([]);
  });

  test('that disagree on a relation are said; the first one counts', () => {
    const terms = ['a: { name: Alpha }', 'b: { name: Beta }'];
    const knowledge = merge(packOf('one', terms, ['a b']), packOf('two', terms, ['a b feeds']));
    expect(listRelations(knowledge)).toEqual(['a uses b (one)']);
    expect(reasonsOf(knowledge)).toEqual([
      'packs/two.yml:8 The packs "one" and "two" disagree on Alpha and Beta: "uses", "feeds"',
    ]);
    const partly = merge(
      packOf('one', terms, ['a b']),
      packOf('two', terms, ['a b uses at night']),
    );
    expect(partly.findings).toHaveLength(1);
  });

  test('that disagree on a name are said; the first one has it', () => {
    const knowledge = merge(
      packOf('one', ['a: { name: Alpha, aliases: [Same] }']),
      packOf('two', ['b: { name: Beta, aliases: [Same] }']),
    );
    expect(listTerms(knowledge)).toEqual(['a Alpha: Alpha/Same (one)', 'b Beta: Beta (two)']);
    expect(reasonsOf(knowledge)).toEqual([
      'packs/two.yml:5 "Same" is Alpha in the pack "one" and Beta in "two"',
    ]);
  });

  test('are said where the author can mend it: not in a pack that Lectern brings', () => {
    const terms = ['a: { name: Alpha }', 'b: { name: Beta }'];
    const own: Pack = { ...readPack(packOf('own', terms, ['a b feeds'])), isOwn: true };
    const { findings } = mergePacks([readPack(packOf('mine', terms, ['a b'])), own]);
    expect(findings.map(({ file, range }) => [file, range.start.line])).toEqual([
      ['packs/mine.yml', 8],
    ]);
  });

  test('that become one thing are related to nothing but others', () => {
    const knowledge = merge(packOf('one', ['a: { name: Alpha }', 'b: { name: Alphas }'], ['a b']));
    expect(listRelations(knowledge)).toEqual([]);
  });

  test('have one hash for equal packs', () => {
    const [one, two] = ['a', 'b'].map((id) => packOf('one', [`${id}: { name: Alpha }`]));
    expect(merge(one!).hash).toBe(merge(one!).hash);
    expect(merge(one!).hash).not.toBe(merge(two!).hash);
  });
});
