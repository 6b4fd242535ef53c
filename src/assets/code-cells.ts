import { wideSign } from '../blocks/wide-signs.ts';
import type { RenderText } from '../html/emoji.ts';

/** Corners and lines, as boxes are drawn with in code. */
const drawing = /[\u2500-\u257f]|^[ \t]*(?:\/\/|#|\*)?[ \t]*\+-{2,}(?:\+|[ \t]|$)/m;
/** Arrows, marks and the like, which no font for code that comes with decks has: others have them in another width. */
const otherSign =
  /[\u2190\u2192\u2194-\u23b7\u23be-\u24ff\u25a0-\u26ff\u2701-\u27bf\u2900-\u2bff]/u;
const anySign = new RegExp(`(?:${wideSign.source}|${otherSign.source})`, 'gu');

/** Whether lines of code draw something, so that each sign has to stand in its column. */
export function hasDrawing(code: string): boolean {
  return drawing.test(code);
}

/** Renders text in which signs of other fonts take whole columns. */
export function createCellRenderer(renderText: RenderText): RenderText {
  return (text) => {
    let html = '';
    let from = 0;
    for (const { 0: sign, index } of text.matchAll(anySign)) {
      const cell = wideSign.test(sign) ? 'wide' : 'narrow';
      html += `${renderText(text.slice(from, index))}<span class="${cell}">${renderText(sign)}</span>`;
      from = index + sign.length;
    }
    return html + renderText(text.slice(from));
  };
}
