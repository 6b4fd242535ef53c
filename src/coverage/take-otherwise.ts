/**
 * Finds content that the deck shows as something else: code that is text there, a long formula row by row, a table that is
 * a list. Only what nothing else of the file accounts for can be that: any text has an "x" somewhere.
 */
import type { Found } from './content.ts';
import { listWords, squeeze } from './list-words.ts';
import type { ShownSlide } from './read-deck.ts';
import { readInline } from './read-inline.ts';
import type { LeftContent } from './take-exact.ts';
import { createWordPool, type WordPool } from './word-pool.ts';

/** Where content may be. */
interface Search {
  /** The slides without what was found as what it is. */
  readonly slides: readonly ShownSlide[];
  /** Words of text that are no others'. */
  readonly pools: readonly WordPool[];
}

/** Tells where a piece of content is; nowhere where one of its parts is missing. */
type Find = (content: LeftContent, take: Take) => readonly number[];

/** Takes words from a pool, all or none. */
type Take = (pool: WordPool, words: readonly string[]) => readonly number[];

/** Finds what `takeExact` has left. @param places collects for each block the slides that have it */
export function takeOtherwise(
  left: readonly LeftContent[],
  { slides, pools }: Search,
  places: readonly Set<number>[],
): Found['missing'] {
  const texts = slides.map(joinSlide);
  const formulas = createWordPool(slides.map((slide) => slide.formulas.flatMap(listWords)));
  const pictures = createWordPool(slides.map((slide) => slide.pictures.flatMap(listWords)));
  const unnamed = slides.flatMap((slide, index) => slide.pictures.map(() => index));
  const finds: Readonly<Record<LeftContent['kind'], Find>> = {
    // Fences that are indented are no fences everywhere.
    code: (content, take) => {
      const forms = [content.text, readInline(content.text).text].map(listWords);
      return forms[0]!.length === 0 ? findSigns(content, texts) : takeForm(forms, pools, take);
    },
    cell: (content) => findBeside(content, slides),
    formula: (content, take) => {
      const all = [formulas, ...pools, pictures];
      const takeRows = (rows: readonly string[]): readonly number[] => {
        const found = rows.map((row) => {
          const words = listWords(row);
          if (words.length > 0) return takeForm([words], all, take);
          return findSigns({ ...content, text: row }, texts);
        });
        return found.every(({ length }) => length > 0) ? found.flat() : [];
      };
      const found = takeRows(splitRows(content.text));
      // Where its end was forgotten, who knows which of its lines are one.
      return found.length > 0 ? found : takeRows(splitLines(content.text));
    },
    picture: ({ text }, take) => {
      const words = listWords(text);
      return words.length > 0
        ? takeForm([words], [pictures, ...pools], take)
        : unnamed.splice(0, 1);
    },
  };
  const search = (contents: readonly LeftContent[], take: Take): LeftContent[] =>
    contents.filter((content) => {
      const found = finds[content.kind](content, take);
      for (const slide of found) places[content.block]!.add(slide);
      return found.length === 0;
    });
  // What is long and whole is surest.
  const sorted = left.toSorted((a, b) => b.text.length - a.text.length);
  const scattered = search(sorted, (pool, words) => pool.takeRun(words, 0, words.length));
  return search(scattered, (pool, words) => pool.takeEach(words));
}

/** The rows and columns of a formula that is too long for a line. */
function splitRows(tex: string): string[] {
  return tex
    .split(
      /\\\\(?:\[[^\]]*\])?|&|\\(?:begin|end)\{[^}]*\}(?:\{[^}]*\})?|\\hline|\\(?:label|tag\*?|(?:eq)?ref)\{[^}]*\}/,
    )
    .filter((row) => row.trim() !== '');
}

function splitLines(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** Takes all words of one of several forms from one of several pools. */
function takeForm(
  forms: readonly (readonly string[])[],
  pools: readonly WordPool[],
  take: Take,
): readonly number[] {
  for (const form of forms.filter(({ length }) => length > 0))
    for (const pool of pools) {
      const slides = take(pool, form);
      if (slides.length > 0) return slides;
    }
  return [];
}

/** All that a slide has. */
interface SlideText {
  /** What spaces part. */
  readonly tokens: ReadonlySet<string>;
  /** Without spaces. */
  readonly text: string;
  /** Code and formulas that are no others', without spaces. */
  readonly left: string;
}

function joinSlide({ text, code, formulas }: ShownSlide): SlideText {
  return {
    tokens: new Set(text.split(/\s+/)),
    text: squeeze(text),
    left: squeeze([...code, ...formulas].join('')),
  };
}

/** A bracket alone may be any: in text it counts beside what stands beside it, or by itself. */
function findSigns({ text, neighbours }: LeftContent, slides: readonly SlideText[]): number[] {
  const wanted = squeeze(text);
  const runs = joinNeighbours(wanted, neighbours.map(squeeze), '');
  const index = slides.findIndex(
    (slide) =>
      slide.left.includes(wanted) ||
      slide.tokens.has(wanted) ||
      runs.some((run) => slide.text.includes(run)),
  );
  return index < 0 ? [] : [index];
}

/** A cell's words are counted with all others; here they stand beside those of the next cell. */
function findBeside({ text, neighbours }: LeftContent, slides: readonly ShownSlide[]): number[] {
  const runs = joinNeighbours(text, neighbours, ' ');
  const own = text.split(' ');
  const index = slides.findIndex(({ words }) => {
    const all = ` ${words.join(' ')} `;
    const isThere = (runs.length > 0 ? runs : [text]).some((run) => all.includes(` ${run} `));
    return isThere || (own.length > 1 && standInOrder(own, words));
  });
  return index < 0 ? [] : [index];
}

/** Words of others that may stand between two of a cell: what a picture or a tag in it is shown as. */
const maxGap = 12;

function standInOrder(own: readonly string[], all: readonly string[]): boolean {
  return all.some((_, start) => {
    let at = start;
    return own.every((word, index) => {
      const found = all.slice(at, index === 0 ? at + 1 : at + 1 + maxGap).indexOf(word);
      at += found + 1;
      return found >= 0;
    });
  });
}

/** A text with what stands before it, and with what stands behind it, as far as there is any. */
function joinNeighbours(
  text: string,
  [before = '', behind = '']: readonly string[],
  gap: string,
): string[] {
  const runs = before === '' ? [] : [before + gap + text];
  return behind === '' ? runs : [...runs, text + gap + behind];
}
