import type { ContentKind, MissingContent } from './content.ts';
import { listWords, squeeze } from './list-words.ts';
import type { ShownSlide } from './read-deck.ts';
import type { FileBlock } from './read-file.ts';

/** How one kind of content is compared. */
interface Comparison {
  readonly kind: Exclude<ContentKind, 'word'>;
  readonly list: 'code' | 'cells' | 'formulas' | 'pictures';
  /** The form in which both sides are compared. */
  readonly normalise: (text: string) => string;
}

/** A piece of content on a slide. */
interface Piece {
  readonly slide: number;
  readonly text: string;
}

const joinWords = (text: string): string => listWords(text).join(' ');

/** TeX that means the same: numbers and names of formulas are not shown in them. */
function normaliseTex(tex: string): string {
  // A sign behind a number is one of percent, as is one without a line below; others begin comments, which nobody sees.
  const bare = tex.replace(
    /(?<![\\\d])%(?![^\n]*\p{L}{2}).*(?=\n)|(?<!\\)%(?=.*\p{L}{2}).*(?=\n)/gu,
    '',
  );
  const plain = bare.replaceAll('\\%', '%');
  return squeeze(plain.replace(/\\(?:label|tag\*?|(?:eq)?ref)\{[^}]*\}/g, ''));
}

const comparisons: readonly Comparison[] = [
  { kind: 'code', list: 'code', normalise: squeeze },
  { kind: 'cell', list: 'cells', normalise: joinWords },
  { kind: 'formula', list: 'formulas', normalise: normaliseTex },
  { kind: 'picture', list: 'pictures', normalise: joinWords },
];

/** Content that the deck does not show as what it is. */
export interface LeftContent extends MissingContent {
  readonly kind: Comparison['kind'];
  /** Index of its block. */
  readonly block: number;
  /** What of its kind stands before and behind it in its block. */
  readonly neighbours: readonly [before: string, behind: string];
}

/** What was found of a file, and what is left on both sides. */
export interface Exact {
  readonly places: readonly Set<number>[];
  readonly left: readonly LeftContent[];
  /** The slides without what was found on them. */
  readonly slides: readonly ShownSlide[];
}

/** Finds each piece of content that a slide shows as what it is, as often as it occurs. */
export function takeExact(blocks: readonly FileBlock[], shown: readonly ShownSlide[]): Exact {
  const places = blocks.map(() => new Set<number>());
  let slides = shown;
  const left = comparisons.flatMap(({ kind, list, normalise }) => {
    const pieces = shown.map((own, slide) => own[list].map((text): Piece => ({ slide, text })));
    const free = groupPieces(pieces.flat(), normalise);
    const taken = new Set<Piece>();
    const missing = blocks.flatMap((block, index) =>
      block[list].flatMap(({ text, line }, at): LeftContent[] => {
        const found = free.get(normalise(text))?.shift();
        if (found) {
          taken.add(found);
          places[index]!.add(found.slide);
          return [];
        }
        const [before = '', behind = ''] = [at - 1, at + 1].map((next) => block[list][next]?.text);
        return [{ kind, text, line, block: index, neighbours: [before, behind] }];
      }),
    );
    slides = slides.map((slide, index) => ({
      ...slide,
      [list]: pieces[index]!.filter((piece) => !taken.has(piece)).map(({ text }) => text),
    }));
    return missing;
  });
  return { places, left, slides };
}

function groupPieces(
  pieces: readonly Piece[],
  normalise: Comparison['normalise'],
): Map<string, Piece[]> {
  const groups = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const key = normalise(piece.text);
    const known = groups.get(key);
    if (known) known.push(piece);
    else groups.set(key, [piece]);
  }
  return groups;
}
