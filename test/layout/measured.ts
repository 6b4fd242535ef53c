import { createSlide, type SlideContent } from '../../src/deck/create-slide.ts';
import type { Slide } from '../../src/deck/types.ts';
import type { BlockContext } from '../../src/blocks/block-kind.ts';
import { findAtoms } from '../../src/layout/find-atoms.ts';
import type { Density } from '../../src/layout/laid-out.ts';
import type { MeasuredSlide } from '../../src/layout/measured.ts';
import type { Measurement, PageAtom } from '../../src/layout/page/measure.ts';
import { createVariant } from '../../src/layout/variant.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { english, readBlocks } from './content.ts';

/** A content slide of these Markdown blocks. */
export function createContent(text: string, own: SlideContent = {}): Slide {
  return deepFreeze(createSlide('content', 'slide', { blocks: readBlocks(text), ...own }));
}

/** What a page says of atoms below each other; each is so high, or what else it is. */
export function createMeasurement(
  heights: readonly (number | (Partial<PageAtom> & { readonly height: number }))[],
  own: Partial<Measurement> = {},
): Measurement {
  let top = 100;
  const atoms = heights.map((each): PageAtom => {
    const { height, ...rest } = typeof each === 'number' ? { height: each } : each;
    const start = top;
    top += height;
    return { start, end: top, ...rest };
  });
  const taken = top - 100;
  const room = own.room ?? 500;
  return deepFreeze({
    id: 'slide',
    room,
    width: 1000,
    isWhole: false,
    fits: taken <= room,
    atoms,
    mathsScale: 1,
    ...own,
  });
}

/** A slide as measured: what the page said of it in the base density, in the next one, and so on. */
export function measure(
  slide: Slide,
  looks: readonly (Measurement | { readonly full: Measurement; readonly narrow: Measurement })[],
  context: BlockContext = english,
): MeasuredSlide {
  const atoms = findAtoms(slide.blocks, context);
  const variants = looks.map((look, density) => {
    const { full, narrow } = 'full' in look ? look : { full: look, narrow: undefined };
    const { drawings } = context;
    return createVariant({ slide, atoms, drawings, density: density as Density, full, narrow });
  });
  const [first] = looks;
  const fits = first !== undefined && ('full' in first ? first.full : first).fits;
  return deepFreeze({
    slide,
    atoms,
    variants,
    fits,
    mathsScale: 1,
    verification: undefined,
    larger: undefined,
  });
}
