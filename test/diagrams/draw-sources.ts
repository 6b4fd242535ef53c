import type { Headless } from '../../src/browser/browser.ts';
import { createDraw } from '../../src/diagrams/draw.ts';
import type { DiagramSource, DiagramTheme, Drawing } from '../../src/diagrams/drawing.ts';
import { createStore } from '../../src/store/store.ts';
import { theme as light } from './theme.ts';

/** Draws sources; nothing is remembered from one call to the next. */
export function drawSources(
  sources: readonly DiagramSource[],
  pages: Pick<Headless, 'withPage'>,
  theme: DiagramTheme = light,
): Promise<readonly Drawing[]> {
  return createDraw({ theme, pages, store: createStore() })(sources);
}
