/**
 * Problem: sections are added, renamed, edited and moved, and a reader wants to be told of each once.
 * Approach: what stands unchanged at the ends is set aside, so that something put in between is just that. Of the rest, equal
 * texts belong together first, then equal ids below equal headings, then texts that are alike, those most alike first; what is
 * left alone between two that belong together is the same in a new form.
 * Limits: a section that was split in two is one that changed and one that was added.
 */
import type { NoteSection } from './list-sections.ts';
import { createTextMeasure } from './measure-text.ts';
import { queueBy } from './queue-by.ts';

/** Two forms of a section. */
export interface SectionPair<Section extends NoteSection = NoteSection> {
  readonly before: Section;
  readonly after: Section;
}

/** Which sections belong together. */
export interface SectionMatch<Section extends NoteSection = NoteSection> {
  readonly pairs: readonly SectionPair<Section>[];
  readonly removed: readonly Section[];
  readonly added: readonly Section[];
}

/** Texts that have this share of their words in common are two forms of one. */
const alike = 0.5;
/** Of two sections alone between others that have not changed, less tells it. */
const alikeAlone = 0.25;
/** Pairs that are compared word by word: more would take seconds, and such notes have nothing to do with each other. */
const maxComparisons = 250_000;

/** Matches the sections of two versions of a note, each in its order. */
export function matchSections<Section extends NoteSection>(
  before: readonly Section[],
  after: readonly Section[],
): SectionMatch<Section> {
  const partner = new Map<Section, Section>();
  const taken = new Set<Section>();
  const pair = (one: Section, other: Section): void => {
    partner.set(one, other);
    taken.add(other);
  };
  pairEnds(before, after, pair);
  const openBefore = (): Section[] => before.filter((section) => !partner.has(section));
  const openAfter = (): Section[] => after.filter((section) => !taken.has(section));
  const pairBy = (keyOf: (section: Section) => string): void =>
    pairEqual(openBefore(), openAfter(), { keyOf, pair });
  pairBy(({ text }) => text);
  pairBy(({ id, parents }) => JSON.stringify([id, parents]));
  pairAlike(openBefore(), openAfter(), pair);
  pairBy(({ id }) => id);
  pairAlone(before, after, { partner, taken, pair });
  return {
    pairs: before.flatMap((section) => {
      const other = partner.get(section);
      return other ? [{ before: section, after: other }] : [];
    }),
    removed: openBefore(),
    added: openAfter(),
  };
}

type Pair<Section> = (before: Section, after: Section) => void;

function pairEnds<Section extends NoteSection>(
  before: readonly Section[],
  after: readonly Section[],
  pair: Pair<Section>,
): void {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start]!.text === after[start]!.text) {
    pair(before[start]!, after[start]!);
    start += 1;
  }
  for (let end = 1; end <= shorter - start; end += 1) {
    const [one, other] = [before.at(-end)!, after.at(-end)!];
    if (one.text !== other.text) return;
    pair(one, other);
  }
}

/** Pairs those of equal keys in their order. */
function pairEqual<Section>(
  before: readonly Section[],
  after: readonly Section[],
  { keyOf, pair }: { readonly keyOf: (section: Section) => string; readonly pair: Pair<Section> },
): void {
  const waiting = queueBy(after, keyOf);
  for (const section of before) {
    const other = waiting.get(keyOf(section))?.shift();
    if (other) pair(section, other);
  }
}

function pairAlike<Section extends NoteSection>(
  before: readonly Section[],
  after: readonly Section[],
  pair: Pair<Section>,
): void {
  if (before.length * after.length > maxComparisons) return;
  const measure = createTextMeasure();
  const found = before.flatMap((one) =>
    after.map((other) => ({ one, other, share: shareOf(one, other, measure) })),
  );
  const done = new Set<Section>();
  for (const { one, other, share } of found.toSorted((a, b) => b.share - a.share)) {
    if (share < alike) return;
    if (done.has(one) || done.has(other)) continue;
    done.add(one).add(other);
    pair(one, other);
  }
}

/** Headings alone are alike by their words; else a new heading does not make another text of it. */
function shareOf(
  one: NoteSection,
  other: NoteSection,
  measure: (one: string, other: string) => number,
): number {
  const whole = measure(one.text, other.text);
  return one.body === '' || other.body === ''
    ? whole
    : Math.max(whole, measure(one.body, other.body));
}

interface Paired<Section> {
  readonly partner: ReadonlyMap<Section, Section>;
  readonly taken: ReadonlySet<Section>;
  readonly pair: Pair<Section>;
}

/** Pairs what stands alone in both between the same neighbours, where it is alike at least a little or headings alone. */
function pairAlone<Section extends NoteSection>(
  before: readonly Section[],
  after: readonly Section[],
  { partner, taken, pair }: Paired<Section>,
): void {
  const measure = createTextMeasure();
  const places = new Map(after.map((section, index) => [section, index]));
  for (const [index, section] of before.entries()) {
    const [left, right] = [before[index - 1], before[index + 1]];
    if (partner.has(section)) continue;
    const leftAt = left ? placeOf(left, partner, places) : -1;
    const rightAt = right ? placeOf(right, partner, places) : after.length;
    if (leftAt === undefined || rightAt !== leftAt + 2) continue;
    const other = after[leftAt + 1]!;
    const areBare = section.body === '' && other.body === '';
    if (taken.has(other)) continue;
    if (areBare || shareOf(section, other, measure) >= alikeAlone) pair(section, other);
  }
}

function placeOf<Section>(
  section: Section,
  partner: ReadonlyMap<Section, Section>,
  places: ReadonlyMap<Section, number>,
): number | undefined {
  const other = partner.get(section);
  return other && places.get(other);
}
