import type { Root } from 'mdast';
import { listNodes } from '../blocks/list-nodes.ts';
import type { Diagram } from '../blocks/nodes.ts';
import { rememberObjects } from '../store/remember.ts';
import { createFinding, type Finding } from '../problems/problem.ts';
import { drawLegibly } from './draw-legibly.ts';
import type { DiagramSource, Draw, Drawing, DrawnSource, Room } from './drawing.ts';
import type { LegendEntry } from './page/parts.page.ts';

/** A drawing to be made of the first version that is legible, in the better of its directions. */
export interface MapRequest {
  /** The fullest first; each in every direction. */
  readonly versions: readonly { readonly codes: readonly string[] }[];
  readonly legend: readonly LegendEntry[];
}

/** What became of a map request: which version was drawn, and from which of its sources. */
export interface DrawnVersion {
  readonly version: number;
  readonly code: string;
  readonly drawing: DrawnSource;
}

/** What a note has to be drawn. */
export interface DrawRequest {
  readonly sections: readonly Root[];
  readonly maps: readonly MapRequest[];
  /** Room for a diagram on its slide. */
  readonly room: Room;
  /** The same for a map. */
  readonly mapRoom: Room;
}

/**
 * Draws a note's diagrams in place, a broken one is a finding at its own line and column; and its maps, each in the
 * fullest version whose labels are legible, or else in the last one. All in one page visit.
 */
export async function drawSections(
  { sections, maps, room, mapRoom }: DrawRequest,
  draw: Draw,
): Promise<{ maps: (DrawnVersion | undefined)[]; findings: Finding[] }> {
  const diagrams = sections.flatMap(listDiagrams);
  const first = await drawLegibly(
    [
      ...diagrams.map((node) => sourceOf(node, maps, room)),
      ...maps.map((map) => sourceOfMap(map, mapRoom)),
    ],
    draw,
  );
  const findings = diagrams.flatMap((node, index) => keepDrawing(node, first[index]));
  const drawn = maps.map(({ versions }, index): DrawnVersion | undefined => {
    const drawing = first[diagrams.length + index];
    if (drawing?.type !== 'drawn') return undefined;
    const code = drawing.code ?? versions[0]?.codes[0] ?? '';
    return { version: versions.findIndex(({ codes }) => codes.includes(code)), code, drawing };
  });
  return { maps: drawn, findings };
}

const listDiagrams = rememberObjects((section: Root): Diagram[] =>
  listNodes(section).flatMap((node) => (node.type === 'diagram' ? [node] : [])),
);

/** A map that the author pasted into the notes is drawn once for both places. */
function sourceOf({ value }: Diagram, maps: readonly MapRequest[], room: Room): DiagramSource {
  const map = maps.find(({ versions }) => versions.some(({ codes }) => codes.includes(value)));
  return { code: value, room, ...(map && { legend: map.legend }) };
}

function sourceOfMap({ versions, legend }: MapRequest, room: Room): DiagramSource {
  const rows = versions.map(({ codes }) => codes);
  const [code = '', ...others] = rows.flat();
  return { code, legend, room, ...(others.length > 0 && { forms: rows }) };
}

function keepDrawing(node: Diagram, drawing: Drawing | undefined): Finding[] {
  if (!drawing) return [];
  node.drawing = drawing;
  if (drawing.type === 'drawn') return [];
  const fence = node.position?.start ?? { line: 1, column: 1 };
  // The source starts on the line after the fence, as far in as the fence.
  const line = fence.line + drawing.line;
  const start = { line, column: fence.column + drawing.column - 1 };
  const length = node.value.split('\n')[drawing.line - 1]?.length ?? 0;
  const end = { line, column: fence.column + Math.max(length, drawing.column - 1) };
  return [createFinding('diagram-broken', { start, end }, { message: drawing.message })];
}
