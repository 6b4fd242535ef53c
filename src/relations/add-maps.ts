import { createSlide, type SlideContent } from '../deck/create-slide.ts';
import type { Words } from '../i18n/words.ts';
import type { DrawnDiagram, Drawings } from '../blocks/drawing.ts';
import { createSlideIds } from '../deck/slide-ids.ts';
import type { Deck, Slide } from '../deck/types.ts';
import { describeMap, noteMap } from './describe-map.ts';
import { focusDrawing } from './focus-drawing.ts';
import type { MapContent } from './map-source.ts';
import type { MapPlan, MapVersion } from './plan-maps.ts';
import type { RelatedNote, RelatedSection, Term } from './types.ts';

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
  readonly words: Words['maps'];
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
  const { claim } = createSlideIds();
  for (const { id } of deck.slides) claim(id);
  const added = new Map<Slide, Slide[]>();
  const drawings = new Map<string, DrawnDiagram>();
  const views = placing.maps.flatMap((map) => listViews(map, deck.slides, placing));
  for (const { after, id: wanted = `${after.id}-map`, code, content, drawing, own } of views) {
    const id = claim(wanted);
    // Two slides may show one map in different colours.
    const name = `map ${id}`;
    const slide = createSlide('map', id, {
      title: after.title,
      continued: true,
      breadcrumb: after.breadcrumb,
      chapter: after.chapter,
      blocks: [{ type: 'diagram', value: code, drawing: name }],
      notes: [noteMap(content)],
      source: after.source,
      ...own,
    });
    added.set(after, [...(added.get(after) ?? []), slide]);
    drawings.set(name, drawing);
  }
  const slides = deck.slides.flatMap((slide) => [slide, ...(added.get(slide) ?? [])]);
  return { deck: { ...deck, slides }, drawings };
}

/** A map as one slide shows it. */
interface MapView {
  readonly after: Slide;
  /** @default that of the slide before, with "-map" */
  readonly id?: string;
  readonly code: string;
  /** What is in colour. */
  readonly content: MapContent;
  readonly drawing: DrawnDiagram;
  /** What is not as on the slide before. */
  readonly own?: SlideContent;
}

function listViews(
  map: DrawnMap,
  slides: readonly Slide[],
  { note: { sections }, mode, words }: MapPlacing,
): MapView[] {
  const { plan, version, code, drawing } = map;
  const { chapter, isPasted } = plan;
  const after = findIntroduction(slides, plan, sections);
  const text = describeMap(version, chapter ?? words.title);
  const whole = { code, content: version, drawing: { ...drawing, text } };
  const title = { depth: 2, content: [{ type: 'text', value: words.title }] } as const;
  const lecture = {
    id: 'map',
    own: { title, continued: false, breadcrumb: [], chapter: undefined },
  };
  return [
    ...(after && !isPasted ? [{ after, ...whole, ...(chapter === undefined && lecture) }] : []),
    ...(mode === 'focus' ? listFocuses(map, slides, { sections, introduction: after }) : []),
  ];
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
  const section = sections.find(({ depth }) => depth > 0);
  return first < 0 ? slides.at(-1) : findLast(slides, section);
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
  const last = slides.findLast(
    ({ type, source: { first } }) =>
      type !== 'agenda' && first >= section.source.first && first <= section.source.last,
  );
  return last?.group === undefined ? last : slides.findLast(({ group }) => group === last.group);
}

/** Fewer relations in colour are seen at one glance on the whole map. */
const minLit = 2;

/** Characters of a title: a third line of it would leave the map too little room. */
const maxTitle = 80;

/** The map for sections that are about terms of it, each set of terms once, and none that the whole map shows as well. */
function listFocuses(
  { plan, version, code, drawing }: DrawnMap,
  slides: readonly Slide[],
  {
    sections,
    introduction,
  }: { sections: readonly RelatedSection[]; introduction: Slide | undefined },
): MapView[] {
  const seen = new Set<string>();
  return sections.slice(...plan.sections).flatMap((section): MapView[] => {
    const terms = version.terms.filter(({ id }) => section.about.includes(id));
    const key = terms.map(({ id }) => id).join(' ');
    const content = selectLit(version, terms);
    const lit = content.relations.length;
    const isAll = lit === version.relations.length;
    const isHard = section.depth > 3 || section.title.length > maxTitle;
    if (lit < minLit || isAll || seen.has(key) || isHard) return [];
    const after = findLast(slides, section);
    if (!after || after === introduction || after.type === 'section' || after.type === 'title')
      return [];
    seen.add(key);
    const nodes = new Set(terms.map(({ id }) => version.nodeIds.get(id) ?? ''));
    const svg = focusDrawing(drawing.svg, nodes);
    const text = describeMap(content, terms.map(({ label }) => label).join(', '));
    return [{ after, code, content, drawing: { ...drawing, svg, text } }];
  });
}

/** What is in colour: the relations of some terms. */
function selectLit({ terms, relations }: MapContent, focus: readonly Term[]): MapContent {
  const ids = new Set(focus.map(({ id }) => id));
  const lit = relations.filter(({ from, to }) => ids.has(from) || ids.has(to));
  const ends = new Set(lit.flatMap(({ from, to }) => [from, to]));
  return { terms: terms.filter(({ id }) => ends.has(id)), relations: lit };
}
