import type { MapWords } from '../i18n/words.ts';
import { createFinding, type Finding } from '../problems/problem.ts';
import { chooseTerms } from './choose-terms.ts';
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

/** Plans a note's maps: one for the lecture; for a larger lecture one for each chapter. */
export function planMaps(
  note: RelatedNote,
  { words, pasted }: { words: MapWords; pasted: readonly string[] },
): { plans: readonly MapPlan[]; findings: readonly Finding[] } {
  const connected = new Set(note.relations.flatMap(({ from, to }) => [from, to]));
  const whole: Chapter = { title: undefined, sections: [0, note.sections.length] };
  const isLarge = connected.size > sizes[0]!;
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

interface Chapter {
  readonly title: string | undefined;
  readonly sections: readonly [from: number, to: number];
}

/** Chapters are the sections of the highest level of which there are several. */
function findChapters(sections: readonly RelatedSection[]): Chapter[] {
  const levels = [...new Set(sections.map(({ depth }) => depth))]
    .filter((depth) => depth > 0)
    .toSorted((one, other) => one - other);
  const level = levels.find((depth) => sections.filter((each) => each.depth === depth).length > 1);
  if (level === undefined) return [];
  const starts = sections.flatMap(({ depth }, index) => (depth === level ? [index] : []));
  return starts.map((from, index) => {
    const to = sections.findIndex((each, at) => at > from && each.depth <= level);
    const end = starts[index + 1] ?? sections.length;
    return { title: sections[from]?.title ?? '', sections: [from, to < 0 ? end : to] };
  });
}

interface Planning {
  readonly note: RelatedNote;
  readonly words: MapWords;
  readonly pasted: readonly string[];
}

function planMap(
  { title, sections }: Chapter,
  { note, words, pasted }: Planning,
): MapPlan | undefined {
  const inside = note.sections.slice(...sections);
  const mentions = new Map<string, number>();
  for (const section of inside)
    for (const [id, count] of section.mentions) mentions.set(id, (mentions.get(id) ?? 0) + count);
  const isNamed = (id: string): boolean => title === undefined || mentions.has(id);
  const terms = note.terms.filter(({ id }) => isNamed(id));
  const relations = note.relations.filter(({ from, to }) => isNamed(from) && isNamed(to));
  const explained = new Set(inside.flatMap(({ about }) => about));
  const contents = sizes.flatMap(
    (limit) => chooseTerms({ terms, relations, mentions, explained, limit }) ?? [],
  );
  const distinct = contents.filter(
    ({ terms: shown }, index) => shown.length !== contents[index - 1]?.terms.length,
  );
  const [fullest] = distinct;
  if (!fullest) return undefined;
  const legend = createLegend(fullest, note, words);
  const marker = createMarker(title);
  const fence = pasted.find((code) => code.trimStart().split('\n', 1)[0]?.trim() === marker);
  const style = { kinds: note.kinds, chapter: title, until: words.until };
  const versions =
    fence === undefined
      ? distinct.map((content): MapVersion => ({
          ...content,
          codes: (['LR', 'TB'] as const).map((direction) =>
            renderMapSource(content, { ...style, direction }),
          ),
          nodeIds: createNodeIds(content.terms),
        }))
      : [{ ...fullest, codes: [fence], nodeIds: createNodeIds(fullest.terms) }];
  return { sections, chapter: title, versions, legend, isPasted: fence !== undefined };
}

function createLegend(
  { relations }: MapContent,
  { packs }: RelatedNote,
  words: MapWords,
): LegendEntry[] {
  const known = relations.flatMap(({ source }) => (source.type === 'pack' ? [source] : []));
  const titles = [...new Set(known.map(({ pack }) => packs.get(pack) ?? pack))].join(', ');
  const asOf =
    known
      .map((source) => source.asOf)
      .toSorted()
      .at(-1) ?? '';
  const entries: (LegendEntry | false)[] = [
    known.length < relations.length && { line: 'solid', text: words.stated },
    known.length > 0 && { line: 'dashed', text: `${words.known}: ${titles}, ${asOf}` },
    known.some(({ only }) => only !== undefined) && { line: undefined, text: `* ${words.partly}` },
  ];
  return entries.filter((entry) => entry !== false);
}
