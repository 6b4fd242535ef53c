import { isAcronym } from './name-key.ts';
import { listWords } from './phrases.ts';

/** The one part of speech that a word can be, as the library names them; '' where it can be several, or is unknown. */
export type TellTag = (word: string) => string;

/** Verbs that stand before nouns in names: "read replica", "message queues". */
const attributive = listWords(
  'read write message slide join sort allow deny build splay import export pull push clone merge react offset',
);

/** Verbs in the third person that are no plurals. */
const acting =
  /^(?:expect|becom|tak|mean|provid|exist|requir|allow|contain|giv|mak|gett?|goe|com|say|know|includ|ensur|enabl|receiv|send|keep|let|need|want|add|remov|creat|delet|appli|depend|consist|belong|happen|occur|appear|seem|remain|begin|follow|choos|describ|defin|explain|improv|prevent|avoid|perform|execut|exclud|invok)e?s$/;

/** No noun: "Ephemeral", "Invoked", "Up". */
const noNoun = /Adjective|Adverb|Preposition|Conjunction|PastTense|Participle/;
/** Words that the library does not know: "Eventually", "Storage optimized". */
const adverb = /^\p{Ll}{2,}(?:al|[^b]e|t|r|ful|ous|nt)ly$/u;
const participle = /\p{Ll}{2}(?:iz|is|at)ed$/u;

/** Whether a name in English can be that of a thing: no adjective, nothing to do, nothing done. */
export function isThing(name: string, tellTag: TellTag): boolean {
  const words = name.split(/\s+/);
  if (words.some(isAcronym) && words.length === 1) return true;
  const small = name.toLowerCase().split(/\s+/);
  const [first = '', ...others] = small;
  const last = small.at(-1) ?? '';
  const [firstTag, lastTag] = [tellTag(first), tellTag(last)];
  if (noNoun.test(lastTag) || acting.test(last)) return false;
  if (lastTag === '' && (adverb.test(last) || (others.length > 0 && participle.test(last))))
    return false;
  if (others.length === 0) return lastTag !== 'Infinitive' || attributive.has(last);
  if (lastTag === 'Infinitive' && others.includes('and')) return false;
  if (acting.test(first)) return false;
  // "Automatically rotated keys" are things, "Edit host names" and "Tighten up the schema" say what to do.
  const isAction = firstTag === 'Infinitive' && !attributive.has(first);
  return !isAction || !others.some((word) => word.endsWith('s') || /^(?:an?|the)$/.test(word));
}
