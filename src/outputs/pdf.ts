import { requestHandout } from './handout.ts';
import type { OutputNote, OutputPart } from './output.ts';
import { namePaperIds } from './paper-ids.ts';
import { addComments } from './pdf/comments.ts';
import { renderNotesPages } from './pdf/notes-pages.ts';
import { plainNotes } from './pdf/plain-notes.ts';
import { printPages } from './pdf/print-pages.ts';

/** One page a slide, with what the slides leave out on the pages or as comments where that is asked for. */
export async function makePdf(note: OutputNote): Promise<OutputPart[]> {
  const { deck, renderer, own, settings } = note;
  const content =
    own.pdfNotes === 'pages'
      ? renderNotesPages(requestHandout(note, deck.slides))
      : { pieces: renderer.renderFrames(deck.slides).map(({ html }) => html) };
  const nameId = namePaperIds(content.pieces.join('\n'));
  const pdf = await note.usePage((page) =>
    printPages(page, { ...content, renderer, nameId, epoch: settings.epoch }),
  );
  if (own.pdfNotes !== 'comments' || !settings.notes) return [{ bytes: pdf }];
  const texts = deck.slides.map(({ notes }) => plainNotes(notes));
  return [{ bytes: addComments(pdf, texts) }];
}
