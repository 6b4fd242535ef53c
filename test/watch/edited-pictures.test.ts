import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { blackPng } from '../assets/image-bytes.ts';
import { launchBrowser, openPage, startWatch } from './open-watch.ts';

let browser: Browser & AsyncDisposable;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser[Symbol.asyncDispose]());

test('pictures stay on the slides whose words are edited, in turns too', async () => {
  const noteOf = (b: string, c: string): string =>
    `# A\n\n## B\n\n- ${b}\n\n![B](b.png)\n\n## C\n\n- ${c}\n\n![C](c.png)\n`;
  const pictures = { b: blackPng(300, 20), c: blackPng(30, 200) };
  const watch = await startWatch({
    'notes/a.md': noteOf('word0', 'none'),
    'notes/b.png': pictures.b,
    'notes/c.png': pictures.c,
  });
  const page = await openPage(browser, `${watch.url}a.html#b`);
  await page.waitForSelector('.watch-panel', { timeout: 60_000 });
  const addressOf = (id: string): Promise<string> =>
    page.$eval(`#${id} img`, (image) => (image as HTMLImageElement).src);
  for (const [index, [b, c]] of [
    ['word1', 'none'],
    ['word2', 'none'],
    ['word2', 'word3'],
    ['word4', 'word3'],
    ['word5', 'word6'],
  ].entries()) {
    writeFileSync(path.join(watch.folder, 'notes/a.md'), noteOf(b ?? '', c ?? ''));
    await page.waitForFunction(
      (...words: string[]) =>
        words.every((word) => document.querySelector('body')?.textContent.includes(word)),
      { timeout: 60_000, polling: 20 },
      b ?? '',
      c ?? '',
    );
    expect([index, await addressOf('b'), await addressOf('c')]).toEqual([
      index,
      `data:image/png;base64,${pictures.b.toString('base64')}`,
      `data:image/png;base64,${pictures.c.toString('base64')}`,
    ]);
  }
});
