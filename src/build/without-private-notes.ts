import type { Slide } from '../deck/types.ts';
import type { OutputNote } from '../outputs/output.ts';

/** A note as students may have it. */
export function withoutPrivateNotes(note: OutputNote): OutputNote {
  const strip = <Shown extends Slide>(slides: readonly Shown[]): readonly Shown[] =>
    slides.map((slide) => ({
      ...slide,
      notes: slide.notes.filter(({ visibility }) => visibility !== 'private'),
    }));
  return {
    ...note,
    deck: { ...note.deck, slides: strip(note.deck.slides) },
    content: strip(note.content),
    text: strip(note.text),
  };
}
