import { showBody } from '../browser/show-page.ts';
import { requestHandout } from './handout.ts';
import type { OutputNote, OutputPart } from './output.ts';
import { namePaperIds } from './paper-ids.ts';
import { addComments } from './pdf/comments.ts';
import { renderNotesPages } from './pdf/notes-pages.ts';
import { plainNotes } from './pdf/plain-notes.ts';
import { renderPdf } from './pdf/render-pdf.ts';

/** One page a slide, with what the slides leave out on the pages or as comments where that is asked for. */
export async function makePdf(note: OutputNote): Promise<OutputPart[]> {
  const { deck, renderer, own, settings } = note;
  const body =
    own.pdfNotes === 'pages'
      ? renderNotesPages(requestHandout(note, deck.slides))
      : renderer
          .renderFrames(deck.slides)
          .map(({ html }) => html)
          .join('\n');
  const pdf = await note.usePage(async (page) => {
    await showBody(page, renderer.fill(body, namePaperIds(body)));
    return renderPdf(page, settings);
  });
  if (own.pdfNotes !== 'comments' || !settings.notes) return [{ bytes: pdf }];
  const texts = deck.slides.map(({ notes }) => plainNotes(notes));
  return [{ bytes: addComments(pdf, texts) }];
}
