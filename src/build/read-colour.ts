import { color } from 'd3-color';

/** A colour as CSS has it (`#1f5a8c`, `teal`, `rgb(…)`, `hsl(…)`), as `#rrggbb`; undefined for other texts. */
export function readColour(text: unknown): string | undefined {
  return typeof text === 'string' ? color(text.trim())?.formatHex() : undefined;
}
