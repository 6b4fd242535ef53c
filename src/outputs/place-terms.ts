/**
 * Which slide says what a term is. The page of a course is made from finished decks, so a deck says it of itself. Only what
 * the deck shows, or says in notes that it carries, is said again: nothing that was left out of it comes back that way.
 */
import { anyBlock } from '../blocks/blocks.ts';
import { readTitle } from '../blocks/phrasing.ts';
import type { LaidOutSlide } from '../layout/laid-out.ts';
import type { TermData } from '../protocol/course-data.ts';
import type { Introduction } from '../relations/find-introductions.ts';
import { findReaderNotes } from './pdf/plain-notes.ts';

/** Finds the slide of each introduction; what no slide says or names is left out. */
export function placeTerms(
  introductions: readonly Introduction[],
  slides: readonly LaidOutSlide[],
  { notes }: { readonly notes: boolean },
): TermData[] {
  if (introductions.length === 0) return [];
  const texts = slides.map((slide) => {
    const said = notes ? findReaderNotes(slide.notes).flatMap(({ blocks }) => blocks) : [];
    const title = slide.title ? readTitle(slide.title.content) : '';
    return {
      slide,
      text: fold([title, ...[...slide.blocks, ...said].flatMap(anyBlock.plain)].join(' ')),
    };
  });
  return introductions.flatMap(({ names, line, sentence, shown, isDefined }) => {
    const near = texts.filter(
      ({ slide: { source, type } }) =>
        source.first <= line && source.last >= line && type !== 'agenda' && type !== 'map',
    );
    const wanted = fold(sentence);
    const saying = near.find(({ text }) => text.includes(wanted));
    const naming =
      saying ?? near.find(({ text }) => names.some((name) => text.includes(fold(name))));
    if (!naming) return [];
    return [
      {
        names,
        slide: naming.slide.id,
        ...(saying && { sentence: shown }),
        ...(isDefined && { isDefined }),
      },
    ];
  });
}

/** Signs may be set otherwise on slides. */
function fold(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}
