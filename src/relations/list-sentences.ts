import type { Language } from '../blocks/language.ts';
import type { Section } from '../blocks/section.ts';
import { outlineSections } from '../deck/outline.ts';
import type { Store } from '../store/store.ts';
import { asksBelow, deniesBelow } from './denials.ts';
import { isRetelling } from './find-chapters.ts';
import { findWords } from './name-key.ts';
import { placeUnits, readSection, type Span } from './read-units.ts';

/** A sentence in which notes may use a term; plain data. */
export interface LectureSentence {
  readonly text: string;
  /** 1-based line of the note. */
  readonly line: number;
  /** Index of its heading's section. */
  readonly section: number;
  /** Offsets into the text. */
  readonly bold: readonly Span[];
}

/** What is read. */
export interface SentencesRequest {
  readonly sections: readonly Section[];
  readonly language: Language;
  readonly store: Store;
}

/** Texts without an end, such as data, are no prose. */
const maxText = 20_000;
/** Fewer words are an entry of a list. */
const minWords = 6;

/** Lists the sentences of a note that say something: none of headings, tables, lists of topics, summaries and exercises. */
export function listSentences({ sections, language, store }: SentencesRequest): LectureSentence[] {
  return outlineSections(sections, store).flatMap((topic, section) => {
    const read = readSection(topic, store);
    const titles = read.headings.map(({ text }) => text);
    if (titles.some((title) => isAnnouncing(title) || isRetelling(title))) return [];
    return placeUnits(read).flatMap(({ text, role, bold, isDenied, isLink, lineAt }) => {
      if (isDenied || isLink || text.length > maxText) return [];
      if (role !== 'prose' && role !== 'item') return [];
      const ends = language.findSentenceEnds(text);
      return ends.flatMap((end, index): LectureSentence[] => {
        const start = ends[index - 1] ?? 0;
        const own = text.slice(start, end);
        if (findWords(own).length < minWords) return [];
        const inside = bold.flatMap(([from, to]): Span[] =>
          from < end && to > start ? [[Math.max(0, from - start), to - start]] : [],
        );
        const first = start + (own.length - own.trimStart().length);
        return [{ text: own, line: lineAt(first), section, bold: inside }];
      });
    });
  });
}

const announcing =
  /\b(?:objectives?|goals?|outcomes?|outline|overview|agenda|contents?|prerequisites?|syllabus|introduction|intro|preface|motivation|about|today|roadmap|requirements?|lernziele?|ziele|inhalt|überblick|übersicht|einleitung|einführung|voraussetzungen|gliederung|objectifs?|sommaire|plan|prérequis|introducción|objetivos?|contenidos?|índice|requisitos)\b/iu;

/** Headings below which notes name what they will explain, or what others have explained. */
function isAnnouncing(title: string): boolean {
  return announcing.test(title) || asksBelow(title) || deniesBelow(title);
}
