import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/blocks/phrasing.ts';
import type { Contents } from '../../src/blocks/nodes.ts';
import { createContents } from '../../src/deck/contents-list.ts';
import { outlineSections } from '../../src/deck/outline.ts';
import { planHeadings } from '../../src/deck/plan-headings.ts';
import { parseNote } from '../../src/markdown/parse-note.ts';
import { createStore } from '../../src/store/store.ts';

function list(titles: readonly string[]): Contents {
  const store = createStore();
  const text = titles.map((title) => `# ${title}\n\na\n`).join('\n');
  const topics = outlineSections(parseNote(text, store).sections, store);
  const plan = planHeadings({
    topics,
    titleTopic: undefined,
    isBare: () => false,
    isSkipped: () => false,
  });
  return createContents(topics, { role: 'contents', idOf: new Map(), plan });
}

describe('a list of contents', () => {
  test('numbers its lines', () => {
    const { isNumbered, items } = list(['Walls', 'Roofs', 'Doors']);
    expect([isNumbered, ...items.map(({ number }) => number)]).toEqual([true, 1, 2, 3]);
  });

  test.each<[isNumbered: boolean, titles: readonly string[]]>([
    [false, ['1.1 Walls', '1.2 Roofs']],
    [false, ['Part 1: Walls', 'Part 2: Roofs']],
    [false, ['I. Walls', 'II. Roofs', 'Epilogue']],
    [false, ['第1章 墙', '第二章 屋顶']],
    [false, ['A. Walls', 'B) Roofs']],
    [false, ['(1) Walls', '(2) Roofs']],
    [false, ['§ 1 Walls', '§ 2 Roofs']],
    [false, ['Week01', 'Week02']],
    [false, ['Q1. Walls?', 'Q2. Roofs?']],
    [false, ['1️⃣ Walls', '2️⃣ Roofs']],
    [false, ['1 – Walls', '2 – Roofs']],
    [true, ['A wall', 'A roof']],
    [true, ['U.S. walls', 'K8s', 'H2O']],
    [true, ['Walls', '2 Roofs', 'Doors']],
    [true, ['Walls of 2026', 'Roofs']],
    [true, ['In the beginning', 'Doors']],
  ])('is numbered, %s: %j', (isNumbered, titles) => {
    expect(list(titles).isNumbered).toBe(isNumbered);
  });

  test.each([
    ['🚀 Walls', 'Walls'],
    ['Walls ✨🎉', 'Walls'],
    ['👩‍💻 **Walls** 👍🏽', 'Walls'],
    ['Walls ❤️ roofs', 'Walls ❤️ roofs'],
    ['1️⃣ Walls', '1️⃣ Walls'],
    ['Walls™ © 2026', 'Walls™ © 2026'],
    ['🎉', '🎉'],
  ])('leaves out the emoji that decorate a title: %s', (title, shown) => {
    expect(list([title]).items.map((item) => textOf(item.title))).toEqual([shown]);
  });
});
