import type { Headless } from '../browser/browser.ts';
import { createKeptPage, type Pages } from '../browser/kept-page.ts';
import { createMeasuringPage, type MeasuringPage } from '../layout/measuring-page.ts';
import { createStore, type Store } from '../store/store.ts';

/** What decks are built with; the same for all decks of a run or a session. */
export interface BuildTools {
  /** Where diagrams are drawn. */
  readonly drawingPages: Pages;
  /** Where slides are measured and printed. */
  readonly measuringPage: MeasuringPage;
  readonly store: Store;
}

/**
 * Creates the tools; no browser starts before it is needed. Disposing of them gives their pages back. Two pages keep what
 * drawing and measuring have loaded; when a single note is built once, opening the second would take longer.
 */
export function createBuildTools(
  browser: Headless,
  { notes = Infinity }: { readonly notes?: number } = {},
): BuildTools & AsyncDisposable {
  const drawing = createKeptPage(browser);
  const measuring = notes > 1 ? createKeptPage(browser) : drawing;
  return {
    drawingPages: drawing,
    measuringPage: createMeasuringPage(measuring),
    store: createStore(),
    async [Symbol.asyncDispose]() {
      await drawing[Symbol.asyncDispose]();
      await measuring[Symbol.asyncDispose]();
    },
  };
}
