import { segmentText } from './segment-text.ts';
import { findSentenceEnds } from './sentence-ends.ts';

/** What counting words and ending sentences depends on. */
export interface Language {
  /** BCP 47 tag. */
  readonly tag: string;
  /** How much there is to read: words as Intl.Segmenter sees them; of Chinese, Japanese and Korean so many that say as much. */
  readonly countWords: (text: string) => number;
  /** The words of a text, folded to compare them. */
  readonly listWords: (text: string) => string[];
  /** Where the sentences of a text end, as offsets. */
  readonly findSentenceEnds: (prose: string) => number[];
}

/** Creates the language of a BCP 47 tag; one that Intl does not know counts as English. */
export function createLanguage(tag: string): Language {
  const words = createSegmenter(tag, 'word');
  const sentences = createSegmenter(tag, 'sentence');
  return {
    tag,
    countWords(text) {
      if (isPlain(text)) return text.match(/[A-Za-z0-9]+/g)?.length ?? 0;
      let count = countCharacters(text);
      const rest = count === 0 ? text : text.replace(cjk, ' ');
      for (const { isWordLike } of segmentText(words, rest)) if (isWordLike) count += 1;
      return Math.ceil(count);
    },
    listWords(text) {
      const found = [...segmentText(words, text.normalize('NFKC'))];
      return found.flatMap(({ segment, isWordLike }) => (isWordLike ? segment.toLowerCase() : []));
    },
    findSentenceEnds: (prose) => findSentenceEnds(prose, sentences),
  };
}

function createSegmenter(tag: string, granularity: 'word' | 'sentence'): Intl.Segmenter {
  try {
    return new Intl.Segmenter(tag, { granularity });
  } catch {
    return new Intl.Segmenter('en', { granularity });
  }
}

/** Letters of scripts whose words say less than ours, or are hard to tell: so many of them say as much as a word. */
const charactersPerWord = [
  [/(?=\p{L})[\p{scx=Hira}\p{scx=Kana}]/gu, 3],
  [/\p{Script=Han}/gu, 2],
  [/\p{Script=Hangul}/gu, 2],
] as const;

const cjk = /(?=\p{L})[\p{scx=Hira}\p{scx=Kana}\p{Script=Han}\p{Script=Hangul}]/gu;

function countCharacters(text: string): number {
  return charactersPerWord.reduce(
    (sum, [script, perWord]) => sum + (text.match(script)?.length ?? 0) / perWord,
    0,
  );
}

/**
 * Whether runs of letters and digits are its words (Unicode Standard Annex 29): ASCII, and nothing between two of them that
 * joins words. Counting these takes a twentieth of the time.
 */
function isPlain(text: string): boolean {
  return /^[\n -~]*$/.test(text) && !/_|[A-Za-z0-9][.,:;'"][A-Za-z0-9]/.test(text);
}
