import type { Page } from 'puppeteer-core';
import { type Atom, shapeOf } from '../deck/atoms.ts';
import { explodeColumns } from '../deck/explode-columns.ts';
import { explodeAtom } from '../deck/explode.ts';
import { findAtoms } from '../deck/find-atoms.ts';
import type { Extent, MeasuredAtom } from '../deck/measured-atom.ts';
import type { Density, Slide } from '../deck/types.ts';
import { sizeFigure } from './figure-size.ts';
import {
  type MeasureOptions,
  type Measurement,
  measureSlides,
  type MeasureRequest,
} from './measure.page.ts';

/** A slide and how high its atoms come out. */
export interface MeasuredSlide {
  readonly slide: Slide;
  readonly atoms: readonly Atom[];
  /** One, of the base density, when everything fits. */
  readonly variants: readonly Variant[];
  /** All of it fits on one slide, in the base density. */
  readonly fits: boolean;
}

/** A slide's atoms in one density. */
export interface Variant {
  readonly density: Density;
  readonly room: number;
  readonly atoms: readonly MeasuredAtom[];
  readonly mathsScale: number;
  /** Tables whose words would break, by block: the least widths of their columns. */
  readonly wide: ReadonlyMap<number, readonly number[]>;
  /** Width of the content, px. */
  readonly width: number;
}

/** Less than this is no room to speak of: a title that fills the slide. */
const leastRoom = 120;

/**
 * Measures slides that the page shows now: all of them in the base density; the others, and the width of a column, only
 * for slides that do not fit.
 */
export async function measure(
  slides: readonly Slide[],
  lang: string,
  page: Page,
): Promise<MeasuredSlide[]> {
  const atoms = new Map(slides.map((slide) => [slide.id, findAtoms(slide.blocks, lang)]));
  const base = await run(slides, { densities: [0], narrow: false }, page);
  const isTooBig = ({ id }: Slide): boolean => !fits(base.get(id)?.[0]);
  const tooBig = slides.filter(isTooBig);
  const others = await run(tooBig, { densities: [1, 2], narrow: false }, page);
  const mayHaveColumns = slides.filter(
    (slide) =>
      hasColumns(slide, atoms.get(slide.id) ?? []) &&
      (slide.layout === 'columns' || (slide.layout === 'auto' && isTooBig(slide))),
  );
  const narrow = await run(mayHaveColumns, { densities: [0, 1, 2], narrow: true }, page);
  return slides.map((slide): MeasuredSlide => {
    const found = atoms.get(slide.id) ?? [];
    const measurements = [...(base.get(slide.id) ?? []), ...(others.get(slide.id) ?? [])];
    const variants = measurements.map((full) => {
      const inColumn = narrow.get(slide.id)?.find(({ density }) => density === full.density);
      return variantOf({ slide, atoms: found, full, narrow: inColumn });
    });
    return { slide, atoms: found, variants, fits: !isTooBig(slide) };
  });
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

async function run(
  slides: readonly Slide[],
  options: MeasureOptions,
  page: Page,
): Promise<Map<string, Measurement[]>> {
  if (slides.length === 0) return new Map();
  const requests = slides.map(({ id, blocks }): MeasureRequest => ({
    id,
    shapes: blocks.map(shapeOf),
  }));
  const measurements = await page.evaluate(measureSlides, requests, options);
  const byId = new Map<string, Measurement[]>();
  for (const each of measurements) byId.set(each.id, [...(byId.get(each.id) ?? []), each]);
  return byId;
}

function fits(measurement: Measurement | undefined): boolean {
  const atoms = measurement?.atoms;
  if (!measurement || !atoms) return false;
  const height = (atoms.at(-1)?.end ?? 0) - (atoms[0]?.start ?? 0);
  return height <= measurement.room + 0.5 && !atoms.some(({ columns }) => columns);
}

function variantOf({
  slide,
  atoms,
  full,
  narrow,
}: {
  slide: Slide;
  atoms: readonly Atom[];
  full: Measurement;
  narrow: Measurement | undefined;
}): Variant {
  const { density, mathsScale } = full;
  const room = Math.max(full.room, leastRoom);
  const found = full.atoms?.length === atoms.length ? full.atoms : undefined;
  const inColumn = narrow?.atoms?.length === atoms.length ? narrow.atoms : undefined;
  // Code whose lines wrap in a column stays out of it, the whole block.
  const wrapping = new Set(
    atoms.filter((_, index) => inColumn?.[index]?.wraps).map(({ path }) => path[0]),
  );
  const measured = atoms.map(
    ({ path, breakCost, words, role, startsItem }, index): MeasuredAtom => {
      const block = path[0] ?? 0;
      const extentOf = (measurement: Measurement | undefined): Extent | undefined => {
        const { start, end, figure } = measurement?.atoms?.[index] ?? {};
        if (!measurement || start === undefined || end === undefined) return undefined;
        const isFigure = role === 'figure' && path.length === 1 && figure !== undefined;
        const size = isFigure
          ? sizeFigure(slide.blocks[block], figure, { room, width: measurement.width })
          : undefined;
        return { start, end, figure: size };
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
  return {
    density: density as Density,
    room,
    atoms: measured,
    mathsScale,
    wide: new Map(wide),
    width: full.width,
  };
}

/** The slide with the atoms in smaller pieces that are too high even in the smallest type; undefined when there are none. */
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
    if (!atom || !size || size.end - size.start <= smallest.room) continue;
    blocks = explodeAtom(blocks ?? slide.blocks, atom.path, lang) ?? blocks;
  }
  return blocks && { ...slide, blocks };
}
