/** What takes room, is not seen, or has lines about it. */
import { element, type Xml } from '../xml.ts';
import type { MathNode } from './math-node.ts';
import { type Pen, value } from './pen.ts';
import { UnsayableError } from '../unsayable.ts';

/** Content that has less room than it needs, or more. */
export function writePadded({ attributes, children }: MathNode, pen: Pen): Xml {
  const { width, voffset, mathbackground } = attributes;
  if (mathbackground !== undefined) throw new UnsayableError('a coloured ground');
  if (voffset !== undefined && Number.parseFloat(voffset) !== 0)
    throw new UnsayableError('raised content');
  if (children.length === 0) return '' as Xml;
  // Its height alone changes nothing that is seen.
  if (!isNone(width)) return pen.row(children);
  // What is lapped to the left needs a place that OMML has not.
  if (attributes['lspace']?.startsWith('-')) throw new UnsayableError('content before its place');
  return writePhantom(children, pen, { isShown: true });
}

/** Content that only takes its room. */
export function writeUnseen({ children }: MathNode, pen: Pen): Xml {
  return writePhantom(children, pen, { isShown: false });
}

function writePhantom(
  children: readonly MathNode[],
  pen: Pen,
  { isShown }: { readonly isShown: boolean },
): Xml {
  const properties = pen.properties(
    'm:phantPr',
    value('m:show', isShown),
    isShown && value('m:zeroWid', true),
  );
  return element('m:phant', {}, properties, pen.argument('m:e', children));
}

function isNone(length: string | undefined): boolean {
  return length !== undefined && /^0(?:\.0*)?(?:px|em|pt)?$/.test(length);
}

/** Lines through OMML's box, by what MathML calls them. */
const strikes: Readonly<Record<string, string>> = {
  updiagonalstrike: 'm:strikeBLTR',
  downdiagonalstrike: 'm:strikeTLBR',
  horizontalstrike: 'm:strikeH',
  verticalstrike: 'm:strikeV',
};
const order = ['m:strikeH', 'm:strikeV', 'm:strikeBLTR', 'm:strikeTLBR'];
const sides = ['m:hideTop', 'm:hideBot', 'm:hideLeft', 'm:hideRight'];

/** A box, or lines through what is in it. */
export function writeEnclosed({ attributes, children }: MathNode, pen: Pen): Xml {
  const names = (attributes['notation'] ?? '').split(' ').filter(Boolean);
  const drawn = new Set(names.map((name) => strikes[name]));
  const isBox = names.includes('box');
  if (names.length === 0 || names.some((name) => name !== 'box' && strikes[name] === undefined))
    throw new UnsayableError(`lines of ${names.join(' ')}`);
  const properties = [
    ...(isBox ? [] : sides.map((side) => value(side, true))),
    ...order.filter((name) => drawn.has(name)).map((name) => value(name, true)),
  ];
  return element(
    'm:borderBox',
    {},
    pen.properties('m:borderBoxPr', properties),
    pen.argument('m:e', children),
  );
}
