/** Draws what a course's page shows as a map, in colours for a light ground. */
import { showAll } from '../maps/emphasis.ts';
import type { MapGraph } from '../maps/map-graph.ts';
import { drawSheet, layOutSheet } from '../maps/map-sheet.ts';
import { estimateText } from '../maps/size-graph.ts';
import { getAll } from '../store/get-all.ts';
import { hashValue } from '../store/hash.ts';
import type { Store } from '../store/store.ts';

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

/** A drawing, and which of the graphs it shows. */
export interface DrawnGraph extends CourseDrawing {
  readonly index: number;
}

/** Draws the first of several graphs that has room; undefined when none is legible. */
export async function drawGraphs(
  graphs: readonly MapGraph[],
  idPrefix: string,
  store: Store,
): Promise<DrawnGraph | undefined> {
  const [drawn] = await getAll(store, 'course drawing', {
    items: [graphs],
    inputs: () => [idPrefix, hashValue(graphs)],
    make: () => Promise.resolve([drawFirst(graphs, idPrefix)]),
  });
  return drawn;
}

function drawFirst(graphs: readonly MapGraph[], idPrefix: string): DrawnGraph | undefined {
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
