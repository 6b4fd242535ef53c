import type { Browser } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Headless } from '../../src/browser/browser.ts';
import { buildDeck } from '../../src/build/build-note.ts';
import { createBuildTools } from '../../src/build/build-tools.ts';
import { resolveSettings } from '../../src/options/resolve-settings.ts';
import { createSource } from '../../src/source/note-source.ts';
import { createAnother, headless } from '../browser.ts';

const settings = resolveSettings({ root: '/', flags: { formats: ['html'] }, env: {} });
// Mermaid's document is another one than a deck's: its style sheets, its clock and its random numbers must not be met there.
const text = `# A

\`\`\`mermaid
flowchart LR
  a --> b
\`\`\`

## B

![](data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%20900%20700'/%3E)

${'A sentence that stands beside the picture, and takes some room. '.repeat(6)}
`;
const source = createSource({ path: 'notes/a.md', dir: '/', bytes: Buffer.from(text) })!;

test.each([
  { notes: 1, pages: 1 },
  { notes: 2, pages: 2 },
])('$notes notes are drawn and measured in $pages pages, to the same decks', async (row) => {
  await using own = createAnother();
  let browser: Browser | undefined;
  const seen: Headless = {
    ...own,
    async openPage(options) {
      const opened = await own.openPage(options);
      browser = opened.page.browser();
      return opened;
    },
  };
  await using tools = createBuildTools(seen, { notes: row.notes });
  const deck = await buildDeck(source, settings, tools);
  // Each page has a context of its own, beside the browser's.
  expect(browser?.browserContexts()).toHaveLength(1 + row.pages);
  await using apart = createBuildTools(headless);
  const expected = await buildDeck(source, settings, apart);
  expect(deck.outputs).toEqual(expected.outputs);
  expect(deck.report.slides).toEqual(expected.report.slides);
});
