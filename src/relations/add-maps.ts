import { createSlide } from '../deck/create-slide.ts';
import type { MapWords } from '../i18n/words.ts';
import type { DrawnDiagram, Drawings } from '../blocks/drawing.ts';
import type { Diagram } from '../blocks/nodes.ts';
import type { Deck, Slide } from '../deck/types.ts';
import { describeMap, noteMap } from './describe-map.ts';
import { focusDrawing } from './focus-drawing.ts';
import type { MapContent } from './map-source.ts';
import type { MapPlan, MapVersion } from './plan-maps.ts';
import type { RelatedNote, RelatedSection } from './types.ts';

/** A map with its drawing. */
export interface DrawnMap {
  readonly plan: MapPlan;
  readonly version: MapVersion;
  /** The source that was drawn. */
  readonly code: string;
  readonly drawing: DrawnDiagram;
}

/** Where maps go. */
export interface MapPlacing {
  readonly note: RelatedNote;
  readonly maps: readonly DrawnMap[];
  /** `overview`: no focus slides. */
  readonly mode: 'overview' | 'focus';
  readonly words: MapWords;
}

/** A deck with slides for its maps, and their drawings by the names that the slides give them. */
export interface DeckWithMaps {
  readonly deck: Deck;
  readonly drawings: Drawings;
}

/**
 * Puts maps on slides of their own: whole, after the introduction of what they are about; and in focus, in each section
 * that is about some of their terms.
 */
export function addMaps(deck: Deck, placing: MapPlacing): DeckWithMaps {
  const ids = new Set(deck.slides.map(({ id }) => id));
  const claim = (wanted: string): string => {
    let id = wanted;
    for (let count = 2; ids.has(id); count += 1) id = `${wanted}-${count}`;
    ids.add(id);
    return id;
  };
  const added = new Map<Slide, Slide[]>();
  const drawings = new Map<string, DrawnDiagram>();
  const insert = (after: Slide, { slide, drawing }: MapSlide): void => {
    added.set(after, [...(added.get(after) ?? []), slide]);
    drawings.set(drawingName(slide.id), drawing);
  };
  for (const map of placing.maps) {
    if (!map.plan.isPasted) {
      const after = findIntroduction(deck.slides, map.plan, placing.note.sections);
      if (after) insert(after, createOverview(map, { after, claim, words: placing.words }));
    }
    if (placing.mode === 'focus')
      for (const { after, focus } of findFocuses(deck.slides, map, placing.note.sections))
        insert(after, createFocus(map, { after, claim, focus }));
  }
  const slides = deck.slides.flatMap((slide) => [slide, ...(added.get(slide) ?? [])]);
  return { deck: { ...deck, slides }, drawings };
}

/** A slide for a map, and what it shows. */
interface MapSlide {
  readonly slide: Slide;
  readonly drawing: DrawnDiagram;
}

/** What a map's slide calls its drawing: two slides may show one map in different colours. */
function drawingName(id: string): string {
  return `map ${id}`;
}

/** The last slide before the first section: title, agenda, and what stands under the title; in a chapter, its own text. */
function findIntroduction(
  slides: readonly Slide[],
  { sections: [from], chapter }: MapPlan,
  sections: readonly RelatedSection[],
): Slide | undefined {
  if (chapter !== undefined) return findLast(slides, sections[from]);
  const isIntroduction = ({ type, id, title, continued }: Slide): boolean =>
    type === 'title' || type === 'agenda' || !title || (continued && id.endsWith('-intro'));
  const first = slides.findIndex((slide) => !isIntroduction(slide) && !isUnderTitle(slide, slides));
  if (first > 0) return slides[first - 1];
  // Nothing introduces the lecture: its first section has to.
  return first < 0
    ? slides.at(-1)
    : findLast(
        slides,
        sections.find(({ depth }) => depth > 0),
      );
}

/** Slides that go on under the deck's own title. */
function isUnderTitle(slide: Slide, slides: readonly Slide[]): boolean {
  const [first] = slides;
  return (
    first?.type === 'title' && slide.continued && slide.title?.content === first.title?.content
  );
}

/** The last slide of a section's own text, with the h4 and deeper that share its slides. */
function findLast(
  slides: readonly Slide[],
  section: RelatedSection | undefined,
): Slide | undefined {
  if (!section) return undefined;
  const own = slides.filter(
    ({ type, source }) =>
      type !== 'agenda' &&
      source.first >= section.source.first &&
      source.first <= section.source.last,
  );
  const last = own.at(-1);
  if (last?.group === undefined) return last;
  return slides.findLast(({ group }) => group === last.group);
}

interface Focus {
  readonly after: Slide;
  /** Ids of the terms that the section is about. */
  readonly focus: readonly string[];
}

/** Fewer relations in colour are seen at one glance on the whole map. */
const minLit = 2;

/** Sections that are about terms of a map, each set of terms once, and none that the whole map shows as well. */
function findFocuses(
  slides: readonly Slide[],
  { plan, version }: DrawnMap,
  sections: readonly RelatedSection[],
): Focus[] {
  const seen = new Set<string>();
  const introduction = findIntroduction(slides, plan, sections);
  return sections.slice(...plan.sections).flatMap((section): Focus[] => {
    const focus = section.about.filter((id) => version.terms.some((term) => term.id === id));
    const key = focus.toSorted().join(' ');
    const lit = selectLit(version, focus);
    const isAll = lit.relations.length === version.relations.length;
    if (lit.relations.length < minLit || isAll || seen.has(key) || section.depth > 3) return [];
    const after = findLast(slides, section);
    if (!after || after === introduction || after.type === 'section' || after.type === 'title')
      return [];
    seen.add(key);
    return [{ after, focus }];
  });
}

/** What is in colour: the relations of some terms. */
function selectLit({ terms, relations }: MapContent, focus: readonly string[]): MapContent {
  const lit = relations.filter(({ from, to }) => focus.includes(from) || focus.includes(to));
  const ends = new Set(lit.flatMap(({ from, to }) => [from, to]));
  return { terms: terms.filter(({ id }) => ends.has(id)), relations: lit };
}

interface Making {
  readonly after: Slide;
  readonly claim: (id: string) => string;
}

function createOverview(
  { plan, version, code, drawing }: DrawnMap,
  { after, claim, words }: Making & { readonly words: MapWords },
): MapSlide {
  const { chapter } = plan;
  const isChapter = chapter !== undefined;
  const text = describeMap(version, isChapter ? chapter : words.title);
  const id = claim(isChapter ? `${after.id}-map` : 'map');
  const slide = createSlide('map', id, {
    title: isChapter ? after.title : { depth: 2, content: [{ type: 'text', value: words.title }] },
    continued: isChapter,
    breadcrumb: isChapter ? after.breadcrumb : [],
    blocks: [createDiagram(id, code)],
    notes: [noteMap(version)],
    source: after.source,
  });
  return { slide, drawing: { ...drawing, text } };
}

function createFocus(
  { version, code, drawing }: DrawnMap,
  { after, claim, focus }: Making & { readonly focus: readonly string[] },
): MapSlide {
  const lit = selectLit(version, focus);
  const labels = version.terms.flatMap(({ id, label }) => (focus.includes(id) ? [label] : []));
  const nodes = new Set(focus.map((id) => version.nodeIds.get(id) ?? ''));
  const id = claim(`${after.id}-map`);
  const slide = createSlide('map', id, {
    title: after.title,
    continued: true,
    breadcrumb: after.breadcrumb,
    blocks: [createDiagram(id, code)],
    notes: [noteMap(lit)],
    source: after.source,
  });
  const svg = focusDrawing(drawing.svg, nodes);
  return { slide, drawing: { ...drawing, svg, text: describeMap(lit, labels.join(', ')) } };
}

function createDiagram(id: string, code: string): Diagram {
  return { type: 'diagram', value: code, drawing: drawingName(id) };
}
