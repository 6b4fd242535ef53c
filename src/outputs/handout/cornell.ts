import { escapeHtml } from '../../html/escape.ts';
import type { FramedSlide, HandoutParts } from './parts.ts';
import {
  frameEdge,
  inPages,
  lineHeight,
  renderLines,
  renderSheet,
  type Sheet,
  sheetOf,
} from './paper.ts';

/** Millimetres: the summary at the foot, the cue column, and the gaps between. */
const summaryHeight = 34;
const cueWidth = 50;
const gap = 8;

/** Millimetres beside a slide for its number, and between the slide and the lines. */
const numberWidth = 9;
const lineGap = 1;

/** Lines under each slide, at least. */
const minLines = 6;

/** How two slides stand on a page of notes, in millimetres. */
interface CornellPlan {
  /** Of a slide with its lines. */
  readonly room: number;
  /** Of a slide. */
  readonly width: number;
  /** Height of the lines under a slide. */
  readonly lines: number;
}

/** Slides as large as six lines under each let them be. */
export function planCornell(sheet: Sheet, ratio: number): CornellPlan {
  const room = (sheet.height - summaryHeight - 2 * gap) / 2;
  const across = sheet.width - cueWidth - gap - numberWidth;
  const down = room - minLines * lineHeight - lineGap - frameEdge - 0.1;
  const width = Math.min(across, down * ratio);
  return { room, width, lines: room - width / ratio - lineGap - frameEdge };
}

/** Two slides a page, with lines under each, a column for cues and a box for the summary. */
export function renderCornell({ slides, answers, print, words, ratio }: HandoutParts): string[] {
  const sheet = sheetOf(print.paper, 'handout');
  const { room, width, lines } = planCornell(sheet, ratio);
  const take = ({ frame }: FramedSlide, _: number, takes: readonly FramedSlide[]): string => {
    // A slide alone on the last page has the other one's room for lines.
    const height = takes.length < 2 ? lines + gap + room : lines;
    return `<div class="paper-take">${frame}${renderLines(height)}</div>`;
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
