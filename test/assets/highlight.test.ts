import { expect, test } from 'vitest';
import { loadHighlighter } from '../../src/assets/highlight.ts';
import { createStore } from '../../src/store/store.ts';

test.each(['constructor', '__proto__', 'toString', 'no-such-language'])(
  'code in "%s", which is no language, is plain',
  async (lang) => {
    const tools = { store: createStore(), renderText: (text: string) => text };
    const highlight = await loadHighlighter([{ code: 'a\nb', lang }], tools);
    expect(highlight('a\nb', lang)).toEqual(['a', 'b']);
  },
);
