/** The places of decks that links can lead to. */
import { decodeAddress } from '../html/decode-address.ts';
import type { Deck } from '../deck/types.ts';
import { createFinding, type Finding, type Range } from '../problems/problem.ts';
import { findSuggestion } from '../problems/suggest.ts';
import { type ChapterPlace, findChapterPlaces } from './chapter-places.ts';
import type { ParsedSource } from './parse-source.ts';

/** A slide, and the chapter that it is in where a deck was made of each. */
export interface Found {
  readonly id: string;
  readonly chapter?: number;
}

/** The places of a note. */
export interface Places {
  /** The slide that an anchor is on. */
  readonly find: (anchor: string) => Found | undefined;
  /** Says it where there is no such place; `address` is that of the note, if it is another one. */
  readonly check: (anchor: string, address: string, range: Range) => Finding[];
}

/** The places of a note: of its deck, or of all decks of its chapters. */
export function createPlaces(parsed: ParsedSource, { anchors, slides }: Deck): Places {
  const { chapters, source } = parsed;
  const ids = new Set(slides.map(({ id }) => id));
  const book: ReadonlyMap<string, ChapterPlace> =
    chapters.length > 0 ? findChapterPlaces(parsed) : new Map();
  const known = new Set([...anchors.keys(), ...ids, ...book.keys()]);
  // Places that HTML in the note names.
  const named = new Set([...source.text.matchAll(/="(?=([^"]*)")/g)].map(([, name]) => name));
  const isKnown = (anchor: string): boolean =>
    // A deck's own places.
    /^(?:top|\/?\d*)$/.test(anchor) ||
    known.has(anchor) ||
    known.has(anchor.toLowerCase()) ||
    named.has(anchor);
  const find = (name: string): Found | undefined => {
    const place = book.get(name);
    if (place) return place;
    const id = anchors.get(name) ?? (ids.has(name) ? name : undefined);
    return id === undefined ? undefined : { id };
  };
  return {
    find: (written) => {
      const anchor = decodeAddress(written);
      return find(anchor) ?? find(anchor.toLowerCase());
    },
    check: (written, address, range) => {
      const anchor = decodeAddress(written);
      if (isKnown(anchor)) return [];
      const meant = findSuggestion(anchor, [...known]);
      const suggestion =
        meant === undefined
          ? 'Anchors are headings in small letters, with - for spaces.'
          : `Did you mean ${address}#${meant}?`;
      return [createFinding('anchor-missing', range, { anchor, suggestion })];
    },
  };
}
