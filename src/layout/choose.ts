import type { RootContent } from 'mdast';
import type { Arrangement } from './arrange.ts';
import { findBreaks } from './find-breaks.ts';
import { costs } from './break-costs.ts';
import { resizeFigure } from './figure.ts';
import { sliceBlocks } from './slice-blocks.ts';
import type { Density, Slide } from '../deck/types.ts';
import type { MeasuredSlide, Variant } from './measured.ts';
import { costOfVariant } from './measured-slide.ts';

/** How a slide is parted and laid out, and in which type. */
export interface Choice {
  readonly density: Density;
  readonly slides: readonly Arrangement[];
  readonly mathsScale: number;
}

/** Chooses breaks, layout and density together; `less` px of the room are not used. */
export function chooseBreaks(
  { slide, atoms, variants, mathsScale }: MeasuredSlide,
  less: number,
): Choice {
  const narrowed = less === 0 ? variants : variants.map((each) => narrowRoom(each, slide, less));
  const [first, ...rest] = narrowed;
  if (!first) return { density: 0, slides: [showWhole(atoms.length)], mathsScale };
  const best = rest.reduce(
    (found, each) => (costOfVariant(each) < costOfVariant(found) - 1e-9 ? each : found),
    first,
  );
  return { density: best.density, slides: best.breaks.slides, mathsScale: best.mathsScale };
}

function narrowRoom(variant: Variant, { keep, layout }: Slide, less: number): Variant {
  const { atoms } = variant;
  const room = Math.max(variant.room - less, 60);
  return { ...variant, breaks: findBreaks({ atoms, room, keep, layout }) };
}

function showWhole(count: number): Arrangement {
  return { first: 0, last: count - 1, columns: undefined, figures: new Map(), cost: costs.slide };
}

/** The parts of a slide. The first one keeps its id and its notes. */
export function cutSlide({ slide, atoms }: MeasuredSlide, choice: Choice | undefined): Slide[] {
  if (!choice) return [slide];
  const { density, slides, mathsScale } = choice;
  const [only] = slides;
  const isWhole = slides.length < 2 && !only?.columns && !only?.figures.size;
  if (isWhole) {
    const isAsMeasured = density === slide.density && mathsScale === slide.mathsScale;
    return [isAsMeasured ? slide : { ...slide, density, mathsScale }];
  }
  const blocks = resizeFigures(slide.blocks, slides, atoms);
  const slice = (from: number, to: number): RootContent[] =>
    from > to ? [] : sliceBlocks(blocks, atoms[from]?.path ?? [0], atoms[to]?.path ?? [0]);
  return slides.map((part, index): Slide => ({
    ...slide,
    id: index === 0 ? slide.id : `${slide.id}-part-${index + 1}`,
    ...arrangeBlocks(part, slice),
    notes: index === 0 ? slide.notes : [],
    part: slides.length > 1 ? { number: index + 1, total: slides.length } : undefined,
    continued: slide.continued || index > 0,
    density,
    mathsScale,
  }));
}

function resizeFigures(
  blocks: readonly RootContent[],
  slides: readonly Arrangement[],
  atoms: MeasuredSlide['atoms'],
): RootContent[] {
  const heights = new Map(
    slides.flatMap(({ figures }) =>
      [...figures].map(
        ([atom, height]) => [atoms[atom]?.path[0], Math.floor(height * 64) / 64] as const,
      ),
    ),
  );
  return blocks.map((block, index) => {
    const height = heights.get(index);
    return height === undefined ? block : resizeFigure(block, height);
  });
}

/** The blocks of one part, and where its columns begin. */
function arrangeBlocks(
  { first, last, columns }: Arrangement,
  slice: (from: number, to: number) => RootContent[],
): Pick<Slide, 'blocks' | 'columns'> {
  if (!columns) return { blocks: slice(first, last), columns: undefined };
  const above = slice(first, columns.from - 1);
  const left = slice(columns.from, columns.at - 1);
  const blocks = [...above, ...left, ...slice(columns.at, last)];
  return { blocks, columns: { from: above.length, at: above.length + left.length } };
}
