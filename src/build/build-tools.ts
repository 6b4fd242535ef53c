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
 * Creates the tools; no browser starts before it is needed. Disposing of them gives their pages back. Drawing keeps a page
 * with Mermaid in it; when a single note is built once, its page serves for measuring then: opening another takes longer.
 */
export function createBuildTools(
  browser: Headless,
  { notes = Infinity }: { readonly notes?: number } = {},
): BuildTools & AsyncDisposable {
  const drawing = notes > 1 ? createKeptPage(browser) : undefined;
  const measuring = createKeptPage(browser);
  return {
    drawingPages: drawing ?? browser,
    measuringPage: createMeasuringPage(measuring),
    store: createStore(),
    async [Symbol.asyncDispose]() {
      await drawing?.[Symbol.asyncDispose]();
      await measuring[Symbol.asyncDispose]();
    },
  };
}
