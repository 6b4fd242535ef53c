import { XmlElement, XmlText } from '@rgrove/parse-xml';
import { UnsayableError } from '../unsayable.ts';
import { type Affine, apply, type Point, sizeOf } from '../../affine.ts';
import type { Words } from './drawing.ts';
import { isHidden, readLength, readPaint, readStyle, type Style } from './read-style.ts';

/** Each row of a text; what is set in another way within a row goes on behind it, so that it is one. */
export function readText(element: XmlElement, outer: Style, affine: Affine): Words[] {
  const rows: { at: Point; text: string; style: Style }[] = [];
  let at = { x: readLength(element.attributes['x']), y: readLength(element.attributes['y']) };
  const read = (node: XmlElement, style: Style): void => {
    for (const child of node.children) {
      if (child instanceof XmlText) {
        const row = rows.at(-1);
        if (row && row.at.y === at.y && row.at.x === at.x) row.text += child.text;
        else rows.push({ at, text: child.text, style });
      } else if (child instanceof XmlElement) {
        if (child.name !== 'tspan') throw new UnsayableError(`<${child.name}> in text`);
        const { x, y, dx, dy } = child.attributes;
        at = {
          x: (x === undefined ? at.x : readLength(x)) + readLength(dx),
          y: (y === undefined ? at.y : readLength(y)) + readEm(dy, style),
        };
        const inner = readStyle(child, style);
        if (!isHidden(inner)) read(child, inner);
      }
    }
  };
  read(element, outer);
  return rows.flatMap(({ text, style, ...row }) => {
    const shown = text.replaceAll(/\s+/g, ' ').trim();
    if (shown === '') return [];
    const anchor = style['text-anchor'];
    const weight = style['font-weight'] ?? '400';
    return [
      {
        type: 'words',
        text: shown,
        at: apply(affine, row.at),
        anchor: anchor === 'middle' || anchor === 'end' ? anchor : 'start',
        size: readLength(style['font-size']) * sizeOf(affine),
        isBold: weight === 'bold' || Number(weight) >= 600,
        isItalic: style['font-style'] === 'italic',
        paint: readPaint(style, 'fill'),
      },
    ];
  });
}

function readEm(text: string | undefined, style: Style): number {
  const length = readLength(text);
  return text?.endsWith('em') ? length * readLength(style['font-size']) : length;
}
