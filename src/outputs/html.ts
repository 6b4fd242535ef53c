import type { OutputNote, OutputPart } from './output.ts';
import { placeTerms } from './place-terms.ts';

/** The page that people open: one file with everything in it. */
export async function makeHtml({
  deck,
  renderer,
  settings,
  course,
  introductions,
  noteHash,
}: OutputNote): Promise<OutputPart[]> {
  const { notes } = settings;
  const terms = placeTerms(introductions, deck.slides, { notes });
  const page = await renderer.renderPage(deck.slides, { notes, course, terms, noteHash });
  return [{ bytes: new TextEncoder().encode(page.assemble(page.frames)) }];
}
