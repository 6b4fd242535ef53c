import { describe, expect, test } from 'vitest';
import { dropMarpWords, isMarpFile } from '../../src/coverage/marp-pictures.ts';
import { buildNote } from '../live/build-note.ts';
import { headless } from '../browser.ts';

describe('a description in a Marp deck', () => {
  test.each([
    ['bg', ''],
    ['bg left:40% cover', ''],
    ['bg right fit A real name', 'A real name'],
    ['bg 80% blur:3px', ''],
    ['w:200px', ''],
    ['width:300px A chart', 'A chart'],
    ['A chart that fits on the right', 'A chart that fits on the right'],
    ['', ''],
  ])('%s', (description, said) => {
    expect(dropMarpWords(description)).toBe(said);
  });
});

test.each([
  ['---\nmarp: true\n---\n\n# A', true],
  ['\n---\ntheme: gaia\nmarp: true\n---\n', true],
  ['---\nmarp: false\n---\n', false],
  ['# A\n\n---\nmarp: true\n---\n', false],
])('%j is a Marp deck: %s', (text, is) => {
  expect(isMarpFile(text)).toBe(is);
});

test('pictures behind slides and with sizes are found in a Marp deck, and missed where they are not there', async () => {
  const dot = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
  const text = `---\nmarp: true\n---\n\n# A ![w:20px](${dot})\n\n![bg left:40%](${dot})\n\n---\n\n![bg right The sea](${dot})\n\n![width:30px A chart](${dot})\n`;
  const { problems, report } = await buildNote({ text, headless, options: { coverage: true } });
  expect(problems).toEqual([]);
  expect(report.coverage).toMatchObject({ counts: { picture: 4 }, missing: [] });
});
