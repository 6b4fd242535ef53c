import type { Paper } from '../../options/print-settings.ts';
import type { FramedSlide, HandoutParts } from './parts.ts';
import {
  frameEdge,
  inPages,
  lineHeight,
  numberRoom,
  renderLines,
  renderSheet,
  type Sheet,
  sheetOf,
} from './paper.ts';

/** How slides stand on a page; lengths are millimetres. */
interface Grid {
  readonly sheet: Sheet;
  readonly columns: number;
  readonly rows: number;
  /** Width of a slide. */
  readonly width: number;
}

/** Millimetres between columns, and between rows, which have the numbers of slides besides. */
const gap = 7;
const rowGap = 5;

/** Millimetres of a frame that are not the slide. */
const around = frameEdge + numberRoom;

/** So many slides a page; beside three of them, and below others that leave room, there are lines to write on. */
export function renderGrid(parts: HandoutParts, count: number): string[] {
  const { slides, answers, print, ratio } = parts;
  const isBeside = count === 3;
  const grid = isBeside ? besideLines(print.paper, ratio) : findGrid(print.paper, ratio, count);
  const { sheet, columns, rows, width } = grid;
  const height = width / ratio + around;
  const room = (sheet.height - (rows - 1) * rowGap) / rows;
  const lines = isBeside ? room - 2 : count === 1 ? 0 : room - height;
  const hasLines = lines >= 2 * lineHeight;
  const style = `--columns:${columns};--rows:${rows};--row-gap:${rowGap}mm;--slide-width:${round(width)}mm;--slide-height:${round(hasLines ? room : height)}mm`;
  const cell = ({ frame }: FramedSlide): string => {
    if (!hasLines) return frame;
    const place = isBeside ? 'paper-beside' : 'paper-above';
    return `<div class="${place}">${frame}${renderLines(lines)}</div>`;
  };
  const look = hasLines ? 'paper-grid paper-ruled' : 'paper-grid';
  // Answers begin on a page of their own: they can be kept back.
  const pages = [...inPages(slides, count), ...inPages(answers, count)];
  return pages.map((page) => {
    const inside = `<div class="${look}" style="${style}">${page.map(cell).join('')}</div>`;
    return renderSheet(sheet, inside);
  });
}

/** The arrangement in which slides come out largest; upright paper where that makes hardly a difference. */
export function findGrid(paper: Paper, ratio: number, count: number): Grid {
  const grids = (['handout', 'handout-wide'] as const).flatMap((page) => {
    const sheet = sheetOf(paper, page);
    return [1, 2, 3].flatMap((columns): Grid[] => {
      const rows = count / columns;
      if (!Number.isInteger(rows)) return [];
      const across = (sheet.width - (columns - 1) * gap) / columns;
      const down = (sheet.height - (rows - 1) * rowGap) / rows - around;
      return [{ sheet, columns, rows, width: Math.min(across, down * ratio) }];
    });
  });
  return grids.reduce((best, each) => (each.width > best.width * 1.05 ? each : best));
}

/** Three below each other, with two fifths of the page beside them for lines. */
function besideLines(paper: Paper, ratio: number): Grid {
  const sheet = sheetOf(paper, 'handout');
  const down = (sheet.height - 2 * rowGap) / 3 - around;
  return { sheet, columns: 1, rows: 3, width: Math.min(sheet.width * 0.6, down * ratio) };
}

function round(length: number): number {
  return Math.floor(length * 100) / 100;
}
