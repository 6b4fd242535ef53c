import { segmentText } from './segment-text.ts';

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
    findSentenceEnds(prose) {
      const ends: number[] = [];
      for (const { segment, index } of segmentText(sentences, prose)) {
        const end = index + segment.length;
        const isWithin = isAbbreviated(prose.slice(ends.at(-1) ?? 0, end), prose.slice(end));
        if (!isWithin || end === prose.length) ends.push(end);
      }
      return ends;
    },
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

/** Whether an abbreviation ends the one text, or goes on in the other: "z." and "B.". */
function isAbbreviated(before: string, after: string): boolean {
  return (
    abbreviation.test(before) ||
    (/(?:^|[\s(])\p{L}\.\s*$/u.test(before) && /^\p{L}\p{M}?\./u.test(after))
  );
}

/** Abbreviations before a capital letter, in the languages most notes are written in: no sentence ends there. */
const abbreviation =
  /(?:^|[\s(])(?:\p{Lu}\p{M}?|[Dd]r|[Mm]rs?|[Mm]s|[Pp]rof|[Ss]t|[Ff]igs?|[Ee]qs?|[Nn]o|[Nn]r|[Vv]ol|[Pp]p?|[Cc]f|[Vv]s|[Aa]l|[Ii]nc|[Ee]tc|e\.g|i\.e|z\.B|d\.\s?h|u\.\s?a|bzw|[Aa]bb|p\.\s?ej|[Ss]ra?|[Mm]me|т\.\s?е|т\.\s?д)\.\s*$/u;
