/**
 * Problem: which relations do the notes' sentences state? Approach: terms are nouns, the words between two of them are the
 * relation. A clause must begin with its subject, a term; then comes a verb group that affirms something, with at most a
 * short object and a preposition; then the object, a term again. Everything else (negation, condition, hedge, pronoun,
 * question, instruction) gives nothing: a wrong edge is worse than none.
 * Limits: English; one clause at a time; what is said over several sentences is not put together.
 */
import { listWords, negations, unsure, vague } from './phrases.ts';
import { type NounPhrase, readTermList, type TermList } from './read-nouns.ts';
import { readPredicate } from './read-predicate.ts';
import type { Token } from './sentence-tokens.ts';
import { isFinite, isVerb } from './token-kinds.ts';
import type { TermId } from './types.ts';

/** A relation as a sentence states it. */
export interface Statement {
  readonly from: TermId;
  readonly to: TermId;
  readonly label: string;
}

/** Whether a sentence is one that states something at all. */
export function isStatement(text: string): boolean {
  return !unsure.test(text) && !/[?]\s*["”')]*\s*$/.test(text);
}

/** Finds what a segment's tokens state. */
export function findStatements(tokens: readonly Token[]): Statement[] {
  const found = [...findClauses(tokens), ...findExamples(tokens)];
  const once = new Map<string, Statement>();
  for (const statement of found) {
    const key = `${statement.from} ${statement.to}`;
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

const openers = listWords(
  'and but while whereas because since so thus therefore hence however where',
);

/** A clause begins a segment, or follows a comma or a conjunction; before it nothing may deny it. */
function canBegin(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before) return true;
  if (!before.comma && !openers.has(before.word)) return before.tags.has('Adverb') && at === 1;
  return !tokens.slice(0, at).some(({ word }) => word === 'that' || word === 'unlike');
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
      for (const { term: to, label } of predicate.objects) {
        const isEach = subject.terms.length > 1 && label === 'are';
        statements.push({ from, to, label: isEach ? 'is a' : label });
      }
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
  if (!subject || !isSuchAs(tokens, subject.end)) return subject;
  const examples = readTermList(tokens, subject.end + 2);
  return (
    examples && { ...subject, terms: [...subject.terms, ...examples.terms], end: examples.end }
  );
}

/** Longest insertion between commas after a subject, in words. */
const maxInsertion = 9;

/** "A, denoted by x, is B": where the verb is. */
function skipInsertion(tokens: readonly Token[], at: number): number {
  if (!tokens[at - 1]?.comma) return at;
  const end = tokens.findIndex(({ comma }, index) => comma && index >= at);
  const isShort = end >= 0 && end - at < maxInsertion;
  return isShort && isFinite(tokens[end + 1]) && !tokens.slice(at, end).some(isFinite)
    ? end + 1
    : at;
}

/** "Some nodes", "this node", "global tables": not the term as such, but some of what it names. */
function isVague(tokens: readonly Token[], { start, end }: NounPhrase): boolean {
  return tokens
    .slice(start, end - 1)
    .some(({ word, tags }) => vague.has(word) || negations.has(word) || !tags.has('Determiner'));
}

/** "orchestrators such as A and B", "A, B and other orchestrators": each is one. */
function findExamples(tokens: readonly Token[]): Statement[] {
  return tokens.flatMap((_, at) => {
    const whole = isSuchAs(tokens, at) ? tokens[at - 1]?.term : undefined;
    const parts = whole ? readTermList(tokens, at + 2)?.terms : [];
    const list = readTermList(tokens, at)?.phrases ?? [];
    const last = list.findIndex(
      ({ start }) => tokens[start]?.word === 'other' && tokens[start - 1]?.word === 'and',
    );
    const others = list.slice(0, Math.max(last, 0)).flatMap(({ term }) => term ?? []);
    return [...nameKind(parts ?? [], whole), ...nameKind(others, list[last]?.term)];
  });
}

function nameKind(terms: readonly TermId[], kind: TermId | undefined): Statement[] {
  return kind ? terms.map((from) => ({ from, to: kind, label: 'is a' })) : [];
}

function isSuchAs(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.word === 'such' && tokens[at + 1]?.word === 'as';
}
