import { isPluralName } from './name-key.ts';
import {
  addressees,
  aims,
  attempts,
  lasting,
  negations,
  prepositions,
  pronouns,
} from './phrases.ts';
import type { TermList } from './read-nouns.ts';
import type { Token } from './sentence.ts';
import { isAny, isFinite, isNoun, isVerb } from './token-kinds.ts';

/** Which words between two terms state something, and which only talk about it. */

/** A verb that says what is: finite, and nothing that may fail. */
export function affirms(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at]!;
  const next = tokens.slice(at + 1).find(({ tags }) => !tags.has('Adverb') || tags.has('Negative'));
  if (!isVerb(verb) || attempts.test(verb.word)) return false;
  if (verb.word === 'being') return false;
  if (isAny(verb, 'PastTense', 'Participle')) return isPastTense(tokens, at, next);
  // "the use of B", "the markdown strings feature enhances B": a noun that was taken for a verb.
  if (next?.word === 'of' && !verb.word.startsWith('consist')) return false;
  const isMain = !isAny(verb, 'Auxiliary', 'Modal', 'Copula');
  if (!isMain || !next || !isVerb(next) || isAny(next, 'Particle')) return true;
  if (helpers.test(verb.word)) return true;
  // "runs tasks on": after a third person no other verb can come, so it is a plural; not so in "services manages the".
  const object = tokens[tokens.indexOf(next) + 1];
  const isVerbAfterAll = object !== undefined && (isNoun(object) || isAny(object, 'Determiner'));
  return verb.word.endsWith('s') && next.word.endsWith('s') && !isVerbAfterAll;
}

/** Past tenses that need no object, and are no participles of one. */
const intransitive =
  /^(?:led|ran|grew|fell|rose|became|went|came|wrote|began|stayed|ended|resulted|belonged|depended|consisted|emerged|moved|migrated|evolved|marched|joined|lived|relied|participated|served|contributed|occurred|fought|took|died)$/;

/** "A founded B" says so, "images stored in B are", "AWS managed keys" and "the B used is" describe. */
function isPastTense(tokens: readonly Token[], at: number, next: Token | undefined): boolean {
  const verb = tokens[at]!;
  // "Cogs, the ships of merchants, carried grain" is a sentence, "cogs, built of oak" is none.
  const isApart = tokens[at - 1]?.comma && !tokens.slice(0, at - 1).some(({ comma }) => comma);
  if (!isAny(verb, 'PastTense') || !next || isApart) return false;
  const rest = tokens.slice(at + 1);
  const stop = rest.findIndex(
    ({ comma, word }) => comma || /^(?:that|which|who|and|but)$/.test(word),
  );
  const clause = stop < 0 ? rest : rest.slice(0, stop + 1);
  if (clause.some(isFinite) || rest.some((token) => isAny(token, 'Copula'))) return false;
  if (intransitive.test(verb.word) || isAny(next, 'Determiner', 'Possessive')) return true;
  return isNoun(next) && /^\p{Lu}/u.test(next.text) && !describes(tokens, at);
}

/** Participles that stand between two nouns of one name. */
const attributive =
  /^(?:managed|based|accelerated|optimi[sz]ed|powered|hosted|generated|driven|oriented|defined|related|shared|encrypted|distributed|signed|compressed|certified|provided|advanced|improved|increased|reduced|limited|unlimited|enhanced|automated|added|estimated|expected|integrated|dedicated|detailed|fixed|mixed|required|supported|embedded)$/;

/** "AWS managed keys", "WebGL Signed Mesher", "A rewritten Java library": names and titles, in which nothing acts. */
function describes(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at]!;
  const last = tokens.slice(at + 1).findLast(isNoun);
  const isOne = last !== undefined && /^\p{Ll}+[^s\P{L}]$/u.test(last.text) && !last.term;
  const isBare = !tokens.slice(at + 1).some((token) => isAny(token, 'Determiner', 'Preposition'));
  return /^\p{Lu}/u.test(verb.text) || attributive.test(verb.word) || (isBare && isOne);
}

/** "helps manage" */
const helpers = /^(?:help|let|make|ha[sv]e|do)/;
/** "allows A to run": A is who acts. */
const causing = /^(?:allow|enabl|caus|forc|requir|ask|tell|permit|invit|instruct|need|expect)/;

/** "prevents A from running" */
const holding = /^(?:prevent|stop|keep|hinder|block|discourage|prohibit)s?$/;

/** After a term: the noun goes on, or another object comes, so that the term is not what the verb is about. */
function endsElsewhere(after: Token): boolean {
  // "to Solana on-chain accounts"
  if (isAny(after, 'Hyphenated') && !after.term) return true;
  if (after.term || prepositions.has(after.word) || /^(?:and|or|that)$/.test(after.word))
    return false;
  if (isAny(after, 'Adverb')) return false;
  return isNoun(after) || isFinite(after) || isAny(after, 'Determiner', 'Adjective', 'Hyphenated');
}

/** "no cache" is not there, "most caches" are some, "a number of types" is no number, and "the target" is one spoken of. */
export function isPresent(
  tokens: readonly Token[],
  { first, end, isMixed }: TermList,
  words: readonly Token[],
): boolean {
  const before = tokens.slice(first.start, first.end - 1);
  const isDenied = before.some(
    ({ word }) =>
      negations.has(word) || attempts.test(word) || partial.test(word) || near.test(word),
  );
  // "can be provisioned"
  const isState =
    /^\p{Ll}+ed$/u.test(tokens[first.end - 1]?.text ?? '') && first.end === first.start + 1;
  // "are updated step by step"
  const opening = tokens[first.start]!;
  const isDone =
    !opening.term &&
    (isAny(opening, 'PastTense', 'Participle') || /^\p{Ll}{3,}ed$/u.test(opening.word)) &&
    !isPluralName(tokens[first.end - 1]?.text ?? '');
  if (isDone && isAny(words.at(-1), 'Copula')) return false;
  if (isState && isAny(words.at(-1), 'Copula')) return false;
  // "Databases are relational": an adjective, whatever the reader takes it for.
  const object = tokens[first.end - 1]?.text ?? '';
  const isBare = first.end === first.start + 1 && /^\p{Ll}+$/u.test(object);
  if (isPlainCopula(words) && isBare && !isPluralName(object)) return false;
  // "has access to it", "a number of types"
  const [after, next] = tokens.slice(end);
  const isOpen = after?.word === 'of' || (after?.word === 'to' && !next?.tags.has('Infinitive'));
  const isCommon = /^\p{Ll}+$/u.test(tokens[end - 1]?.text ?? '');
  const isKnown = isPlainCopula(words) && before[0]?.word === 'the';
  // "the connection of A and other things" is one thing.
  const isShared = isMixed && words.at(-1)?.word === 'of' && !partsOf.test(words[0]?.word ?? '');
  // "Depot services handles the freight": what looks like an object is the verb.
  const [verb, noun] = words;
  const isTwofold =
    words.length === 2 &&
    isAny(noun, 'Plural') &&
    isAny(tokens[first.start], 'Determiner') &&
    !giving.test(verb?.word ?? '');
  if (isTwofold) return false;
  return !isDenied && !(isOpen && isCommon) && !isKnown && !isShared;
}

/** "consists of A and other things": A is a part still. */
const partsOf = /^(?:consists?|composed|made|is|are)$/;

const partial = /^(?:most|some|few|several|certain)$/;
/** "gives students the keys" */
const giving =
  /^(?:gave|give|offer|send|sent|teach|taught|show|tell|told|hand|grant|pa(?:y|id)|cost|deny|denie|assign|allow|lend|lent|award|bring|brought)(?:s|ed)?$/;
/** "in this manner" */
const near = /^(?:this|that|these|those)$/;

export function isPlainCopula(words: readonly Token[]): boolean {
  return words.every((token) => isAny(token, 'Copula', 'Adverb') || token.word === 'be');
}

/** Whether words between a subject and an object state something of both. */
export function isSound(words: readonly Token[], rest: readonly Token[], list: TermList): boolean {
  return fitsObject(words, rest, list) && !asksMore(words) && words.every(isPlainWord);
}

/** Whether the object is all that the words lead to; `rest` is what follows it. */
function fitsObject(
  words: readonly Token[],
  [after, next]: readonly Token[],
  { phrases, isMixed }: TermList,
): boolean {
  if (after && endsElsewhere(after)) return false;
  const isCopular = isPlainCopula(words.filter((token) => !isAny(token, 'Modal')));
  // "is a JavaScript based tool", "can be provisioned"
  if (
    isCopular &&
    after &&
    isAny(after, 'PastTense', 'Participle') &&
    !prepositions.has(next?.word ?? '')
  )
    return false;
  // "is a type of A hosted zone"
  if (after && next && isAny(after, 'PastTense', 'Participle') && isNoun(next)) return false;
  // "the imbalance between A and B" is of both together.
  if (words.some(({ word }) => word === 'between') && (phrases.length > 1 || isMixed)) return false;
  const acts = after && !/^(?:and|or|but)$/.test(after.word);
  if (acts && causing.test(words.at(-1)?.word ?? '') && (next || after.word !== 'to')) return false;
  // "prevents B from running": what it prevents is the running.
  if (after?.word === 'from' && words.some(({ word }) => holding.test(word))) return false;
  // "can be internet facing"
  const isLone = phrases.length === 1 && phrases[0]!.end - phrases[0]!.start === 1;
  return !(isCopular && isLone && isAny(after, 'Gerund'));
}

/** The words want something ("has to be run on"), name examples, a limit, or two places. */
function asksMore(words: readonly Token[]): boolean {
  const wordAfter = (index: number): string => words[index + 1]?.word ?? '';
  if (words.some(({ word }, index) => wanting.test(word) && wordAfter(index) === 'to')) return true;
  // "Forces affecting A": a noun, and what it does.
  if (isAny(words[1], 'Gerund') && !beginning.test(words[0]?.word ?? '')) return true;
  // "defines how A are made", "is things inside A"
  if (words.some(({ word }, index) => asking.test(word) && wordAfter(index) !== 'to')) return true;
  // "The clerk used to call A"
  if (words[0]?.word === 'used' && wordAfter(0) === 'to') return true;
  // "are ploughed row by row": after a passive comes a preposition.
  const last = words.at(-1);
  const isPassive =
    isAny(last, 'PastTense') &&
    words.slice(0, -1).some((token) => isPlainCopula([token]) && isVerb(token));
  if (isPassive && last && !calling.test(last.word)) return true;
  // "tends to overfit": a verb, whatever the reader takes it for.
  if (words[0]?.word.startsWith('tend') && words.at(-1)?.word === 'to') return true;
  if (words.some(({ word }, index) => word === 'such' && wordAfter(index) !== 'a')) return true;
  // "can only have one": a limit, no ability.
  if (words.some(({ word }) => word === 'only') && isAny(words[0], 'Modal')) return true;
  // "is more robust to A": than what?
  const isMore = words.some(({ word }) => word === 'more' || word === 'less');
  if (isMore && isAny(words[0], 'Copula') && !words.some(({ word }) => word === 'than'))
    return true;
  // "can update for A" lacks an object.
  const verb = words.at(-2);
  const isActive = isAny(verb, 'Infinitive', 'PresentTense') && !isAny(verb, 'Copula');
  if (last?.word === 'for' && isActive && !lasting.test(verb?.word ?? '')) return true;
  // "is available for zones in A": what the second one belongs to is anybody's guess.
  return words.filter((token) => prepositions.has(token.word) && !isVerb(token)).length > 1;
}

/** Verbs of what is being done: "involves training A". */
const beginning =
  /^(?:is|are|was|were|be|involv|requir|start|begin|stop|keep|allow|includ|support|enabl|avoid|mean|prevent|continu|consider|recommend|suggest|permit|need|finish|entail|justif|facilitat|simplif|can|could|ha[sd]|have|risk|resembl|remain|minimi[sz]|postpon|ban|forbid|describ)/;
/** Verbs whose passives have an object. */
const calling =
  /^(?:called|named|considered|given|made|elected|appointed|termed|dubbed|labell?ed|declared|titled|assigned|granted|offered|deemed|allocated|awarded|sent|shown|paid|allowed|denied|taught|told|crowned|renamed|likened|known)$/;
const asking = /^(?:how|why|whether|where|things?)$/;
const wanting = /^(?:needs?|have|has|had)$/;

/** Whether a word neither denies, nor leads to somebody else's verb. */
function isPlainWord(token: Token, index: number, words: readonly Token[]): boolean {
  const { word } = token;
  const isCopula = isAny(words[0], 'Copula');
  if (negations.has(word) || attempts.test(word)) return false;
  if (word === 'than' && !compares(words, index)) return false;
  if (addressees.has(word)) return true;
  if (aims.has(word)) return false;
  if (pronouns.has(word) && !(word === 'that' && isCopula) && word !== 'one' && word !== 'each')
    return false;
  if (word === 'which' && !isCopula) return false;
  // "is composed of layers that perform": the layers do.
  if (isRelative(token) && words.slice(0, index).some((each) => prepositions.has(each.word)))
    return false;
  // A second verb needs a reason: "to store", "that runs", "is managed", "lets you run".
  if (index === 0 || !isVerb(token)) return true;
  const before = words[index - 1]!;
  return (
    before.word === 'to' ||
    isRelative(before) ||
    addressees.has(before.word) ||
    isAny(before, 'Auxiliary', 'Copula', 'Modal', 'Adverb') ||
    isAny(token, 'Participle', 'PastTense') ||
    token.phrase === 'Noun' ||
    isVerb(before)
  );
}

/** "is slower than" can be measured; "is better than", "is more popular than" is an opinion. */
function compares(words: readonly Token[], index: number): boolean {
  const before = words[index - 1]?.word ?? '';
  return isAny(words[0], 'Copula') && index < 3 && measures.test(before);
}

const measures =
  /^(?:slow|fast|quick|larg|bigg?|small|tall|short|long|high|low|wid|narrow|broad|deep|shallow|thick|thinn?|heavi|light|dens|old|young|new|earli|lat|hott?|cold|warm|cool|hard|soft|strong|weak|loud|bright|dark|rich|poor|cheap|clos|far|farth|near|great|few|steep|sharp|stiff|dri|wett?|cost|acidi)er$/;

export function isRelative({ word }: Token): boolean {
  return word === 'that' || word === 'which';
}
