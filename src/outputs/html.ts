import type { OutputNote, OutputPart } from './output.ts';

/** The page that people open: one file with everything in it. */
export async function makeHtml({
  deck,
  renderer,
  settings,
  course,
  introduced: terms,
  noteHash,
}: OutputNote): Promise<OutputPart[]> {
  const { notes } = settings;
  const page = await renderer.renderPage(deck.slides, { notes, course, terms, noteHash });
  return [{ bytes: new TextEncoder().encode(page.assemble(page.frames)) }];
}
