import type { RootContent } from 'mdast';
import { resizeFigure } from '../blocks/figure.ts';
import { hashContent } from '../store/hash.ts';
import type { Arrangement } from './arrange.ts';
import type { Choice } from './choose-breaks.ts';
import { pickFootnotes } from './footnotes.ts';
import { layOutWhole, type LaidOutSlide } from './laid-out.ts';
import type { MeasuredSlide } from './measured.ts';
import { sliceBlocks } from './slice-blocks.ts';

/** The parts of a slide. The first one keeps its id and its notes. */
export function cutSlide({ slide, atoms }: MeasuredSlide, choice: Choice): LaidOutSlide[] {
  const { density, slides: parts, mathsScale } = choice;
  const whole: LaidOutSlide = { ...layOutWhole(slide), density, mathsScale };
  const [only] = parts;
  if (parts.length < 2 && !only?.columns && !only?.figures.size) return [whole];
  const blocks = resizeFigures(slide.blocks, parts, atoms);
  const slice = (from: number, to: number): RootContent[] =>
    from > to ? [] : sliceBlocks(blocks, atoms[from]?.path ?? [0], atoms[to]?.path ?? [0]);
  const footnotes = pickFootnotes(blocks, atoms, parts);
  return parts.map((each, index): LaidOutSlide => {
    const part = parts.length > 1 ? { number: index + 1, total: parts.length } : undefined;
    const { blocks: text, columns } = arrangeBlocks(each, slice);
    const shown = { blocks: [...text, ...(footnotes[index] ?? [])], columns, part };
    // What it shows of its slide is all that makes it another one.
    const {
      blocks: _blocks,
      hash: _hash,
      notes: _notes,
      source: _source,
      id: _id,
      ...rest
    } = whole;
    const {
      density: _density,
      mathsScale: _mathsScale,
      composition: _composition,
      ...frame
    } = rest;
    return {
      ...whole,
      ...shown,
      id: index === 0 ? slide.id : `${slide.id}-part-${index + 1}`,
      notes: index === 0 ? slide.notes : [],
      continued: slide.continued || index > 0,
      hash: hashContent([frame, shown, index > 0]),
    };
  });
}

function resizeFigures(
  blocks: readonly RootContent[],
  parts: readonly Arrangement[],
  atoms: MeasuredSlide['atoms'],
): RootContent[] {
  const heights = new Map(
    parts.flatMap(({ figures }) =>
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
): Pick<LaidOutSlide, 'blocks' | 'columns'> {
  if (!columns) return { blocks: slice(first, last), columns: undefined };
  const above = slice(first, columns.from - 1);
  const left = slice(columns.from, columns.at - 1);
  const right = slice(columns.at, columns.to - 1);
  const at = above.length + left.length;
  const blocks = [...above, ...left, ...right, ...slice(columns.to, last)];
  return { blocks, columns: { from: above.length, at, to: at + right.length } };
}
