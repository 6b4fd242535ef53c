import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { callPage } from '../../src/browser/call-page.ts';
import { createKeptPage } from '../../src/browser/kept-page.ts';
import { pageOrigin } from '../../src/browser/page-files.ts';
import { createToken } from '../../src/html/tokens.ts';
import { createMeasuringPage } from '../../src/layout/measuring-page.ts';
import { lendHeadless } from '../browser.ts';
import type { Shell } from '../../src/protocol/shell.ts';
import { plainHtml } from './fake-page.ts';
import { createShell } from './show-sheet.ts';

test('the page is sent a picture again when it may not have it', async () => {
  const createPage = (): Page => {
    const done = (): Promise<undefined> => Promise.resolve(undefined);
    return { setContent: done, evaluate: () => Promise.resolve('[]') } as unknown as Page;
  };
  let page = createPage();
  const measuring = createMeasuringPage({ withPage: (use) => use(page) });
  const assets = new Map([['p', { html: 'data:picture' }]]);
  const shells = { one: createShell('one'), other: createShell('other') };
  const send = (shell: keyof typeof shells = 'one'): Promise<number> =>
    measuring.use(shells[shell], (_page, sendHtml) =>
      Promise.resolve(sendHtml([createToken('asset', 'p')], assets).assets.length),
    );
  const counts = [await send(), await send()];
  const lost = measuring.use(shells.one, () => Promise.reject(new Error('lost')));
  await expect(lost).rejects.toThrow('lost');
  counts.push(await send(), await send(), await send('other'), await send('other'));
  page = createPage();
  counts.push(await send('other'), await send('other'));
  expect(counts).toEqual([1, 0, 1, 0, 1, 0, 1, 0]);
});

function createSized(size: number): Shell {
  return createShell(`section{font-size:${size}px}`);
}

test('what a note brings along neither runs nor changes styles', async () => {
  const headless = lendHeadless();
  await using pages = createKeptPage(headless);
  const body =
    '<section id="s" data-slide="1"><style>p{font-size:70px}</style><p>text</p>' +
    '<img src="data:,none" onerror="document.title=String(1)"></section>';
  const seen = await createMeasuringPage(pages).use(createSized(30), async (page) => {
    const [verification] = await callPage(page, 'showAndVerify', plainHtml(body));
    return [verification?.smallestText, await page.title()];
  });
  expect(seen).toEqual([30, '']);
  await headless[Symbol.asyncDispose]();
});

test('slides are measured in their style sheets, whatever became of the page before', async () => {
  const headless = lendHeadless();
  await using pages = createKeptPage(headless);
  const measuring = createMeasuringPage(pages);
  const slide = plainHtml('<section id="s" data-slide="1"><p>text</p></section>');
  const measure = (size: number): Promise<number | undefined> =>
    measuring.use(createSized(size), async (page) => {
      const [seen] = await callPage(page, 'showAndVerify', slide);
      return seen?.smallestText;
    });
  expect([await measure(30), await measure(40)]).toEqual([30, 40]);
  // The document is another one.
  await measuring.use(createSized(40), (page) => page.goto(`${pageOrigin}/`));
  expect(await measure(40)).toBe(40);
  // The next one failed to come.
  await pages.withPage((page) => {
    page.evaluate = () => {
      Reflect.deleteProperty(page, 'evaluate');
      return Promise.reject(new Error('net::ERR_ABORTED'));
    };
    return Promise.resolve();
  });
  await expect(measure(50)).rejects.toThrow('ERR_ABORTED');
  expect(await measure(60)).toBe(60);
  await headless[Symbol.asyncDispose]();
});
