/** Whatever escapes a note holds, no output has a character that tokens are made of, and none of its text stands for more. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headless } from '../browser.ts';
import { buildNote } from '../live/build-note.ts';
import { splitNote } from '../deck/outline-of.ts';

const noncharacter = /[\uFDD0-\uFDEF]/;

/** Ways to write a character of which the code is given. */
const escapes: readonly ((code: number) => string)[] = [
  (code) => `&#${code};`,
  (code) => `&#x${code.toString(16)};`,
  (code) => String.raw`\u${code.toString(16)}`,
  (code) => String.raw`\U0000${code.toString(16).toUpperCase()}`,
  (code) => encodeURIComponent(String.fromCharCode(code)),
  (code) => String.raw`$\char"${code.toString(16).toUpperCase()}$`,
];

/** Places where a text may stand. */
const places: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `# ${text}`,
  (text) => `- ${text}\n- b`,
  (text) => `| ${text} |\n|---|\n| ${text} |`,
  (text) => `> [!TIP] ${text}\n> ${text}`,
  (text) => `[${text}](https://a.example/${text} "${text}") ![${text}](${text}.png)`,
  (text) => `<p title="${text}">${text}</p> <img src="${text}" alt="${text}">`,
  (text) => `<b>${text}</b> and <kbd>${text}</kbd>`,
  (text) => `<details><summary>${text}</summary>${text}</details>`,
  (text) => `<svg><text>${text}</text></svg>`,
  (text) => `<!-- ${text} -->`,
  (text) => `<!-- _footer: "${text}" -->`,
  (text) => `<!-- _class: "${text}" -->`,
  (text) => `\`${text}\`\n\n\`\`\`js ${text}\n"${text}"\n\`\`\``,
  (text) => `text[^1]\n\n[^1]: ${text}`,
  (text) => `$$\n${text}\n$$`,
  (text) => `:::tip[${text}]\n${text}\n:::`,
];

/** A token: noncharacters around what they name. */
const forged = fc
  .record({
    open: fc.constantFrom(0xfdd0, 0xfdd2, 0xfdd4),
    escape: fc.constantFrom(...escapes),
    name: fc.constantFrom('0', '1', 'asset 0', 'id x', 'to-anchor x'),
  })
  .map(({ open, escape, name }) => escape(open) + name + escape(open + 1));
const note = fc
  .array(fc.tuple(fc.constantFrom(...places), forged), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.map(([place, text]) => place(text)).join('\n\n'));

describe('noncharacters', () => {
  test('are in no deck, however a note names them', () => {
    fc.assert(
      fc.property(note, (text) => {
        expect(JSON.stringify(splitNote(text))).not.toMatch(noncharacter);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['a deck', ''],
    ['a Marp deck', 'marp: true\n'],
    ['a deck with TOML', 'TOML'],
  ])('are in no output of %s', async (_, front) => {
    const isToml = front === 'TOML';
    const texts = escapes.map((escape) => `${escape(0xfdd2)}asset x${escape(0xfdd3)}`);
    const yaml = String.raw`"\uFDD2asset x\uFDD3"`;
    const matter = ['title', 'author', 'theme', 'header', 'footer', 'class', 'date', 'logo']
      .map((key) => (isToml ? `${key} = ${yaml}\n` : `${key}: ${yaml}\n`))
      .join('');
    const body = places.flatMap((place) => texts.map(place)).join('\n\n');
    const { outputs } = await buildNote({
      text: isToml
        ? `+++\n${matter}+++\n${body}\n`
        : `---\n${front}${matter}---\n${body}\n\n${texts.join(' ')}\n`,
      headless,
      options: { formats: ['html', 'notes'] },
    });
    for (const { bytes } of outputs)
      expect(new TextDecoder().decode(bytes)).not.toMatch(noncharacter);
    expect(outputs).toHaveLength(2);
  });
});

test('a directive’s value ends no comment', async () => {
  const { outputs } = await buildNote({
    text: '---\nfooter: "x --> <b>forged</b>"\n---\n# A\n\ntext\n\n# B\n\ntext\n',
    headless,
  });
  const html = new TextDecoder().decode(outputs[0]?.bytes);
  expect(/<footer>.*<\/footer>/.exec(html)?.[0]).toBe(
    '<footer>x --&gt; &lt;b&gt;forged&lt;/b&gt;</footer>',
  );
});
