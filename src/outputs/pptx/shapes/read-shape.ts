/** The elements of SVG that have an outline. */
import { parsePath, type Segment } from './path-data.ts';
import type { XmlElement } from '@rgrove/parse-xml';
import type { Preset } from './outline.ts';
import { readLength } from './read-style.ts';

/** An outline in an element's own places. */
export interface Shape {
  readonly segments: readonly Segment[];
  readonly preset?: Preset;
}

/** The outline of an element; undefined for one that has none. */
export function readShape({ name, attributes }: XmlElement): Shape | undefined {
  const value = (key: string): number => readLength(attributes[key]);
  switch (name) {
    case 'path':
      return { segments: parsePath(attributes['d'] ?? '') };
    case 'rect':
      return readRect(attributes);
    case 'circle':
    case 'ellipse': {
      const [rx, ry] = name === 'circle' ? [value('r'), value('r')] : [value('rx'), value('ry')];
      const [x, y] = [value('cx'), value('cy')];
      const d = `M${x - rx} ${y}A${rx} ${ry} 0 1 1 ${x + rx} ${y}A${rx} ${ry} 0 1 1 ${x - rx} ${y}Z`;
      return { segments: rx > 0 && ry > 0 ? parsePath(d) : [], preset: { type: 'ellipse' } };
    }
    case 'line':
      return {
        segments: parsePath(`M${value('x1')} ${value('y1')}L${value('x2')} ${value('y2')}`),
      };
    case 'polygon':
    case 'polyline': {
      const points = attributes['points'] ?? '';
      return { segments: parsePath(`M${points}${name === 'polygon' ? 'Z' : ''}`) };
    }
    default:
      return undefined;
  }
}

function readRect(attributes: Readonly<Record<string, string>>): Shape {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((key) =>
    readLength(attributes[key]),
  ) as [number, number, number, number];
  if (!(width > 0 && height > 0)) return { segments: [] };
  const asked = readLength(attributes['rx'] ?? attributes['ry']);
  const r = Math.min(asked, width / 2, height / 2);
  if (r <= 0)
    return {
      segments: parsePath(`M${x} ${y}h${width}v${height}h${-width}Z`),
      preset: { type: 'rect' },
    };
  const arc = (dx: number, dy: number): string => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  const d = `M${x + r} ${y}h${width - 2 * r}${arc(r, r)}v${height - 2 * r}${arc(-r, r)}h${2 * r - width}${arc(-r, -r)}v${2 * r - height}${arc(r, -r)}Z`;
  return {
    segments: parsePath(d),
    preset: { type: 'roundRect', corner: r / Math.min(width, height) },
  };
}
