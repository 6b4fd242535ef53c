import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, note, openNote, readSlide, waitForText } from './open-watch.ts';

declare global {
  /** See `holdBuilds`. */
  var hasHeard: () => boolean;
  var letBuildsGo: () => boolean;
}

let browser: Browser & AsyncDisposable;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser[Symbol.asyncDispose]());

/**
 * In the page: from the first preview on keeps what the server tells until `letBuildsGo`, which says whether there was
 * any. `hasHeard` says whether the server has told anything: only then does it know of the page.
 */
function holdBuilds(): void {
  const held: (() => void)[] = [];
  let isKnown = false;
  let isHolding = false;
  const Native = WebSocket;
  globalThis.WebSocket = class extends Native {
    override addEventListener(type: string, listener: unknown): void {
      const hear = listener as (event: Event) => void;
      super.addEventListener(type, (event) => {
        isKnown ||= event instanceof MessageEvent;
        if (isHolding) held.push(() => hear(event));
        else hear(event);
        isHolding ||= event instanceof MessageEvent && String(event.data).includes('"preview"');
      });
    }
  };
  globalThis.hasHeard = () => isKnown;
  globalThis.letBuildsGo = () => {
    for (const each of held) each();
    return held.length > 0;
  };
}

describe('an edit', () => {
  test('elsewhere takes the page there', async () => {
    const { page, write } = await openNote(browser, '#boiling');
    write(note.replace('at 0 degrees', 'at zero degrees'));
    await waitForText(page, 'zero');
    expect(page.url()).toContain('#freezing');
  });

  test('takes the page there once: who has moved on meanwhile stays there', async () => {
    const { page, write } = await openNote(browser, '#boiling');
    await page.evaluateOnNewDocument(holdBuilds);
    await page.reload();
    await page.waitForFunction(() => globalThis.hasHeard(), { polling: 20 });
    write(note.replace('in a kettle', 'in a samovar'));
    await waitForText(page, 'samovar');
    await page.keyboard.press('ArrowRight');
    await waitForText(page, 'at 0 degrees');
    await page.waitForFunction(() => 'letBuildsGo' in globalThis && globalThis.letBuildsGo());
    expect(await readSlide(page)).toContain('at 0 degrees');
  });
});

test('the line where an editor is shows its slide', async () => {
  const { page, watch } = await openNote(browser, '#boiling');
  const { status } = await fetch(`${watch.url}api/cursor`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ file: 'notes/water.md', line: 14 }),
  });
  expect(status).toBe(204);
  await waitForText(page, 'Ice becomes water');
});
