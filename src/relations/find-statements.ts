/**
 * Problem: which relations do the notes' sentences state? Approach: terms are nouns, the words between two of them are the
 * relation. A clause must begin with its subject, a term; then comes a verb group that affirms something, with at most a
 * short object and a preposition; then the object, a term again. Everything else (negation, condition, hedge, pronoun,
 * question, instruction) gives nothing: a wrong edge is worse than none.
 * Limits: English; one clause at a time; what is said over several sentences is not put together.
 */
import { isDenied } from './denials.ts';
import { readLooseEnd } from './loose-ends.ts';
import { isPluralName } from './name-key.ts';
import { doubles, elsewhere, listWords, negations, unsure, vague } from './phrases.ts';
import {
  type NounPhrase,
  type Reach,
  readNounPhrase,
  readTermList,
  type TermList,
} from './read-nouns.ts';
import { readPredicate } from './read-predicate.ts';
import type { Token } from './sentence.ts';
import { isAny, isFinite, isVerb } from './token-kinds.ts';
import type { TermId } from './types.ts';

/** A relation as a sentence states it. */
export interface Statement {
  readonly from: TermId;
  readonly to: TermId;
  readonly label: string;
  /** It holds in both directions. */
  readonly isMutual?: boolean;
}

/** Whether a sentence is one that states something at all. */
export function isStatement(text: string): boolean {
  const isAsked = /[?]\s*["”')]*\s*$/.test(text);
  return !isAsked && !unsure.test(text) && !elsewhere.test(text) && !isDenied(text);
}

/** What holds in both directions. */
const mutual =
  /^(?:(?:is|are) (?:similar|equivalent|related|identical|comparable|opposed) to|differs? from|(?:is|are) different from|competes? with|interacts? with|(?:is|are) the opposite of)$/;

/** Finds what a segment's tokens state; with nouns beside terms where these are asked for. */
export function findStatements(tokens: readonly Token[], reach: Reach = 'terms'): Statement[] {
  const clauses = findClauses(tokens, reach);
  const subjects = new Set(clauses.map(({ from }) => from));
  // "A tree lists blobs and other trees": blobs are no trees.
  const examples = findExamples(tokens, subjects);
  const found = [...clauses, ...examples];
  const once = new Map<string, Statement>();
  for (const statement of found) {
    const key = `${statement.from} ${statement.to}`;
    if (statement.from === statement.to || once.has(key)) continue;
    once.set(key, mutual.test(statement.label) ? { ...statement, isMutual: true } : statement);
  }
  return [...once.values()];
}

function findClauses(tokens: readonly Token[], reach: Reach): Statement[] {
  const statements: Statement[] = [];
  for (let at = 0; at < tokens.length;) {
    const clause = canBegin(tokens, at) ? readClause(tokens, at, reach) : undefined;
    if (clause) statements.push(...clause.statements);
    at = Math.max(at + 1, clause?.end ?? 0);
  }
  return statements;
}

const openers = listWords('and but while whereas because since so thus therefore hence however');

/** A clause begins a segment, or follows a comma or a conjunction; before it nothing may deny it. */
function canBegin(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before) return true;
  if (!before.comma && !openers.has(before.word)) return before.tags.has('Adverb') && at === 1;
  // "Users of A and B like C": before a verb nothing begins after "and".
  const isJoined = before.word === 'and' && at > 1 && !tokens[at - 2]?.comma;
  if (isJoined && !tokens.slice(0, at).some(isVerb)) return false;
  if (isBetween(tokens.slice(0, at)) || isInList(tokens, at)) return false;
  return !tokens
    .slice(0, at)
    .some(({ word }) => word === 'that' || word === 'unlike' || word === 'than');
}

/** "the distinction between A and B": both belong to another noun. */
function isBetween(before: readonly Token[]): boolean {
  const last = before.findLastIndex(({ word }) => word === 'between');
  return last >= 0 && !before.slice(last).some(isVerb);
}

const belonging = listWords('for from of with');

/** "Fonts for Latin, Greek and Cyrillic": all three belong to the noun before the preposition. */
function isInList(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(0, at);
  if (!before.at(-1)?.comma || before.some(isVerb)) return false;
  const owner = before.findIndex(({ word }) => belonging.has(word)) - 1;
  if (owner < 0 || !before[owner]!.tags.has('Noun')) return false;
  const verb = tokens.findIndex((token, index) => index >= at && isVerb(token));
  return tokens
    .slice(at, verb < 0 ? undefined : verb)
    .some(({ word }) => /^(?:and|or)$/.test(word));
}

interface Clause {
  readonly statements: readonly Statement[];
  readonly end: number;
}

function readClause(tokens: readonly Token[], start: number, reach: Reach): Clause | undefined {
  const subject = readSubject(tokens, start, reach);
  if (!subject || isVague(tokens, subject.first)) return undefined;
  // Of two nouns that are no terms nobody knows what they have to do with the notes.
  const own = subject.isLoose ? 'terms' : reach;
  const statements: Statement[] = [];
  let end = subject.end;
  const first = skipInsertion(tokens, subject.end);
  // "Hide A, block B, limit C": no subject stands before a comma.
  if (first === subject.end && tokens[first - 1]?.comma) return undefined;
  for (let at = first; at < tokens.length;) {
    if (!agrees(tokens, at, subject)) break;
    const predicate = readPredicate(tokens, at, own);
    if (!predicate) break;
    for (const term of subject.terms)
      for (const { term: object, label, isAgent } of predicate.objects) {
        const isEach = subject.terms.length > 1 && label === 'are';
        const plain = isEach ? 'is a' : label;
        const [from, to] = isAgent ? [object, term] : [term, object];
        statements.push({ from, to, label: isAgent ? plain : subject.opening + plain });
      }
    end = predicate.end;
    // "A is a service that runs B": what the noun does, the subject does.
    const isRelative = tokens[end]?.word === 'that' || tokens[end]?.word === 'which';
    if (isRelative && predicate.isPlain && !tokens[end - 1]?.comma) {
      at = end + 1;
      continue;
    }
    // "A pulls images from B and runs them on C": one subject, several verbs.
    const joint = tokens[end]?.word;
    at = end + (joint === 'and' || joint === 'but' ? 1 : 0);
    const isJoined = joint === 'and' || (tokens[end - 1]?.comma === true && isVerb(tokens[at]));
    if (!isJoined || !(isFinite(tokens[at]) || isAny(tokens[at], 'PastTense'))) break;
  }
  return statements.length > 0 ? { statements, end } : undefined;
}

/** "A frontend library": what one thing does ends in s, or it is no verb. */
function agrees(tokens: readonly Token[], start: number, subject: Subject): boolean {
  const verb = tokens.slice(start).find((token) => !isAny(token, 'Adverb'));
  const isMain = !isAny(verb, 'Copula', 'Modal', 'Auxiliary');
  const isBase = isAny(verb, 'Infinitive') && isMain;
  const isSeveral = subject.terms.length > 1 || subject.isMixed;
  // "production and test accounts", "Owner grants access": nouns that nobody knows.
  if (subject.isLoose && isMain && (isBase ? doubles.has(verb?.word ?? '') : isSeveral))
    return isAny(verb, 'PastTense');
  if (!isBase || isSeveral) return true;
  const name = tokens[subject.end - 1]?.text ?? '';
  return (
    isPluralName(name) ||
    irregular.test(name) ||
    /^(?:split|cut|put|set|read|hit|cost)$/.test(verb?.word ?? '')
  );
}

/** Names that may be plurals: "V8s", "fungi", "Gandhi". */
const irregular = /(?:[\p{Lu}\p{N}]s|\p{Ll}[^aeiou]i)$/u;

interface Subject extends TermList {
  /** What of the subject belongs to the label: "growth " of "money growth leads to". */
  readonly opening: string;
  readonly isLoose: boolean;
}

/** A list of terms; "caches such as A and B" are all three. */
function readSubject(tokens: readonly Token[], start: number, reach: Reach): Subject | undefined {
  const changed = readChange(tokens, start);
  if (changed) return changed;
  const subject = readTermList(tokens, start);
  if (!subject) {
    const loose = reach === 'nouns' ? readTermList(tokens, start, 'nouns') : undefined;
    return loose && { ...loose, opening: '', isLoose: true };
  }
  const compared = tokens.slice(subject.first.start, subject.first.end - 1);
  const other = compared.filter((token) => !isAny(token, 'Determiner'));
  const [degree] = other.filter((token) => degrees.test(token.word));
  const opening = degree && other.length === 1 ? `when ${degree.word}: ` : '';
  const own = { ...subject, opening, isLoose: false };
  if (!isSuchAs(tokens, subject.end)) return own;
  const examples = readTermList(tokens, subject.end + 2);
  return examples && { ...own, terms: [...subject.terms, ...examples.terms], end: examples.end };
}

const degrees =
  /^(?:higher|lower|rising|falling|increasing|decreasing|increased|decreased|reduced|weak|strong)$/;
const changes =
  /^(?:growth|increase|rise|decline|drop|fall|loss|shortage|lack|excess|deficiency|failure|expansion)s?$/;

/** "Money growth leads to", "a lack of water": what happens to the term is part of what is said. */
function readChange(tokens: readonly Token[], start: number): Subject | undefined {
  const noun = readNounPhrase(tokens, start);
  const change = noun && tokens[noun.end - 1];
  if (!noun || noun.term || !change || !changes.test(change.word)) return undefined;
  const before = tokens[noun.end - 2];
  if (before?.term && noun.end - 2 >= start) {
    const isPlain = tokens.slice(start, noun.end - 2).every((token) => isAny(token, 'Determiner'));
    const first = { start: noun.end - 1, end: noun.end, term: before.term };
    return isPlain ? { ...createSingle(first), opening: `${change.word} ` } : undefined;
  }
  if (tokens[noun.end]?.word !== 'of') return undefined;
  const whole = readNounPhrase(tokens, noun.end + 1);
  if (!whole?.term || whole.end - whole.start > 2) return undefined;
  return { ...createSingle(whole), opening: `${change.word} ` };
}

function createSingle(first: NounPhrase): Omit<Subject, 'opening'> {
  const terms = first.term === undefined ? [] : [first.term];
  return { terms, phrases: [first], isMixed: false, end: first.end, first, isLoose: false };
}

/** Longest insertion between commas after a subject, in words. */
const maxInsertion = 9;

/** "A, denoted by x, is B": where the verb is. */
function skipInsertion(tokens: readonly Token[], at: number): number {
  if (!tokens[at - 1]?.comma) return at;
  const end = tokens.findIndex(({ comma }, index) => comma && index >= at);
  const isShort = end >= 0 && end - at < maxInsertion;
  return isShort &&
    (isFinite(tokens[end + 1]) || isAny(tokens[end + 1], 'PastTense')) &&
    !tokens.slice(at, end).some(isFinite)
    ? end + 1
    : at;
}

/** "Some nodes", "this node", "global tables": not the term as such, but some of what it names. */
function isVague(tokens: readonly Token[], { start, end, term }: NounPhrase): boolean {
  const loose = term === undefined ? undefined : readLooseEnd(term);
  const length = loose ? loose.noun.split(' ').length : 1;
  return tokens
    .slice(start, end - length)
    .some(
      ({ word, tags }) =>
        vague.has(word) || negations.has(word) || !(tags.has('Determiner') || degrees.test(word)),
    );
}

/** "orchestrators such as A and B", "A, B and other orchestrators": each is one. */
function findExamples(tokens: readonly Token[], subjects: ReadonlySet<TermId>): Statement[] {
  return tokens.flatMap((_, at) => {
    const whole = isSuchAs(tokens, at) ? tokens[at - 1]?.term : undefined;
    const parts = whole ? readTermList(tokens, at + 2)?.terms : [];
    const list = readTermList(tokens, at)?.phrases ?? [];
    const last = list.findIndex(
      ({ start }) => tokens[start]?.word === 'other' && tokens[start - 1]?.word === 'and',
    );
    const others = list.slice(0, Math.max(last, 0)).flatMap(({ term }) => term ?? []);
    const kind = list[last]?.term;
    const isSubject = kind !== undefined && subjects.has(kind);
    return [...nameKind(parts ?? [], whole), ...nameKind(isSubject ? [] : others, kind)];
  });
}

function nameKind(terms: readonly TermId[], kind: TermId | undefined): Statement[] {
  return kind ? terms.map((from) => ({ from, to: kind, label: 'is a' })) : [];
}

function isSuchAs(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.word === 'such' && tokens[at + 1]?.word === 'as';
}
