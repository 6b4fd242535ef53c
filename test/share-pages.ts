import type { Headless, KeptPage } from '../src/browser/browser.ts';
import type { PageFiles } from '../src/browser/page-files.ts';

/**
 * A browser that gives pages which are served files as their last user left them, as in a run that builds many notes: loading
 * Mermaid takes longer than building most decks. Pages without files are empty.
 */
export function sharePages(headless: Headless): Headless {
  const free = new Map<PageFiles, KeptPage[]>();
  return {
    ...headless,
    async openPage(options) {
      const files = options?.files;
      if (!files) return endOnce(await headless.openPage(options));
      const pages = free.get(files) ?? [];
      free.set(files, pages);
      const page = (await takeUsable(pages)) ?? (await headless.openPage(options));
      return endOnce(page, () => pages.push(page));
    },
  };
}

async function takeUsable(pages: KeptPage[]): Promise<KeptPage | undefined> {
  for (let page = pages.pop(); page; page = pages.pop()) {
    if (page.isUsable) return page;
    await page[Symbol.asyncDispose]();
  }
  return undefined;
}

/** Its user and the browser that was lent may both dispose of it. */
function endOnce(page: KeptPage, end: () => unknown = () => page[Symbol.asyncDispose]()): KeptPage {
  let isEnded = false;
  return {
    page: page.page,
    get isUsable() {
      return !isEnded && page.isUsable;
    },
    collectGarbage: () => page.collectGarbage(),
    async [Symbol.asyncDispose]() {
      if (!isEnded) await end();
      isEnded = true;
    },
  };
}
