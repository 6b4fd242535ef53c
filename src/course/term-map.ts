/** A map of a course's terms: those that tie its lectures together, each in the frame of the lecture that introduces it. */
import type { TermData } from '../protocol/course-data.ts';
import { keyOfName } from '../relations/name-key.ts';
import type { MapGraph } from '../maps/map-graph.ts';
import { type CourseDrawing, drawGraphs, shorten } from './draw-graphs.ts';
import type { Store } from '../store/store.ts';
import type { GlossaryEntry, TermPlace } from './glossary.ts';

/** What a lecture says of two terms that are of different ones. */
export interface TermTie {
  readonly from: GlossaryEntry;
  readonly to: GlossaryEntry;
  /** The verb, as the notes have it. */
  readonly label: string;
  readonly isMutual: boolean;
  /** The first slide that says so. */
  readonly place: TermPlace;
}

/** A course's terms as a drawing. */
export interface TermMap extends CourseDrawing {
  /** Those that are drawn. */
  readonly ties: readonly TermTie[];
}

/** Fewer lines are no map. */
const minTies = 3;
/** So many lines are tried, from all on: what is drawn is to be read. */
const counts = [20, 16, 13, 10, 8, 6, 5, 4, minTies];
/** Letters of a box, of what a line says, and of a lecture's title. */
const maxName = 26;
const maxLabel = 20;
const maxTitle = 30;

/** The course that terms are of. */
export interface TermMapRequest {
  readonly lectures: readonly { readonly terms: readonly TermData[] }[];
  readonly titles: readonly string[];
  readonly store: Store;
}

/** Draws the map; undefined where hardly any relation leads from one lecture to another, or nothing readable comes out. */
export async function drawTermMap(
  glossary: readonly GlossaryEntry[],
  { lectures, titles, store }: TermMapRequest,
): Promise<TermMap | undefined> {
  const all = listTies(glossary, lectures);
  const drafts = counts
    .filter((count, index) => index === 0 || count < all.length)
    .map((count) => all.slice(0, count))
    .filter((ties) => ties.length >= minTies);
  const graphs = drafts.map((ties) => createGraph(ties, titles));
  const drawn = await drawGraphs(graphs, 'term-map-', store);
  if (!drawn) return undefined;
  const { index, ...drawing } = drawn;
  const ties = drafts[index]!.toSorted((a, b) => a.place.lecture - b.place.lecture);
  return { ties, ...drawing };
}

/** Each pair of terms once, those first that most of the course speaks of. */
function listTies(
  glossary: readonly GlossaryEntry[],
  lectures: TermMapRequest['lectures'],
): TermTie[] {
  const entries = new Map(
    glossary.flatMap((entry) =>
      [entry.name, ...entry.aliases].map((name) => [keyOfName(name), entry] as const),
    ),
  );
  const ties = new Map<string, TermTie>();
  for (const [lecture, { terms }] of lectures.entries())
    for (const { names, slide, relations = [] } of terms)
      for (const { label, other, isTo = false, isMutual = false } of relations) {
        const own = entries.get(keyOfName(names[0] ?? ''));
        const far = entries.get(keyOfName(other));
        if (!own || !far || own.introduced.lecture === far.introduced.lecture) continue;
        const [from, to] = isTo ? [far, own] : [own, far];
        const key = [from.name, to.name].toSorted().join('\n');
        if (!ties.has(key)) ties.set(key, { from, to, label, isMutual, place: { lecture, slide } });
      }
  const weigh = ({ from, to }: TermTie): number => from.uses.length + to.uses.length;
  return gather([...ties.values()].toSorted((a, b) => weigh(b) - weigh(a)));
}

/** In an order in which each tie has a term of those before it, where it can: pairs that stand alone tell least. */
function gather(ties: readonly TermTie[]): TermTie[] {
  const left = [...ties];
  const gathered: TermTie[] = [];
  const reached = new Set<GlossaryEntry>();
  while (left.length > 0) {
    const at = left.findIndex(({ from, to }) => reached.has(from) || reached.has(to));
    const [tie] = left.splice(Math.max(at, 0), 1);
    gathered.push(tie!);
    reached.add(tie!.from).add(tie!.to);
  }
  return gathered;
}

function createGraph(ties: readonly TermTie[], titles: readonly string[]): MapGraph {
  const entries = [...new Set(ties.flatMap(({ from, to }) => [from, to]))].toSorted(
    (a, b) => a.introduced.lecture - b.introduced.lecture,
  );
  const nameLecture = (lecture: number): string =>
    `${lecture + 1} ${shorten(titles[lecture] ?? '', maxTitle)}`;
  const sizes = new Map<number, number>();
  for (const { introduced } of entries)
    sizes.set(introduced.lecture, (sizes.get(introduced.lecture) ?? 0) + 1);
  const isFramed = (lecture: number): boolean => (sizes.get(lecture) ?? 0) > 1;
  const idOf = (entry: GlossaryEntry): string => `term${entries.indexOf(entry)}`;
  return {
    boxes: entries.map((entry) => {
      const { name, introduced } = entry;
      const hasFrame = isFramed(introduced.lecture);
      return {
        id: idOf(entry),
        label: shorten(name, maxName),
        // A frame has two boxes or more.
        note: hasFrame ? undefined : nameLecture(introduced.lecture),
        icon: undefined,
        group: hasFrame ? `lecture${introduced.lecture}` : undefined,
      };
    }),
    groups: [...sizes.keys()]
      .filter(isFramed)
      .map((lecture) => ({ id: `lecture${lecture}`, title: nameLecture(lecture) })),
    lines: ties.map(({ from, to, label, isMutual }) => ({
      from: idOf(from),
      to: idOf(to),
      label: shorten(label, maxLabel),
      hasArrow: !isMutual,
      isDashed: false,
    })),
  };
}
