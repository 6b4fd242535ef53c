import type { LegendEntry } from './draw-legend.ts';
import { drawMap, type MapDrawing, type MapStyle } from './draw-map.ts';
import type { Emphasis } from './emphasis.ts';
import { finish, layOutMap, type MapLayout } from './lay-out-map.ts';
import type { MapGraph } from './map-graph.ts';
import type { MapRoom } from './rate-placement.ts';
import { estimateText, type SizedGraph, sizeGraph } from './size-graph.ts';

/** What a theme gives to maps. */
export type MapLook = Pick<MapStyle, 'colours' | 'font' | 'measure' | 'icons'>;

/** A map that is laid out and can be drawn with any emphasis: its parts never change their places. */
export interface MapSheet {
  readonly graph: SizedGraph;
  readonly layout: MapLayout;
  readonly legend: readonly LegendEntry[];
  readonly look: MapLook;
}

/** What may stand on a sheet. */
export interface MapDraft {
  readonly graph: MapGraph;
  readonly legend: readonly LegendEntry[];
}

/** What a map has room in. */
export interface MapRooms {
  readonly room: MapRoom;
  /** The same in every theme, to choose by. */
  readonly usual: MapRoom;
}

/** A sheet, and which of the drafts is on it. */
export interface LaidOutSheet {
  readonly sheet: MapSheet;
  readonly index: number;
}

/** Which of the drafts has room, and how it stands: plain data. */
export interface SheetLayout {
  readonly index: number;
  readonly layout: MapLayout;
}

/** Lays out the first of several drafts that has room; the same ones once. */
export type LayOutMap = (drafts: readonly MapDraft[], rooms: MapRooms) => LaidOutSheet | undefined;

/** Below it labels are under 20 px of a slide 1280 wide. */
const minScale = 0.92;
/** Above it a draft is taken at once: a theme with more room shows it in full size. */
const fullScale = 0.98;
/** A legend's row, and what is between it and the map, px. */
const legendRow = 32;
const legendGap = 36;

/**
 * Lays out the first of several drafts that has room in its full size, else the one that comes nearest; undefined when none
 * is legible. Which one does not depend on the theme: letters are taken to be of usual width for that.
 */
export function layOutSheet(
  drafts: readonly MapDraft[],
  { look, ...rooms }: MapRooms & { readonly look: MapLook },
): LaidOutSheet | undefined {
  const found = findLayout(drafts, { ...rooms, measure: look.measure });
  return found && createSheet(drafts, found, look);
}

/** Finds what such a sheet is laid out as. */
export function findLayout(
  drafts: readonly MapDraft[],
  { room, usual, measure }: MapRooms & Pick<MapLook, 'measure'>,
): SheetLayout | undefined {
  let best: SheetLayout | undefined;
  for (const [index, { graph, legend }] of drafts.entries()) {
    const sized = sizeGraph(graph, estimateText);
    const left = without(legend, usual);
    const isLast = index === drafts.length - 1 && !best;
    if (!isLast && shareOf(sized, left) > maxShare) continue;
    const least = best?.layout.scale ?? minScale - Number.EPSILON;
    const layout = layOutMap(sized, left, least);
    if (layout && layout.scale > least) best = { index, layout };
    if (best && best.layout.scale >= fullScale) break;
  }
  if (!best) return undefined;
  const { graph, legend } = drafts[best.index]!;
  const sized = sizeGraph(graph, measure);
  const own = without(legend, room);
  const same = finish(sized, best.layout.arrangement, own);
  const layout = same && same.scale >= 1 ? same : layOutMap(sized, own);
  if (!layout || layout.scale < minScale) return undefined;
  return { layout, index: best.index };
}

/** Puts a draft on a sheet as it was laid out. */
export function createSheet(
  drafts: readonly MapDraft[],
  { index, layout }: SheetLayout,
  look: MapLook,
): LaidOutSheet {
  const { graph, legend } = drafts[index]!;
  return { sheet: { graph: sizeGraph(graph, look.measure), layout, legend, look }, index };
}

/** Boxes and labels that take more than this of a room, with some room around each, hardly ever find places in it. */
const maxShare = 0.74;
const around = 40;

function shareOf({ boxes, labels }: SizedGraph, { width, height }: MapRoom): number {
  const parts = [
    ...boxes,
    ...labels.flatMap((forms) => forms[Math.min(1, forms.length - 1)] ?? []),
  ];
  const area = parts.reduce((sum, part) => sum + (part.width + around) * (part.height + around), 0);
  return area / (width * height);
}

/** What a legend leaves of a room. */
function without(legend: readonly LegendEntry[], { width, height }: MapRoom): MapRoom {
  const length = legend.reduce((sum, { text }) => sum + estimateText(text, 'label') + 100, 0);
  const rows = Math.ceil(length / width);
  return { width: width - 12, height: height - 12 - (rows > 0 ? rows * legendRow + legendGap : 0) };
}

/** Draws a sheet; `prefix` is what ids in it begin with. */
export function drawSheet(
  { graph, layout, legend, look }: MapSheet,
  emphasis: Emphasis,
  prefix: string,
): MapDrawing {
  return drawMap(graph, layout, { ...look, legend, emphasis, prefix });
}
