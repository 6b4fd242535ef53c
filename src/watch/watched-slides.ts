import type { SlideType, SourceLines } from '../deck/types.ts';
import type { Assets } from '../html/assets.ts';
import type { LaidOutSlide } from '../layout/laid-out.ts';
import type { PageParts } from '../render/page.ts';

/** A slide as an open page shows it. */
export interface WatchedSlide {
  readonly id: string;
  readonly type: SlideType;
  /** Of what it shows, wherever it stands. */
  readonly hash: string;
  readonly source: SourceLines;
  /** Its frame and notes, which name what is large in them: equal ones are shown alike. */
  readonly html: string;
}

/** Slides as open pages show them. */
export interface WatchedSlides {
  /** Empty when no deck could be made. */
  readonly slides: readonly WatchedSlide[];
  /** What the slides name. */
  readonly assets: Assets;
}

/** Describes slides by their frames. */
export function describeSlides(
  slides: readonly LaidOutSlide[],
  { frames, assets }: Pick<PageParts, 'assets' | 'frames'>,
): WatchedSlides {
  const described = slides.map(({ id, type, hash, source }, index) => ({
    id,
    type,
    hash,
    source,
    html: frames[index] ?? '',
  }));
  return { slides: described, assets };
}
