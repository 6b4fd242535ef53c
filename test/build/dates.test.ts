import { expect, test } from 'vitest';
import { createSplitOptions, parseSource } from '../../src/build/parse-source.ts';
import { resolveSettings } from '../../src/options/resolve-settings.ts';
import { createSource } from '../../src/source/note-source.ts';
import { createStore } from '../../src/store/store.ts';

test.each([
  ['2026-03-04', '2026-03-04'],
  ['2026-03-04 10:00:00 +0100', '2026-03-04'],
  ['2026-03-04T10:00:00Z', '2026-03-04'],
  ['4 March 2026, 10:00', '4 March 2026, 10:00'],
  ['2026-03-04 and 2026-03-11', '2026-03-04 and 2026-03-11'],
])('the date %s is shown as %s', async (written, shown) => {
  const text = `---\ndate: ${written}\n---\n\n# T\n`;
  const source = createSource({ path: 'a.md', bytes: new TextEncoder().encode(text), dir: '.' });
  const settings = resolveSettings({ root: import.meta.dirname, flags: {} });
  const parsed = await parseSource(source!, settings, createStore());
  expect(createSplitOptions(parsed).meta.date).toBe(shown);
});
