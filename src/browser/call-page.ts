import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import type { PageFunctions } from '../page/functions.ts';

/** The page script, as compiling bundles it. */
const script = new URL('../../lib/page.js', import.meta.url);

/** What JSON leaves of a function's result. */
type Result<Name extends keyof PageFunctions> = Awaited<ReturnType<PageFunctions[Name]>>;

/** Puts the page script into the document that a page shows, and into each that it will show, whatever their policies. */
export async function addPageScript(page: Page): Promise<void> {
  const code = await readFile(script, 'utf8');
  await page.evaluateOnNewDocument(code);
  await page.evaluate(code);
}

/**
 * Calls a function of the page script in the document that a page shows. Of calls that overlap, each waits in the document
 * for the one before. Between two calls the page paints, for nobody: what belongs together is one function.
 */
export async function callPage<Name extends keyof PageFunctions>(
  page: Page,
  name: Name,
  ...args: Parameters<PageFunctions[Name]>
): Promise<Result<Name>> {
  const code = `callLectern(${JSON.stringify(name)}, ${JSON.stringify(args)})`;
  const json = await evaluate(page, code).catch(async (error: unknown) => {
    if (!isLost(error)) throw error;
    // Whoever gave the page gives another one, as after a crash: this one may never answer again.
    await page.close();
    throw new Error(`The page lost its answer to ${name}`, { cause: error });
  });
  return (json === undefined ? undefined : JSON.parse(json)) as Result<Name>;
}

async function evaluate(page: Page, code: string): Promise<string | undefined> {
  return (await page.evaluate(code)) as string | undefined;
}

/** Rarely, and under load, Chromium frees a promise that nothing has settled yet. */
function isLost(error: unknown): boolean {
  return error instanceof Error && error.message.includes('Promise was collected');
}
