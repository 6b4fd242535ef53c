import type { Pages } from '../browser/kept-page.ts';
import { getAll } from '../store/get-all.ts';
import { hashValue } from '../store/hash.ts';
import type { Store } from '../store/store.ts';
import type { DiagramTheme, Draw } from './drawing.ts';
import { drawWithin } from './visit.ts';

/** What diagrams are drawn with. */
export interface DrawTools {
  readonly theme: DiagramTheme;
  readonly pages: Pages;
  readonly store: Store;
}

/** Milliseconds for one diagram. */
const timeout = 20_000;

/**
 * Creates what draws Mermaid sources in one page visit; the results come in the order of the sources. Equal sources are drawn
 * once, what was drawn before not again, and no browser starts for none.
 */
export function createDraw({ theme, pages, store }: DrawTools): Draw {
  const look = hashValue(theme);
  return (sources) =>
    getAll(store, 'drawing', {
      items: sources,
      inputs: (source) => [look, JSON.stringify(source)],
      make: (missing) => drawWithin(missing, { theme, pages, store, limit: timeout }),
    });
}
