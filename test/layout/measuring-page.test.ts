import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { createToken } from '../../src/html/tokens.ts';
import { createMeasuringPage } from '../../src/layout/measuring-page.ts';

test('the page is sent a picture again when it may not have it', async () => {
  const createPage = (): Page => {
    const done = (): Promise<undefined> => Promise.resolve(undefined);
    return { goto: done, setContent: done, evaluate: done } as unknown as Page;
  };
  let page = createPage();
  const measuring = createMeasuringPage({ withPage: (use) => use(page) });
  const assets = new Map([['p', { html: 'data:picture' }]]);
  const send = (shell = 'shell'): Promise<number> =>
    measuring.use(shell, (_page, sendHtml) =>
      Promise.resolve(sendHtml([createToken('asset', 'p')], assets).assets.length),
    );
  const counts = [await send(), await send()];
  const lost = measuring.use('shell', () => Promise.reject(new Error('lost')));
  await expect(lost).rejects.toThrow('lost');
  counts.push(await send(), await send(), await send('other'), await send('other'));
  page = createPage();
  counts.push(await send('other'), await send('other'));
  expect(counts).toEqual([1, 0, 1, 0, 1, 0, 1, 0]);
});
