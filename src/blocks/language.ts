import { segmentText } from './segment-text.ts';
import { findSentenceEnds } from './sentence-ends.ts';

/** What counting words and ending sentences depends on. */
export interface Language {
  /** BCP 47 tag. */
  readonly tag: string;
  /** The number of words, as Intl.Segmenter sees them. */
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
      let count = 0;
      for (const { isWordLike } of segmentText(words, text)) if (isWordLike) count += 1;
      return count;
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

/**
 * Whether runs of letters and digits are its words (Unicode Standard Annex 29): ASCII, and nothing between two of them that
 * joins words. Counting these takes a twentieth of the time.
 */
function isPlain(text: string): boolean {
  return /^[\n -~]*$/.test(text) && !/_|[A-Za-z0-9][.,:;'"][A-Za-z0-9]/.test(text);
}
