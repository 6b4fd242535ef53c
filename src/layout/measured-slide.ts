import type { RootContent } from 'mdast';
import { type Atom, type AtomPath, blockAt, shapeOf } from './atoms.ts';
import { findBreaks } from './find-breaks.ts';
import { costs } from './break-costs.ts';
import { explodeColumns } from './split-columns.ts';
import { explodeAtom } from './split-atom.ts';
import { findAtoms } from './find-atoms.ts';
import { leastCost, mostCostOfWhole } from './min-cost.ts';
import {
  type Extent,
  type FigureSize,
  heightOf,
  isLegible,
  type MeasuredAtom,
} from './measured-atom.ts';
import type { Density, Slide } from '../deck/types.ts';
import { sizeFigure } from './figure-size.ts';
import type { Looks } from './measurements.ts';
import type { MeasuredSlide, Variant } from './measured.ts';
import type { PageFigure } from './page/figure.ts';
import type { Measurement, MeasureRequest } from './page/measure.ts';

/** A slide to measure. */
export interface SlideToMeasure {
  readonly slide: Slide;
  /** Whether it fits is all that matters. */
  readonly isTrial: boolean;
}

/** What measuring works with. */
export interface MeasureTools {
  readonly lang: string;
  readonly looks: Looks;
}

/** Less than this is no room to speak of: a title that fills the slide. */
const leastRoom = 120;

/**
 * Measures slides: all of them in the base density; the others, and the width of a column, only
 * where they could be better than what is known by then.
 */
export async function measure(
  slides: readonly SlideToMeasure[],
  { lang, looks }: MeasureTools,
): Promise<MeasuredSlide[]> {
  const drafts = slides.map((each) => createDraft(each, lang));
  let pending: readonly Draft[] = drafts;
  for (const density of [0, 1, 2] as const) {
    const requests = pending.map((draft) => ({
      slide: draft.slide,
      request: requestOf(draft, density),
    }));
    const measured = await looks.measure(requests, density);
    const full = mapToDrafts(pending, measured.full);
    const narrow = mapToDrafts(pending, measured.narrow);
    for (const draft of pending) {
      const found = full.get(draft);
      if (!found) continue;
      if (density === 0) {
        draft.mathsScale = found.mathsScale;
        draft.fits = found.fits;
      }
      const isGivenUp = found.isWhole || (draft.isTrial && !draft.fits);
      if (!isGivenUp)
        draft.variants.push(variantOf(draft, { density, full: found, narrow: narrow.get(draft) }));
    }
    pending = pending.filter(
      (draft) => draft.variants.length > 0 && !draft.fits && mayGainBy(draft, density + 1),
    );
  }
  return drafts;
}

interface Draft extends MeasuredSlide {
  readonly isTrial: boolean;
  readonly variants: Variant[];
  readonly isWholeEnough: boolean;
  fits: boolean;
  mathsScale: number;
}

function createDraft({ slide, isTrial }: SlideToMeasure, lang: string): Draft {
  const atoms = findAtoms(slide.blocks, lang);
  const content = { atoms, keep: slide.keep };
  const isWholeEnough =
    slide.layout !== 'columns' &&
    atoms.every(({ role }) => role !== 'figure') &&
    slide.blocks.every(({ type }) => type !== 'table') &&
    !atoms.some(({ path }) => hasParts(blockAt(slide.blocks, path))) &&
    mostCostOfWhole(content) < leastCost(content, { density: 0, fewest: 2 });
  return { slide, isTrial, atoms, isWholeEnough, variants: [], fits: false, mathsScale: 1 };
}

/** A diagram inside of a list or a quote may have to go to parts. */
function hasParts(block: RootContent | undefined): boolean {
  return block?.type === 'diagram' && block.drawing?.type === 'drawn' && !!block.drawing.parts;
}

/** What is left of the height of text in the smallest type, whose area is 0.73 of the base's, and in two columns at best. */
const leastHeight = 0.35;

/** Whether smaller type could be better than all that is known. */
function mayGainBy({ slide, atoms, variants }: Draft, density: number): boolean {
  const [base] = variants;
  const isText = atoms.every(({ role }) => role !== 'figure');
  const filled =
    base && isText ? (leastHeight * heightOf(base.atoms, 0, atoms.length - 1)) / base.room : 0;
  const known = Math.min(...variants.map(costOfVariant));
  return leastCost({ atoms, keep: slide.keep }, { density, fewest: 1, filled }) < known;
}

/** What a variant costs in all of the room. */
export function costOfVariant({ density, breaks, wide }: Variant): number {
  return (
    breaks.cost + density * costs.density * breaks.slides.length + wide.size * costs.brokenWords
  );
}

/** Whether it matters how high a slide comes out in a column; a trial that does not fit is given up. */
function wantsColumn({ slide, atoms, isTrial }: Draft): MeasureRequest['inColumn'] {
  if (!hasColumns(slide, atoms)) return 'never';
  if (slide.layout === 'columns') return 'always';
  return slide.layout === 'auto' && !isTrial ? 'ifTooHigh' : 'never';
}

/** Whether anything of a slide could stand beside anything else. */
function hasColumns({ type, layout }: Slide, atoms: readonly Atom[]): boolean {
  if (type !== 'content' && type !== 'answer') return false;
  const count = (role: Atom['role']): number => atoms.filter((atom) => atom.role === role).length;
  return (
    layout === 'columns' ||
    count('figure') > 0 ||
    count('item') >= 6 ||
    (count('code') > 0 && count('code') < 40 && count('code') < atoms.length)
  );
}

function requestOf(draft: Draft, density: Density): MeasureRequest {
  const { id, blocks } = draft.slide;
  const column = wantsColumn(draft);
  return {
    id,
    shapes: blocks.map(shapeOf),
    isWholeEnough: density === 0 && draft.isWholeEnough,
    // Smaller type is measured for what was too high.
    inColumn: density > 0 && column === 'ifTooHigh' ? 'always' : column,
  };
}

function mapToDrafts(
  drafts: readonly Draft[],
  measurements: readonly Measurement[],
): Map<Draft, Measurement> {
  const byId = new Map(measurements.map((each) => [each.id, each]));
  return new Map(
    drafts.flatMap((draft) => {
      const found = byId.get(draft.slide.id);
      return found ? [[draft, found] as const] : [];
    }),
  );
}

interface Found {
  readonly density: Density;
  readonly full: Measurement;
  readonly narrow: Measurement | undefined;
}

function variantOf({ slide, atoms }: Draft, { density, full, narrow }: Found): Variant {
  const { mathsScale } = full;
  const room = Math.max(full.room, leastRoom);
  const found = full.atoms?.length === atoms.length ? full.atoms : undefined;
  const inColumn = narrow?.atoms?.length === atoms.length ? narrow.atoms : undefined;
  // Code whose lines wrap in a column stays out of it, the whole block.
  const wrapping = new Set(
    atoms.filter((_, index) => inColumn?.[index]?.wraps).map(({ path }) => path[0]),
  );
  const sizeOf = (
    figure: PageFigure | undefined,
    path: AtomPath,
    { width }: Measurement,
  ): FigureSize | undefined =>
    figure && sizeFigure(blockAt(slide.blocks, path), figure, { room, width });
  const measured = atoms.map(
    ({ path, breakCost, words, role, startsItem }, index): MeasuredAtom => {
      const block = path[0] ?? 0;
      const extentOf = (measurement: Measurement | undefined): Extent | undefined => {
        const { start, end, figure } = measurement?.atoms?.[index] ?? {};
        if (!measurement || start === undefined || end === undefined) return undefined;
        const isFigure = role === 'figure' && path.length === 1;
        return { start, end, figure: isFigure ? sizeOf(figure, path, measurement) : undefined };
      };
      return {
        // Without heights every block stands alone: safe, if not pretty.
        ...((found && extentOf(full)) ?? { start: index * room, end: (index + 1) * room }),
        breakCost,
        words,
        role,
        startsItem,
        block,
        narrow: inColumn && role !== 'other' && !wrapping.has(block) ? extentOf(narrow) : undefined,
      };
    },
  );
  const wide = atoms.flatMap(({ path }, index) => {
    const columns = found?.[index]?.columns;
    return columns ? [[path[0] ?? 0, columns] as const] : [];
  });
  const illegible = atoms.flatMap(({ path }, index) => {
    const size = sizeOf(found?.[index]?.figure, path, full);
    return size && !isLegible(size, Math.min(size.most, room)) ? [index] : [];
  });
  const { keep, layout } = slide;
  return {
    density,
    room,
    atoms: measured,
    breaks: findBreaks({ atoms: measured, room, keep, layout }),
    mathsScale,
    wide: new Map(wide),
    illegible: new Set(illegible),
    width: full.width,
  };
}

/** The slide with the atoms in smaller pieces that are too high even in the smallest type, or too small to read; undefined when there are none. */
export function explodeSlide(
  { slide, atoms, variants }: MeasuredSlide,
  lang: string,
): Slide | undefined {
  const smallest = variants.at(-1);
  if (!smallest) return undefined;
  const { wide, width } = smallest;
  if (wide.size > 0) {
    const parted = slide.blocks.map((block, index) => {
      const widths = wide.get(index);
      return block.type === 'table' && widths
        ? explodeColumns(block, { widths, width })
        : undefined;
    });
    const isParted = parted.some((tables) => tables !== undefined);
    // The rest is measured with the parts, and goes to pieces then if it must.
    if (isParted)
      return { ...slide, blocks: slide.blocks.flatMap((block, index) => parted[index] ?? [block]) };
  }
  let blocks: Slide['blocks'] | undefined;
  // From the end, so that the paths before stay right.
  for (let index = atoms.length - 1; index >= 0; index -= 1) {
    const atom = atoms[index];
    const size = smallest.atoms[index];
    if (!atom || !size) continue;
    if (size.end - size.start <= smallest.room && !smallest.illegible.has(index)) continue;
    blocks = explodeAtom(blocks ?? slide.blocks, atom.path, lang) ?? blocks;
  }
  return blocks && { ...slide, blocks };
}
