import type { Headless } from '../browser/browser.ts';
import { createKeptPage, type Pages } from '../browser/kept-page.ts';
import { mermaidFiles } from '../diagrams/mermaid-files.ts';
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
 * Creates the tools of a run; no browser starts before it is needed. One page serves for all: opening another takes longer
 * than what a run gains by it. Disposing of the tools gives it back.
 */
export function createBuildTools(browser: Headless): BuildTools & AsyncDisposable {
  const kept = createKeptPage(browser);
  const pages: Pages = { withPage: (use) => kept.withPage(use, { files: mermaidFiles }) };
  return {
    drawingPages: pages,
    measuringPage: createMeasuringPage(pages),
    store: createStore(),
    [Symbol.asyncDispose]: () => kept[Symbol.asyncDispose](),
  };
}

/** The same for a session: drawing and measuring have a page each, and find it as they left it. */
export function createSessionTools(browser: Headless): BuildTools & AsyncDisposable {
  const drawing = createKeptPage(browser);
  const measuring = createKeptPage(browser);
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
