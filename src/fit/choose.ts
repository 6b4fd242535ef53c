import { findBreaks } from '../deck/break.ts';
import { costs } from '../deck/break-costs.ts';
import { sliceBlocks } from '../deck/slice-blocks.ts';
import type { Density, Slide } from '../deck/types.ts';
import type { MeasuredSlide } from './measured-slide.ts';

/** Where a slide is parted, and in which type. */
export interface Choice {
  readonly density: Density;
  /** Indexes of the atoms that start a part. */
  readonly starts: readonly number[];
  readonly mathsScale: number;
}

/** Chooses breaks and density together; `less` px of the room are not used. */
export function chooseBreaks({ slide, variants }: MeasuredSlide, less: number): Choice {
  const choices = variants.map(({ density, room, atoms, mathsScale }) => {
    const { starts, cost } = findBreaks({
      atoms,
      room: Math.max(room - less, 60),
      keep: slide.keep,
    });
    return { choice: { density, starts, mathsScale }, cost: cost + density * costs.density };
  });
  const [
    first = { choice: { density: 0 as const, starts: [0], mathsScale: 1 }, cost: 0 },
    ...rest
  ] = choices;
  return rest.reduce((best, each) => (each.cost < best.cost - 1e-9 ? each : best), first).choice;
}

/** The parts of a slide. The first one keeps its id and its notes. */
export function cutSlide(
  { slide, atoms }: MeasuredSlide,
  { density, starts, mathsScale }: Choice,
): Slide[] {
  const isAsMeasured = density === slide.density && mathsScale === slide.mathsScale;
  if (starts.length < 2) return [isAsMeasured ? slide : { ...slide, density, mathsScale }];
  return starts.map((start, index): Slide => {
    const from = atoms[start]?.path ?? [0];
    const to = atoms[(starts[index + 1] ?? atoms.length) - 1]?.path ?? from;
    return {
      ...slide,
      id: index === 0 ? slide.id : `${slide.id}-part-${index + 1}`,
      blocks: sliceBlocks(slide.blocks, from, to),
      notes: index === 0 ? slide.notes : [],
      part: { number: index + 1, total: starts.length },
      continued: slide.continued || index > 0,
      density,
      mathsScale,
    };
  });
}
