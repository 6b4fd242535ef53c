import { sheetOf } from '../handout/paper.ts';
import { frameSlides, lookOf } from '../handout/handout.ts';
import type { HandoutRequest } from '../handout/parts.ts';
import type { PrintRequest } from './print-pages.ts';
import { findReaderNotes } from './plain-notes.ts';

/** Renders a page each: the slide above, what is for readers of its notes below. */
export function renderNotesPages(
  request: Omit<HandoutRequest, 'text' | 'terms'>,
): Pick<PrintRequest, 'around' | 'pieces'> {
  const { print, notes, renderer } = request;
  const { page } = sheetOf(print.paper, 'handout');
  const pieces = frameSlides(request).map(({ slide, frame }) => {
    const spoken = notes ? findReaderNotes(slide.notes) : [];
    const texts = spoken.map(({ blocks }) => renderer.renderText(blocks));
    const text = texts.length > 0 ? `<div class="paper-text">${texts.join('')}</div>` : '';
    return `<div class="paper-notes-page" style="page:${page}">${frame}${text}</div>`;
  });
  const look = lookOf(print, renderer);
  return { pieces, around: [`<div class="handout${look}">`, '</div>'] };
}
