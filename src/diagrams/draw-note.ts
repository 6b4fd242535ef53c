import type { Drawings } from '../blocks/drawing.ts';
import type { Diagram } from '../blocks/nodes.ts';
import type { Section } from '../blocks/section.ts';
import { findParts, rangeOf } from '../blocks/section-parts.ts';
import { createFinding, type Finding, type Place, type Range } from '../problems/problem.ts';
import type { Store } from '../store/store.ts';
import { drawClear } from './draw-clear.ts';
import type { DiagramSource, Draw, Drawing, Room } from './drawing.ts';
import type { LegendEntry } from '../maps/draw-legend.ts';
import type { Words } from '../i18n/words.ts';
import type { DrawingTools } from './drawing-tools.ts';
import { describeDiagram } from './describe-diagram.ts';

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
  /** What text alternatives are made of. */
  readonly words: Words['diagrams'];
  /** What draws diagrams that are not Mermaid's. @default nothing */
  readonly tools?: DrawingTools | undefined;
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
  { sections, maps, room, words, tools, store }: DrawRequest,
  draw: Draw,
): Promise<DrawnNote> {
  const diagrams: readonly PlacedDiagram[] = sections.flatMap((section) =>
    findParts(section, store).diagrams.map((node) => ({ node, section })),
  );
  const drawn = await drawClear(
    diagrams.map((diagram) => sourceOf(diagram, { maps, room, tools })),
    draw,
  );
  return {
    drawings: new Map(
      diagrams.map(({ node }, index) => [
        node.drawing ?? node.value,
        describe(drawn[index]!, words),
      ]),
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

/** The drawing with its text alternative in the language of the deck. */
function describe(drawing: Drawing, words: Words['diagrams']): Drawing {
  if (drawing.type !== 'drawn' || !drawing.facts) return drawing;
  const known = { kind: drawing.kind, facts: drawing.facts };
  const text = describeDiagram(known, words);
  const steps = drawing.steps?.map((labels, step) => describeDiagram(known, words, step) ?? labels);
  return { ...drawing, ...(text !== undefined && { text }), ...(steps && { steps }) };
}

/** A map that the author pasted into the notes has its legend there. */
function sourceOf(
  { node, section }: PlacedDiagram,
  { maps, room, tools }: Pick<DrawRequest, 'maps' | 'room' | 'tools'>,
): DiagramSource {
  const { value, steps, tool } = node;
  const map = maps.find(({ code }) => code === value);
  return {
    code: value,
    room,
    ...(map && { legend: map.legend }),
    ...(tool && { tool: { name: tool, version: tools?.get(tool)?.version ?? '' } }),
    ...(hasText(section, node) && { isBeside: true }),
    ...(steps && { steps: { code: value, steps } }),
  };
}

/** A line through a box reads as one from or to it, and no form of the diagram was without. */
function reportCrossed(drawing: Drawing, range: Range): Finding[] {
  if (drawing.type !== 'drawn') return [];
  const [fault] = drawing.faults;
  return fault ? [createFinding('diagram-crossed', range, { thing: fault.thing })] : [];
}

/** A diagram of the notes, and where it stands. */
interface PlacedDiagram {
  readonly node: Diagram;
  readonly section: Section;
}

const unseen = new Set(['heading', 'comment', 'instruction', 'marpDirectives', 'notesBlock']);

/** Whether a diagram's section shows anything besides. */
function hasText({ tree }: Section, diagram: Diagram): boolean {
  return tree.children.some((block) => block !== diagram && !unseen.has(block.type));
}

const toolTitles = { mermaid: 'Mermaid', graphviz: 'Graphviz', plantuml: 'PlantUML' } as const;

/** The source starts on the line after the fence, as far in as the fence. */
function reportBroken(drawing: Drawing, { value, tool }: Diagram, fence: Place): Finding[] {
  if (drawing.type !== 'broken') return [];
  const { message, isGivenUp = false } = drawing;
  const line = fence.line + drawing.line;
  const start = { line, column: fence.column + drawing.column - 1 };
  const length = value.split('\n')[drawing.line - 1]?.length ?? 0;
  const end = { line, column: fence.column + Math.max(length, drawing.column - 1) };
  const facts = { tool: toolTitles[tool ?? 'mermaid'], message };
  const finding = createFinding('diagram-broken', { start, end }, facts);
  // For those who keep decks: no sentence says it.
  return [isGivenUp ? { ...finding, facts: { ...facts, isGivenUp: 'yes' } } : finding];
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
