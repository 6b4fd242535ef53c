import {
  describing,
  doubtfulNames,
  headingClosers,
  instructing,
  sentenceWord,
  structuralNames,
} from './filler.ts';
import { findWords, isAcronym, keyOfName } from './name-key.ts';

/** Longer phrases are sentences. */
const maxWords = 4;
const maxLetters = 40;

/** Whether a phrase can be the name of a thing. */
export function isName(text: string): boolean {
  const words = findWords(text).map((word) => word.text);
  const [first = ''] = words;
  if (words.length === 0 || words.length > maxWords || text.length > maxLetters) return false;
  if (!/\p{L}{2}/u.test(text) && !words.some(isAcronym)) return false;
  if (/[,;:=<>|{}[\]@$\\/&]|^\W*\d+\W*$|\bhttps?\b/u.test(text)) return false;
  if (words.some((word) => sentenceWord.test(word) && !isAcronym(word))) return false;
  if (words.every((word) => /^\d/.test(word)) || /^[^"]*"[^"]*$/.test(text)) return false;
  // "Creating a cluster" is something to do.
  const isAction =
    /[aeiouy]\p{L}*ing$/iu.test(first) && /\s(?:an?|the|with|your)\s|s$/iu.test(text);
  if (words.length > 1 && (isAction || instructing.test(first) || describing.test(text)))
    return false;
  // "AWS own", "cloud based"
  if (words.length > 1 && /^(?:own|only|based|specific|dependent)$/i.test(words.at(-1) ?? ''))
    return false;
  // "Common mistakes", "practice questions"
  if (words.length > 1 && headingClosers.test(words.at(-1) ?? '')) return false;
  return !structuralNames.has(keyOfName(text).toLowerCase());
}

/** Whether a phrase is what parts of lectures are called. */
export function isPartOfLecture(text: string): boolean {
  const last = findWords(text).at(-1)?.text ?? '';
  return headingClosers.test(last) || structuralNames.has(keyOfName(text).toLowerCase());
}

/** A word that structures lectures more often than it names what they are about: "Process", "Key". */
export function isDoubtful(text: string): boolean {
  return doubtfulNames.has(keyOfName(text).toLowerCase());
}
