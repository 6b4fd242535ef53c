import type { OutputNote, OutputPart } from './output.ts';

/** The page that people open: one file with everything in it. */
export async function makeHtml({
  deck,
  renderer,
  settings,
  course,
  noteHash,
}: OutputNote): Promise<OutputPart[]> {
  const page = await renderer.renderPage(deck.slides, {
    notes: settings.notes,
    course,
    noteHash,
  });
  return [{ bytes: new TextEncoder().encode(page.assemble(page.frames)) }];
}
