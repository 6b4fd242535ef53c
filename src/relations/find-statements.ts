/**
 * Problem: which relations do the notes' sentences state? Approach: terms are nouns, the words between two of them are the
 * relation. A clause must begin with its subject, a term; then comes a verb group that affirms something, with at most a
 * short object and a preposition; then the object, a term again. Everything else (negation, condition, hedge, pronoun,
 * question, instruction) gives nothing: a wrong edge is worse than none.
 * Limits: English; one clause at a time; what is said over several sentences is not put together.
 */
import {
  addressees,
  aims,
  attempts,
  idle,
  negations,
  placing,
  prepositions,
  pronouns,
  unsure,
  vague,
} from './phrases.ts';
import type { Token } from './sentence-tokens.ts';
import type { Term } from './types.ts';

/** A relation as a sentence states it. */
export interface Statement {
  readonly from: Term;
  readonly to: Term;
  readonly label: string;
}

/** A longer bridge between two terms says more than an edge can. */
const mostBridge = 8;
const mostLabelWords = 5;
const mostLabelLetters = 40;

/** Whether a sentence is one that states something at all. */
export function isStatement(text: string): boolean {
  return !unsure.test(text) && !/[?]\s*["”')]*\s*$/.test(text);
}

/** Finds what a segment's tokens state. */
export function findStatements(tokens: readonly Token[]): Statement[] {
  const found = [...findClauses(tokens), ...findExamples(tokens)];
  const once = new Map<string, Statement>();
  for (const statement of found) {
    const key = `${statement.from.id} ${statement.to.id}`;
    if (statement.from !== statement.to && !once.has(key)) once.set(key, statement);
  }
  return [...once.values()];
}

function findClauses(tokens: readonly Token[]): Statement[] {
  const statements: Statement[] = [];
  for (let at = 0; at < tokens.length;) {
    const clause = canBegin(tokens, at) ? readClause(tokens, at) : undefined;
    if (clause) statements.push(...clause.statements);
    at = Math.max(at + 1, clause?.end ?? 0);
  }
  return statements;
}

const openers = new Set([
  'and',
  'but',
  'while',
  'whereas',
  'because',
  'since',
  'so',
  'thus',
  'therefore',
  'hence',
  'however',
  'where',
]);

/** A clause begins a segment, or follows a comma or a conjunction; before it nothing may deny it. */
function canBegin(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before) return true;
  if (!before.comma && !openers.has(before.word)) return before.tags.has('Adverb') && at === 1;
  return !tokens.slice(0, at).some(({ word }) => word === 'that' || word === 'unlike');
}

interface NounPhrase {
  readonly start: number;
  /** Index after its last token. */
  readonly end: number;
  /** The term that is its head. */
  readonly term: Term | undefined;
}

/** A noun with what stands before it: a run of words that may belong to a noun, up to the last noun in it. */
function readNounPhrase(tokens: readonly Token[], start: number): NounPhrase | undefined {
  let end = start;
  let last = start;
  while (end < tokens.length && belongsToNoun(tokens, start, end)) {
    const token = tokens[end]!;
    end += 1;
    if (isNoun(token)) last = end;
    if (token.comma) break;
  }
  if (last === start) return undefined;
  const head = tokens[last - 1]!;
  return { start, end: last, term: isNamed(tokens, start, last) ? head.term : undefined };
}

function isNoun({ term, tags }: Token): boolean {
  return term !== undefined || tags.has('Noun') || tags.has('Value');
}

/** Whether the head is a term, and not another thing that is called after it: a "VPC gateway object" is no "object". */
function isNamed(tokens: readonly Token[], start: number, end: number): boolean {
  const head = tokens[end - 1]!;
  if (!head.term || head.tags.has('Possessive') || head.tags.has('Hyphenated')) return false;
  const before = end - 2 >= start ? tokens[end - 2] : undefined;
  const isCommon = /^\p{Ll}+$/u.test(head.text);
  return !(
    isCommon &&
    before &&
    isNoun(before) &&
    !before.tags.has('Possessive') &&
    !before.tags.has('Value')
  );
}

function belongsToNoun(tokens: readonly Token[], start: number, at: number): boolean {
  const { term, word, tags, phrase } = tokens[at]!;
  if (term) return true;
  const before = at > start ? tokens[at - 1] : undefined;
  if (word === 'and') {
    // "a simple and widely used algorithm"
    const next = tokens[at + 1];
    return (
      before?.tags.has('Adjective') === true &&
      next !== undefined &&
      !isNoun(next) &&
      (next.tags.has('Adjective') || next.tags.has('Adverb'))
    );
  }
  if (prepositions.has(word) || word === 'or' || word === 'that' || negations.has(word))
    return false;
  if (tags.has('Pronoun') || tags.has('QuestionWord') || tags.has('Copula') || tags.has('Modal'))
    return false;
  if (tags.has('Noun') || tags.has('Determiner') || tags.has('Value')) return true;
  if (tags.has('Adjective') || tags.has('Hyphenated')) return true;
  const isOpen =
    before !== undefined &&
    (before.tags.has('Determiner') || before.tags.has('Adjective') || before.tags.has('Adverb'));
  if (tags.has('Adverb')) return before?.tags.has('Determiner') === true || before?.word === 'and';
  // "a managed service", "an AWS managed service", "running containers"
  const isVerbal = tags.has('Participle') || tags.has('Gerund') || tags.has('PastTense');
  return isVerbal && (phrase === 'Noun' || isOpen || /^an?$/.test(tokens[start]!.word));
}

interface TermList {
  readonly terms: readonly Term[];
  readonly end: number;
  readonly first: NounPhrase;
}

/** "A", "A and B", "a cluster of A, B or C" without the cluster: nouns in a row, of which some are terms. */
function readTermList(tokens: readonly Token[], start: number): TermList | undefined {
  const first = readNounPhrase(tokens, start);
  if (!first?.term) return undefined;
  const terms = [first.term];
  let end = first.end;
  while (end < tokens.length) {
    const isComma = tokens[end - 1]?.comma === true;
    const word = tokens[end]?.word ?? '';
    const isJoined = word === 'and' || word === 'or';
    if (!isComma && !isJoined) break;
    const next = readNounPhrase(tokens, end + (isJoined ? 1 : 0));
    if (!next || (isVerb(tokens[next.end]) && !isLastOfSubject(tokens, start, next.end))) break;
    // "HTTP and HTTPS routes": the first describes the same noun.
    if (!next.term && tokens.slice(next.start, next.end).some(({ term }) => term)) return undefined;
    if (!next.term && !isJoined) break;
    if (next.term && !terms.includes(next.term)) terms.push(next.term);
    end = next.end;
    if (
      isJoined &&
      !tokens[end - 1]?.comma &&
      tokens[end]?.word !== 'and' &&
      tokens[end]?.word !== 'or'
    )
      break;
  }
  return { terms, end, first };
}

/** In "A and B run on C" the verb follows the list; in "A uses B and C runs on D" it begins another clause. */
function isLastOfSubject(tokens: readonly Token[], start: number, end: number): boolean {
  return !tokens.slice(0, start).some(isVerb) && end < tokens.length;
}

function isVerb(token: Token | undefined): boolean {
  return token !== undefined && !token.term && token.tags.has('Verb') && !token.tags.has('Gerund');
}

interface Clause {
  readonly statements: readonly Statement[];
  readonly end: number;
}

function readClause(tokens: readonly Token[], start: number): Clause | undefined {
  const subject = readSubject(tokens, start);
  if (!subject || isVague(tokens, subject.first)) return undefined;
  const statements: Statement[] = [];
  let end = subject.end;
  for (let at = skipInsertion(tokens, subject.end); at < tokens.length;) {
    const predicate = readPredicate(tokens, at);
    if (!predicate) break;
    for (const from of subject.terms)
      for (const { term: to, label } of predicate.objects) statements.push({ from, to, label });
    end = predicate.end;
    // "A is a service that runs B": what the noun does, the subject does.
    const isRelative = tokens[end]?.word === 'that' || tokens[end]?.word === 'which';
    if (isRelative && tokens[at]?.tags.has('Copula') && !tokens[end - 1]?.comma) {
      at = end + 1;
      continue;
    }
    // "A pulls images from B and runs them on C": one subject, several verbs.
    const joint = tokens[end]?.word;
    at = end + (joint === 'and' || joint === 'but' ? 1 : 0);
    const isJoined = joint === 'and' || (tokens[end - 1]?.comma === true && isVerb(tokens[at]));
    if (!isJoined || !isFinite(tokens[at])) break;
  }
  return statements.length > 0 ? { statements, end } : undefined;
}

/** A list of terms; "caches such as A and B" are all three. */
function readSubject(tokens: readonly Token[], start: number): TermList | undefined {
  const subject = readTermList(tokens, start);
  if (!subject || tokens[subject.end]?.word !== 'such' || tokens[subject.end + 1]?.word !== 'as')
    return subject;
  const examples = readTermList(tokens, subject.end + 2);
  return (
    examples && { ...subject, terms: [...subject.terms, ...examples.terms], end: examples.end }
  );
}

/** Longest insertion between commas after a subject, in words. */
const longestInsertion = 9;

/** "A, denoted by x, is B": where the verb is. */
function skipInsertion(tokens: readonly Token[], at: number): number {
  if (!tokens[at - 1]?.comma) return at;
  const end = tokens.findIndex(({ comma }, index) => comma && index >= at);
  const isShort = end >= 0 && end - at < longestInsertion;
  return isShort && isFinite(tokens[end + 1]) && !tokens.slice(at, end).some(isFinite)
    ? end + 1
    : at;
}

function isVague(tokens: readonly Token[], { start, end }: NounPhrase): boolean {
  return tokens.slice(start, end - 1).some(({ word }) => vague.has(word) || negations.has(word));
}

function isFinite(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    isVerb(token) &&
    (token.tags.has('PresentTense') ||
      token.tags.has('Copula') ||
      token.tags.has('Modal') ||
      token.tags.has('Auxiliary'))
  );
}

interface Predicate {
  readonly objects: readonly { readonly term: Term; readonly label: string }[];
  readonly end: number;
}

/** A verb group and its objects. */
function readPredicate(tokens: readonly Token[], start: number): Predicate | undefined {
  const bridge = readBridge(tokens, start);
  if (!bridge) return undefined;
  const label = renderLabel(bridge.words);
  if (label === undefined) return undefined;
  const objects = bridge.list.terms.map((term) => ({ term, label }));
  const further = readFurther(tokens, bridge);
  return {
    objects: [...objects, ...(further?.objects ?? [])],
    end: further?.end ?? bridge.list.end,
  };
}

interface Bridge {
  readonly words: readonly Token[];
  readonly list: TermList;
}

/** The words from a verb to the term that is its object. */
function readBridge(tokens: readonly Token[], start: number): Bridge | undefined {
  let at = start;
  while (tokens[at]?.tags.has('Adverb') && !negations.has(tokens[at]?.word ?? '')) at += 1;
  const verb = tokens[at];
  if (!verb || !affirms(verb, tokens[at + 1])) return undefined;
  const isCopula = verb.tags.has('Copula');
  for (let end = at + 1; end <= tokens.length && end - at <= mostBridge; end += 1) {
    const list = readTermList(tokens, end);
    const words = tokens.slice(at, end);
    if (list) {
      if (!isSound(words, tokens.slice(list.end, list.end + 2)) || !isPresent(tokens, list))
        return undefined;
      const shown = shortenCopula(words);
      const isPlain =
        isCopula && shown.every(({ tags }) => tags.has('Copula') || tags.has('Adverb'));
      // "is the target": one that was spoken of before.
      if (isPlain && tokens[list.first.start]?.word === 'the') return undefined;
      return { words: [...shown, ...(isPlain ? describe(tokens, list.first) : [])], list };
    }
    const token = tokens[end];
    if (
      !token ||
      token.comma ||
      token.word === 'and' ||
      token.word === 'or' ||
      token.word === 'but'
    )
      return undefined;
    const noun = readNounPhrase(tokens, end);
    // The whole noun is part of the bridge ("runs tasks on"); a term in it only describes it.
    if (noun && noun.end > end) end = noun.end - 1;
    if (tokens[end]?.comma) return undefined;
  }
  return undefined;
}

/** A verb that says what is: finite, and nothing that may fail. */
function affirms(verb: Token, next: Token | undefined): boolean {
  if (!isVerb(verb) || attempts.test(verb.word)) return false;
  if (negations.has(verb.word) || negations.has(next?.word ?? '')) return false;
  // "images stored in S3", "AWS managed keys": describes more often than it states.
  if (verb.tags.has('PastTense') || verb.tags.has('Participle') || verb.word === 'being')
    return false;
  // "the use of B", "the markdown strings feature enhances B": a noun that was taken for a verb.
  if (next?.word === 'of' && !/^consist/.test(verb.word)) return false;
  const isMain = !verb.tags.has('Auxiliary') && !verb.tags.has('Modal') && !verb.tags.has('Copula');
  return !(
    isMain &&
    next &&
    isVerb(next) &&
    !next.tags.has('Particle') &&
    !helpers.test(verb.word)
  );
}

/** "helps manage" */
const helpers = /^(?:help|let|make|ha[sv]e|do)/;
/** "allows A to run": A is who acts. */
const causing = /^(?:allow|enabl|caus|forc|requir|ask|tell|permit|invit|instruct|need|expect)/;

/** After a term: the noun goes on, or another object comes, so that the term is not what the verb is about. */
function endsElsewhere(after: Token): boolean {
  if (after.term || prepositions.has(after.word) || after.word === 'and' || after.word === 'or')
    return false;
  if (after.word === 'that' || after.tags.has('Adverb')) return false;
  return (
    isNoun(after) ||
    isFinite(after) ||
    after.tags.has('Determiner') ||
    after.tags.has('Adjective') ||
    after.tags.has('Hyphenated')
  );
}

/** "no cache" and "missing layers" are not there; "a number of types" is no number. */
function isPresent(tokens: readonly Token[], { first, end }: TermList): boolean {
  const isDenied = tokens
    .slice(first.start, first.end - 1)
    .some(({ word }) => negations.has(word) || attempts.test(word));
  const isCounted = tokens[end]?.word === 'of' && /^\p{Ll}+$/u.test(tokens[end - 1]?.text ?? '');
  return !isDenied && !isCounted;
}

function isSound(words: readonly Token[], [after, next]: readonly Token[]): boolean {
  if (after && endsElsewhere(after)) return false;
  const acts = after?.word === 'to' && next?.tags.has('Infinitive') === true;
  if (acts && causing.test(words.at(-1)?.word ?? '')) return false;
  if (words.some(({ word }, index) => /^needs?$/.test(word) && words[index + 1]?.word === 'to'))
    return false;
  const isCopula = words[0]?.tags.has('Copula') === true;
  // "is available for zones in A": what the second one belongs to is anybody's guess.
  if (words.filter(({ word }) => prepositions.has(word)).length > 1) return false;
  return words.every((token, index) => {
    const { word } = token;
    if (negations.has(word) || attempts.test(word) || word === 'than') return false;
    if (addressees.has(word)) return true;
    if (aims.has(word)) return false;
    if (pronouns.has(word) && !(word === 'that' && isCopula) && word !== 'one' && word !== 'each')
      return false;
    if (word === 'which' && !isCopula) return false;
    // "is composed of layers that perform": the layers do.
    if (
      (word === 'that' || word === 'which') &&
      words.slice(0, index).some((each) => prepositions.has(each.word))
    )
      return false;
    // A second verb needs a reason: "to store", "that runs", "is managed", "lets you run".
    if (index === 0 || !isVerb(token)) return true;
    const before = words[index - 1]!;
    return (
      before.word === 'to' ||
      before.word === 'that' ||
      before.word === 'which' ||
      addressees.has(before.word) ||
      before.tags.has('Auxiliary') ||
      before.tags.has('Copula') ||
      before.tags.has('Modal') ||
      before.tags.has('Adverb') ||
      token.tags.has('Participle') ||
      token.tags.has('PastTense') ||
      token.phrase === 'Noun' ||
      isVerb(before)
    );
  });
}

/** "is an orchestrator built by": "built by"; "is a service that runs": "runs"; "is used by" stays. */
function shortenCopula(words: readonly Token[]): readonly Token[] {
  if (!words[0]?.tags.has('Copula')) return words;
  const relative = words.findIndex(
    ({ word }, index) => index > 1 && (word === 'that' || word === 'which'),
  );
  if (relative > 0) return words.slice(relative + 1);
  const participle = words.findIndex(
    ({ tags, phrase }, index) =>
      index > 2 && phrase === 'Verb' && (tags.has('PastTense') || tags.has('Participle')),
  );
  return participle < 0
    ? words
    : words.slice(participle - (words[participle - 1]?.tags.has('Adverb') ? 1 : 0));
}

/** "a managed" of "is a managed Kubernetes"; longer praise ("a simple and widely used") is left out. */
function describe(tokens: readonly Token[], { start, end }: NounPhrase): readonly Token[] {
  const words = tokens.slice(start, end - 1);
  const articles = words.filter(({ word }) => /^(?:an?|another)$/.test(word));
  return words.length - articles.length > 1 ? articles : words;
}

/** "in S3" of "stores images in S3", where the images are a term too. */
function readFurther(tokens: readonly Token[], { words, list }: Bridge): Predicate | undefined {
  const preposition = tokens[list.end];
  if (!preposition || !placing.has(preposition.word) || words[0]?.tags.has('Copula'))
    return undefined;
  if (tokens[list.end - 1]?.comma || prepositions.has(words.at(-1)?.word ?? '')) return undefined;
  const place = readTermList(tokens, list.end + 1);
  if (!place || tokens.slice(list.end, place.end).some(({ tags }) => tags.has('Possessive')))
    return undefined;
  const between = tokens
    .slice(list.first.start, list.end)
    .filter(({ tags }) => !tags.has('Determiner'));
  const label = renderLabel([...words, ...between, preposition]);
  if (label === undefined) return undefined;
  return { objects: place.terms.map((term) => ({ term, label })), end: place.end };
}

/** The label of an edge; undefined when it would be too long to be read. */
function renderLabel(words: readonly Token[]): string | undefined {
  const shown = words.filter(
    ({ word, tags }, index) =>
      !idle.has(word) && !(tags.has('Adverb') && /ly$/.test(word) && index < words.length - 1),
  );
  const text = shown.map((token) => (token.term ? token.text : token.word)).join(' ');
  const count = text.split(' ').length;
  return text === '' || count > mostLabelWords || text.length > mostLabelLetters ? undefined : text;
}

/** "orchestrators such as A and B", "A, B and other orchestrators": each is one. */
function findExamples(tokens: readonly Token[]): Statement[] {
  const statements: Statement[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]?.word === 'such' && tokens[at + 1]?.word === 'as') {
      const whole = tokens[at - 1]?.term;
      const parts = readTermList(tokens, at + 2);
      if (whole && parts)
        for (const from of parts.terms) statements.push({ from, to: whole, label: 'is a' });
    }
    const parts = readTermList(tokens, at);
    const after = parts ? tokens.slice(parts.end, parts.end + 2).map(({ word }) => word) : [];
    if (parts && after[0] === 'and' && after[1] === 'other') {
      const whole = readNounPhrase(tokens, parts.end + 2)?.term;
      if (whole)
        for (const from of parts.terms) statements.push({ from, to: whole, label: 'is a' });
    }
  }
  return statements;
}
