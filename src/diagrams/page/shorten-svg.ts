import { findDrawing } from './drawing-svg.ts';

/** Takes out what shows nothing, and digits that make a drawing twice as long and no sharper. */
export function shortenSvg(): void {
  const svg = findDrawing();
  for (const shape of svg.querySelectorAll('rect:not([width], [style*="width"])')) shape.remove();
  for (const group of [...svg.querySelectorAll('g, defs')].toReversed()) {
    if (!group.hasChildNodes()) group.remove();
  }
  for (const element of svg.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      const value = element.getAttribute(name)!;
      // Icons come with numbers that run into each other (`.4.5`): they are short already.
      if (name === 'style' || !/\d\.\d{2}/.test(value) || /\.\d*\./.test(value)) continue;
      const scale = name.toLowerCase().endsWith('transform') ? 1e5 : name === 'd' ? 10 : 100;
      const round = (digits: string): string => String(Math.round(Number(digits) * scale) / scale);
      element.setAttribute(name, value.replace(/-?\d*\.\d{2,}(e-?\d+)?/g, round));
    }
  }
}
