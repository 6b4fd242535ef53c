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

/** The tools of a run that builds notes side by side; disposing of them gives their pages back. */
export interface RunTools extends AsyncDisposable {
  /** Gives tools for one note after the other: a page to measure in, and a store with generations of its own. */
  open(): BuildTools;
}

/** What a run is known to need. */
export interface RunOptions {
  /** How many notes are built. @default many */
  readonly notes?: number;
  /** The memory of the run. @default an empty one */
  readonly store?: Store;
}

/**
 * Creates the tools; no browser starts before it is needed. Drawing keeps a page with Mermaid in it, the same for all; when a
 * single note is built once, its page serves for measuring then: opening another takes longer.
 */
export function createRunTools(
  browser: Headless,
  { notes = Infinity, store = createStore() }: RunOptions = {},
): RunTools {
  const drawing = notes > 1 ? createKeptPage(browser) : undefined;
  const kept = drawing ? [drawing] : [];
  return {
    open() {
      const measuring = createKeptPage(browser);
      kept.push(measuring);
      return {
        drawingPages: drawing ?? browser,
        measuringPage: createMeasuringPage(measuring),
        store: store.open(),
      };
    },
    async [Symbol.asyncDispose]() {
      for (const page of kept) await page[Symbol.asyncDispose]();
    },
  };
}

/** Creates the tools of one deck after the other. Disposing of them gives their pages back. */
export function createBuildTools(
  browser: Headless,
  options?: RunOptions,
): BuildTools & AsyncDisposable {
  const run = createRunTools(browser, options);
  return { ...run.open(), [Symbol.asyncDispose]: () => run[Symbol.asyncDispose]() };
}
