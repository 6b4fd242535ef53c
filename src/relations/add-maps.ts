import type { Diagram, Markup } from '../blocks/nodes.ts';
import type { DrawnDiagram, Drawings } from '../blocks/drawing.ts';
import { changeSlide, createSlide } from '../deck/create-slide.ts';
import { createSlideIds } from '../deck/slide-ids.ts';
import type { Deck, Slide, SlideTitle } from '../deck/types.ts';
import { listSteps, showAll } from '../maps/emphasis.ts';
import { drawSheet } from '../maps/map-sheet.ts';
import { hashContent } from '../store/hash.ts';
import { describeMap, noteMap } from './describe-map.ts';
import { findEnd } from './find-map-places.ts';
import { listSectionMaps } from './list-section-maps.ts';
import type { DrawnMap, MapPlacing, MapView } from './map-view.ts';

/** A deck with its maps, and their drawings by the names that the slides give them. */
export interface DeckWithMaps {
  readonly deck: Deck;
  readonly drawings: Drawings;
  /** Slides that have a map beside their text, by their ids: what stands there instead where both do not fit. */
  readonly spare: ReadonlyMap<string, readonly Slide[]>;
}

/** At most one slide in so many is a map. */
const slidesPerMap = 8;

/**
 * Puts maps into a deck: whole, at the end of what they are about; and in sections about some of their terms, beside the text or
 * on slides of their own. Of these there are few.
 */
export function addMaps(deck: Deck, placing: MapPlacing): DeckWithMaps {
  const { claim } = createSlideIds();
  for (const { id } of deck.slides) claim(id);
  const most = Math.max(1, Math.floor(deck.slides.length / (slidesPerMap - 1)));
  const wholes = placing.maps
    .flatMap((map) => createWhole(map, deck.slides, placing) ?? [])
    .toSorted((one, other) => other.weight - one.weight)
    // What the author relates is shown, however many maps that makes.
    .filter(({ isAuthors }, index) => index < most || isAuthors);
  const inSections =
    placing.mode === 'overview'
      ? []
      : listSectionMaps(placing, deck.slides, { most: Math.max(0, most - wholes.length) });
  const drawings = new Map<string, DrawnDiagram>();
  const added = new Map<Slide, Slide[]>();
  const beside = new Map<Slide, { shown: Slide; spare: readonly Slide[] }>();
  const create = (after: Slide, { id: wanted = `${after.id}-map`, ...view }: MapView): Slide => {
    const id = claim(wanted);
    const { block, drawing } = drawView(view, `map ${id}`);
    drawings.set(`map ${id}`, drawing);
    return createSlide('map', id, {
      title: after.title && markTitle(after.title, placing.words.title),
      continued: true,
      breadcrumb: after.breadcrumb,
      chapter: after.chapter,
      blocks: [block],
      notes: [noteMap(view.content)],
      source: after.source,
      ...view.own,
    });
  };
  const add = (after: Slide, slide: Slide): void =>
    void added.set(after, [...(added.get(after) ?? []), slide]);
  for (const { after, local, own } of inSections) {
    const alone = own && create(after, own);
    if (!local) {
      if (alone) add(after, alone);
      continue;
    }
    const { block, drawing } = drawView(local, `map beside ${after.id}`);
    drawings.set(`map beside ${after.id}`, drawing);
    const shown = changeSlide(after, {
      blocks: [...after.blocks, block],
      // Readers find it with the whole map.
      notes: [...after.notes, { ...noteMap(local.content), visibility: 'private' }],
    });
    beside.set(after, { shown, spare: [after, ...(alone ? [alone] : [])] });
  }
  for (const { after, view } of wholes) add(after, create(after, view));
  const slides = deck.slides.flatMap((slide) => [
    beside.get(slide)?.shown ?? slide,
    ...(added.get(slide) ?? []),
  ]);
  const spare = new Map([...beside].map(([{ id }, own]) => [id, own.spare]));
  return { deck: { ...deck, slides }, drawings, spare };
}

/** Labels of a map are shown at least this high, CSS pixels. */
const leastLabel = 20;

function drawView(
  { sheet, code, emphasis, content, title, isWhole }: MapView,
  name: string,
): { block: Diagram; drawing: DrawnDiagram } {
  const prefix = `m${hashContent({ name, code }).slice(0, 8)}`;
  const drawn = drawSheet(sheet, emphasis, prefix);
  const text = describeMap(content, title);
  const steps = listSteps(sheet.graph.boxes, emphasis);
  return {
    block: {
      type: 'diagram',
      value: code,
      drawing: name,
      ...(isWhole && { isWholeMap: true }),
    },
    drawing: {
      type: 'drawn',
      ...drawn,
      smallestLabel: 22,
      leastLabel,
      text,
      ...(steps.length > 1 && { steps }),
    },
  };
}

/** The title of the text that a map is about, and that this is the map. */
function markTitle({ depth, content }: SlideTitle, words: string): SlideTitle {
  const mark: Markup = {
    type: 'markup',
    tag: 'span',
    className: 'part-mark',
    children: [{ type: 'text', value: words }],
  };
  return { depth, content: [...content, { type: 'text', value: ' ' }, mark] };
}

interface WholeMap {
  readonly after: Slide;
  readonly view: MapView;
  /** How much it says. */
  readonly weight: number;
  /** Its author wrote down some of its relations as such. */
  readonly isAuthors: boolean;
}

/** The whole map, after the last slide of what it is about. */
function createWhole(
  { plan, version, sheet }: DrawnMap,
  slides: readonly Slide[],
  { note, words }: MapPlacing,
): WholeMap | undefined {
  const after = findEnd(slides, plan, note.sections);
  if (!after || !sheet) return undefined;
  const { chapter } = plan;
  const title = (value: string): SlideTitle => ({ depth: 2, content: [{ type: 'text', value }] });
  const lecture = {
    id: 'map',
    own: { title: title(words.title), continued: false, breadcrumb: [], chapter: undefined },
  };
  const ofChapter = {
    own: { title: markTitle(title(chapter ?? ''), words.title), breadcrumb: [], chapter },
  };
  const view = {
    sheet,
    code: version.code,
    emphasis: showAll(version.graph),
    content: version,
    title: chapter ?? words.title,
    isWhole: true as const,
    ...(chapter === undefined ? lecture : ofChapter),
  };
  const isAuthors = version.relations.some(
    ({ source }) => source.type === 'author' && source.isDrawn !== true,
  );
  return { after, view, weight: version.relations.length, isAuthors };
}
