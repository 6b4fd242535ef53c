import { color } from 'd3-color';
import type { XmlElement } from '@rgrove/parse-xml';
import { UnsayableError } from '../unsayable.ts';

/** The properties of a drawing's element, those that it inherits among them. */
export type Style = Readonly<Record<string, string>>;

/** A colour as it is shown. */
export interface Paint {
  /** `#rrggbb`. */
  readonly hex: string;
  /** 0 to 1. */
  readonly opacity: number;
}

const inherited = new Set(
  `color fill fill-opacity font-size font-style font-weight marker-end marker-start stroke stroke-dasharray
  stroke-opacity stroke-width text-anchor visibility`.split(/\s+/),
);
const own = new Set(['opacity', 'clip-path', 'mask', 'display', 'stop-color']);
/** What changes how everything in it is drawn. */
const unsaid = ['clip-path', 'mask'];

export const initialStyle: Style = { fill: '#000000', 'font-size': '16px', 'stroke-width': '1px' };

/** The style of an element in one of another style. @throws {UnsayableError} */
export function readStyle({ attributes }: XmlElement, outer: Style): Style {
  const style: Record<string, string> = {};
  for (const [name, value] of Object.entries(outer)) if (inherited.has(name)) style[name] = value;
  for (const [name, value] of Object.entries(attributes))
    if (inherited.has(name) || own.has(name)) style[name] = value;
  for (const declaration of (attributes['style'] ?? '').split(';')) {
    const [name = '', ...value] = declaration.split(':');
    if (value.length > 0) style[name.trim()] = value.join(':').trim();
  }
  const found = unsaid.find((name) => (style[name] ?? 'none') !== 'none');
  if (found !== undefined) throw new UnsayableError(found);
  // What stands in another is as faint as both together.
  const opacity = Number(style['opacity'] ?? 1) * Number(outer['opacity'] ?? 1);
  return { ...style, opacity: String(opacity) };
}

export function isHidden(style: Style): boolean {
  return (
    style['visibility'] === 'hidden' || style['display'] === 'none' || style['opacity'] === '0'
  );
}

/** The colour of a fill or a line; undefined for none. */
export function readPaint(style: Style, name: 'fill' | 'stroke'): Paint | undefined {
  const value = style[name] ?? 'none';
  if (value === 'none' || value === 'context-stroke' || value === 'context-fill') return undefined;
  const css =
    value === 'currentColor' || value === 'currentcolor' ? (style['color'] ?? '#000') : value;
  const parsed = color(css);
  if (!parsed) throw new UnsayableError(`the colour ${css}`);
  const shown = Number(style['opacity'] ?? 1) * Number(style[`${name}-opacity`] ?? 1);
  const opacity = Math.min(1, Math.max(0, parsed.opacity * shown));
  return opacity === 0 ? undefined : { hex: parsed.formatHex(), opacity };
}

/** A length in px, 0 where there is none. */
export function readLength(text: string | undefined): number {
  const number = Number.parseFloat(text ?? '');
  return Number.isFinite(number) ? number : 0;
}
