/** Shapes: what stands on slides, layouts and masters, each with its number, name and place. */
import type { Box } from '../page/seen-slide.ts';
import { type Placeholder, writePlaceholder } from './design.ts';
import { extensions } from './names.ts';
import { solidFill } from './palette.ts';
import { writeBox } from './units.ts';
import { element, join, type Xml, type XmlChild } from './xml.ts';

/** What every shape has. */
export interface ShapeFacts {
  readonly id: number;
  readonly name: string;
  /** Words in place of what is seen. @default none */
  readonly alt?: string | undefined;
  /** What a click on it does: an element `a:hlinkClick`. @default nothing */
  readonly link?: Xml | undefined;
  /** It says nothing, and nobody need be told of it. @default false */
  readonly isDecorative?: boolean;
  readonly placeholder?: Pick<Placeholder, 'type' | 'idx'> | undefined;
  /** @default where its layout has it */
  readonly box?: Box | undefined;
}

/** A shape with text. */
export interface TextShape extends ShapeFacts {
  /** A rectangle: a text box. @default what its layout has */
  readonly isBox?: boolean;
  readonly fill?: Xml | undefined;
  readonly line?: Xml | undefined;
  /** Of `a:bodyPr`: attributes, and how text is made to fit. */
  readonly body?: Xml | undefined;
  readonly listStyle?: Xml | undefined;
  readonly paragraphs: readonly Xml[];
}

/** Writes the number, name and words of a shape. */
export function writeShapeName({ id, name, alt, link, isDecorative = false }: ShapeFacts): Xml {
  const extension = element(
    'a:ext',
    { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
    element('adec:decorative', { 'xmlns:adec': extensions.adec, val: 1 }),
  );
  return element(
    'p:cNvPr',
    { id, name, descr: isDecorative ? undefined : alt },
    link,
    isDecorative && element('a:extLst', {}, extension),
  );
}

/** Writes a shape with text. */
export function writeTextShape(shape: TextShape): Xml {
  const { placeholder, box, isBox = false, fill, line, body, listStyle, paragraphs } = shape;
  const locks = placeholder ? element('a:spLocks', { noGrp: true }) : undefined;
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      writeShapeName(shape),
      element('p:cNvSpPr', { txBox: isBox && !fill ? true : undefined }, locks),
      element('p:nvPr', {}, placeholder && writePlaceholder(placeholder)),
    ),
    element(
      'p:spPr',
      {},
      box && writeBox(box),
      isBox && element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
      fill ?? (isBox && element('a:noFill')),
      line,
    ),
    element(
      'p:txBody',
      {},
      body ?? element('a:bodyPr'),
      listStyle ?? element('a:lstStyle'),
      paragraphs.length > 0 ? paragraphs : [element('a:p')],
    ),
  );
}

/** The tree of shapes that a slide, a layout or a master is. */
export function writeShapeTree(shapes: readonly XmlChild[]): Xml {
  const names = element(
    'p:nvGrpSpPr',
    {},
    element('p:cNvPr', { id: 1, name: '' }),
    element('p:cNvGrpSpPr'),
    element('p:nvPr'),
  );
  const zero = ['a:off', 'a:chOff'].map((name) => element(name, { x: 0, y: 0 }));
  const none = ['a:ext', 'a:chExt'].map((name) => element(name, { cx: 0, cy: 0 }));
  const place = element('a:xfrm', {}, zero[0], none[0], zero[1], none[1]);
  return element('p:spTree', {}, names, element('p:grpSpPr', {}, place), join(shapes));
}

/** How text stands in its box: no margins, so that text stands where the notes' slides have it. */
export function writeBody(anchor: 't' | 'ctr' | 'b', fit = true): Xml {
  const none = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 };
  const attributes = { vert: 'horz', wrap: 'square', ...none, rtlCol: false, anchor };
  return element('a:bodyPr', attributes, element(fit ? 'a:normAutofit' : 'a:noAutofit'));
}

/** A ground of one colour. */
export function writeGround(colour: Xml): Xml {
  return element('p:bg', {}, element('p:bgPr', {}, solidFill(colour), element('a:effectLst')));
}
