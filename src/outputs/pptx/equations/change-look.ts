import { color } from 'd3-color';
import { element } from '../xml.ts';
import type { MathLook } from './pen.ts';
import { UnsayableError } from '../unsayable.ts';

/** The look that a style asks for. */
export function changeLook(style: Readonly<Record<string, string>>, look: MathLook): MathLook {
  if ('mathbackground' in style) throw new UnsayableError('a coloured ground');
  const { mathcolor, mathsize } = style;
  return {
    ...(mathcolor !== undefined && { fill: createFill(mathcolor) }),
    ...(mathsize !== undefined && { size: changeSize(mathsize, look.size) }),
  };
}

function createFill(css: string): MathLook['fill'] {
  const hex = color(css)?.formatHex();
  if (hex === undefined) throw new UnsayableError(`the colour ${css}`);
  return element('a:solidFill', {}, element('a:srgbClr', { val: hex.slice(1).toUpperCase() }));
}

function changeSize(size: string, base: number | undefined): number {
  const em = Number.parseFloat(size);
  if (base === undefined || !size.endsWith('em') || !(em > 0))
    throw new UnsayableError(`the size ${size}`);
  return base * em;
}
