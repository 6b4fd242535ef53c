/** The blocks of a slide, each as what PowerPoint has for its kind. */
import type { SeenBlock, SeenDrawing, SeenFormula, SeenPicture } from '../page/seen-slide.ts';
import { writePanel } from './panel.ts';
import { writePicture, writePictureFile } from './picture.ts';
import type { PlannedBlock } from './plan-slide.ts';
import { nameOf } from './read-deck.ts';
import type { BlockContext } from './slide-context.ts';
import { writeTable } from './table.ts';
import { writeText } from './text-block.ts';
import type { Xml } from './xml.ts';

type Write<Block extends SeenBlock> = (
  planned: PlannedBlock & { readonly block: Block },
  tools: BlockContext,
) => readonly (Xml | undefined)[];

const kinds: { readonly [Type in SeenBlock['type']]: Write<Extract<SeenBlock, { type: Type }>> } = {
  text: writeText,
  panel: writePanel,
  table: writeTable,
  picture: ({ block, box, placeholder }, { context }) => [
    writePicture(block, { context, box, placeholder }),
  ],
  drawing: writeDrawing,
  formula: writeFormula,
};

/** Writes a block as shapes, from back to front. */
export function writeBlock(planned: PlannedBlock, tools: BlockContext): Xml[] {
  const write = kinds[planned.block.type] as Write<SeenBlock>;
  return write(planned, tools).filter((shape) => shape !== undefined);
}

function writeDrawing(
  { block, box }: PlannedBlock & { readonly block: SeenDrawing },
  tools: BlockContext,
): (Xml | undefined)[] {
  return [writePart(block, block.alt, { ...tools, box })];
}

function writeFormula(
  { block, box }: PlannedBlock & { readonly block: SeenFormula },
  tools: BlockContext,
): (Xml | undefined)[] {
  return [writePart(block, block.maths.tex, { ...tools, box })];
}

/** A picture that was made of a part of the slide. */
function writePart(
  block: SeenDrawing | SeenFormula,
  alt: SeenPicture['alt'],
  { slide, context, box }: BlockContext & Pick<PlannedBlock, 'box'>,
): Xml | undefined {
  const found = context.pictures.get(nameOf(slide, block));
  return found && writePictureFile(found, { alt }, { context, box });
}
