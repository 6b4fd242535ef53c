import type { OutputNote, OutputPart } from './output.ts';

/** The page that people open: one file with everything in it. */
export async function makeHtml({
  deck,
  renderer,
  settings,
  course,
}: OutputNote): Promise<OutputPart[]> {
  const page = await renderer.renderPage(deck.slides, { notes: settings.notes, course });
  return [{ bytes: new TextEncoder().encode(page.assemble(page.frames)) }];
}
