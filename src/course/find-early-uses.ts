/** Terms that a lecture uses before the course says what they are, and those that it takes from earlier lectures. */
import type { Introduction } from '../relations/find-introductions.ts';
import type { LectureSentence } from '../relations/list-sentences.ts';
import { createMatcher, type Mention } from '../relations/matcher.ts';
import { findWords, keyOfName } from '../relations/name-key.ts';
import type { Store } from '../store/store.ts';

/** What is known of the terms of a lecture. */
export interface LectureTerms {
  readonly introductions: readonly Introduction[];
  readonly sentences: readonly LectureSentence[];
  /** Names that need no introduction there: what its front matter says, or the config file. */
  readonly introduced: readonly string[];
}

/** A term with the place where the course says what it is. */
export interface TaughtTerm {
  readonly name: string;
  /** Index of the lecture. */
  readonly lecture: number;
  /** 1-based line of its note. */
  readonly line: number;
}

/** A place where a term is used. */
export interface TermUse {
  readonly term: TaughtTerm;
  /** Index of the lecture. */
  readonly lecture: number;
  readonly line: number;
  /** As it is spelt there. */
  readonly text: string;
}

/** What a course teaches, and in which order it speaks of it. */
export interface CourseUses {
  /** The first use of each term that is used before it is introduced. */
  readonly early: readonly TermUse[];
  /** By lecture: terms of earlier lectures that it uses, those first that it uses most. */
  readonly earlier: readonly (readonly TaughtTerm[])[];
}

/** How uses are found. */
export interface UsesRequest {
  /** In their order. */
  readonly lectures: readonly LectureTerms[];
  /** Whether general English uses a word often. */
  readonly isCommon: (word: string) => boolean;
  readonly store: Store;
}

/** Finds what lectures use of each other. */
export function findCourseUses({ lectures, isCommon, store }: UsesRequest): CourseUses {
  const terms = listTerms(lectures).filter(({ names }) => isSpecial(names[0] ?? '', isCommon));
  const owners = new Map(terms.map((term, index) => [String(index), term]));
  const { find } = createMatcher(
    [...owners].flatMap(([owner, { names }]) =>
      names
        .filter((name) => isSpecial(name, isCommon))
        .map((text) => ({ text, owner, isExact: false })),
    ),
    store,
  );
  const early = new Map<Term, TermUse>();
  const spoken = new Set<Term>();
  const earlier = lectures.map(({ sentences, introduced }, lecture) => {
    const known = new Set(introduced.map(keyOfName));
    const counts = new Map<Term, number>();
    for (const sentence of sentences)
      for (const mention of find(sentence.text)) {
        const term = owners.get(mention.owner)!;
        if (term.lecture < lecture) counts.set(term, (counts.get(term) ?? 0) + 1);
        if (isSaid(sentence, mention)) spoken.add(term);
        if (
          early.has(term) ||
          spoken.has(term) ||
          known.has(keyOfName(mention.text)) ||
          !term.isStated
        )
          continue;
        if (!isBefore(term, lecture, sentence) || !isPlainUse(sentence, mention)) continue;
        early.set(term, { term, lecture, line: sentence.line, text: mention.text });
      }
    return [...counts].toSorted(([, a], [, b]) => b - a).map(([term]) => term);
  });
  return { early: [...early.values()], earlier };
}

interface Term extends TaughtTerm {
  readonly names: readonly string[];
  /** Where the course singles its name out first, whether it says what it is there or not. */
  readonly first: Place;
  /** "X is a ..." says it. */
  readonly isStated: boolean;
}

interface Place {
  readonly lecture: number;
  readonly line: number;
  /** Index of the section. */
  readonly section: number;
}

/** Terms that the course defines, each at its first definition. */
function listTerms(lectures: readonly LectureTerms[]): Term[] {
  const seen = new Map<string, Place>();
  const terms = new Map<string, Term>();
  for (const [lecture, { introductions, sentences }] of lectures.entries())
    for (const { names, line, first: own, isDefined, isStated } of introductions) {
      const keys = names.map(keyOfName);
      const section = sentences.findLast((sentence) => sentence.line <= own)?.section ?? -1;
      const before = keys.map((key) => seen.get(key)).find(Boolean);
      const first = before ?? { lecture, line: own, section };
      for (const key of keys) if (!seen.has(key)) seen.set(key, first);
      if (!isDefined || keys.some((key) => terms.has(key))) continue;
      const term = { name: names[0] ?? '', names, lecture, line, first, isStated };
      for (const key of keys) terms.set(key, term);
    }
  return [...new Set(terms.values())];
}

/** Several words, an abbreviation, a name with capitals inside: no everyday word. */
function isSpecial(name: string, isCommon: UsesRequest['isCommon']): boolean {
  const words = findWords(name);
  const isRare = words.some(({ text, key }) => !isCommon(text.toLowerCase()) && !isCommon(key));
  const isNamed = words.some(({ text }) => text.length > 2 && /\p{L}\p{Lu}/u.test(text));
  return isNamed || (words.length > 1 && isRare);
}

/** So many lines further down a term is explained in one go. */
const minLines = 12;

function isBefore({ first }: Term, lecture: number, { line, section }: LectureSentence): boolean {
  if (lecture !== first.lecture) return lecture < first.lecture;
  return section !== first.section && line + minLines <= first.line;
}

/** Words of a sentence that says what is to come, or names it among others. */
const announcing =
  /\b(?:will|later|next|soon|chapters?|sections?|lectures?|course|learn|see|introduce|discuss|cover|explain|understand|explore|below|following|today|e\.g|such as|including|called|known as|werden|wird|später|nächste\p{L}*|lernen|kapitel|abschnitt|vorlesung|heute|siehe|etwa|z\.\s?b|verrons|chapitre|prochaine?|suivante?s?|veremos|capítulo|próxim[oa]|siguientes?)\b/iu;

/** The sentence takes the term for known: it neither stresses, explains nor announces it. */
function isPlainUse({ text, bold }: LectureSentence, { start, end }: Mention): boolean {
  if (bold.some(([from, to]) => start < to && end > from)) return false;
  const isLabel = /^\s*[:(–—]|^\s-\s/.test(text.slice(end));
  const isAside = /\([^)]*$/.test(text.slice(0, start));
  return !isLabel && !isAside && !announcing.test(text) && !/[?:]\s*$/.test(text);
}

/** "SGs are boundaries": who says such a thing of it has introduced it, in a way. */
function isSaid({ text }: LectureSentence, { start, end }: Mention): boolean {
  const before = text.slice(0, start);
  return before.length < 8 && /^\s+(?:is|are|was|ist|sind|est|sont|es|son)\s/.test(text.slice(end));
}
