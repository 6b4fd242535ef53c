import type { AtomPath } from '../blocks/block-kind.ts';
import type { Drawings } from '../blocks/drawing.ts';
import type { Slide } from '../deck/types.ts';
import type { Atom } from './atom.ts';
import { costs } from './break-costs.ts';
import { sizeFigure } from './figure-size.ts';
import { blockAt } from './find-atoms.ts';
import { makeRoomForFootnotes } from './footnotes.ts';
import { findBreaks } from './find-breaks.ts';
import type { Density } from './laid-out.ts';
import type { Variant } from './measured.ts';
import { type Extent, type FigureSize, isLegible, type MeasuredAtom } from './measured-atom.ts';
import type { PageFigure } from './page/figure.ts';
import type { Measurement } from './page/measure.ts';

/** Less than this is no room to speak of: a title that fills the slide. */
const minRoom = 120;

/** What a variant is made of. */
export interface VariantRequest {
  readonly slide: Slide;
  readonly atoms: readonly Atom[];
  readonly drawings: Drawings;
  readonly density: Density;
  readonly full: Measurement;
  /** As wide as a column; undefined where that was not measured. */
  readonly narrow: Measurement | undefined;
}

/** A slide's atoms with what they measure in one density, and the cheapest breaks. */
export function createVariant(request: VariantRequest): Variant {
  const { slide, atoms, density, full } = request;
  const room = Math.max(full.room, minRoom);
  const found = matchAtoms(full, atoms);
  const measured = makeRoomForFootnotes(measureAtoms(request, room), room);
  const wide = atoms.flatMap(({ path }, index) => {
    const columns = found?.[index]?.columns;
    return columns ? [[path[0] ?? 0, columns] as const] : [];
  });
  const illegible = atoms.flatMap(({ path }, index) => {
    const size = sizeOf(request, found?.[index]?.figure, { path, width: full.width });
    return size && !isLegible(size, Math.min(size.max, room)) ? [index] : [];
  });
  const { keep, layout } = slide;
  return {
    density,
    room,
    atoms: measured,
    breaks: findBreaks({ atoms: measured, room, keep, layout }),
    mathsScale: full.mathsScale,
    wide: new Map(wide),
    illegible: new Set(illegible),
    width: full.width,
  };
}

/** What a variant costs in all of the room. */
export function costOfVariant({ density, breaks, wide }: Variant): number {
  return (
    breaks.cost + density * costs.density * breaks.slides.length + wide.size * costs.brokenWords
  );
}

/** Undefined where the page found other atoms than there are: its HTML is shaped otherwise. */
function matchAtoms(
  measurement: Measurement | undefined,
  atoms: readonly Atom[],
): Measurement['atoms'] {
  return measurement?.atoms?.length === atoms.length ? measurement.atoms : undefined;
}

function measureAtoms(request: VariantRequest, room: number): MeasuredAtom[] {
  const { atoms, full, narrow } = request;
  const inColumn = matchAtoms(narrow, atoms);
  // Code whose lines wrap in a column stays out of it, the whole block.
  const wrapping = new Set(
    atoms.filter((_, index) => inColumn?.[index]?.wraps).map(({ path }) => path[0]),
  );
  return atoms.map(({ path, ...own }, index): MeasuredAtom => {
    const block = path[0] ?? 0;
    const extentOf = (measurement: Measurement | undefined): Extent | undefined => {
      const { start, end, figure } = matchAtoms(measurement, atoms)?.[index] ?? {};
      if (!measurement || start === undefined || end === undefined) return undefined;
      const isFigure = own.role === 'figure' && path.length === 1;
      const place = { path, width: measurement.width };
      return { start, end, figure: isFigure ? sizeOf(request, figure, place) : undefined };
    };
    const canNarrow = own.role !== 'other' && !wrapping.has(block);
    return {
      // Without heights every block stands alone: safe, if not pretty.
      ...(extentOf(full) ?? { start: index * room, end: (index + 1) * room }),
      ...own,
      block,
      narrow: canNarrow ? extentOf(narrow) : undefined,
    };
  });
}

function sizeOf(
  { slide, drawings }: VariantRequest,
  figure: PageFigure | undefined,
  { path, width }: { path: AtomPath; width: number },
): FigureSize | undefined {
  return figure && sizeFigure(figure, { block: blockAt(slide.blocks, path), drawings, width });
}
