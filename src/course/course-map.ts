/** A map of a course: its lectures, and which of them uses what another has introduced. */
import type { MapGraph } from '../maps/map-graph.ts';
import { type CourseDrawing, drawGraphs, shorten } from './draw-graphs.ts';
import type { Store } from '../store/store.ts';
import type { GlossaryEntry } from './glossary.ts';

/** What one lecture takes from another. */
export interface CourseEdge {
  /** Indexes of the lectures: who introduces, and who uses. */
  readonly from: number;
  readonly to: number;
  /** The terms, those first that others use most. */
  readonly terms: readonly GlossaryEntry[];
}

/** A course as a drawing. */
export interface CourseMap extends CourseDrawing {
  /** The strongest of them, where not all have room. */
  readonly edges: readonly CourseEdge[];
}

/** Fewer lines say nothing that the list of terms does not. */
const minEdges = 2;
/** So many lines are tried, from all on: what is drawn is to be read. */
const counts = [18, 14, 11, 8, 6, 4, 3, minEdges];
/** Letters of a lecture's title and of a line's terms. */
const maxTitle = 34;
const maxLabel = 28;

/** Draws the map; undefined where lectures have hardly anything to do with each other, or nothing readable comes out. */
export async function drawCourseMap(
  glossary: readonly GlossaryEntry[],
  titles: readonly string[],
  store: Store,
): Promise<CourseMap | undefined> {
  const all = listEdges(glossary);
  const wanted = counts.filter((count, index) => index === 0 || count < all.length);
  const drafts = wanted
    .map((count) => all.slice(0, count))
    .filter((edges) => edges.length >= minEdges);
  const graphs = drafts.map((edges) => createGraph(edges, titles));
  const drawn = await drawGraphs(graphs, 'course-map-', store);
  if (!drawn) return undefined;
  const { index, ...drawing } = drawn;
  const edges = drafts[index]!.toSorted((a, b) => a.to - b.to || a.from - b.from);
  return { edges, ...drawing };
}

/** All edges, those of most terms first. */
function listEdges(glossary: readonly GlossaryEntry[]): CourseEdge[] {
  const edges = new Map<string, { from: number; to: number; terms: GlossaryEntry[] }>();
  for (const entry of glossary)
    for (const { lecture: to } of entry.uses) {
      const from = entry.introduced.lecture;
      // A term that is used before it is introduced leads nobody on.
      if (to <= from || entry.sentence === undefined) continue;
      const key = `${from} ${to}`;
      const edge = edges.get(key) ?? { from, to, terms: [] };
      edge.terms.push(entry);
      edges.set(key, edge);
    }
  return [...edges.values()]
    .map((edge) => ({
      ...edge,
      terms: edge.terms.toSorted((a, b) => b.uses.length - a.uses.length),
    }))
    .toSorted(
      (a, b) => b.terms.length - a.terms.length || a.to - a.from - (b.to - b.from) || a.to - b.to,
    );
}

function createGraph(edges: readonly CourseEdge[], titles: readonly string[]): MapGraph {
  const lectures = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].toSorted(
    (a, b) => a - b,
  );
  return {
    boxes: lectures.map((lecture) => ({
      id: `lecture${lecture}`,
      label: `${lecture + 1} ${shorten(titles[lecture] ?? '', maxTitle)}`,
      note: undefined,
      icon: undefined,
      group: undefined,
    })),
    groups: [],
    lines: edges.map(({ from, to, terms }) => ({
      from: `lecture${from}`,
      to: `lecture${to}`,
      label: nameTerms(terms),
      hasArrow: true,
      isDashed: false,
    })),
  };
}

function nameTerms(terms: readonly GlossaryEntry[]): string {
  const [first = '', second] = terms.map(({ name }) => name);
  const both = second === undefined ? first : `${first}, ${second}`;
  const shown = both.length <= maxLabel ? both : shorten(first, maxLabel);
  const isAll = terms.length === (shown === both && second !== undefined ? 2 : 1);
  return isAll ? shown : `${shown}, …`;
}
