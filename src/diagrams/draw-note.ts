import type { Drawings } from '../blocks/drawing.ts';
import type { Diagram } from '../blocks/nodes.ts';
import type { Section } from '../blocks/section.ts';
import { findParts, rangeOf } from '../blocks/section-parts.ts';
import { createFinding, type Finding, type Place } from '../problems/problem.ts';
import type { Words } from '../i18n/words.ts';
import type { Store } from '../store/store.ts';
import type { DrawingTools } from './drawing-tools.ts';
import { describeDiagram } from './describe-diagram.ts';
import { drawLegibly } from './draw-legibly.ts';
import type { DiagramSource, Draw, Drawing, DrawnSource, Room } from './drawing.ts';
import type { LegendEntry } from './page/parts.ts';

/** A drawing to be made of the first version that is legible, in the better of its directions. */
export interface MapRequest {
  /** The fullest first; each in every direction. */
  readonly versions: readonly { readonly codes: readonly string[] }[];
  readonly legend: readonly LegendEntry[];
}

/** The drawing of a map request: which version was drawn, and from which of its sources. */
export interface DrawnVersion {
  readonly version: number;
  readonly code: string;
  readonly drawing: DrawnSource;
}

/** What a note has to be drawn. */
export interface DrawRequest {
  readonly sections: readonly Section[];
  readonly maps: readonly MapRequest[];
  /** Room for a diagram on its slide. */
  readonly room: Room;
  /** The same for a map. */
  readonly mapRoom: Room;
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
  /** In the order of the requests; undefined where none could be drawn. */
  readonly maps: readonly (DrawnVersion | undefined)[];
  /** Broken diagrams, each at its own line and column. */
  readonly findings: readonly Finding[];
}

/** Draws a note's diagrams, and its maps, each in the fullest version whose labels are legible, or else in the last one. */
export async function drawNote(
  { sections, maps, room, mapRoom, words, tools, store }: DrawRequest,
  draw: Draw,
): Promise<DrawnNote> {
  const diagrams: readonly PlacedDiagram[] = sections.flatMap((section) =>
    findParts(section, store).diagrams.map((node) => ({ node, section })),
  );
  const drawn = await drawLegibly(
    [
      ...diagrams.map((diagram) => sourceOf(diagram, { maps, room, tools })),
      ...maps.map((map) => sourceOfMap(map, mapRoom)),
    ],
    draw,
  );
  const drawnMaps = drawn.slice(diagrams.length);
  return {
    drawings: new Map(
      diagrams.map(({ node }, index) => [
        node.drawing ?? node.value,
        describe(drawn[index]!, words),
      ]),
    ),
    maps: maps.map((map, index) => findVersion(map, drawnMaps[index]!)),
    findings: diagrams.flatMap(({ node, section }, index) => {
      const fence = rangeOf(section, node).start;
      return [
        ...reportBroken(drawn[index]!, node, fence),
        ...reportSteps(drawn[index]!, node, fence),
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

/** A map that the author pasted into the notes is drawn once for both places. */
function sourceOf(
  { node, section }: PlacedDiagram,
  { maps, room, tools }: Pick<DrawRequest, 'maps' | 'room' | 'tools'>,
): DiagramSource {
  const { value, steps, tool } = node;
  const map = maps.find(({ versions }) => versions.some(({ codes }) => codes.includes(value)));
  return {
    code: value,
    room,
    ...(map && { legend: map.legend }),
    ...(tool && { tool: { name: tool, version: tools?.get(tool)?.version ?? '' } }),
    ...(hasText(section, node) && { isBeside: true }),
    ...(steps && { steps: { code: value, steps } }),
  };
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

function sourceOfMap({ versions, legend }: MapRequest, room: Room): DiagramSource {
  const rows = versions.map(({ codes }) => codes);
  const [code = '', ...others] = rows.flat();
  return { code, legend, room, ...(others.length > 0 && { forms: rows }) };
}

function findVersion({ versions }: MapRequest, drawing: Drawing): DrawnVersion | undefined {
  if (drawing.type !== 'drawn') return undefined;
  const code = drawing.code ?? versions[0]?.codes[0] ?? '';
  return { version: versions.findIndex(({ codes }) => codes.includes(code)), code, drawing };
}

const toolTitles = { mermaid: 'Mermaid', graphviz: 'Graphviz', plantuml: 'PlantUML' } as const;

/** The source starts on the line after the fence, as far in as the fence. */
function reportBroken(drawing: Drawing, { value, tool }: Diagram, fence: Place): Finding[] {
  if (drawing.type !== 'broken') return [];
  const { message } = drawing;
  const line = fence.line + drawing.line;
  const start = { line, column: fence.column + drawing.column - 1 };
  const length = value.split('\n')[drawing.line - 1]?.length ?? 0;
  const end = { line, column: fence.column + Math.max(length, drawing.column - 1) };
  return [
    createFinding(
      'diagram-broken',
      { start, end },
      { tool: toolTitles[tool ?? 'mermaid'], message },
    ),
  ];
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
