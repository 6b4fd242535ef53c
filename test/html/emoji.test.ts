import { describe, expect, test } from 'vitest';
import { createTextRenderer, listEmoji, replaceEmoji, wrapEmoji } from '../../src/html/emoji.ts';

const codes: Readonly<Record<string, string>> = {
  '🧠': '1f9e0',
  '🟥': '1f7e5',
  '1️⃣': '31-20e3',
  '👩🏽‍💻': '1f469-1f3fd-200d-1f4bb',
};
const findEmoji = (sequence: string): string | undefined => codes[sequence];
const renderText = createTextRenderer(findEmoji);
const brain = '<span class="emoji e-1f9e0">🧠</span>';

describe('text as HTML', () => {
  test.each([
    ['plain', 'plain'],
    ['', ''],
    ['a < b & "c"', 'a &lt; b &amp; &quot;c&quot;'],
    ['🧠', brain],
    ['a 🧠 <b>🧠</b>', `a ${brain} &lt;b&gt;${brain}&lt;/b&gt;`],
    ['👩🏽‍💻', '<span class="emoji e-1f469-1f3fd-200d-1f4bb">👩🏽‍💻</span>'],
    ['1️⃣ and 1', '<span class="emoji e-31-20e3">1️⃣</span> and 1'],
    ['🧠🟥', `${brain}<span class="emoji e-1f7e5">🟥</span>`],
    ['🚀 has no picture', '🚀 has no picture'],
  ])('%j is %j', (text, html) => {
    expect(renderText(text)).toBe(html);
  });

  test.each(['1 # * © ® ™', '↔ ✔ ☀ ▶ ♥', '🧠\ufe0e', '&amp; &#39;'])(
    'leaves %j as it is where it is escaped already',
    (text) => {
      expect(wrapEmoji(text, findEmoji)).toBe(text);
    },
  );

  test('has the emoji listed by their pictures, each once, in their order', () => {
    expect(listEmoji('🟥 x 🧠 🟥 🚀', findEmoji)).toEqual(['1f7e5', '1f9e0']);
    expect(listEmoji('none', findEmoji)).toEqual([]);
  });

  test('can have them replaced', () => {
    expect(replaceEmoji('a 🚀 b', () => '')).toBe('a  b');
  });
});
