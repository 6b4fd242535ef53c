import type { Slide, SlideType } from './types.ts';

/** Creates a slide with nothing on it. */
export function createSlide(type: SlideType, id: string): Slide {
  return {
    id,
    type,
    title: undefined,
    continued: false,
    part: undefined,
    breadcrumb: [],
    blocks: [],
    agenda: undefined,
    notes: [],
    source: { first: 1, last: 1 },
    directives: {},
    backgrounds: [],
    group: undefined,
    density: 0,
    mathsScale: 1,
    zoom: 1,
    keep: false,
    layout: 'auto',
    columns: undefined,
    handoutOnly: false,
  };
}
