import { showBody } from '../browser/show-page.ts';
import { requestHandout } from './handout.ts';
import type { OutputNote, OutputPart } from './output.ts';
import { addComments } from './pdf/comments.ts';
import { renderNotesPages } from './pdf/notes-pages.ts';
import { plainNotes } from './pdf/plain-notes.ts';
import { renderPdf } from './pdf/render-pdf.ts';
import { shortenIds } from './short-ids.ts';

/** One page a slide, with what the slides leave out on the pages or as comments where that is asked for. */
export async function makePdf(note: OutputNote): Promise<OutputPart[]> {
  const { deck, renderer, own, settings } = note;
  const body =
    own.pdfNotes === 'pages'
      ? renderNotesPages(requestHandout(note, deck.slides))
      : renderer.renderBare(deck.slides);
  const pdf = await note.usePage(async (page) => {
    await showBody(page, shortenIds(body));
    return renderPdf(page, settings);
  });
  if (own.pdfNotes !== 'comments' || !settings.notes) return [{ bytes: pdf }];
  const texts = deck.slides.map(({ notes }) => plainNotes(notes));
  return [{ bytes: addComments(pdf, texts) }];
}
