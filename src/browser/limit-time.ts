import type { Page } from 'puppeteer-core';
import { isTargetGone } from './is-target-gone.ts';

/** What a page was asked, or why there is no answer. */
export type LimitedResult<Result> =
  | { readonly type: 'done'; readonly result: Result }
  /** The time is up, or the page has crashed; it is closed, since it may never answer again. */
  | { readonly type: 'late' | 'crashed' };

/** Waits at most `limit` milliseconds for work in a page. Errors of the work itself are thrown. */
export async function limitTime<Result>(
  page: Page,
  limit: number,
  work: Promise<Result>,
): Promise<LimitedResult<Result>> {
  const ended = new AbortController();
  const result = await Promise.race([
    work.then((each) => ({ type: 'done', result: each }) as const),
    findEnd(page, limit, ended.signal),
  ])
    .catch((error: unknown) => {
      if (page.isClosed() || isTargetGone(error)) return { type: 'crashed' } as const;
      throw error;
    })
    .finally(() => ended.abort());
  if (result.type !== 'done') await page.close().catch(() => undefined);
  return result;
}

function findEnd(
  page: Page,
  limit: number,
  ended: AbortSignal,
): Promise<{ readonly type: 'late' | 'crashed' }> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ type: 'late' }), limit);
    const crash = (): void => resolve({ type: 'crashed' });
    page.once('error', crash);
    ended.addEventListener('abort', () => {
      clearTimeout(timer);
      page.off('error', crash);
    });
  });
}
