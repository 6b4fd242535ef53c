import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { AtomPath, BlockContext } from '../../src/blocks/block-kind.ts';
import { anyBlock } from '../../src/blocks/blocks.ts';
import { createLanguage } from '../../src/blocks/language.ts';
import { liftNotes } from '../../src/deck/lift-notes.ts';
import { costs } from '../../src/layout/break-costs.ts';
import { findAtoms } from '../../src/layout/find-atoms.ts';
import { sliceBlocks } from '../../src/layout/slice-blocks.ts';
import { splitAtom } from '../../src/layout/split-slide.ts';
import { parseNote } from '../../src/markdown/parse-note.ts';
import { createStore } from '../../src/store/store.ts';
import { createProject, lectern } from '../cli/lectern.ts';

const context: BlockContext = { language: createLanguage('en'), drawings: new Map() };

function parse(note: string): readonly RootContent[] {
  return parseNote(note, createStore()).sections.flatMap(({ tree }) => tree.children);
}

const blocks = parse(`Fruit
: Grows on *trees*.
: What comes of work.

  - one
  - two

Packet[^1]
: Travels. And arrives.

[^1]: Of data.
`).slice(0, 1);

/** What blocks show, line by line. */
const words = (all: readonly RootContent[]): string[] => all.flatMap(anyBlock.words);

describe('a definition list', () => {
  test('has the words of its terms and descriptions', () => {
    expect(words(blocks)).toEqual([
      'Fruit',
      'Grows on trees.',
      'What comes of work.',
      'one',
      'two',
      'Packet',
      'Travels. And arrives.',
    ]);
    expect(blocks.flatMap(anyBlock.reading)).toEqual(words(blocks));
  });

  test('is indented below its terms in plain text', () => {
    expect(blocks.flatMap(anyBlock.plain)).toEqual([
      'Fruit',
      '  Grows on trees.',
      '  What comes of work.',
      '  - one',
      '  - two',
      'Packet',
      '  Travels. And arrives.',
    ]);
  });

  test.each<readonly [note: string, role: string]>([
    ['A\n: b', 'text'],
    ['A\n: b\n\n  > c', 'other'],
    ['A\n: ![](a.png)', 'other'],
    ['A\n: b\n\n  ```\n  c\n  ```', 'other'],
  ])('%j stands beside figures as %s', (note, role) => {
    expect(parse(note).map((block) => anyBlock.role(block, context))).toEqual([role]);
  });

  test('shows something, and gives what is spoken to the speaker', () => {
    const { blocks: kept, notes } = liftNotes(parse('A\n: b <!-- c -->\n\n  :::notes\n  d\n  :::'));
    expect(words(kept).map((line) => line.trim())).toEqual(['A', 'b']);
    expect(notes.map(({ type }) => type)).toEqual(['comment', 'notesBlock']);
    expect(kept.map(anyBlock.shows)).toEqual([true]);
  });
});

describe('it is parted', () => {
  test.each<readonly [path: AtomPath, cost: number, text: string]>([
    [[0, 0, 0], 0, 'Fruit'],
    [[0, 0, 1, 0], costs.itemContent, 'Grows on trees.'],
    [[0, 0, 2, 0], costs.nestedItem, 'What comes of work.'],
    [[0, 0, 2, 1, 0, 0], costs.frame, 'one'],
    [[0, 0, 2, 1, 1, 0], costs.frame + costs.item, 'two'],
    [[0, 1, 0], costs.item, 'Packet'],
    [[0, 1, 1, 0], costs.itemContent, 'Travels. And arrives.'],
  ])('at %j for %d', (at, cost, text) => {
    const atom = findAtoms(blocks, context).find(({ path: place }) => place.join() === at.join());
    expect(atom?.breakCost).toBeCloseTo(cost, 9);
    expect(words([anyBlock.at(blocks[0]!, at.slice(1))!])).toEqual([text]);
  });

  test('into as many atoms', () => {
    expect(findAtoms(blocks, context)).toHaveLength(7);
  });

  test.each<readonly [from: AtomPath, to: AtomPath, shown: readonly string[]]>([
    [
      [0, 0, 0],
      [0, 0, 1, 0],
      ['Fruit', 'Grows on trees.'],
    ],
    [
      [0, 1, 0],
      [0, 1, 1, 0],
      ['Packet', 'Travels. And arrives.'],
    ],
    // What goes on repeats its term.
    [
      [0, 0, 2, 0],
      [0, 0, 2, 0],
      ['Fruit', 'What comes of work.'],
    ],
    [
      [0, 0, 2, 1, 1, 0],
      [0, 1, 0],
      ['Fruit', 'two', 'Packet'],
    ],
    [
      [0, 1, 1, 0],
      [0, 1, 1, 0],
      ['Packet', 'Travels. And arrives.'],
    ],
  ])('from %j to %j', (from, to, shown) => {
    expect(words(sliceBlocks(blocks, from, to))).toEqual(shown);
  });

  test('with the term that it repeats in a lighter type', () => {
    expect(JSON.stringify(sliceBlocks(blocks, [0, 1, 1, 0], [0, 1, 1, 0]))).toContain(
      '"continued"',
    );
    expect(JSON.stringify(sliceBlocks(blocks, [0, 1, 0], [0, 1, 1, 0]))).not.toContain(
      '"continued"',
    );
  });

  test('in the middle of a description too high for a slide, between its sentences', () => {
    const split = splitAtom(blocks, [0, 1, 1, 0], context) ?? [];
    expect(
      findAtoms(split, context)
        .map(({ path: at }) => at.join(' '))
        .slice(-3),
    ).toEqual(['0 1 0', '0 1 1 0', '0 1 1 1']);
    expect(words(sliceBlocks(split, [0, 1, 1, 1], [0, 1, 1, 1]))).toEqual([
      'Packet',
      'And arrives.',
    ]);
  });

  test('but not within a term', () => {
    const [list] = parse('One. Two.\n: A number. Another.');
    expect(splitAtom([list!], [0, 0, 0], context)).toBeUndefined();
    expect(splitAtom([list!], [0, 0, 1, 0], context)).toHaveLength(1);
  });
});

test('a glossary goes over as many slides as it takes, each with whole entries, and nothing is lost', async () => {
  const terms = Array.from({ length: 20 }, (_, index) => `Term ${index + 1}`);
  const text = 'What this means, said in a sentence long enough for a line or two of a slide.';
  const glossary = terms.map((term) => `${term}\n: ${text}\n: See also **others**.\n`).join('\n');
  const project = createProject({
    'notes/a.md': `# A\n\n## Glossary\n\n${glossary}\n## In a list\n\n- # Head\n  Inner\n  : one\n`,
  });
  const built = await lectern(project, [
    'build',
    '-f',
    'html',
    '--strict',
    '--report',
    'report.json',
  ]);
  expect(built).toMatchObject({ code: 0, stderr: '' });
  const report = JSON.parse(readFileSync(path.join(project, 'report.json'), 'utf8')) as {
    readonly notes: readonly {
      readonly coverage: { readonly missing: readonly string[] };
      readonly slides: readonly { readonly id: string; readonly overflow: number }[];
    }[];
  };
  const [note] = report.notes;
  expect(note?.coverage.missing).toEqual([]);
  expect(note?.slides.filter(({ overflow }) => overflow > 0)).toEqual([]);
  const html = readFileSync(path.join(project, 'dist/a.html'), 'utf8');
  const lists = [...html.matchAll(/<dl>([^]*?)<\/dl>/g)].map(([, list = '']) =>
    list.replace(/\s+/g, ' '),
  );
  const parts = note?.slides.filter(({ id }) => id.startsWith('glossary')) ?? [];
  expect(parts.length).toBeGreaterThan(3);
  expect(parts.length).toBeLessThan(10);
  const shown = lists.filter((list) => list.includes('Term'));
  expect(shown).toHaveLength(parts.length);
  expect(shown.join('').match(/(?<=<dt>)[^<]*(?=<\/dt>)/g)).toEqual(terms);
  // Before a list, the text of an item ends.
  const inner = lists.findIndex((list) => list.includes('Inner'));
  expect(html.replace(/\s+/g, ' ').split('<dl>')[inner]?.trimEnd().slice(-4)).toBe('</p>');
  for (const list of shown)
    expect(list.trim()).toMatch(
      /^(?:<div> ?<dt>[^<]*<\/dt> ?<dd>.*?<\/dd> ?<dd>.*?<\/dd> ?<\/div> ?)+$/,
    );
});
