import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { callPage } from '../../src/browser/call-page.ts';
import { createKeptPage } from '../../src/browser/kept-page.ts';
import { pageOrigin } from '../../src/browser/page-files.ts';
import { createToken } from '../../src/html/tokens.ts';
import { createMeasuringPage } from '../../src/layout/measuring-page.ts';
import { lendHeadless } from '../browser.ts';
import { plainHtml } from './fake-page.ts';

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

/** A document whose policy lets its own style sheet hold, and no other. */
function writeShell(size: number): string {
  const css = `section{font-size:${size}px}`;
  const hash = createHash('sha256').update(css).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'`;
  return `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><style>${css}</style>`;
}

test('slides are measured in their style sheets, whatever became of the page before', async () => {
  const headless = lendHeadless();
  await using pages = createKeptPage(headless);
  const measuring = createMeasuringPage(pages);
  const slide = plainHtml('<section id="s" data-slide="1"><p>text</p></section>');
  const measure = (size: number): Promise<number | undefined> =>
    measuring.use(writeShell(size), async (page) => {
      const [seen] = await callPage(page, 'showAndVerify', slide);
      return seen?.smallestText;
    });
  expect([await measure(30), await measure(40)]).toEqual([30, 40]);
  // The document is another one.
  await measuring.use(writeShell(40), (page) => page.goto(`${pageOrigin}/`));
  expect(await measure(40)).toBe(40);
  // The next one failed to come.
  await pages.withPage((page) => {
    page.goto = () => {
      Reflect.deleteProperty(page, 'goto');
      return Promise.reject(new Error('net::ERR_ABORTED'));
    };
    return Promise.resolve();
  });
  await expect(measure(50)).rejects.toThrow('ERR_ABORTED');
  expect(await measure(60)).toBe(60);
  await headless[Symbol.asyncDispose]();
});
