import { isPlainText } from '../blocks/figure.ts';
import { anyBlock } from '../blocks/blocks.ts';
import type { Slide } from '../deck/types.ts';
import { focusOn, growTo } from '../maps/emphasis.ts';
import type { DrawnMap, MapPlacing, MapView } from './map-view.ts';
import { composeMap } from './compose-map.ts';
import { isRetelling } from './find-chapters.ts';
import { findLast } from './find-map-places.ts';
import { findPieces } from './find-pieces.ts';
import { type MapContent, renderMapSource } from './map-source.ts';
import { numberSteps } from './number-steps.ts';
import type { RelatedSection, Term } from './types.ts';

/** A map for one section: small, beside its text; and, where that does not fit or is not to be, on a slide of its own. */
export interface SectionMap {
  readonly after: Slide;
  readonly local: MapView | undefined;
  readonly own: MapView | undefined;
}

/** Fewer relations in colour are seen at one glance on the whole map. */
const minLit = 2;
/** More of them than this share are hardly less than the whole map. */
const maxShare = 0.75;
/** Characters of a title: a third line of it would leave the map too little room. */
const maxTitle = 80;
/** What a column beside text has for a map, px; and how many words may stand in the other. */
const column = { width: 540, height: 440 };
const maxWords = 70;

interface Candidate {
  readonly map: DrawnMap;
  readonly section: RelatedSection;
  readonly after: Slide;
  readonly terms: readonly Term[];
  readonly lit: MapContent;
}

/** Lists maps for sections, at most `most` of them on slides of their own. */
export function listSectionMaps(
  placing: MapPlacing,
  slides: readonly Slide[],
  { most }: { readonly most: number },
): SectionMap[] {
  const candidates = placing.maps.flatMap((map) => listCandidates(map, slides, placing));
  if (placing.mode === 'grow') return growMaps(candidates, most);
  // Those that say most get slides of their own.
  const best = new Set(
    candidates
      .toSorted((one, other) => other.lit.relations.length - one.lit.relations.length)
      .slice(0, most),
  );
  return candidates.flatMap((candidate): SectionMap[] => {
    const { after } = candidate;
    const local = createLocal(candidate, placing);
    const own = best.has(candidate) ? createFocus(candidate) : undefined;
    return local || own ? [{ after, local, own }] : [];
  });
}

/** Sections about terms of a map, each set of terms once, and none that the whole map shows as well. */
function listCandidates(
  map: DrawnMap,
  slides: readonly Slide[],
  { note: { sections }, mode }: MapPlacing,
): Candidate[] {
  const { plan, version, sheet } = map;
  if (!sheet) return [];
  const seen = new Set<string>();
  return sections.slice(...plan.sections).flatMap((section): Candidate[] => {
    const terms = version.terms.filter(({ id }) => section.about.includes(id));
    const key = terms.map(({ id }) => id).join(' ');
    const lit = selectLit(version, terms);
    const isSmall = lit.relations.length < minLit;
    const isMost = lit.relations.length > maxShare * version.relations.length;
    const isHard =
      section.depth > 3 || section.title.length > maxTitle || isRetelling(section.title);
    if (terms.length === 0 || ((isSmall || isMost) && mode === 'focus') || seen.has(key) || isHard)
      return [];
    const after = findLast(slides, section);
    if (!after || after.type === 'section' || after.type === 'title') return [];
    seen.add(key);
    return [{ map, section, after, terms, lit }];
  });
}

/** The whole map in its places, with a section's terms and their relations in colour. */
function createFocus({ map: { version, sheet }, terms, lit }: Candidate): MapView | undefined {
  const own = new Set(terms.map(({ id }) => version.partIds.get(id)!));
  const emphasis = focusOn(version.graph, own);
  const title = terms.map(({ label }) => label).join(', ');
  return sheet && { sheet, code: version.code, emphasis, content: lit, title };
}

/** A section's terms and their neighbours alone, so few that they stand beside its text. */
function createLocal(
  { map: { sheet, plan }, after, terms, lit }: Candidate,
  { note, words, layOutMap }: MapPlacing,
): MapView | undefined {
  const isText =
    after.type === 'content' &&
    after.group === undefined &&
    after.blocks.length > 0 &&
    after.blocks.every(isPlainText);
  const count = after.blocks.reduce(
    (sum, block) => sum + anyBlock.words(block).join(' ').split(' ').length,
    0,
  );
  // Alone, what stands between its terms is not there to tie them.
  const isWhole = findPieces(lit.relations).length === 1;
  if (!sheet || !isText || !isWhole || count > maxWords) return undefined;
  const composed = composeMap(lit, {
    kinds: note.kinds,
    until: words.until,
    steps: numberSteps(note.relations),
  });
  // What stands in a frame says no more than the text beside it.
  if (composed.graph.lines.length === 0) return undefined;
  const draft = { graph: composed.graph, legend: [] };
  const found = layOutMap([draft], { room: column, usual: column });
  if (!found) return undefined;
  const own = new Set(terms.map(({ id }) => composed.partIds.get(id)!));
  return {
    sheet: found.sheet,
    code: renderMapSource(composed.graph, plan.chapter),
    emphasis: focusOn(composed.graph, own),
    content: lit,
    title: terms.map(({ label }) => label).join(', '),
  };
}

/** The map of what has been taught so far, in as many steps as there may be slides; each shows what is new since the one before. */
function growMaps(candidates: readonly Candidate[], most: number): SectionMap[] {
  const steps = candidates.slice(0, -1);
  const every = Math.max(1, Math.ceil(steps.length / Math.max(1, most)));
  const known = new Set<string>();
  let fresh = new Set<string>();
  return steps.flatMap(({ map: { version, sheet }, terms, after }, index): SectionMap[] => {
    for (const { id } of terms) {
      const part = version.partIds.get(id)!;
      if (!known.has(part)) fresh.add(part);
    }
    const isStep = most > 0 && (index + 1) % every === 0;
    if (!isStep || fresh.size === 0 || !sheet) return [];
    const emphasis = growTo(version.graph, { known, fresh });
    const shown = emphasis.lines.flatMap((tone, line) =>
      tone === 'hidden' ? [] : (version.lines[line]?.relations ?? []),
    );
    if (shown.length === 0) return [];
    for (const part of fresh) known.add(part);
    const title = [...fresh].join(', ');
    fresh = new Set();
    const content = { terms: version.terms, relations: shown };
    return [
      { after, local: undefined, own: { sheet, code: version.code, emphasis, content, title } },
    ];
  });
}

/** What is in colour: the relations of some terms. */
function selectLit({ terms, relations }: MapContent, focus: readonly Term[]): MapContent {
  const ids = new Set(focus.map(({ id }) => id));
  const lit = relations.filter(({ from, to }) => ids.has(from) || ids.has(to));
  const ends = new Set(lit.flatMap(({ from, to }) => [from, to]));
  return { terms: terms.filter(({ id }) => ends.has(id)), relations: lit };
}
