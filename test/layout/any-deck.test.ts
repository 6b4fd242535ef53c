import fc from 'fast-check';
import type { ListItem, Paragraph, RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { createSlide } from '../../src/deck/create-slide.ts';
import { layOutDeck } from '../../src/layout/lay-out.ts';
import { createStore } from '../../src/store/store.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { wordsOf } from './content.ts';
import { createFakeTools } from './fake-page.ts';
import { createPlainDeck } from './laid-out-deck.ts';

describe('any deck', () => {
  const createText = (value: string): Paragraph => ({
    type: 'paragraph',
    children: [{ type: 'text', value }],
  });
  const text = fc.nat({ max: 12 }).map((words) => createText(`${'word '.repeat(words * 8)}end.`));
  const list = fc.integer({ min: 1, max: 14 }).map((count): RootContent => {
    const item: ListItem = { type: 'listItem', children: [createText('item')] };
    return { type: 'list', children: Array.from({ length: count }, () => item) };
  });
  const code = fc.integer({ min: 1, max: 30 }).map((count): RootContent => ({
    type: 'code',
    value: 'line\n'.repeat(count),
  }));
  const side = fc.integer({ min: 1, max: 9 });
  const picture = fc.tuple(side, side).map(([width, height]): RootContent => ({
    type: 'paragraph',
    children: [{ type: 'image', url: `${width * 100}x${height * 100}.png` }],
  }));
  const display = fc.integer({ min: 1, max: 20 }).map((count): RootContent => ({
    type: 'math',
    value: 'x'.repeat(count),
  }));
  const blocks = fc.array(fc.oneof(text, list, code, picture, display), {
    minLength: 1,
    maxLength: 6,
  });
  const contents = fc.array(blocks, { minLength: 1, maxLength: 5 });

  test('shows all of its words in order, and nothing runs over but what is as small as can be', async () => {
    await fc.assert(
      fc.asyncProperty(contents, fc.nat(60), fc.boolean(), async (...[all, partTitle, isGroup]) => {
        const slides = all.map((each, index) =>
          createSlide('content', `s${index}`, {
            blocks: deepFreeze(each),
            group: isGroup ? 's0' : undefined,
          }),
        );
        const { tools } = createFakeTools(createStore(), { partTitle });
        const deck = await layOutDeck(createPlainDeck(slides), tools);
        const shown = wordsOf(deck.slides.flatMap((slide) => slide.blocks));
        expect(shown).toBe(wordsOf(slides.flatMap((slide) => slide.blocks)));
        expect(deck.verifications.map(({ id }) => id)).toEqual(deck.slides.map(({ id }) => id));
        expect(new Set(deck.slides.map(({ id }) => id)).size).toBe(deck.slides.length);
        const over = deck.slides.filter(
          (_, index) => (deck.verifications[index]?.overflow ?? 0) > 0,
        );
        expect(over.filter(({ zoom }) => zoom === 1)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
