/** The blocks of a slide, each as what PowerPoint has for its kind. */
import type { SeenBlock, SeenDrawing, SeenFormula, SeenPicture } from '../page/seen-slide.ts';
import { plainTex } from '../../blocks/plain-tex.ts';
import { writeChoices } from './choices.ts';
import { type Equation, writeEquation } from './equations/equation.ts';
import { createLineColours, isNamed, solidFill, type WriteColour } from './palette.ts';
import { writePanel } from './panel.ts';
import { writePicture, writePictureFile } from './picture.ts';
import type { PlannedBlock } from './plan-slide.ts';
import { nameOf } from './read-deck.ts';
import type { BlockContext, SlideContext } from './slide-context.ts';
import { writeTable } from './table.ts';
import type { Paint } from './shapes/read-style.ts';
import { writeColour, writeShapes } from './shapes/shapes.ts';
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
  const part = context.parts.get(nameOf(slide, block));
  if (part?.type !== 'shapes') return [writePart(block, block.alt, { slide, context, box })];
  const { colour: writeNamed, isTemplate, ground } = context.design;
  // What is seen through has no name in a theme.
  const seeThrough =
    (write: WriteColour): typeof writeColour =>
    (hex, opacity) =>
      opacity < 1 ? writeColour(hex, opacity) : write(hex);
  const colour = seeThrough(writeNamed);
  const onSlide = seeThrough(createLineColours(writeNamed, ground));
  const isForeign = ({ hex, opacity }: Paint): boolean =>
    isTemplate && opacity === 1 && !isNamed(writeNamed(hex));
  const shapes = writeShapes(part.shapes, {
    place: { x: emu(x), y: emu(y), width: emu(width), height: emu(height) },
    name: 'Diagram',
    description: block.alt,
    nextId: context.nextId,
    colour,
    // A fill that no template has wants the colours that it was chosen with.
    colourOn: (fill) => {
      if (fill === undefined || fill.hex === context.theme.paper) return onSlide;
      return isForeign(fill) ? writeColour : colour;
    },
    lang: nameLanguage(context.text.lang),
  });
  return [shapes];
}

/**
 * A formula is an equation; what no equation can say is a picture. One of several lines is both: PowerPoint breaks equations
 * itself, and LibreOffice would press it into one line.
 */
function writeFormula(
  { block, box }: PlannedBlock & { readonly block: SeenFormula },
  { slide, context }: BlockContext,
): (Xml | undefined)[] {
  const part = context.parts.get(nameOf(slide, block));
  const picture = writePart(block, block.maths.tex, { slide, context, box });
  if (part?.type !== 'equation') return [picture];
  const equation = writeEquationShape(part.equation, block, context);
  return [picture ? writeChoices({ modern: equation, fallback: picture }) : equation];
}

function writeEquationShape(
  equation: Equation,
  { maths, size, colour, inner, isBroken }: SeenFormula,
  { nextId, text: { lang }, design }: SlideContext,
): Xml {
  const language = element('a:rPr', { lang: nameLanguage(lang) });
  const letters = element('a:r', {}, language, element('a:t', {}, text(plainTex(maths.tex))));
  const none = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 };
  const fill = !design.isTemplate && solidFill(design.colour(colour));
  return writeTextShape({
    id: nextId(),
    name: 'Formula',
    alt: maths.tex,
    // LibreOffice stretches a formula to its box; PowerPoint lets it stand out at both sides.
    box: inner,
    isBox: true,
    body: element('a:bodyPr', { wrap: isBroken ? 'square' : 'none', ...none, anchor: 'ctr' }),
    // Signs of an equation say no size and no colour of their own: they have those of their box.
    listStyle: element(
      'a:lstStyle',
      {},
      element('a:lvl1pPr', {}, element('a:defRPr', { sz: typeSize(size) }, fill)),
    ),
    paragraphs: [
      element(
        'a:p',
        {},
        element('a:pPr', { algn: 'ctr' }),
        isBroken ? equation.xml : writeEquation(equation, letters, true),
      ),
    ],
  });
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
