import { requestHandout } from './handout.ts';
import type { OutputNote, OutputPart } from './output.ts';
import { formats } from '../options/formats.ts';
import { linkPaper, namePlaces } from './paper-links.ts';
import { namePaperIds } from './paper-ids.ts';
import { renderNotesPages } from './pdf/notes-pages.ts';
import { plainNotes } from './pdf/plain-notes.ts';
import { printPages } from './pdf/print-pages.ts';
import { countSteps, repeatFrame } from './pdf/step-pages.ts';

/** One page a slide, or one a step, with what the slides leave out on the pages or as comments where that is asked for. */
export async function makePdf(note: OutputNote): Promise<OutputPart[]> {
  const { deck, renderer, own, settings } = note;
  const frames = own.pdfNotes === 'pages' ? [] : renderer.renderFrames(deck.slides);
  const steps = deck.slides.map((slide) =>
    own.pdfSteps === 'each' ? countSteps(slide, note.drawings) : 1,
  );
  const content =
    own.pdfNotes === 'pages'
      ? renderNotesPages(requestHandout(note, deck.slides))
      : { pieces: frames.flatMap(({ html }, index) => repeatFrame(html, steps[index]!)) };
  const nameId = namePaperIds(content.pieces.join('\n'));
  const [first = '', ...others] = content.pieces;
  const pieces = [first + namePlaces(deck.slides.map(({ id }) => id)), ...others];
  // What is said to a slide stands on the last page of it.
  const comments = deck.slides.flatMap(({ notes }, index) => [
    ...Array.from({ length: steps[index]! - 1 }, () => ''),
    plainNotes(notes),
  ]);
  const hasComments = own.pdfNotes === 'comments' && settings.notes;
  const bytes = await note.usePage((page) =>
    printPages(page, {
      ...content,
      pieces,
      renderer: linkPaper(renderer, formats.pdf.extension),
      nameId,
      epoch: settings.epoch,
      author: deck.meta.author,
      speak: note.speak,
      missing: note.missing,
      comments: hasComments ? comments : [],
    }),
  );
  return [{ bytes }];
}
