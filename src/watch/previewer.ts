/** Shows edited slides while their deck is still being built: as soon as their words are known, and once more with all else. */
import type { BuildRequest, BuiltNote } from '../build/build-note.ts';
import type { PreparedNote } from '../build/prepare-note.ts';
import type { Slide } from '../deck/types.ts';
import type { LaidOutSlide } from '../layout/laid-out.ts';
import type { SlideRenderer } from '../render/deck-pages.ts';
import { previewSlides } from './preview-slides.ts';
import { describeSlides, type WatchedSlides } from './watched-slides.ts';

/** A deck as a build left it. */
export interface BuiltBefore {
  /** Slides as they were first known: before anything was related. */
  readonly drafted: readonly Slide[];
  /** The same with all that they show, before layout. */
  readonly content: readonly Slide[];
  readonly laidOut: readonly LaidOutSlide[];
  readonly drawings: PreparedNote['context']['drawings'];
}

/** What previews are made with. */
export interface PreviewRequest {
  /** Undefined before the first build. */
  readonly before: BuiltBefore | undefined;
  /** What open pages show; undefined before the first build. */
  readonly shown: WatchedSlides | undefined;
  readonly notes: boolean;
  /** Undefined where nobody watches. */
  readonly onPreview: ((edited: WatchedSlides) => void) | undefined;
}

/** What a build tells of its steps, and what the next one is previewed by. */
export interface Previewer extends Required<Pick<BuildRequest, 'onDrafted' | 'onPrepared'>> {
  readonly remember: (built: BuiltNote) => BuiltBefore;
  /** Shows again what was shown before: there will be no such deck. */
  readonly takeBack: () => void;
}

/** Creates what previews one build. */
export function createPreviewer(request: PreviewRequest): Previewer {
  const { notes, onPreview } = request;
  const before = onPreview && request.before;
  const shown = new Map(request.shown?.slides.map(({ id, html }) => [id, html]));
  let drafted: readonly Slide[] = [];

  /** One whose diagrams are not drawn yet waits. */
  const show = (
    edited: { readonly before: readonly Slide[]; readonly after: readonly Slide[] },
    laidOut: readonly LaidOutSlide[],
    renderer: SlideRenderer,
  ): void => {
    const slides = previewSlides({ content: edited.before, laidOut }, edited.after);
    const wanted = slides?.filter((slide, i) => slide !== laidOut[i] && renderer.isDrawn(slide));
    if (!slides || !wanted) return;
    const isWanted = (slide: LaidOutSlide): boolean => wanted.includes(slide);
    const frames = renderer.renderSome(slides, { notes, isWanted });
    const described = describeSlides(wanted, { frames, assets: renderer.assets });
    // All of them, so that pages stay with the slide that is being edited when its map follows.
    if (described.slides.some(({ id, html }) => html !== shown.get(id))) onPreview?.(described);
    for (const { id, html } of described.slides) shown.set(id, html);
  };

  return {
    onDrafted({ slides, createRenderer }) {
      drafted = slides;
      if (!before) return;
      const { laidOut, drawings } = before;
      show({ before: before.drafted, after: slides }, laidOut, createRenderer(drawings));
    },
    onPrepared(prepared) {
      if (!before) return;
      const edited = { before: before.content, after: listContent(prepared) };
      show(edited, before.laidOut, prepared.renderer);
    },
    remember: ({ prepared, deck }) => ({
      drafted,
      content: listContent(prepared),
      laidOut: deck.slides,
      drawings: prepared.context.drawings,
    }),
    takeBack() {
      const wrong = request.shown?.slides.filter(({ id, html }) => html !== shown.get(id)) ?? [];
      if (request.shown && wrong.length > 0) onPreview?.({ ...request.shown, slides: wrong });
    },
  };
}

function listContent({ deck }: PreparedNote): readonly Slide[] {
  return deck.type === 'notes' ? deck.content.slides : deck.slides;
}
