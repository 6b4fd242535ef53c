/** A note's slides before anything is related, drawn or laid out, for who shows them at once. */
import type { Drawings } from '../blocks/drawing.ts';
import { changeSlide } from '../deck/create-slide.ts';
import { createTypographer } from '../deck/set-typography.ts';
import type { DeckMeta, Slide } from '../deck/types.ts';
import type { SlideRenderer } from '../render/deck-pages.ts';
import { createDraftRenderer, type SlideRequest } from '../render/deck-renderer.ts';
import type { DraftedNote } from './analyse-note.ts';
import type { ParsedSource } from './parse-source.ts';

/** The slides, and what renders them with drawings that are known already. */
export interface DraftedSlides {
  readonly slides: readonly Slide[];
  readonly createRenderer: (drawings: Drawings) => SlideRenderer;
}

/** Told of them. */
export type OnDrafted = (drafted: DraftedSlides) => void;

/** Describes a note whose slides are known. */
export function describeDraft(parsed: ParsedSource, drafted: DraftedNote): DraftedSlides {
  const { own, store } = parsed;
  const { deck, slideDirectives } = drafted;
  const typographer = createTypographer(deck.meta.lang, own.typography, store);
  const request = createSlideRequest(parsed, drafted, typographer.setMeta(deck.meta));
  return {
    slides: typographer.setSlides(directSlides(deck.slides, slideDirectives)),
    createRenderer: (drawings) => createDraftRenderer(request, drawings),
  };
}

/** What a note's slides are rendered for. */
export function createSlideRequest(
  { source, own, store }: ParsedSource,
  { deck: { anchors }, links, material, theme }: DraftedNote,
  meta: DeckMeta,
): SlideRequest {
  const { incremental } = own;
  return { meta, source: source.path, material, anchors, links, theme, incremental, store };
}

/** A slide's own directives go before those of all. */
export function directSlides(
  slides: readonly Slide[],
  directives: Slide['directives'],
): readonly Slide[] {
  if (Object.keys(directives).length === 0) return slides;
  return slides.map((slide) =>
    changeSlide(slide, { directives: { ...directives, ...slide.directives } }),
  );
}
