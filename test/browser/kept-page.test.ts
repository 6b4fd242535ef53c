import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { KeptPage, PageOptions } from '../../src/browser/browser.ts';
import { isTargetGone } from '../../src/browser/is-target-gone.ts';
import { createKeptPage } from '../../src/browser/kept-page.ts';
import { headless } from '../browser.ts';

const files = (): Promise<undefined> => Promise.resolve(undefined);
const others = (): Promise<undefined> => Promise.resolve(undefined);

/** A browser whose pages are numbers. */
function createBrowser(): {
  openPage: (options?: PageOptions) => Promise<KeptPage>;
  closed: number[];
} {
  const closed: number[] = [];
  let count = 0;
  const openPage = (): Promise<KeptPage> => {
    const number = (count += 1);
    return Promise.resolve({
      page: number as unknown as Page,
      isUsable: true,
      collectGarbage: () => Promise.resolve(),
      [Symbol.asyncDispose]: () => Promise.resolve(void closed.push(number)),
    });
  };
  return { openPage, closed };
}

test.each<[what: string, uses: readonly (PageOptions | undefined)[], pages: readonly number[]]>([
  ['the same page without files', [undefined, undefined], [1, 1]],
  ['the same page with the same files', [{ files }, { files }], [1, 1]],
  ['a page with files to those who want none', [{ files }, undefined, { files }], [1, 1, 1]],
  ['another page to the first who wants files', [undefined, { files }, undefined], [1, 2, 2]],
  ['another page for other files', [{ files }, { files: others }], [1, 2]],
])('gives %s', async (_, uses, pages) => {
  const browser = createBrowser();
  const given: number[] = [];
  {
    await using kept = createKeptPage(browser);
    for (const options of uses)
      await kept.withPage(
        (page) => Promise.resolve(given.push(page as unknown as number)),
        options,
      );
  }
  expect(given).toEqual(pages);
  expect(browser.closed).toEqual([...new Set(pages)]);
});

/** As the library calls it. */
const gone = Object.assign(new Error('Target closed'), { name: 'TargetCloseError' });

test('knows by its error that a page is gone', async () => {
  const error = await headless
    .withPage(async (page) => {
      const asked = page.evaluate(() => new Promise(() => undefined));
      await Promise.all([asked, page.close()]);
    })
    .catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ id: 'browser-crashed' });
  expect(isTargetGone((error as Error).cause)).toBe(true);
});

test.each([
  { what: 'gives another page where one is gone, though it does not know it yet', lost: 1 },
  { what: 'gives up where the next one is gone too', lost: 2, id: 'browser-crashed' },
])('$what', async ({ lost, id = 'done' }) => {
  const browser = createBrowser();
  const given: number[] = [];
  const kept = createKeptPage(browser);
  const used = kept.withPage((page) => {
    given.push(page as unknown as number);
    return given.length <= lost ? Promise.reject(gone) : Promise.resolve({ id: 'done' });
  });
  expect(await used.catch((thrown: unknown) => thrown)).toMatchObject({ id });
  expect(given).toEqual([1, 2]);
});
