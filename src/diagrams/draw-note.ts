import type { Drawings } from '../blocks/drawing.ts';
import type { Diagram } from '../blocks/nodes.ts';
import type { Section } from '../blocks/section.ts';
import { findParts, rangeOf } from '../blocks/section-parts.ts';
import { createFinding, type Finding, type Place, type Range } from '../problems/problem.ts';
import type { Store } from '../store/store.ts';
import { drawClear } from './draw-clear.ts';
import type { DiagramSource, Draw, Drawing, Room } from './drawing.ts';
import type { LegendEntry } from '../maps/draw-legend.ts';

/** A map that the author put into the notes as a diagram. */
export interface PastedMap {
  readonly code: string;
  readonly legend: readonly LegendEntry[];
}

/** What a note has to be drawn. */
export interface DrawRequest {
  readonly sections: readonly Section[];
  readonly maps: readonly PastedMap[];
  /** Room for a diagram on its slide. */
  readonly room: Room;
  readonly store: Store;
}

/** What was drawn. */
export interface DrawnNote {
  /** The note's own diagrams by their source. */
  readonly drawings: Drawings;
  /** Broken diagrams, each at its own line and column. */
  readonly findings: readonly Finding[];
}

/** Draws a note's diagrams. */
export async function drawNote(
  { sections, maps, room, store }: DrawRequest,
  draw: Draw,
): Promise<DrawnNote> {
  const diagrams = sections.flatMap((section) =>
    findParts(section, store).diagrams.map((node) => ({ node, section })),
  );
  const drawn = await drawClear(
    diagrams.map(({ node }) => sourceOf(node, maps, room)),
    draw,
  );
  return {
    drawings: new Map(
      diagrams.map(({ node }, index) => [node.drawing ?? node.value, drawn[index]!]),
    ),
    findings: diagrams.flatMap(({ node, section }, index) => {
      const range = rangeOf(section, node);
      return [
        ...reportBroken(drawn[index]!, node, range.start),
        ...reportSteps(drawn[index]!, node, range.start),
        ...reportCrossed(drawn[index]!, range),
      ];
    }),
  };
}

/** A map that the author pasted into the notes has its legend there. */
function sourceOf(
  { value, steps }: Diagram,
  maps: readonly PastedMap[],
  room: Room,
): DiagramSource {
  const map = maps.find(({ code }) => code === value);
  return {
    code: value,
    room,
    ...(map && { legend: map.legend }),
    ...(steps && { steps: { code: value, steps } }),
  };
}

/** A line through a box reads as one from or to it, and no form of the diagram was without. */
function reportCrossed(drawing: Drawing, range: Range): Finding[] {
  if (drawing.type !== 'drawn') return [];
  const [fault] = drawing.faults;
  return fault ? [createFinding('diagram-crossed', range, { thing: fault.thing })] : [];
}

/** The source starts on the line after the fence, as far in as the fence. */
function reportBroken(drawing: Drawing, { value }: Diagram, fence: Place): Finding[] {
  if (drawing.type !== 'broken') return [];
  const { message } = drawing;
  const line = fence.line + drawing.line;
  const start = { line, column: fence.column + drawing.column - 1 };
  const length = value.split('\n')[drawing.line - 1]?.length ?? 0;
  const end = { line, column: fence.column + Math.max(length, drawing.column - 1) };
  return [createFinding('diagram-broken', { start, end }, { message })];
}

/** Steps name lines that are not there, or nobody knows which lines draw what. */
function reportSteps(drawing: Drawing, { value, steps = [] }: Diagram, fence: Place): Finding[] {
  if (drawing.type !== 'drawn' || steps.length === 0) return [];
  const total = value.split('\n').length;
  const line = steps.flatMap(({ lines }) => lines).find((each) => each < 1 || each > total);
  return [
    ...(drawing.isWhole ? [createFinding('diagram-steps', fence, { kind: drawing.kind })] : []),
    ...(line === undefined ? [] : [createFinding('diagram-line', fence, { line, total })]),
  ];
}
