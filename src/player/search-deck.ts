import type { DeckView, SlideView } from './deck-view.ts';

/** A slide that holds what was looked for. */
export interface SearchResult {
  readonly slide: SlideView;
  /** The text around the first place that holds it. */
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** Characters of text around a match. */
const around = 48;

/**
 * Searches slides and the notes for readers. Every word has to be there, in any order; case and accents do not count.
 * Slides that name the words in their title come first.
 */
export function createSearch(deck: DeckView): (query: string) => SearchResult[] {
  let index:
    | readonly { slide: SlideView; title: string; text: string; folded: string }[]
    | undefined;
  return (query) => {
    // Read when it is first needed: opening a deck does not wait for it.
    index ??= deck.map((slide) => {
      const text = slide.text();
      return { slide, title: fold(slide.title()), text, folded: fold(text) };
    });
    const words = fold(query).split(' ').filter(Boolean);
    if (words.length === 0) return [];
    const found = index.filter(({ folded }) => words.every((word) => folded.includes(word)));
    const isTitled = ({ title }: { title: string }): boolean =>
      words.every((word) => title.includes(word));
    return [...found.filter(isTitled), ...found.filter((entry) => !isTitled(entry))].map(
      ({ slide, text, folded }) => ({
        slide,
        ...cutOut(text, folded.indexOf(words[0] ?? ''), words[0]?.length ?? 0),
      }),
    );
  };
}

/** Small letters without accents, one for one, so that a place in the one text is that place in the other. */
function fold(text: string): string {
  return Array.from(text, (character) => {
    const plain = character === '\u2019' ? "'" : character.normalize('NFD').charAt(0).toLowerCase();
    return plain.length === character.length ? plain : character;
  }).join('');
}

function cutOut(text: string, at: number, length: number): Omit<SearchResult, 'slide'> {
  const from = Math.max(0, at - around);
  const to = Math.min(text.length, at + length + around);
  return {
    before: (from > 0 ? '…' : '') + text.slice(from, at),
    match: text.slice(at, at + length),
    after: text.slice(at + length, to) + (to < text.length ? '…' : ''),
  };
}
