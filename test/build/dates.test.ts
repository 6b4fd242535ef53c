import { expect, test } from 'vitest';
import { createSplitOptions, parseSource } from '../../src/build/parse-source.ts';
import { resolveSettings } from '../../src/options/resolve-settings.ts';
import { createSource } from '../../src/source/note-source.ts';
import { createStore } from '../../src/store/store.ts';

test.each([
  ['2026-03-04', '4 March 2026'],
  ['2026-3-4', '4 March 2026'],
  ['2026-02-31', '2026-02-31'],
  ['2026-03-04 10:00:00 +0100', '4 March 2026'],
  ['2026-03-04T10:00:00Z', '4 March 2026'],
  ['4 March 2026, 10:00', '4 March 2026, 10:00'],
  ['2026-03-04 and 2026-03-11', '2026-03-04 and 2026-03-11'],
])('the date %s is shown as %s', async (written, shown) => {
  expect(await readDate(`date: ${written}`)).toBe(shown);
});

test.each([
  ['de', '4. März 2026'],
  ['fr', '4 mars 2026'],
  ['ja', '2026年3月4日'],
  ['en-US', 'March 4, 2026'],
])('the date is in the words of the language %s', async (lang, shown) => {
  expect(await readDate(`date: 2026-03-04\nlang: ${lang}`)).toBe(shown);
});

async function readDate(matter: string): Promise<string | undefined> {
  const text = `---\n${matter}\n---\n\n# T\n`;
  const source = createSource({ path: 'a.md', bytes: new TextEncoder().encode(text), dir: '.' });
  const settings = resolveSettings({ root: import.meta.dirname, flags: {} });
  const parsed = await parseSource(source!, settings, { store: createStore() });
  return createSplitOptions(parsed).meta.date;
}
