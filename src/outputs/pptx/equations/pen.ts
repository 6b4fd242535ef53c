import { element, text as textOf, type Xml, type XmlChild } from '../xml.ts';
import type { MathNode } from './math-node.ts';

/** How what is written looks. */
export interface MathLook {
  /** `a:solidFill`. @default the text's around it */
  readonly fill?: Xml | undefined;
  /** Points. @default the text's around it */
  readonly size?: number | undefined;
}

/** How a run of characters is set. */
export interface RunStyle {
  /** As OMML has it: plain, bold, italic, bold italic. @default 'i', and 'p' for words */
  readonly style?: 'p' | 'b' | 'i' | 'bi';
  /** Words, not signs. */
  readonly isText?: boolean;
  /** Signs that stand for themselves alone: a bracket that nothing closes. */
  readonly isLiteral?: boolean;
}

/** What writers of elements write with. */
export interface Pen {
  readonly look: MathLook;
  /** What stands in a row, without an element around it; what is empty has a place all the same. */
  readonly row: (nodes: readonly MathNode[], isBase?: boolean) => Xml;
  /** A row in an argument of an element, such as `m:e`. */
  readonly argument: (name: string, nodes: MathNode | readonly MathNode[]) => Xml;
  readonly run: (text: string, style?: RunStyle) => Xml;
  /** An element's properties, with the look of the signs that it draws itself. */
  readonly properties: (name: string, ...children: readonly XmlChild[]) => Xml;
  /** The same pen with another look. */
  readonly change: (look: MathLook) => Pen;
  /**
   * Whether the plainer of two ways is to be taken, for readers that know less of OMML than PowerPoint; whoever asks has two.
   */
  readonly isPlain: () => boolean;
  /** What stands at the right of the next line that has such a thing: "(1)". */
  readonly tag: () => string;
  /** Space before that. */
  readonly gap: string;
}

/** Writes a row of nodes; one that is a base has scripts or limits. */
export type WriteRow = (nodes: readonly MathNode[], pen: Pen, isBase?: boolean) => Xml;

/** An empty argument would be shown as a box to be filled in. */
export const nothing = '\u200B';

interface PenTools extends Pick<Pen, 'gap' | 'isPlain' | 'tag'> {
  readonly write: WriteRow;
}

/** Creates what writes in a look. */
export function createPen(look: MathLook, tools: PenTools): Pen {
  const row = (nodes: readonly MathNode[], isBase = false): Xml =>
    tools.write(nodes, pen, isBase) || pen.run(nothing, { isText: true });
  const pen: Pen = {
    look,
    row,
    argument: (name, nodes) =>
      element(name, {}, row(Array.isArray(nodes) ? nodes : [nodes as MathNode], name === 'm:e')),
    run: (text, style = {}) => writeRun(text, style, look),
    properties: (name, ...children) =>
      element(name, {}, children, element('m:ctrlPr', {}, writeCharacter({ style: 'i' }, look))),
    change: (other) => createPen({ ...look, ...other }, tools),
    isPlain: tools.isPlain,
    tag: tools.tag,
    gap: tools.gap,
  };
  return pen;
}

/** An element that says one thing. */
export function value(name: string, val: string | number | boolean): Xml {
  return element(name, { 'm:val': val });
}

function writeRun(text: string, runStyle: RunStyle, look: MathLook): Xml {
  const { isText, style = isText ? 'p' : 'i', isLiteral } = runStyle;
  const properties = [
    isLiteral && element('m:lit'),
    isText ? element('m:nor') : style !== 'i' && value('m:sty', style),
  ];
  const hasProperties = properties.some((each) => each !== false);
  return element(
    'm:r',
    {},
    hasProperties && element('m:rPr', {}, properties),
    writeCharacter(runStyle, look),
    element('m:t', { 'xml:space': /^\s|\s$/.test(text) ? 'preserve' : undefined }, textOf(text)),
  );
}

function writeCharacter(
  { isText, style = isText ? 'p' : 'i' }: RunStyle,
  { fill, size }: MathLook,
): Xml {
  return element(
    'a:rPr',
    {
      lang: 'en-US',
      sz: size === undefined ? undefined : Math.round(size * 100),
      b: style.includes('b') ? true : undefined,
      i: style.includes('i'),
    },
    fill,
    element('a:latin', { typeface: 'Cambria Math' }),
  );
}
