import type { Paper } from '../../options/print-settings.ts';
import type { FramedSlide, HandoutParts } from './parts.ts';
import { frameEdge, inPages, renderLines, renderSheet, type Sheet, sheetOf } from './paper.ts';

/** How slides stand on a page; lengths are millimetres. */
interface Grid {
  readonly sheet: Sheet;
  readonly columns: number;
  readonly rows: number;
  /** Width of a slide. */
  readonly width: number;
}

const gap = 7;

/** So many slides a page; beside three of them there are lines to write on. */
export function renderGrid(parts: HandoutParts, count: number): string[] {
  const { slides, answers, print, ratio } = parts;
  const hasLines = count === 3;
  const grid = hasLines ? besideLines(print.paper, ratio) : findGrid(print.paper, ratio, count);
  const { sheet, columns, rows, width } = grid;
  const height = width / ratio + frameEdge;
  const room = (sheet.height - (rows - 1) * gap) / rows;
  const style = `--columns:${columns};--rows:${rows};--slide-width:${round(width)}mm;--slide-height:${round(hasLines ? room : height)}mm`;
  const cell = ({ frame }: FramedSlide): string => {
    if (!hasLines) return frame;
    return `<div class="paper-beside">${frame}${renderLines(Math.max(height, room - 6))}</div>`;
  };
  // Answers begin on a page of their own: they can be kept back.
  const pages = [...inPages(slides, count), ...inPages(answers, count)];
  return pages.map((page) => {
    const inside = `<div class="paper-grid" style="${style}">${page.map(cell).join('')}</div>`;
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
      const down = (sheet.height - (rows - 1) * gap) / rows - frameEdge;
      return [{ sheet, columns, rows, width: Math.min(across, down * ratio) }];
    });
  });
  return grids.reduce((best, each) => (each.width > best.width * 1.05 ? each : best));
}

/** Three below each other, with as much room beside them as they take themselves, or somewhat less. */
function besideLines(paper: Paper, ratio: number): Grid {
  const sheet = sheetOf(paper, 'handout');
  const down = (sheet.height - 2 * gap) / 3 - frameEdge;
  return { sheet, columns: 1, rows: 3, width: Math.min(sheet.width * 0.53, down * ratio) };
}

function round(length: number): number {
  return Math.floor(length * 100) / 100;
}
