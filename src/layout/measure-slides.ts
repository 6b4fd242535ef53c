import type { BlockContext } from '../blocks/block-kind.ts';
import { anyBlock } from '../blocks/blocks.ts';
import { findDrawing } from '../blocks/drawing.ts';
import { callPage } from '../browser/call-page.ts';
import type { Slide } from '../deck/types.ts';
import { getAll } from '../store/get-all.ts';
import type { Atom } from './atom.ts';
import { minItems } from './find-columns.ts';
import { findPair } from './find-pair.ts';
import { blockAt, findAtoms } from './find-atoms.ts';
import { inBatches } from './in-batches.ts';
import { isTextAlone } from './is-text-alone.ts';
import { type Density, layOutWhole } from './laid-out.ts';
import type { LayoutTools } from './layout-tools.ts';
import type { MeasuredContent, MeasuredSlide, Variant } from './measured.ts';
import { heightOf } from './measured-atom.ts';
import { maxCostOfWhole, minCost } from './min-cost.ts';
import type { Measurement, MeasureRequest } from './page/measure.ts';
import type { LargerText } from './page/look.ts';
import type { Verification } from './page/verify.ts';
import { costOfVariant, createVariant } from './variant.ts';
import { verificationInputs } from './verify-slides.ts';

/** A slide to measure. */
export interface SlideToMeasure {
  readonly slide: Slide;
  /** Whether it fits is all that matters. */
  readonly isTrial: boolean;
}

/**
 * Measures slides: all of them in the base density; the others, and the width of a column, only
 * where they could be better than what is known by then. Slides that were measured before are not shown again.
 */
export async function measureSlides(
  slides: readonly SlideToMeasure[],
  tools: LayoutTools,
): Promise<MeasuredSlide[]> {
  const { store, hashOf, context } = tools;
  const measured = await getAll(store, 'measurement', {
    items: slides,
    inputs: ({ slide, isTrial }) => [hashOf(layOutWhole(slide)), isTrial, context.language.tag],
    make: (missing) => measureAnew(missing, tools),
  });
  return slides.map(({ slide }, index) => {
    const content = measured[index] as MeasuredContent;
    // What fits as it was measured needs no other look.
    const remember = (verification: Verification | undefined, density: Density): void => {
      if (!verification) return;
      const inputs = verificationInputs({ ...layOutWhole(slide), density }, hashOf);
      void store.get('verification', inputs, () => Promise.resolve(verification));
    };
    remember(content.verification, 0);
    remember(content.larger, content.larger?.density ?? 0);
    return { ...content, slide };
  });
}

interface Draft extends MeasuredContent {
  readonly slide: Slide;
  readonly isTrial: boolean;
  readonly isWholeEnough: boolean;
  readonly variants: Variant[];
  fits: boolean;
  mathsScale: number;
  verification: Verification | undefined;
  larger: LargerText | undefined;
}

async function measureAnew(
  slides: readonly SlideToMeasure[],
  tools: LayoutTools,
): Promise<MeasuredContent[]> {
  const { drawings } = tools.context;
  const drafts = slides.map((each) => createDraft(each, tools.context));
  let pending: readonly Draft[] = drafts;
  for (const density of [0, 1, 2] as const) {
    const seen = await lookAt(pending, density, tools);
    for (const draft of pending) {
      const full = seen.full.get(draft.slide.id);
      if (!full) continue;
      if (density === 0) {
        draft.mathsScale = full.mathsScale;
        draft.fits = full.fits;
        draft.verification = seen.verifications.get(draft.slide.id);
        draft.larger = seen.larger.get(draft.slide.id);
      }
      const isGivenUp = full.isWhole || (draft.isTrial && !draft.fits);
      const narrow = seen.narrow.get(draft.slide.id);
      if (!isGivenUp)
        draft.variants.push(createVariant({ ...draft, drawings, density, full, narrow }));
    }
    pending = pending.filter(
      (draft) => draft.variants.length > 0 && !draft.fits && mayGainBy(draft, density + 1),
    );
  }
  return drafts.map(({ atoms, variants, fits, mathsScale, verification, larger }) => ({
    atoms,
    variants,
    fits,
    mathsScale,
    verification,
    larger,
  }));
}

/** What the page saw, by the ids of slides. */
interface Look {
  readonly full: ReadonlyMap<string, Measurement>;
  readonly narrow: ReadonlyMap<string, Measurement>;
  readonly verifications: ReadonlyMap<string, Verification>;
  readonly larger: ReadonlyMap<string, LargerText>;
}

async function lookAt(
  drafts: readonly Draft[],
  density: Density,
  { page, render }: LayoutTools,
): Promise<Look> {
  const batches = await inBatches(drafts, (batch) => {
    const body = render(batch.map(({ slide }) => layOutWhole(slide)));
    const requests = batch.map((draft) => requestOf(draft, density));
    return callPage(page, 'showAndMeasure', body, requests, density);
  });
  return {
    full: byId(batches.flatMap(({ full }) => full)),
    narrow: byId(batches.flatMap(({ narrow }) => narrow)),
    verifications: byId(batches.flatMap(({ verifications }) => verifications)),
    larger: byId(batches.flatMap(({ larger }) => larger)),
  };
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function createDraft({ slide, isTrial }: SlideToMeasure, context: BlockContext): Draft {
  const atoms = findAtoms(slide.blocks, context);
  const content = { atoms, keep: slide.keep };
  const hasParts = ({ path }: Atom): boolean => {
    const block = blockAt(slide.blocks, path);
    const drawing = block?.type === 'diagram' ? findDrawing(block, context.drawings) : undefined;
    // A diagram inside of a list or a quote may have to go to parts.
    return drawing?.type === 'drawn' && drawing.parts !== undefined;
  };
  const isWholeEnough =
    slide.layout !== 'columns' &&
    atoms.every(({ role }) => role !== 'figure') &&
    slide.blocks.every(({ type }) => type !== 'table') &&
    !atoms.some(hasParts) &&
    !hasOwnColumns(atoms) &&
    !hasPair(slide, atoms) &&
    maxCostOfWhole(content) < minCost(content, { density: 0, minSlides: 2 });
  return {
    slide,
    isTrial,
    atoms,
    isWholeEnough,
    variants: [],
    fits: false,
    mathsScale: 1,
    verification: undefined,
    larger: undefined,
  };
}

/** What is left of the height of text in the smallest type, whose area is 0.73 of the base's, and in two columns at best. */
const minHeightShare = 0.35;

/** Whether smaller type could be better than all that is known. */
function mayGainBy({ slide, atoms, variants }: Draft, density: number): boolean {
  const [base] = variants;
  const isText = atoms.every(({ role }) => role !== 'figure');
  const filled =
    base && isText ? (minHeightShare * heightOf(base.atoms, 0, atoms.length - 1)) / base.room : 0;
  const known = Math.min(...variants.map(costOfVariant));
  return minCost({ atoms, keep: slide.keep }, { density, minSlides: 1, filled }) < known;
}

function requestOf(draft: Draft, density: Density): MeasureRequest {
  const { id, blocks } = draft.slide;
  const column = wantsColumn(draft);
  return {
    id,
    shapes: blocks.map(anyBlock.shape),
    isWholeEnough: density === 0 && draft.isWholeEnough,
    // Smaller type is measured for what was too high.
    inColumn: density > 0 && column === 'ifTooHigh' ? 'always' : column,
    mayGrow: density === 0 && isTextAlone(draft.slide),
  };
}

/** Whether it matters how high a slide comes out in a column; a trial that does not fit is given up. */
function wantsColumn({ slide, atoms, isTrial }: Draft): MeasureRequest['inColumn'] {
  if (!hasColumns(slide, atoms)) return 'never';
  if (slide.layout === 'columns' || hasOwnColumns(atoms)) return 'always';
  if (!isTrial && hasPair(slide, atoms)) return 'always';
  return slide.layout === 'auto' && !isTrial ? 'ifTooHigh' : 'never';
}

function hasOwnColumns(atoms: readonly Atom[]): boolean {
  return atoms.some(({ side }) => side !== undefined);
}

/** Two of a kind that stand side by side if they can, even where they fit below each other. */
function hasPair({ layout }: Pick<Slide, 'layout'>, atoms: readonly Atom[]): boolean {
  const runs = atoms.map(({ path, ...rest }) => ({ ...rest, block: path[0] ?? 0 }));
  const last = runs.findLastIndex(({ footnote }) => footnote === undefined);
  return layout === 'auto' && findPair(runs, 0, last) !== undefined;
}

/** Whether anything of a slide could stand beside anything else. */
function hasColumns({ type, layout }: Slide, atoms: readonly Atom[]): boolean {
  if (type !== 'content' && type !== 'answer') return false;
  const count = (role: Atom['role']): number => atoms.filter((atom) => atom.role === role).length;
  return (
    layout === 'columns' ||
    hasOwnColumns(atoms) ||
    hasPair({ layout }, atoms) ||
    count('figure') > 0 ||
    count('item') >= minItems ||
    (count('code') > 0 && count('code') < 40 && count('code') < atoms.length)
  );
}
