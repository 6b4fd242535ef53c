/**
 * A handout is the fitted deck once more, on paper: the deck's own slides as pictures that stay text, in one of several
 * layouts. A layout gives pages as HTML; `themes/handout.css` sets them.
 */
import { findWords } from '../../i18n/find-words.ts';
import type { HandoutLayout } from '../../options/print-settings.ts';
import type { ChangeSlide } from '../../render/deck-pages.ts';
import { renderCloze } from './cloze.ts';
import { renderCornell } from './cornell.ts';
import { pageClass } from './document.ts';
import { renderGrid } from './grid.ts';
import { renderLarge } from './large.ts';
import { lightenSlide } from './light.ts';
import type { PrintRequest } from '../pdf/print-pages.ts';
import type { FramedSlide, HandoutParts, HandoutRequest } from './parts.ts';
import { addQuestions } from './questions.ts';
import { renderReading } from './reading.ts';

/** A handout as HTML that `DeckRenderer.fill` completes. */
export interface Handout extends Pick<PrintRequest, 'around' | 'maxPieces' | 'pieces'> {
  /** Whether it names pages: it must be printed to know them, and then once more. */
  readonly namesPages: boolean;
}

/** What is printed at once. */
const maxSlides = 150;

const layouts: Readonly<Record<HandoutLayout, (parts: HandoutParts) => string[]>> = {
  notes: renderReading,
  '1': (parts) => renderGrid(parts, 1),
  '2': (parts) => renderGrid(parts, 2),
  '3': (parts) => renderGrid(parts, 3),
  '4': (parts) => renderGrid(parts, 4),
  '6': (parts) => renderGrid(parts, 6),
  '9': (parts) => renderGrid(parts, 9),
  cornell: renderCornell,
  cloze: renderCloze,
  large: renderLarge,
};

/** Makes a handout of a deck. */
export function createHandout(request: HandoutRequest): Handout {
  const { print, meta } = request;
  const framed = frameSlides({ ...request, slides: addQuestions(request.slides) });
  const isAnswer = ({ slide }: FramedSlide): boolean => slide.type === 'answer';
  const parts: HandoutParts = {
    ...request,
    text: addQuestions(request.text),
    words: findWords(meta.lang).handouts,
    slides: framed.filter((each) => !isAnswer(each)),
    answers: print.answers === 'end' ? framed.filter(isAnswer) : [],
    ratio: findRatio(framed),
  };
  const look = lookOf(print, request.renderer);
  const layout = findLayout(request);
  const pieces = layouts[layout](parts);
  return {
    pieces,
    maxPieces: Math.ceil((maxSlides * pieces.length) / Math.max(1, framed.length)),
    around: [`<div class="handout${look}" data-layout="${layout}">`, '</div>'],
    namesPages: pieces.some((piece) => piece.includes(pageClass)),
  };
}

/** Classes of what is printed: in light colours, and with the drawings of a dark theme turned. */
export function lookOf(
  { darkSlides }: Pick<HandoutRequest['print'], 'darkSlides'>,
  { isDark }: Pick<HandoutRequest['renderer'], 'isDark'>,
): string {
  return (darkSlides ? '' : ' light') + (isDark ? ' turned' : '');
}

/** A Marp deck has no text that blanks could stand in, which was said; its slides are largest one a page. */
function findLayout({ print, text }: HandoutRequest): HandoutLayout {
  const { handout } = print;
  if (text.length > 0) return handout;
  return handout === 'cloze' ? 'notes' : handout === 'large' ? '1' : handout;
}

/** The slides' pictures, each with its number, light unless they shall stay dark. */
export function frameSlides({
  slides,
  renderer,
  print,
}: Pick<HandoutRequest, 'slides' | 'renderer' | 'print'>): FramedSlide[] {
  const lighten: ChangeSlide = (html) => lightenSlide(html, renderer.isDark);
  const frames = renderer.renderFrames(slides, print.darkSlides ? undefined : lighten);
  let last = 0;
  return slides.flatMap((slide, index) => {
    // As in the hall: what is on paper alone has no number.
    last += slide.handoutOnly ? 0 : 1;
    const frame = frames[index];
    if (!frame) return [];
    const number = slide.handoutOnly ? '' : `<p class="paper-number">${last}</p>`;
    const html = `<div class="paper-frame">${frame.html}${number}</div>`;
    return [{ slide, frame: html, size: frame.size }];
  });
}

function findRatio([first]: readonly FramedSlide[]): number {
  return first ? first.size.width / first.size.height || 16 / 9 : 16 / 9;
}
