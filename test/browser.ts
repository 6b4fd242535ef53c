import { afterAll, beforeAll, vi } from 'vitest';
import { createHeadless, type Headless, type KeptPage } from '../src/browser/browser.ts';
import { sharePages } from './share-pages.ts';

/**
 * Environment that says nothing about terminals and colours. Where the embedded browser exists it is used: it needs half of
 * the processor time of a whole one. `CHROME_PATH` has every test run in another.
 */
export const plain: NodeJS.ProcessEnv = {
  ...(process.platform === 'linux' && process.arch === 'x64' && { LECTERN_BROWSER: 'embedded' }),
  ...process.env,
  NO_COLOR: undefined,
  FORCE_COLOR: undefined,
  CI: undefined,
};

/** Creates another one of the same build, for whoever asks to end; it starts with its first page. */
export function createAnother(): Headless {
  return createHeadless({ env: plain });
}

/** Has what starts a browser in this process, such as the compiled library, start one of that build, for the tests of a file. */
export function useSameBuild(): void {
  beforeAll(() => void vi.stubEnv('LECTERN_BROWSER', plain['LECTERN_BROWSER']));
  afterAll(() => void vi.unstubAllEnvs());
}

const shared = sharePages(createAnother());
const whole = sharePages(createHeadless());

/**
 * The browser of all test files that this process runs; each page is in a context of its own. It starts with the first
 * page and ends with the process. Tests of how a browser starts, fails and ends have their own.
 */
export const headless: Headless = lend(shared);

/**
 * The one that authors build with, shared in the same way: the installed one where there is any. For what is printed, and
 * for drawings that are measured to the pixel.
 */
export const installed: Headless = lend(whole);

// Vitest ends its processes by this signal, and a process that dies of it tidies nothing up.
process.once('SIGTERM', () => {
  const ended = [shared, whole].map((each) => each[Symbol.asyncDispose]());
  void Promise.all(ended).finally(() => process.kill(process.pid, 'SIGTERM'));
});

/** Lends the shared browser to what would start one. */
export function lendHeadless(): Headless {
  return lend(shared);
}

/** It ends with the pages that were kept, and the browser goes on. */
function lend(running: Headless): Headless {
  const kept: KeptPage[] = [];
  return {
    warm: running.warm,
    withPage: running.withPage,
    async openPage(options) {
      const page = await running.openPage(options);
      kept.push(page);
      return page;
    },
    async [Symbol.asyncDispose]() {
      for (const page of kept.splice(0)) await page[Symbol.asyncDispose]();
    },
  };
}
