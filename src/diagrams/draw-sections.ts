import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Diagram } from '../deck/nodes.ts';
import type { Headless } from '../headless/headless.ts';
import { createFinding, type Finding } from '../problems/problem.ts';
import { drawDiagrams } from './draw.ts';
import { drawLegibly } from './draw-legibly.ts';
import type { DiagramSource, DiagramTheme, Drawing, DrawnSource } from './drawing.ts';
import type { LegendEntry } from './parts.page.ts';

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
  readonly theme: DiagramTheme;
  /** Room for a map on its slide, CSS pixels. */
  readonly room: Room;
}

/** CSS pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** Smallest label on a slide, CSS pixels. */
const smallestLabel = 16;

/**
 * Draws a note's diagrams in place, a broken one is a finding at its own line and column; and its maps, each in the
 * fullest version whose labels are legible, or else in the last one. All in one page visit, as long as the first versions do.
 */
export async function drawSections(
  { sections, maps, theme, room }: DrawRequest,
  headless: Headless,
): Promise<{ maps: (DrawnVersion | undefined)[]; findings: Finding[] }> {
  const diagrams = findDiagrams(sections);
  const first = await drawLegibly(
    [...diagrams.map((node) => sourceOf(node, maps)), ...maps.flatMap((map) => sourcesOf(map, 0))],
    theme,
    headless,
  );
  const findings = diagrams.flatMap((node, index) => keepDrawing(node, first[index]));
  const drawn: (DrawnVersion | undefined)[] = [];
  let at = diagrams.length;
  for (const map of maps) {
    const count = map.versions[0]?.codes.length ?? 0;
    const tried = pairVersions(map, 0, first.slice(at, at + count));
    at += count;
    const isDone = tried.some((each) => isLegible(each, room));
    if (!isDone) tried.push(...(await drawSmaller(map, theme, headless)));
    drawn.push(chooseDrawing(tried, room));
  }
  return { maps: drawn, findings };
}

function findDiagrams(sections: readonly Root[]): Diagram[] {
  const diagrams: Diagram[] = [];
  for (const section of sections) {
    visit(section, 'diagram', (node) => {
      diagrams.push(node);
    });
  }
  return diagrams;
}

/** A map that the author pasted into the notes is drawn once for both places. */
function sourceOf({ value }: Diagram, maps: readonly MapRequest[]): DiagramSource {
  const map = maps.find(({ versions }) => versions.some(({ codes }) => codes.includes(value)));
  return { code: value, ...(map && { legend: map.legend }) };
}

function sourcesOf({ versions, legend }: MapRequest, version: number): DiagramSource[] {
  return (versions[version]?.codes ?? []).map((code) => ({ code, legend }));
}

function keepDrawing(node: Diagram, drawing: Drawing | undefined): Finding[] {
  if (!drawing) return [];
  node.drawing = drawing;
  if (drawing.type === 'drawn') return [];
  const fence = node.position?.start ?? { line: 1, column: 1 };
  // The source starts on the line after the fence, as far in as the fence.
  const place = { line: fence.line + drawing.line, column: fence.column + drawing.column - 1 };
  return [createFinding('diagram-broken', place, { message: drawing.message })];
}

/** The versions after the first one, in one visit. */
async function drawSmaller(
  map: MapRequest,
  theme: DiagramTheme,
  headless: Headless,
): Promise<DrawnVersion[]> {
  const sources = map.versions.map((_, version) => (version > 0 ? sourcesOf(map, version) : []));
  const drawings = await drawDiagrams(sources.flat(), theme, headless);
  let at = 0;
  return sources.flatMap((own, version) => {
    const from = at;
    at += own.length;
    return pairVersions(map, version, drawings.slice(from, at));
  });
}

function pairVersions(
  map: MapRequest,
  version: number,
  drawings: readonly Drawing[],
): DrawnVersion[] {
  return drawings.flatMap((drawing, index): DrawnVersion[] =>
    drawing.type === 'drawn'
      ? [{ version, code: map.versions[version]?.codes[index] ?? '', drawing }]
      : [],
  );
}

/** The fullest version that is legible, in the direction in which its labels come out largest; else the most legible. */
function chooseDrawing(drawn: readonly DrawnVersion[], room: Room): DrawnVersion | undefined {
  const legible = drawn.filter((each) => isLegible(each, room));
  const fullest = Math.min(...legible.map(({ version }) => version));
  const best = legible.length > 0 ? legible.filter(({ version }) => version === fullest) : drawn;
  return best.toSorted((a, b) => labelSize(b, room) - labelSize(a, room))[0];
}

function isLegible(drawn: DrawnVersion, room: Room): boolean {
  return labelSize(drawn, room) >= smallestLabel;
}

function labelSize({ drawing }: DrawnVersion, { width, height }: Room): number {
  return drawing.smallestLabel * Math.min(width / drawing.width, height / drawing.height);
}
