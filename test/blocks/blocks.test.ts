import fc from 'fast-check';
import type { Nodes, RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { anyBlock, kindOf, plainText } from '../../src/blocks/blocks.ts';
import { listNodes } from '../../src/blocks/list-nodes.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { block } from './arbitrary.ts';
import { atomsOf, blocksOf, context, outline, outlines } from './read-blocks.ts';

describe('the table of kinds', () => {
  test.each([
    ['a *b*', 'p', ['a b']],
    ['# a *b*', 'heading1', ['a b']],
    ['- a\n- b', 'list', ['a', 'b']],
    ['```\na\nb\n```', 'code', ['a', 'b']],
    ['    a', 'code', ['a']],
    ['| a |\n|---|\n| b |', 'table', ['a', 'b']],
    ['$$\na\n$$', 'math', ['a']],
    ['```mermaid\ngraph TD\n```', 'diagram', []],
    ['> a', 'blockquote', ['a']],
    ['> [!TIP] a\n> b', 'alert:tip["a"]', ['a', 'b']],
    [':::danger\na\n:::', 'alert:caution', ['a']],
    ['<details><summary>a</summary>\n\nb\n\n</details>', 'details', ['a', 'b']],
    [':::notes\na\n:::', 'notesBlock', ['a']],
    ['<!-- a -->', 'comment', []],
    ['<!-- lectern: keep -->', 'instruction', []],
    ['<!-- _class: lead -->', 'marpDirectives', []],
    ['---', 'thematicBreak', []],
  ])('knows the words of "%s", %s', (source, name, words) => {
    const [found, ...none] = blocksOf(source);
    expect(none).toEqual([]);
    expect(found && outline(found).startsWith(name)).toBe(true);
    expect(found && anyBlock.words(found)).toEqual(words);
    expect(found && plainText(found)).toBe(words.join(' '));
  });

  test('counts what is no block as a leaf with its text', () => {
    const text = deepFreeze<RootContent>({ type: 'text', value: 'a\nb' });
    expect(anyBlock.words(text)).toEqual(['a b']);
    expect(anyBlock.shape(text)).toEqual({ type: 'leaf' });
    expect(kindOf(text).lift).toBe('keep');
    expect(anyBlock.words({ type: 'html', value: '<b>' })).toEqual([]);
    expect(anyBlock.words({ type: 'footnote', number: 1, children: [] })).toEqual([]);
  });

  test('lifts by the kind at hand, and gives nothing where a kind says only keep or drop', () => {
    const lift = (node: RootContent): string => {
      const { lift: how } = anyBlock;
      return typeof how === 'function' ? outlines(how(node, [{ type: 'text', value: 'x' }])) : how;
    };
    expect(lift({ type: 'heading', depth: 5, children: [] })).toBe('p(strong("x"))');
    expect(lift({ type: 'thematicBreak' })).toBe('');
  });
});

/** The same tree with each word another: w0, w1, ... */
function numberWords<Tree extends Nodes>(tree: Tree): Tree {
  let count = 0;
  const numbered: unknown = JSON.parse(JSON.stringify(tree), (key, value: unknown) =>
    key === 'value' && typeof value === 'string'
      ? value.replace(/\S+/g, () => {
          count += 1;
          return `w${count}`;
        })
      : value,
  );
  return deepFreeze(numbered as Tree);
}

/** Words of blocks, each once, where it comes first. */
function wordsOf(blocks: readonly RootContent[]): string[] {
  const words = blocks.flatMap((each) => plainText(each).match(/w\d+/g) ?? []);
  return [...new Set(words)];
}

const numbered = block.map(numberWords);

describe('blocks of any kind', () => {
  test('in slices show every word, in order, wherever they are cut', () => {
    fc.assert(
      fc.property(numbered, fc.array(fc.nat(20), { maxLength: 3 }), (whole, places) => {
        const paths = atomsOf(anyBlock.shape(whole));
        const cuts = new Set([0, ...places.filter((place) => place < paths.length)]);
        const starts = [...cuts].sort((a, b) => a - b);
        const slices = starts.map((start, index) => {
          const last = (starts[index + 1] ?? paths.length) - 1;
          return anyBlock.slice(whole, { from: paths[start], to: paths[last] });
        });
        // A title and a table's header are on each of them.
        expect(wordsOf(slices)).toEqual(wordsOf([whole]));
        expect(new Set(slices.map(({ type }) => type))).toEqual(new Set([whole.type]));
      }),
      { numRuns: 300 },
    );
  });

  test('in one slice are what they were', () => {
    fc.assert(
      fc.property(block, (whole) => {
        const slice = anyBlock.slice(whole, { from: undefined, to: undefined });
        expect(plainText(slice)).toBe(plainText(whole));
        expect(atomsOf(anyBlock.shape(slice))).toEqual(atomsOf(anyBlock.shape(whole)));
      }),
    );
  });

  test('in slices of one atom show that atom', () => {
    fc.assert(
      fc.property(numbered, (whole) => {
        for (const path of atomsOf(anyBlock.shape(whole))) {
          const atom = anyBlock.at(whole, path);
          const words = atom?.type === 'paragraph' ? wordsOf([atom]) : [];
          const slice = anyBlock.slice(whole, { from: path, to: path });
          expect(wordsOf([slice])).toEqual(expect.arrayContaining(words));
        }
      }),
    );
  });

  test('in pieces have every word, whichever atom is parted', () => {
    fc.assert(
      fc.property(numbered, (whole) => {
        for (const path of atomsOf(anyBlock.shape(whole))) {
          const pieces = anyBlock.split(whole, path, context) ?? [whole];
          expect(new Set(wordsOf(pieces))).toEqual(new Set(wordsOf([whole])));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('have a block and a reason not to break at each atom', () => {
    fc.assert(
      fc.property(block, (whole) => {
        const inside = new Set<Nodes>(listNodes(whole));
        for (const path of atomsOf(anyBlock.shape(whole))) {
          const atom = anyBlock.at(whole, path);
          expect(atom).toBeDefined();
          expect(atom && (inside.has(atom) || outline(atom) === 'p()')).toBe(true);
          expect(anyBlock.breaks(whole, path).length).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('are read by an audience only as far as they have words', () => {
    fc.assert(
      fc.property(numbered, (whole) => {
        const reading = anyBlock.reading(whole).join(' ').match(/w\d+/g) ?? [];
        const words = new Set(wordsOf([whole]));
        expect(reading.filter((word) => !words.has(word))).toEqual([]);
      }),
    );
  });
});
