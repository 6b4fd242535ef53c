import type { Found, MissingContent } from './content.ts';
import { listWords, squeeze } from './list-words.ts';
import { readInline } from './read-inline.ts';
import type { ShownSlide } from './read-deck.ts';
import type { FileBlock } from './read-file.ts';

/** How one kind of content is compared. */
interface Comparison {
  readonly kind: MissingContent['kind'];
  readonly ofBlock: 'code' | 'cells' | 'formulas' | 'pictures';
  /** The form in which both sides are compared. */
  readonly normalise: (text: string) => string;
  /** Whether a slide has it in another shape than its own, such as code shown as text. */
  readonly isInside: (wanted: string, slide: SlideTexts) => boolean;
  /** Its parts, where slides may show them one by one. @default none */
  readonly split?: (wanted: string) => readonly string[];
  /** Its words, where it may as well be text. @default it may not */
  readonly readText?: (text: string) => string;
}

/** All of a slide as one text of each sort. */
interface SlideTexts {
  /** Words, each between spaces. */
  readonly words: string;
  /** Everything without spaces. */
  readonly squeezed: string;
}

const joinWords = (text: string): string => listWords(text).join(' ');

/** TeX that means the same: numbers and names of formulas are not shown in them. */
const normaliseTex = (tex: string): string =>
  squeeze(tex.replace(/\\(?:label|tag\*?|(?:eq)?ref)\{[^}]*\}/g, ''));

/** The rows and columns of a formula that is too long for a line. */
const splitRows = (tex: string): string[] =>
  tex.split(/\\\\(?:\[[^\]]*\])?|&|\\(?:begin|end)\{[^}]*\}(?:\{[^}]*\})?|\\hline/).filter(Boolean);

const isAmongWords: Comparison['isInside'] = (wanted, { words }) => words.includes(` ${wanted} `);
const isSqueezedIn: Comparison['isInside'] = (wanted, { squeezed }) => squeezed.includes(wanted);

const comparisons: readonly Comparison[] = [
  {
    kind: 'code',
    ofBlock: 'code',
    normalise: squeeze,
    isInside: isSqueezedIn,
    // Fences that are indented are no fences everywhere.
    readText: (text) => joinWords(readInline(text).text),
  },
  { kind: 'cell', ofBlock: 'cells', normalise: joinWords, isInside: isAmongWords },
  {
    kind: 'formula',
    ofBlock: 'formulas',
    normalise: normaliseTex,
    isInside: isSqueezedIn,
    split: splitRows,
  },
  { kind: 'picture', ofBlock: 'pictures', normalise: joinWords, isInside: isAmongWords },
];

/** Finds each piece of content that is more than words in the deck, as often as it occurs. */
export function compareContents(
  blocks: readonly FileBlock[],
  slides: readonly ShownSlide[],
): Found {
  const places = blocks.map(() => new Set<number>());
  const texts = slides.map(joinSlide);
  const missing = comparisons.flatMap((comparison) => {
    const { kind, ofBlock, isInside, normalise, split, readText } = comparison;
    const free = listFree(slides, comparison);
    const findInside = (wanted: string): number =>
      texts.findIndex((slide) => isInside(wanted, slide));
    const find = (text: string): readonly number[] => {
      const wanted = normalise(text);
      const shown = free.get(wanted)?.shift();
      if (shown !== undefined) return [shown];
      if (wanted === '') return [takeAny(free)];
      const whole = findInside(wanted);
      if (whole >= 0) return [whole];
      if (split) return split(wanted).map(findInside);
      const words = readText?.(text);
      return [texts.findIndex((slide) => words !== undefined && isAmongWords(words, slide))];
    };
    return blocks.flatMap((block, index) =>
      block[ofBlock].flatMap(({ text, line }): MissingContent[] => {
        const found = find(text);
        if (found.includes(-1)) return [{ kind, text, line }];
        for (const slide of found) places[index]!.add(slide);
        return [];
      }),
    );
  });
  return { missing, places };
}

/** What has no description is found by number alone. */
function takeAny(free: ReadonlyMap<string, number[]>): number {
  return [...free.values()].find(({ length }) => length > 0)?.shift() ?? -1;
}

/** By their normal form, the slides that show a piece of content, one entry a time. */
function listFree(
  slides: readonly ShownSlide[],
  { ofBlock, normalise }: Comparison,
): Map<string, number[]> {
  const free = new Map<string, number[]>();
  for (const [index, slide] of slides.entries())
    for (const text of slide[ofBlock]) {
      const key = normalise(text);
      const known = free.get(key);
      if (known) known.push(index);
      else free.set(key, [index]);
    }
  return free;
}

function joinSlide({ title, words, code, formulas, text }: ShownSlide): SlideTexts {
  return {
    words: ` ${[...title, ...words, ...code.flatMap(listWords)].join(' ')} `,
    squeezed: squeeze([text, ...code, ...formulas.map(normaliseTex)].join('')),
  };
}
