import type { SeenSlide, SeenTheme } from '../page/seen-slide.ts';
import type { Design } from './design.ts';
import type { Relations } from './package.ts';
import type { SlidePlan } from './plan-slide.ts';
import type { DeckPicture, SeenDeck } from './read-deck.ts';
import type { TextContext } from './text.ts';

/** What the parts of one slide are written with. */
export interface SlideContext {
  readonly design: Design;
  readonly theme: SeenTheme;
  readonly relations: Relations;
  /** Numbers of shapes: each is given once. */
  readonly nextId: () => number;
  readonly text: Pick<TextContext, 'codeFont' | 'colour' | 'isTemplate' | 'lang' | 'link'>;
  readonly pictures: ReadonlyMap<string, DeckPicture>;
  readonly parts: SeenDeck['parts'];
  /** Gives the path of a picture's part. */
  readonly media: (picture: DeckPicture['file']) => string;
}

/** What a block is written with. */
export interface BlockContext {
  readonly slide: SeenSlide;
  readonly plan: SlidePlan;
  readonly context: SlideContext;
}
