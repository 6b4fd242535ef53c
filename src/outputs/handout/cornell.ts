import { escapeHtml } from '../../html/escape.ts';
import type { FramedSlide, HandoutParts } from './parts.ts';
import { inPages, renderLines, renderSheet, sheetOf } from './paper.ts';

/** Millimetres: the summary at the foot, the cue column, and the gaps between. */
const summaryHeight = 40;
const cueWidth = 50;
const gap = 8;

/** Two slides a page, with lines under each, a column for cues and a box for the summary. */
export function renderCornell({ slides, answers, print, words, ratio }: HandoutParts): string[] {
  const sheet = sheetOf(print.paper, 'handout');
  const room = (sheet.height - summaryHeight - 2 * gap) / 2;
  const width = Math.min(sheet.width - cueWidth - gap, (room - 26) * ratio);
  const left = room - width / ratio - 2;
  const take = ({ frame }: FramedSlide, _: number, takes: readonly FramedSlide[]): string => {
    // A slide alone on the last page has the other one's room for lines.
    const lines = renderLines(takes.length < 2 ? left + gap + room : left);
    return `<div class="paper-take">${frame}${lines}</div>`;
  };
  const style = `--slide-width:${width.toFixed(2)}mm;--cue-width:${cueWidth}mm;--summary-height:${summaryHeight}mm;--room:${room.toFixed(2)}mm`;
  return inPages([...slides, ...answers], 2).map((takes) => {
    const inside =
      `<div class="paper-cues"><p class="paper-label">${escapeHtml(words.cues)}</p></div>` +
      `<div class="paper-takes">${takes.map(take).join('')}</div>` +
      `<div class="paper-summary"><p class="paper-label">${escapeHtml(words.summary)}</p></div>`;
    return renderSheet(sheet, `<div class="paper-cornell" style="${style}">${inside}</div>`);
  });
}
