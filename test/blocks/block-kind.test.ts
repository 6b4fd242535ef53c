import type { ThematicBreak } from 'mdast';
import { describe, expect, test } from 'vitest';
import { createLeaf } from '../../src/blocks/block-kind.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { context } from './read-blocks.ts';

const block = deepFreeze<ThematicBreak>({ type: 'thematicBreak' });

describe('a kind that nothing parts', () => {
  const leaf = createLeaf<ThematicBreak>();

  test('has no words and is shown as one piece', () => {
    expect([leaf.words(block), leaf.reading(block), leaf.plain(block)]).toEqual([[], [], []]);
    expect(leaf.shows(block)).toBe(true);
    expect(leaf.shape(block)).toEqual({ type: 'leaf' });
    expect(leaf.split(block, [], context)).toBeUndefined();
  });

  test('is itself at every path and in every slice', () => {
    expect(leaf.at(block, [])).toBe(block);
    expect(leaf.slice(block, { from: [], to: [] })).toBe(block);
  });

  test('is kept, has no part in columns and leads nothing in', () => {
    expect(leaf.lift).toBe('keep');
    expect(leaf.role(block, context)).toBe('other');
    expect([leaf.illustrates(block), leaf.leadsIn(block)]).toEqual([false, false]);
    expect(leaf.breaks(block, [])).toEqual(['item']);
  });

  test('differs by what is its own', () => {
    const own = createLeaf<ThematicBreak>({ words: () => ['rule'], lift: 'drop' });
    expect(own.words(block)).toEqual(['rule']);
    expect(own.lift).toBe('drop');
    expect(own.plain(block)).toEqual([]);
  });
});
