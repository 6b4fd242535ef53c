import type { LegendEntry } from '../maps/draw-legend.ts';
import type { Words } from '../i18n/words.ts';
import { createFinding, type Finding } from '../problems/problem.ts';
import { chooseTerms, type TermChoice } from './choose-terms.ts';
import { type ComposedMap, composeMap } from './compose-map.ts';
import { countEach } from './count-each.ts';
import { findChapters, type Stretch } from './find-chapters.ts';
import { findPieces } from './find-pieces.ts';
import { isWorthShowing } from './is-worth-showing.ts';
import { createLegend } from './map-legend.ts';
import { createMarker, type MapContent, renderMapSource } from './map-source.ts';
import { numberSteps } from './number-steps.ts';
import type { RelatedNote, Relation } from './types.ts';

/** A map before it is drawn: what it may show, the fullest first. */
export interface MapPlan extends Stretch {
  readonly versions: readonly MapVersion[];
  /** The author put the map into the notes, as a fence; it shows there. */
  readonly isPasted: boolean;
}

/** What a map shows, and its source. */
export interface MapVersion extends ComposedMap {
  readonly code: string;
  readonly legend: readonly LegendEntry[];
}

/** Most boxes and lines of a map: more is not read from the last row. */
export const mostBoxes = 9;
export const mostLines = 8;
/** What is tried, the fullest first: so many terms, and so many relations for each. */
const limits = [14, 12, 11, 10, 9, 8, 7, 6, 5, 4];
const densities = [1.4, 1.1, 0.9];
/** So many versions are enough: the last ones are small enough for every slide. */
const maxVersions = 5;

/** What a note's maps are planned with. */
export interface Planning {
  readonly note: RelatedNote;
  readonly words: Words['maps'];
  /** Sources of the note's own drawings. */
  readonly pasted: readonly string[];
  /** The author asked for maps: all of a map may come from packs. */
  readonly isAsked: boolean;
  /** Writes a day as a month: "November 2026". */
  readonly showMonth: (day: string) => string;
}

/** Plans a note's maps: one for the lecture; for a larger lecture one for each chapter. */
export function planMaps(planning: Planning): {
  plans: readonly MapPlan[];
  findings: readonly Finding[];
} {
  const { note } = planning;
  const connected = new Set(note.relations.flatMap(({ from, to }) => [from, to]));
  const whole: Stretch = { chapter: undefined, sections: [0, note.sections.length] };
  // What hangs on one term alone and is no section's subject may be left out.
  const explained = new Set(note.sections.flatMap(({ about }) => about));
  const degrees = countEach(note.relations.flatMap(({ from, to }) => [from, to]));
  const core = [...connected].filter((id) => explained.has(id) || (degrees.get(id) ?? 0) > 1);
  const isLarge = core.length > limits[0]!;
  const chapters = isLarge ? findChapters(note.sections) : [];
  const parted = chapters.flatMap((chapter) => planMap(chapter, planning) ?? []);
  const plans = parted.length > 0 ? parted : [planMap(whole, planning) ?? []].flat();
  const [first] = plans;
  const shown = first?.versions[0]?.terms.length ?? 0;
  const findings =
    isLarge && parted.length === 0 && first
      ? [createFinding('map-crowded', { line: 1, column: 1 }, { count: connected.size, shown })]
      : [];
  return { plans, findings };
}

function planMap(stretch: Stretch, planning: Planning): MapPlan | undefined {
  const { note, words, pasted, isAsked, showMonth } = planning;
  const marker = createMarker(stretch.chapter);
  const fence = pasted.find((code) => code.trimStart().split('\n', 1)[0]?.trim() === marker);
  const composed = listVersions(stretch, planning);
  const versions = composed.map((map): MapVersion => ({
    ...map,
    code: fence ?? renderMapSource(map.graph, stretch.chapter),
    legend: createLegend(map, { packs: note.packs, words, showMonth }),
  }));
  if (fence !== undefined && versions[0])
    return { ...stretch, versions: [versions[0]], isPasted: true };
  const headings = new Set(note.sections.flatMap(({ about }) => about));
  const worth = versions.filter((version) => isWorthShowing(version, { headings, isAsked }));
  return worth.length > 0 ? { ...stretch, versions: worth, isPasted: false } : undefined;
}

/** What a map of a stretch may show, within the most boxes and lines; each another choice of terms. */
function listVersions({ chapter, sections }: Stretch, { note, words }: Planning): ComposedMap[] {
  const choice = createChoice({ chapter, sections }, note);
  const steps = numberSteps(note.relations);
  const found: ComposedMap[] = [];
  for (const limit of limits)
    for (const density of densities) {
      if (found.length === maxVersions) return found;
      const content = chooseTerms({ ...choice, limit, density });
      if (!content) continue;
      const composed = composeMap(keepLargest(content), {
        kinds: note.kinds,
        until: words.until,
        steps,
      });
      const { boxes, lines } = composed.graph;
      const isNew = content.terms.length < (found.at(-1)?.terms.length ?? Number.POSITIVE_INFINITY);
      if (!isNew || boxes.length > mostBoxes || lines.length > mostLines) continue;
      found.push(composed);
    }
  return found;
}

/** What the author relates is all shown; of the rest, what hangs together. */
function keepLargest({ terms, relations }: MapContent): MapContent {
  const isAuthors = ({ source }: Relation): boolean =>
    source.type === 'author' && source.isDrawn !== true;
  const [largest] = findPieces(relations);
  if (!largest || relations.some(isAuthors)) return { terms, relations };
  return {
    terms: terms.filter(({ id }) => largest.has(id)),
    relations: relations.filter(({ from }) => largest.has(from)),
  };
}

function createChoice(
  { chapter, sections }: Stretch,
  note: RelatedNote,
): Omit<TermChoice, 'limit' | 'density'> {
  const inside = note.sections.slice(...sections);
  const mentions = new Map<string, number>();
  for (const section of inside)
    for (const [id, count] of section.mentions) mentions.set(id, (mentions.get(id) ?? 0) + count);
  const isNamed = (id: string): boolean => chapter === undefined || mentions.has(id);
  // Everything is about what the title names.
  const topics = inside.length > 1 && chapter === undefined ? inside.slice(1) : inside;
  return {
    terms: note.terms.filter(({ id }) => isNamed(id)),
    relations: note.relations.filter(({ from, to }) => isNamed(from) && isNamed(to)),
    mentions,
    explained: new Set(topics.flatMap(({ about }) => about)),
  };
}
