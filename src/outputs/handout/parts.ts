import type { Words } from '../../i18n/words.ts';
import type { PrintSettings } from '../../options/print-settings.ts';
import type { DeckMeta } from '../../deck/types.ts';
import type { LaidOutSlide } from '../../layout/laid-out.ts';
import type { DeckRenderer } from '../../render/deck-renderer.ts';
import type { SlideFrame } from '../../render/deck-pages.ts';

/** What a handout is made of. */
export interface HandoutRequest {
  readonly meta: DeckMeta;
  readonly print: PrintSettings;
  /** As fitted, what is on paper alone at its place. */
  readonly slides: readonly LaidOutSlide[];
  /** The same notes with all their text on slides, as nobody could show them. */
  readonly text: readonly LaidOutSlide[];
  /** Names of the terms that the lecture relates. */
  readonly terms: readonly string[];
  /** False for slides alone, without what was not shown. */
  readonly notes: boolean;
  readonly renderer: Pick<
    DeckRenderer,
    'isDark' | 'renderFrames' | 'renderText' | 'renderPhrasing'
  >;
  /** The pages, 1-based, that ids came to stand on when the handout was printed before. @default not known yet */
  readonly pages?: ((id: string) => number | undefined) | undefined;
}

/** What layouts are given. */
export interface HandoutParts extends Omit<HandoutRequest, 'slides'> {
  readonly words: Words['handouts'];
  /** Without answers. */
  readonly slides: readonly FramedSlide[];
  /** What goes to the end; empty when they are left out. */
  readonly answers: readonly FramedSlide[];
  /** Width over height of the slides. */
  readonly ratio: number;
}

/** A slide and its picture. */
export interface FramedSlide extends Pick<SlideFrame, 'size'> {
  readonly slide: LaidOutSlide;
  /** HTML. */
  readonly frame: string;
}
