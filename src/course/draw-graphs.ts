/** Draws what a course's page shows as a map, in colours for a light ground. */
import { showAll } from '../maps/emphasis.ts';
import type { MapGraph } from '../maps/map-graph.ts';
import { drawSheet, layOutSheet } from '../maps/map-sheet.ts';
import { estimateText } from '../maps/size-graph.ts';

/** A drawing. */
export interface CourseDrawing {
  /** An SVG element. */
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Px; a page has more height than a slide. */
const room = { width: 1080, height: 1300 };

const look = {
  colours: {
    background: '#ffffff',
    node: '#e3eeec',
    nodeBorder: '#0f6b62',
    text: '#1d2327',
    line: '#46545b',
    accent: '#0f6b62',
    surface: '#f4f7f6',
  },
  font: "'Source Sans 3', system-ui, sans-serif",
  measure: estimateText,
  icons: new Map<string, never>(),
};

/** Draws the first of several graphs that has room, and says which; undefined when none is legible. */
export function drawGraphs(
  graphs: readonly MapGraph[],
  idPrefix: string,
): (CourseDrawing & { readonly index: number }) | undefined {
  if (graphs.length === 0) return undefined;
  const drafts = graphs.map((graph) => ({ graph, legend: [] }));
  const found = layOutSheet(drafts, { room, usual: room, look });
  if (!found) return undefined;
  const drawing = drawSheet(found.sheet, showAll(graphs[found.index]!), idPrefix);
  return { ...drawing, index: found.index };
}

/** A text of so many letters at most. */
export function shorten(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1).trimEnd()}…`;
}
