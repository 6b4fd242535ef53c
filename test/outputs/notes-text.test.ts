import { expect, test } from 'vitest';
import { createLanguage } from '../../src/blocks/language.ts';
import { splitDeck } from '../../src/deck/split.ts';
import type { SplitOptions } from '../../src/deck/split-options.ts';
import { type LaidOutSlide, layOutWhole } from '../../src/layout/laid-out.ts';
import { parseNote } from '../../src/markdown/parse-note.ts';
import { formats } from '../../src/options/formats.ts';
import { resolveSettings } from '../../src/options/resolve-settings.ts';
import type { OutputNote } from '../../src/outputs/output.ts';
import { makeOutput } from '../../src/outputs/outputs.ts';
import { createStore } from '../../src/store/store.ts';

const meta: SplitOptions['meta'] = {
  author: undefined,
  date: undefined,
  lang: 'en',
  size: '16:9',
  theme: 'lectern',
  logo: undefined,
  duration: undefined,
};

/** The slides of a note, whole. */
function split(text: string): LaidOutSlide[] {
  const store = createStore();
  const { sections } = parseNote(text, store);
  const options: SplitOptions = {
    title: undefined,
    fallbackTitle: 'note',
    meta,
    language: createLanguage('en'),
    prose: 'lead',
    agenda: false,
    junk: 'drop',
  };
  return splitDeck(sections, options, store).deck.slides.map(layOutWhole);
}

/** What stands in the file. */
async function write(slides: readonly LaidOutSlide[], hasNotes = true): Promise<string> {
  const settings = resolveSettings({ root: '/', flags: { notes: hasNotes }, env: {} });
  // It asks for no more of a note.
  const note = { deck: { slides, meta }, settings } as unknown as OutputNote;
  const parts = await makeOutput('notes', note);
  expect(parts.map(({ name }) => name)).toEqual([undefined]);
  return new TextDecoder().decode(parts[0]?.bytes);
}

/** A slide to which this is said. */
function say(
  text: string,
  {
    title = 'A',
    part,
  }: Partial<Record<'title', string>> & Pick<Partial<LaidOutSlide>, 'part'> = {},
): LaidOutSlide {
  const [slide] = split(`# T\n\n## ${title}\n\n:::notes\n${text}\n:::\n\nshown`).slice(1);
  return { ...slide!, part };
}

test('its name', () => {
  expect(formats.notes.extension).toBe('.notes.txt');
});

test('a slide has its number, its title and what is said, to readers and in private', async () => {
  const long = `${'The page asks for **many** things. '.repeat(8)}It waits.`;
  const text = `# Web\n\n## Names\n\n${long}\n\n<!-- Ask who knows. -->\n\n- one\n\n## Routes\n\n- two\n`;
  expect(await write(split(text))).toBe(
    [
      '1  Web [0:00]',
      '2  Names [0:15]',
      '',
      '   The page asks for many things. The page asks for many things. The page asks',
      '   for many things. The page asks for many things. The page asks for many',
      '   things. The page asks for many things. The page asks for many things. The',
      '   page asks for many things. It waits.',
      '',
      '   Ask who knows.',
      '',
      '3  Routes [1:01]',
      '',
    ].join('\n'),
  );
});

test('without speaker notes it lists the slides', async () => {
  expect(await write([say('secret'), say('secret', { title: 'B' })], false)).toBe(
    '1  A [0:00]\n2  B [0:15]\n',
  );
});

test('numbers stand in a column, and count slides that are not listed', async () => {
  const [titled] = split('# T\n');
  const blank = { ...titled!, title: undefined };
  const slides = [titled!, blank, ...Array.from({ length: 7 }, () => titled!), say('said')];
  const lines = (await write(slides)).split('\n');
  expect(lines.slice(0, 2)).toEqual([' 1  T [0:00]', ' 3  T [0:30]']);
  expect(lines.slice(-4)).toEqual(['10  A [2:15]', '', '    said', '']);
});

test('a slide without a title has its notes below its number', async () => {
  expect(await write([{ ...say('said'), title: undefined }])).toBe('1  [0:00]\n\n   said\n');
});

test('parts of a section say which they are', async () => {
  expect(await write([say('said', { part: { number: 2, total: 3 } })])).toBe(
    '1  A (2/3) [0:00]\n\n   said\n',
  );
});

const words = 'word '.repeat(20).trim();
const code = `let line = '${'x'.repeat(90)}';`;

test.each<readonly [what: string, text: string, lines: readonly string[]]>([
  ['paragraphs', 'one\n\ntwo', ['one', '', 'two']],
  ['soft breaks', 'one\ntwo', ['one two']],
  ['an item', `- ${words}`, [`- ${'word '.repeat(13)}word`, `  ${'word '.repeat(5)}word`]],
  ['items', '- a\n  - b\n- c', ['- a', '  - b', '- c']],
  ['code', `\`\`\`js\nif (a) {\n\n  ${code}\n}\n\`\`\``, ['if (a) {', '', `  ${code}`, '}']],
  ['a formula', '$$\nx = 1\n$$', ['x = 1']],
  ['a table', '| a | b |\n|---|---|\n| c | d |', ['a | b', 'c | d']],
  ['a quote', '> quoted', ['quoted']],
  ['a word longer than a line', `a ${'b'.repeat(90)} c`, ['a', 'b'.repeat(90), 'c']],
  ['wide characters', `${'字'.repeat(37)}。${'字'.repeat(2)}`, ['字'.repeat(36), '字。字字']],
  [
    'punctuation with its character',
    `${'字'.repeat(36)}「字」${'字'.repeat(2)}`,
    ['字'.repeat(36), '「字」字字'],
  ],
  ['wide words', `${'한국어 '.repeat(12).trim()}`, ['한국어 '.repeat(10).trim(), '한국어 한국어']],
  ['nothing but a picture', '![](a.png)', []],
])('%s', async (_, text, lines) => {
  const indented = lines.map((line) => (line ? `   ${line}` : '')).join('\n');
  expect(await write([say(text)])).toBe(`1  A [0:00]\n\n${indented}`.trimEnd().concat('\n'));
});

test('no line of text is wider than a screen of 78 columns', async () => {
  const title = 'A title of many words that goes on and on, as some titles of lectures do. '.repeat(
    3,
  );
  const text = await write([say(`${words} ${words}\n\n> - ${words}`, { title })]);
  const widths = text.split('\n').map(({ length }) => length);
  expect(Math.max(...widths)).toBeLessThanOrEqual(78);
  expect(text.replace(/\s+/g, ' ')).toContain(
    `1 ${title.trim()} [0:00] ${words} ${words} - ${words}`,
  );
});

test('times are stretched to the minutes that are planned', async () => {
  const settings = resolveSettings({ root: '/', flags: {}, env: {} });
  const slides = ['a', 'b', 'c'].map((title) => say('x', { title }));
  const note = { deck: { slides, meta: { ...meta, duration: 150 } }, settings };
  const [part] = await makeOutput('notes', note as unknown as OutputNote);
  const text = new TextDecoder().decode(part?.bytes);
  expect(text.match(/\[.*\]/g)).toEqual(['[0:00]', '[50:00]', '[1:40:00]']);
});
