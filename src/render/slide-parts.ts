import type { LoadedImage } from '../assets/images.ts';
import type { Highlight } from '../assets/highlight.ts';
import type { RenderText } from '../html/emoji.ts';
import type { RenderMaths } from '../assets/maths.ts';

/** What rendering a note's slides needs, loaded beforehand so that rendering itself is pure. */
export interface SlideParts {
  readonly renderText: RenderText;
  readonly highlight: Highlight;
  readonly maths: RenderMaths;
  /** Pictures by the address that the note gives them. */
  readonly images: ReadonlyMap<string, LoadedImage>;
  /** Items of lists are revealed one by one. */
  readonly incremental: boolean;
}
