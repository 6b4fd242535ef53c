import type { LoadedImage } from '../assets/images.ts';
import type { MarpWriter } from '../blocks/marp-writer.ts';

/** What rendering a note's slides needs, loaded beforehand so that rendering itself is pure. */
export interface SlideParts extends Pick<
  MarpWriter,
  'renderText' | 'highlight' | 'maths' | 'drawings' | 'alertWords'
> {
  /** Pictures by the address that the note gives them. */
  readonly images: ReadonlyMap<string, LoadedImage>;
  /** Items of lists are revealed one by one. */
  readonly incremental: boolean;
}
