/** Colours, lines and words of shapes. */
import { element, text as textOf, type Xml } from '../xml.ts';
import type { Outline, Words } from './drawing.ts';
import type { Paint } from './read-style.ts';
import type { Scale } from './geometry.ts';

/** What the whole drawing is written with. */
export interface ShapeTools {
  readonly scale: Scale;
  /** A colour, `#rrggbb`, as an element of `a:solidFill`: `a:schemeClr` where the theme has it, else `a:srgbClr`. */
  readonly colour: (hex: string, opacity: number) => Xml;
  /** What writes the colours of what stands on a fill, or on the slide. */
  readonly colourOn: (fill: Paint | undefined) => ShapeTools['colour'];
  /** A typeface. */
  readonly font: string;
  readonly lang: string;
  readonly nextId: () => number;
  /** All type is so much smaller, at most 1. */
  readonly typeScale: number;
  /** The id of a box or a line, which others refer to. */
  readonly idOf: (part: { readonly id: number }) => number;
}

export function writeFill(paint: Paint | undefined, { colour }: ShapeTools): Xml {
  if (!paint) return element('a:noFill');
  return element('a:solidFill', {}, colour(paint.hex, paint.opacity));
}

/** What stands at the ends of a line. */
export interface Heads {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}

export function writeLine(
  { stroke, width, dashes }: Pick<Outline, 'stroke' | 'width' | 'dashes'>,
  tools: ShapeTools,
  heads: Heads = {},
): Xml {
  if (!stroke) return element('a:ln', {}, element('a:noFill'));
  const [drawn = 0] = dashes;
  const pattern = dashes.length === 0 ? undefined : drawn <= width * 2.1 ? 'sysDot' : 'dash';
  const head = (name: string, type: string | undefined): Xml | undefined =>
    type === undefined ? undefined : element(name, { type, w: 'lg', len: 'lg' });
  return element(
    'a:ln',
    { w: Math.max(3175, tools.scale.length(width)) },
    writeFill(stroke, tools),
    pattern && element('a:prstDash', { val: pattern }),
    element('a:round'),
    head('a:headEnd', heads.start),
    head('a:tailEnd', heads.end),
  );
}

/** Rows of words that stand below each other, the first one's baseline first. */
export type Block = readonly [Words, ...Words[]];

/** How a shape holds its text. */
export interface TextFit {
  readonly align: 'l' | 'ctr' | 'r';
  /** Px of the drawing that the text may be wide. @default any: it may stand out, and is not broken */
  readonly width?: number | undefined;
}

/** The text of a shape. */
export function writeText(
  blocks: readonly Block[],
  { align, width }: TextFit,
  tools: ShapeTools,
): Xml {
  const rows = blocks.flat();
  const isEqual = rows.length > 1;
  const step = isEqual ? (rows.at(-1)!.at.y - rows[0]!.at.y) / (rows.length - 1) : 0;
  const spacing =
    step > 0 &&
    element('a:lnSpc', {}, element('a:spcPts', { val: Math.round(toPoints(step, tools) * 100) }));
  const inset = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 };
  return element(
    'p:txBody',
    {},
    element(
      'a:bodyPr',
      { wrap: width === undefined ? 'none' : 'square', ...inset, rtlCol: false, anchor: 'ctr' },
      element(width === undefined ? 'a:noAutofit' : 'a:normAutofit'),
    ),
    element('a:lstStyle'),
    rows.length === 0
      ? element('a:p', {}, element('a:endParaRPr', { lang: tools.lang }))
      : rows.map((row) =>
          element(
            'a:p',
            {},
            element(
              'a:pPr',
              { marL: 0, indent: 0, algn: align },
              spacing,
              noSpace('a:spcBef'),
              noSpace('a:spcAft'),
              element('a:buNone'),
            ),
            writeRun(row, tools),
          ),
        ),
  );
}

function noSpace(name: string): Xml {
  return element(name, {}, element('a:spcPts', { val: 0 }));
}

function writeRun({ text, size, isBold, isItalic, paint }: Words, tools: ShapeTools): Xml {
  return element(
    'a:r',
    {},
    element(
      'a:rPr',
      {
        lang: tools.lang,
        sz: Math.max(100, Math.round(toPoints(size * tools.typeScale, tools) * 10) * 10),
        b: isBold,
        i: isItalic,
      },
      paint && writeFill(paint, tools),
      element('a:latin', { typeface: tools.font }),
    ),
    element('a:t', {}, textOf(text)),
  );
}

/** A point has 12,700 EMU. */
function toPoints(px: number, { scale }: ShapeTools): number {
  return scale.length(px) / 12_700;
}
