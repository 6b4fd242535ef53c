/** The deck as a presentation of PowerPoint's: text, lists, tables and pictures to go on with. */
import type { OutputNote, OutputPart } from './output.ts';
import { isPicture } from './pptx/blocks.ts';
import { createOwnDesign } from './pptx/own-design.ts';
import { readDeck } from './pptx/read-deck.ts';
import { writeDeck } from './pptx/write-deck.ts';

/** One slide for each of the deck's, on layouts with placeholders. */
export async function makePptx(note: OutputNote): Promise<OutputPart[]> {
  const { deck, renderer, settings, template, usePage } = note;
  const seen = await usePage((page) =>
    readDeck(page, { slides: deck.slides, renderer, isPicture }),
  );
  if (!seen) return [];
  const [{ width, height } = { width: 1280, height: 720 }] = seen.slides;
  const bytes = writeDeck({
    meta: deck.meta,
    slides: deck.slides,
    seen,
    design: template
      ? template.createDesign(seen.theme)
      : createOwnDesign(seen.theme, { width, height }),
    hasNotes: settings.notes,
    epoch: settings.epoch,
  });
  return [{ bytes }];
}
