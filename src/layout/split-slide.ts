import type { RootContent } from 'mdast';
import type { AtomPath, BlockContext } from '../blocks/block-kind.ts';
import { anyBlock } from '../blocks/blocks.ts';
import { changeSlide } from '../deck/create-slide.ts';
import type { Slide } from '../deck/types.ts';
import type { MeasuredSlide } from './measured.ts';
import { splitColumns } from './split-columns.ts';

/**
 * The slide with those atoms in smaller pieces that are too high even in the smallest type, or too small to read; undefined
 * when there are none.
 */
export function splitSlide(
  { slide, atoms, variants }: MeasuredSlide,
  context: BlockContext,
): Slide | undefined {
  const smallest = variants.at(-1);
  if (!smallest) return undefined;
  const { wide, width, room, illegible } = smallest;
  if (wide.size > 0) {
    const parted = slide.blocks.map((block, index) => {
      const widths = wide.get(index);
      return block.type === 'table' && widths ? splitColumns(block, { widths, width }) : undefined;
    });
    // The rest is measured with the parts, and goes to pieces then if it must.
    if (parted.some((tables) => tables !== undefined))
      return changeSlide(slide, {
        blocks: slide.blocks.flatMap((block, index) => parted[index] ?? [block]),
      });
  }
  let blocks: Slide['blocks'] | undefined;
  // From the end, so that the paths before stay right.
  for (let index = atoms.length - 1; index >= 0; index -= 1) {
    const atom = atoms[index];
    const size = smallest.atoms[index];
    if (!atom || !size) continue;
    if (size.end - size.start <= room && !illegible.has(index)) continue;
    blocks = splitAtom(blocks ?? slide.blocks, atom.path, context) ?? blocks;
  }
  return blocks && changeSlide(slide, { blocks });
}

/** The blocks with the atom at `path` in smaller pieces; undefined when it has none. */
export function splitAtom(
  blocks: readonly RootContent[],
  path: AtomPath,
  context: BlockContext,
): RootContent[] | undefined {
  const [index = 0, ...rest] = path;
  const block = blocks[index];
  const pieces = block && anyBlock.split(block, rest, { ...context, name: path.join('.') });
  return pieces && blocks.toSpliced(index, 1, ...pieces);
}
