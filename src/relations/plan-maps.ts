import type { Words } from '../i18n/words.ts';
import { createFinding, type Finding } from '../problems/problem.ts';
import { chooseTerms } from './choose-terms.ts';
import { countEach } from './count-each.ts';
import { createMarker, createNodeIds, type MapContent, renderMapSource } from './map-source.ts';
import type { RelatedNote, RelatedSection } from './types.ts';

/** A map before it is drawn: what it may show, the fullest first. */
export interface MapPlan {
  /** Indexes of the sections that it is about: first and after the last. */
  readonly sections: readonly [from: number, to: number];
  /** Heading of its chapter; undefined for the whole lecture's. */
  readonly chapter: string | undefined;
  readonly versions: readonly MapVersion[];
  readonly legend: readonly LegendEntry[];
  /** The author put the map into the notes, as a fence; it shows there. */
  readonly isPasted: boolean;
}

/** What a map shows, and its sources: one for each direction. */
export interface MapVersion extends MapContent {
  readonly codes: readonly string[];
  /** Ids of the drawing's nodes by those of the terms. */
  readonly nodeIds: ReadonlyMap<string, string>;
}

/** What a line of a map means. */
export interface LegendEntry {
  readonly line: 'solid' | 'dashed' | undefined;
  readonly text: string;
}

/** Most terms of a map, and what is tried where so many are not legible. */
const sizes = [12, 10, 8, 6, 4];
const directions = ['LR', 'TB'] as const;

/** Plans a note's maps: one for the lecture; for a larger lecture one for each chapter. */
export function planMaps(
  note: RelatedNote,
  { words, pasted }: Omit<Planning, 'note'>,
): { plans: readonly MapPlan[]; findings: readonly Finding[] } {
  const connected = new Set(note.relations.flatMap(({ from, to }) => [from, to]));
  const whole: Chapter = { chapter: undefined, sections: [0, note.sections.length] };
  // What hangs on one term alone and is no section's subject may be left out.
  const explained = new Set(note.sections.flatMap(({ about }) => about));
  const degrees = countEach(note.relations.flatMap(({ from, to }) => [from, to]));
  const core = [...connected].filter((id) => explained.has(id) || (degrees.get(id) ?? 0) > 1);
  const isLarge = core.length > sizes[0]!;
  const chapters = isLarge ? findChapters(note.sections) : [];
  const tools = { note, words, pasted };
  const parted = chapters.flatMap((chapter) => planMap(chapter, tools) ?? []);
  const plans = parted.length > 0 ? parted : [planMap(whole, tools) ?? []].flat();
  const [first] = plans;
  const shown = first?.versions[0]?.terms.length ?? 0;
  const findings =
    isLarge && parted.length === 0 && first
      ? [createFinding('map-crowded', { line: 1, column: 1 }, { count: connected.size, shown })]
      : [];
  return { plans, findings };
}

/** Fewer lines say no more than the sentences beside them. */
const minRelations = 4;
/** Fewer besides those of the author's diagrams only repeat these. */
const minNew = 2;

/** Whether a map says more than a sentence or two; what the author relates is drawn however little it is. */
export function isWorthDrawing({ versions, isPasted }: MapPlan): boolean {
  const sources = (versions[0]?.relations ?? []).map(({ source }) => source);
  const added = sources.filter((source) => !(source.type === 'author' && source.isDrawn));
  const isAsked = added.some(({ type }) => type === 'author');
  return isPasted || isAsked || (sources.length >= minRelations && added.length >= minNew);
}

type Chapter = Pick<MapPlan, 'sections' | 'chapter'>;

/** Chapters are the sections of the highest level of which there are several. */
function findChapters(sections: readonly RelatedSection[]): Chapter[] {
  const counts = [...countEach(sections.map(({ depth }) => depth))];
  const level = Math.min(
    ...counts.flatMap(([depth, count]) => (depth > 0 && count > 1 ? [depth] : [])),
  );
  return sections.flatMap(({ title, depth }, from): Chapter[] => {
    if (depth !== level) return [];
    const next = sections.findIndex((each, at) => at > from && each.depth <= level);
    return [{ chapter: title, sections: [from, next < 0 ? sections.length : next] }];
  });
}

interface Planning {
  readonly note: RelatedNote;
  readonly words: Words['maps'];
  readonly pasted: readonly string[];
}

function planMap(
  { chapter, sections }: Chapter,
  { note, words, pasted }: Planning,
): MapPlan | undefined {
  const inside = note.sections.slice(...sections);
  const mentions = new Map<string, number>();
  for (const section of inside)
    for (const [id, count] of section.mentions) mentions.set(id, (mentions.get(id) ?? 0) + count);
  const isNamed = (id: string): boolean => chapter === undefined || mentions.has(id);
  const terms = note.terms.filter(({ id }) => isNamed(id));
  const relations = note.relations.filter(({ from, to }) => isNamed(from) && isNamed(to));
  // Everything is about what the title names.
  const topics = inside.length > 1 && chapter === undefined ? inside.slice(1) : inside;
  const explained = new Set(topics.flatMap(({ about }) => about));
  const contents = sizes
    .flatMap((limit) => chooseTerms({ terms, relations, mentions, explained, limit }) ?? [])
    .filter(({ terms: shown }, index, all) => shown.length !== all[index - 1]?.terms.length);
  const [fullest] = contents;
  if (!fullest) return undefined;
  const legend = createLegend(fullest, note, words);
  const marker = createMarker(chapter);
  const fence = pasted.find((code) => code.trimStart().split('\n', 1)[0]?.trim() === marker);
  const style = { kinds: note.kinds, chapter, until: words.until };
  const createVersion = (content: MapContent): MapVersion => ({
    ...content,
    codes: fence
      ? [fence]
      : directions.map((direction) => renderMapSource(content, { ...style, direction })),
    nodeIds: createNodeIds(content.terms),
  });
  const versions = (fence === undefined ? contents : [fullest]).map(createVersion);
  return { sections, chapter, versions, legend, isPasted: fence !== undefined };
}

function createLegend(
  { relations }: MapContent,
  { packs }: RelatedNote,
  words: Words['maps'],
): LegendEntry[] {
  const known = relations.flatMap(({ source }) => (source.type === 'pack' ? [source] : []));
  const titles = [...new Set(known.map(({ pack }) => packs.get(pack) ?? pack))].join(', ');
  const days = known.map(({ asOf }) => asOf).toSorted();
  const entries: (LegendEntry | false)[] = [
    known.length < relations.length && { line: 'solid', text: words.stated },
    known.length > 0 && { line: 'dashed', text: `${words.known}: ${titles}, ${days.at(-1)}` },
    known.some(({ only }) => only !== undefined) && { line: undefined, text: `* ${words.partly}` },
  ];
  return entries.filter((entry) => entry !== false);
}
