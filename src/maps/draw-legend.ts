import { escapeHtml } from '../html/escape.ts';
import type { MapColours } from './map-colours.ts';
import { type MeasureText, typeSizes } from './size-graph.ts';

/** What a line of a map, or a sign on it, means. */
export interface LegendEntry {
  readonly line: 'solid' | 'dashed' | undefined;
  readonly text: string;
}

/** Length of a line's sample, and its distance from the words; between entries, px. */
const sample = { length: 48, gap: 12 };
const apart = 36;
const rowHeight = 32;

/** Writes a legend in as many rows as it takes; nothing for no entries. */
export function drawLegend(
  entries: readonly LegendEntry[],
  { left, top, right }: { readonly left: number; readonly top: number; readonly right: number },
  { colours, measure }: { readonly colours: MapColours; readonly measure: MeasureText },
): { svg: string; right: number; bottom: number } {
  let [x, y, widest] = [left, top, left];
  const { size } = typeSizes.label;
  const parts = entries.map(({ line, text }) => {
    const width = (line ? sample.length + sample.gap : 0) + measure(text, 'label');
    if (x > left && x + width > Math.max(right, left + minWidth)) [x, y] = [left, y + rowHeight];
    const dashes = line === 'dashed' ? ';stroke-dasharray:8 6' : '';
    const path = line
      ? `<line x1="${x}" x2="${x + sample.length}" y1="${y + 12}" y2="${y + 12}" style="stroke:${colours.line};stroke-width:2${dashes}"/>`
      : '';
    const start = x + (line ? sample.length + sample.gap : 0);
    const words = `<text x="${start}" y="${y + 20}" style="font-size:${size}px;font-weight:400;text-anchor:start;fill:${colours.text};stroke:none">${escapeHtml(text)}</text>`;
    x += width + apart;
    widest = Math.max(widest, x - apart);
    return path + words;
  });
  return {
    svg: parts.join(''),
    right: widest,
    bottom: entries.length > 0 ? y + rowHeight : top - 24,
  };
}

/** A legend may be this wide, also under a narrower map, px. */
const minWidth = 560;
