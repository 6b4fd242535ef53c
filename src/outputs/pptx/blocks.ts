/** The blocks of a slide, each as what PowerPoint has for its kind. */
import type { SeenBlock, SeenDrawing, SeenFormula, SeenPicture } from '../page/seen-slide.ts';
import { plainTex } from '../../blocks/plain-tex.ts';
import { renderEquation, writeEquation } from './equations/equation.ts';
import { solidFill } from './palette.ts';
import { writePanel } from './panel.ts';
import { writePicture, writePictureFile } from './picture.ts';
import type { PlannedBlock } from './plan-slide.ts';
import { nameOf } from './read-deck.ts';
import type { BlockContext } from './slide-context.ts';
import { writeTable } from './table.ts';
import { renderShapes, writeColour } from './shapes/shapes.ts';
import { writeTextShape } from './shape.ts';
import { nameLanguage } from './text.ts';
import { writeText } from './text-block.ts';
import { emu, typeSize } from './units.ts';
import { element, text, type Xml } from './xml.ts';

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

/** A drawing of boxes and lines is shapes; any other is a picture. */
function writeDrawing(
  { block, box }: PlannedBlock & { readonly block: SeenDrawing },
  { slide, context }: BlockContext,
): (Xml | undefined)[] {
  const { x, y, width, height } = box;
  const shapes = renderShapes({
    svg: block.svg,
    place: { x: emu(x), y: emu(y), width: emu(width), height: emu(height) },
    name: 'Diagram',
    description: block.alt,
    nextId: context.nextId,
    ground: slide.ground,
    // What is seen through has no name in a theme.
    colour: (hex, opacity) =>
      opacity < 1 ? writeColour(hex, opacity) : context.design.colour(hex),
    lang: nameLanguage(context.text.lang),
  });
  return [shapes ?? writePart(block, block.alt, { slide, context, box })];
}

/** A formula is an equation, with its letters for programs that know none; what no equation can say is a picture. */
function writeFormula(
  { block, box }: PlannedBlock & { readonly block: SeenFormula },
  { slide, context }: BlockContext,
): (Xml | undefined)[] {
  const { maths, size, colour, numbers, inner } = block;
  const equation = renderEquation(maths.mathml, {
    display: true,
    firstNumber: context.numberEquations(numbers),
    fill: context.design.isTemplate ? undefined : solidFill(context.design.colour(colour)),
    size: typeSize(size) / 100,
  });
  if (!equation) return [writePart(block, maths.tex, { slide, context, box })];
  const language = element('a:rPr', { lang: nameLanguage(context.text.lang), sz: typeSize(size) });
  const letters = element('a:r', {}, language, element('a:t', {}, text(plainTex(maths.tex))));
  return [
    writeTextShape({
      id: context.nextId(),
      name: 'Formula',
      alt: maths.tex,
      // LibreOffice stretches a formula to its box; PowerPoint lets it stand out at both sides.
      box: inner,
      isBox: true,
      body: element('a:bodyPr', {
        wrap: 'none',
        lIns: 0,
        tIns: 0,
        rIns: 0,
        bIns: 0,
        anchor: 'ctr',
      }),
      paragraphs: [
        element(
          'a:p',
          {},
          element('a:pPr', { algn: 'ctr' }),
          writeEquation(equation, letters, true),
        ),
      ],
    }),
  ];
}

/** Whether PowerPoint has nothing else for a drawing or a formula. */
export function isPicture(block: SeenBlock): boolean {
  if (block.type === 'formula')
    return renderEquation(block.maths.mathml, { display: true }) === undefined;
  if (block.type !== 'drawing') return false;
  const place = { ...block.box, x: 0, y: 0 };
  const facts = { name: '', description: '', ground: '#ffffff', lang: 'en' };
  return renderShapes({ ...facts, svg: block.svg, place, nextId: () => 1 }) === undefined;
}

/** A picture that was made of a part of the slide. */
function writePart(
  block: SeenDrawing | SeenFormula,
  alt: SeenPicture['alt'],
  { slide, context, box }: Pick<BlockContext, 'context' | 'slide'> & Pick<PlannedBlock, 'box'>,
): Xml | undefined {
  const found = context.pictures.get(nameOf(slide, block));
  return found && writePictureFile(found, { alt }, { context, box });
}
