import type { Pages } from '../browser/kept-page.ts';
import type { DiagramSource, DiagramTheme, Drawing } from './drawing.ts';
import { drawWithin } from './visit.ts';

/**
 * Draws Mermaid sources in one page visit; the results come in the order of the sources.
 * Equal sources are drawn once, and none starts a browser when there are none.
 */
export function drawDiagrams(
  sources: readonly DiagramSource[],
  theme: DiagramTheme,
  pages: Pages,
): Promise<readonly Drawing[]> {
  return drawWithin(sources, { theme, pages, limit: 20_000 });
}
