/**
 * A handout is the fitted deck once more, on paper: the deck's own slides as pictures that stay text, in one of several
 * layouts. A layout gives pages as HTML; `themes/handout.css` sets them.
 */
import { findWords } from '../../i18n/find-words.ts';
import type { HandoutLayout } from '../../options/print-settings.ts';
import { renderCloze } from './cloze.ts';
import { renderCornell } from './cornell.ts';
import { pageGap } from './document.ts';
import { renderGrid } from './grid.ts';
import { lightenFrame } from './light.ts';
import type { FramedSlide, HandoutParts, HandoutRequest } from './parts.ts';
import { addQuestions } from './questions.ts';
import { renderReading } from './reading.ts';
import { shortenIds } from '../short-ids.ts';

/** A handout before its pages are known. */
export interface Handout {
  /** The body of a page that shows the deck's style sheets. */
  readonly html: string;
  /** Whether it names pages: it must be printed to know them, and then once more. */
  readonly namesPages: boolean;
}

const layouts: Readonly<Record<HandoutLayout, (parts: HandoutParts) => string>> = {
  notes: renderReading,
  '1': (parts) => renderGrid(parts, 1),
  '2': (parts) => renderGrid(parts, 2),
  '3': (parts) => renderGrid(parts, 3),
  '4': (parts) => renderGrid(parts, 4),
  '6': (parts) => renderGrid(parts, 6),
  '9': (parts) => renderGrid(parts, 9),
  cornell: renderCornell,
  cloze: renderCloze,
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
  const look = print.darkSlides ? '' : ' light';
  // A Marp deck has no text that blanks could stand in; that was said.
  const layout = print.handout === 'cloze' && request.text.length === 0 ? 'notes' : print.handout;
  const body = `<div class="handout${look}" data-layout="${layout}">${layouts[layout](parts)}</div>`;
  return { html: shortenIds(body), namesPages: body.includes(pageGap) };
}

/** Puts the pages, by the ids that stand on them, into the contents. */
export function numberContents(html: string, pages: ReadonlyMap<string, number>): string {
  return html.replace(contentsLine, (line, id: string) =>
    line.replace(pageGap, pageGap.replace('><', `>${pages.get(id) ?? ''}<`)),
  );
}

const contentsLine = new RegExp(
  `<a href="#([^"]*)"><span class="paper-toc-title">[^]*?${pageGap}`,
  'g',
);

/** The slides' pictures, light unless they shall stay dark. */
export function frameSlides({
  slides,
  renderFrames,
  print,
}: Pick<HandoutRequest, 'slides' | 'renderFrames' | 'print'>): FramedSlide[] {
  const frames = renderFrames(slides);
  return slides.map((slide, index) => {
    const frame = frames[index] ?? '';
    return { slide, frame: print.darkSlides ? frame : lightenFrame(frame) };
  });
}

function findRatio([first]: readonly FramedSlide[]): number {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(first?.frame ?? '') ?? [];
  return Number(width) / Number(height) || 16 / 9;
}
