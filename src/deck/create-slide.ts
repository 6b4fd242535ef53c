import { hashContent } from '../store/hash.ts';
import type { Slide, SlideType } from './types.ts';

/** What makes a slide what it is; the rest has defaults. */
export type SlideContent = Partial<Omit<Slide, 'hash' | 'id' | 'type'>>;

/** Creates a slide; nothing is on it but what `content` says. */
export function createSlide(type: SlideType, id: string, content: SlideContent = {}): Slide {
  const shown = {
    type,
    title: undefined,
    continued: false,
    breadcrumb: [],
    chapter: undefined,
    blocks: [],
    way: undefined,
    directives: {},
    backgrounds: [],
    group: undefined,
    keep: false,
    layout: 'auto',
    handoutOnly: false,
    ...content,
  } as const;
  const { notes = [], source = { first: 1, last: 1 }, ...rest } = shown;
  return { ...rest, id, notes, source, hash: hashContent(rest) };
}

/** The slide with other content. */
export function changeSlide(
  { id, type, hash: _hash, ...rest }: Slide,
  change: SlideContent,
): Slide {
  return createSlide(type, id, { ...rest, ...change });
}
