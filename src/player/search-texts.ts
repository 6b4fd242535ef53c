import type { DeckView, SlideView } from './deck-view.ts';

/** A text that is searched, and what it is of. */
export interface SearchText<Item> {
  readonly item: Item;
  readonly title: string;
  /** With the title. */
  readonly text: string;
}

/** What holds what was looked for. */
export interface SearchResult<Item> {
  readonly item: Item;
  /** The text around the first place that holds it; few of many results are shown. */
  readonly cutOut: () => Cutting;
}

interface Cutting {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** Characters of text around a match. */
const around = 48;

/**
 * Searches texts. Every word has to be there, in any order; case and accents do not count. Those that name the words in
 * their title come first.
 */
export function createSearch<Item>(
  read: () => readonly SearchText<Item>[],
): (query: string) => SearchResult<Item>[] {
  let index: readonly (SearchText<Item> & { readonly folded: string })[] | undefined;
  return (query) => {
    // Read when it is first needed: opening a page does not wait for it.
    index ??= read().map((each) => ({
      ...each,
      title: fold(each.title),
      folded: fold(each.text),
    }));
    const words = fold(query).split(' ').filter(Boolean);
    if (words.length === 0) return [];
    const [first = ''] = words;
    const hasAll = (text: string): boolean => words.every((word) => text.includes(word));
    const found = index.filter(({ folded }) => hasAll(folded));
    return [true, false]
      .flatMap((isTitled) => found.filter(({ title }) => hasAll(title) === isTitled))
      .map(({ item, text, folded }) => ({
        item,
        cutOut: () => cutOut(text, folded.indexOf(first), first.length),
      }));
  };
}

/** The texts of slides and of the notes for readers. */
export function readTexts(deck: DeckView): SearchText<SlideView>[] {
  return deck.map((slide) => ({ item: slide, title: slide.title(), text: slide.text() }));
}

/** Small letters without accents, one for one, so that a place in the one text is that place in the other. */
function fold(text: string): string {
  return text.replace(/./gsu, (character) => {
    const plain = character === '\u2019' ? "'" : character.normalize('NFD')[0]!.toLowerCase();
    return plain.length === character.length ? plain : character;
  });
}

function cutOut(text: string, at: number, length: number): Cutting {
  const from = Math.max(0, at - around);
  const to = at + length + around;
  return {
    before: (from > 0 ? '…' : '') + text.slice(from, at),
    match: text.slice(at, at + length),
    after: text.slice(at + length, to) + (to < text.length ? '…' : ''),
  };
}
