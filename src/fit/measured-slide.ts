import type { Page } from 'puppeteer-core';
import { type Atom, shapeOf } from '../deck/atoms.ts';
import type { MeasuredAtom } from '../deck/break.ts';
import { explodeAtom } from '../deck/explode.ts';
import { findAtoms } from '../deck/find-atoms.ts';
import type { Density, Slide } from '../deck/types.ts';
import { type Measurement, measureSlides, type MeasureRequest } from './measure.page.ts';

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
}

/** Less than this is no room to speak of: a title that fills the slide. */
const leastRoom = 120;

/** Measures slides that the page shows now. Slides that do not fit are measured in the other densities too. */
export async function measure(
  slides: readonly Slide[],
  lang: string,
  page: Page,
): Promise<MeasuredSlide[]> {
  const atoms = new Map(slides.map((slide) => [slide.id, findAtoms(slide.blocks, lang)]));
  const base = await run(slides, [0], page);
  const isTooBig = ({ id }: Slide): boolean => !fits(base.get(id)?.[0]);
  const others = await run(slides.filter(isTooBig), [1, 2], page);
  return slides.map((slide): MeasuredSlide => {
    const found = atoms.get(slide.id) ?? [];
    const measurements = [...(base.get(slide.id) ?? []), ...(others.get(slide.id) ?? [])];
    const variants = measurements.map((measurement) => variantOf(measurement, found));
    return { slide, atoms: found, variants, fits: !isTooBig(slide) };
  });
}

async function run(
  slides: readonly Slide[],
  densities: Density[],
  page: Page,
): Promise<Map<string, Measurement[]>> {
  if (slides.length === 0) return new Map();
  const requests = slides.map(({ id, blocks }): MeasureRequest => ({
    id,
    shapes: blocks.map(shapeOf),
    densities,
  }));
  const measurements = await page.evaluate(measureSlides, requests);
  const byId = new Map<string, Measurement[]>();
  for (const each of measurements) byId.set(each.id, [...(byId.get(each.id) ?? []), each]);
  return byId;
}

function fits(measurement: Measurement | undefined): boolean {
  const atoms = measurement?.atoms;
  if (!measurement || !atoms) return false;
  const height = (atoms.at(-1)?.[1] ?? 0) - (atoms[0]?.[0] ?? 0);
  return height <= measurement.room + 0.5;
}

function variantOf(measurement: Measurement, atoms: readonly Atom[]): Variant {
  const { density, mathsScale } = measurement;
  const room = Math.max(measurement.room, leastRoom);
  const found = measurement.atoms?.length === atoms.length ? measurement.atoms : undefined;
  // Without heights every block stands alone: safe, if not pretty.
  const measured = atoms.map(({ breakCost, words }, index): MeasuredAtom => {
    const [start, end] = found?.[index] ?? [index * room, (index + 1) * room];
    return { start, end, breakCost, words };
  });
  return { density: density as Density, room, atoms: measured, mathsScale };
}

/** The slide with the atoms in smaller pieces that are too high even in the smallest type; undefined when there are none. */
export function explodeSlide(
  { slide, atoms, variants }: MeasuredSlide,
  lang: string,
): Slide | undefined {
  const smallest = variants.at(-1);
  if (!smallest) return undefined;
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
