import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callPage } from '../../src/browser/call-page.ts';
import { createKeptPage } from '../../src/browser/kept-page.ts';
import { pageOrigin } from '../../src/browser/page-files.ts';
import { showBody, showPage } from '../../src/browser/show-page.ts';
import { headless } from '../browser.ts';
import { plainHtml } from '../layout/fake-page.ts';
import { showSheet } from '../layout/show-sheet.ts';

let page: Page;
beforeAll(async () => {
  ({ page } = await headless.openPage());
});
afterAll(() => headless[Symbol.asyncDispose]());

const svg = encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:">`;

/** A slide whose picture takes its time. */
const renderSlide = (id: string): string =>
  `<section id="${id}" data-slide="1"><p>${id}<img src="data:image/svg+xml,${svg}#${id}"></p></section>`;

describe('a call', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['the empty document that a page begins with', () => Promise.resolve()],
    ['a document that is written into it', () => page.setContent('<p>written')],
    ['a document whose policy lets no script run', () => showPage(page, `${policy}<p>closed`)],
    ['a document that it goes to', () => page.goto(`${pageOrigin}/`)],
    ['the same document, loaded again', () => page.reload()],
    ['another empty document', () => page.goto('about:blank')],
  ])('reaches the functions in %s', async (_, show) => {
    await show();
    expect(await callPage(page, 'resolveColours', ['red', 'oklch(0 0 0)'])).toEqual([
      '#ff0000',
      '#000000',
    ]);
  });

  it('puts one name into a document', async () => {
    const list = (of: Page): Promise<string[]> =>
      of.evaluate(() => Object.getOwnPropertyNames(globalThis));
    const bare = await page.browser().newPage();
    await Promise.all([page.goto('about:blank'), bare.goto('about:blank')]);
    const known = new Set(await list(bare));
    await bare.close();
    expect((await list(page)).filter((name) => !known.has(name))).toEqual(['callLectern']);
  });

  it('is made once more, in another page, when this one lost its answer', async () => {
    await using pages = createKeptPage(headless);
    const asked: Page[] = [];
    const colours = await pages.withPage(async (used) => {
      asked.push(used);
      if (asked.length > 1) return callPage(used, 'resolveColours', ['red']);
      await used.evaluate('callLectern = () => new Promise(() => {})');
      const [answer] = await Promise.all([
        callPage(used, 'resolveColours', ['red']),
        used.createCDPSession().then((session) => session.send('HeapProfiler.collectGarbage')),
      ]);
      return answer;
    });
    expect(colours).toEqual(['#ff0000']);
    expect(asked.map((used) => used.isClosed())).toEqual([true, false]);
  });

  it('ends the work where two pages lost it', async () => {
    await using pages = createKeptPage(headless);
    const work = pages.withPage(async (used) => {
      await used.close();
      return callPage(used, 'resolveColours', ['red']);
    });
    await expect(work).rejects.toMatchObject({ id: 'browser-crashed', exitCode: 3 });
  });

  it('shows and looks before the next one shows something else', async () => {
    await showSheet(page, 'p { margin: 0 }');
    const seen = await Promise.all(
      ['one', 'two', 'three'].map((id) =>
        callPage(page, 'showAndVerify', plainHtml(renderSlide(id))),
      ),
    );
    expect(seen.map((proofs) => proofs.map(({ id }) => id))).toEqual([['one'], ['two'], ['three']]);
  });

  it('fails with what the function throws, and the next one does not', async () => {
    await showSheet(page, 'p { margin: 0 }');
    await expect(callPage(page, 'readItems')).rejects.toThrow('Nothing is drawn');
    expect(await callPage(page, 'showAndVerify', plainHtml(renderSlide('next')))).toHaveLength(1);
  });

  it.each([
    '"quotes" \\ and `ticks` ${here}',
    'two\u2028lines\u2029',
    '𝔘𝔫𝔦 \u0000 👩‍💻',
    '</script>',
  ])('brings text over as it is: %j', async (text) => {
    await showBody(page, '');
    const escaped = text.replaceAll('<', '&lt;').replaceAll('\u0000', '');
    await showBody(page, `<pre>${escaped}</pre>`);
    expect(await page.$eval('pre', ({ textContent }) => textContent)).toBe(
      text.replaceAll('\u0000', ''),
    );
  });
});

describe('showing', () => {
  it('waits for pictures, broken ones too', async () => {
    await showPage(page, `<img id="a" src="data:image/svg+xml,${svg}"><img src="data:,broken">`);
    expect(await page.$eval('#a', (image) => (image as HTMLImageElement).complete)).toBe(true);
  });

  it('of a body keeps the style sheets and runs no script', async () => {
    await showSheet(page, 'p { color: rgb(1, 2, 3) }');
    await showBody(page, '<p>after<script>document.title = "ran"</script>');
    expect(await page.$eval('p', (element) => getComputedStyle(element).color)).toBe(
      'rgb(1, 2, 3)',
    );
    expect(await page.title()).toBe('');
    expect(await page.$$('p')).toHaveLength(1);
  });
});
