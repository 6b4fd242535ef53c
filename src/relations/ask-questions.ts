/**
 * Questions to oneself, from what a lecture defines and relates. Few good ones: each has one answer, which it does not give
 * away, can be understood alone, and names the slide that says it.
 */
import type { Introduction } from './find-introductions.ts';
import { countWordsOf } from './find-definitions.ts';
import { frames } from './introducing.ts';
import type { LectureSentence } from './list-sentences.ts';
import { findWords, isAcronym, keyOfName } from './name-key.ts';
import type { Relation, RelationGraph } from './types.ts';

/** A question with its one answer. */
export interface Question {
  /** What is asked: for the term that is missing in a text, or what an abbreviation stands for. */
  readonly type: 'missing' | 'stands';
  /** A text with a gap for the answer, or the abbreviation. */
  readonly text: string;
  readonly answer: string;
  /** Other spellings that are right too. */
  readonly aliases: readonly string[];
  /** 1-based line of the note that says it. */
  readonly line: number;
}

/** What stands for the missing term. */
export const gap = '____';

/** What questions are made of. */
export interface QuestionsRequest {
  readonly introductions: readonly Introduction[];
  readonly sentences: readonly LectureSentence[];
  readonly graph: Pick<RelationGraph, 'relations' | 'terms'>;
}

/** Asks what a lecture answers, in the order of its lines. */
export function askQuestions({ introductions, sentences, graph }: QuestionsRequest): Question[] {
  const all = [
    ...introductions.flatMap(askTerm),
    ...introductions.flatMap(askAbbreviation),
    ...askRelations(graph, sentences),
  ];
  // The same words may ask for several things; a definition and a relation in it ask for one.
  const answers = new Map<string, Set<string>>();
  for (const { text, answer } of all)
    answers.set(text, (answers.get(text) ?? new Set()).add(keyOfName(answer)));
  const asked = new Set<string>();
  return all
    .filter(({ text, answer, aliases, type }) => {
      // One question a term.
      const keys = [answer, ...aliases, ...(type === 'stands' ? [text] : [])].map(keyOfName);
      const isNew = answers.get(text)?.size === 1 && !keys.some((key) => asked.has(key));
      for (const key of keys) asked.add(key);
      return isNew;
    })
    .toSorted((a, b) => a.line - b.line);
}

/** A definition of fewer words fits more than one thing. */
const minWords = 7;
/** One of more is no question for a slide. */
const maxWords = 32;

/** Words that point to what is not in the question. */
const pointing =
  /\b(?:this|these|those|that is why|above|below|following|here|such|former|latter|previous|previously|earlier|again|also|another|we|our|us|you|your|they|their|he|his|she|her|diese\p{L}*|dies|jene\p{L}*|hier|oben|unten|folgende\p{L}*|solche\p{L}*|wir|unser\p{L}*|sie|ihr\p{L}*|er|auch|ce|cette|ces|ici|ci-dessus|suivante?s?|nous|notre|vous|votre|aussi|est[ea]s?|aquí|siguientes?|nosotros|también)\b/iu;

/** "____ is a layer of rock that holds water." */
function askTerm({ names, shown, isStated, line }: Introduction): Question[] {
  return isStated ? ask(shown, names, line) : [];
}

function ask(sentence: string, names: readonly string[], line: number): Question[] {
  const text = sentence.trim().replace(/^["“„«]/, '');
  const place = findSubject(text, names);
  if (!place) return [];
  const name = text.slice(place.start, place.end);
  const rest = text.slice(place.end).replace(/^\s*\([^()]*\)/, '');
  const count = findWords(rest).length;
  if (findWords(name).length > maxNameWords || loose.test(name)) return [];
  if (count < minWords || count > maxWords || !/[.!\p{L}\p{N})]$/u.test(rest)) return [];
  if (pointing.test(rest) || praising.test(rest) || givesAway(rest, names)) return [];
  const aliases = names.filter((each) => each !== name);
  return [
    { type: 'missing', text: text.slice(0, place.start) + gap + rest, answer: name, aliases, line },
  ];
}

/** A longer name is a description. */
const maxNameWords = 4;
const loose =
  /\s(?:like|of|for|with|by|von|für|mit|de|du|des|pour|avec|del|para|con)\s|^(?:basic|simple|typical|common|special|general|new|first|last|other)\s|^(?:scenario|step|case|option|approach|result|value)s?$/iu;

/** What holds of many things. */
const praising =
  /^(?:\s+\S+){0,6}\s+(?:topic|subject|one of|most|popular|important|crucial|pivotal|essential|fundamental|key|great|broad|eine[rs]? der|wichtig\p{L}*|zentral\p{L}*|herzstück|important\p{L}*|fundamental\p{L}*|essentiel\p{L}*|esencial\p{L}*)\b/iu;

/** Where a statement names what it is about: at its start, after an article at most. */
function findSubject(
  text: string,
  names: readonly string[],
): { readonly start: number; readonly end: number } | undefined {
  for (const name of names) {
    const start = text.toLowerCase().indexOf(name.toLowerCase());
    if (start === -1 || start > 6) continue;
    const end = start + name.length;
    if (frames.start.test(text.slice(0, start)) && /^[\s(]/.test(text.slice(end)))
      return { start, end };
  }
  return undefined;
}

/** Whether what is left of a text has a word of the answer, or its abbreviation. */
function givesAway(text: string, names: readonly string[]): boolean {
  const keys = findWords(text).map(({ key }) => key.toLowerCase());
  const telling = names.flatMap((name) =>
    findWords(name).flatMap(({ key }) => (key.length > 2 ? [key.toLowerCase()] : [])),
  );
  return telling.some((word) =>
    keys.some(
      (key) =>
        key === word || (key.length > 4 && word.length > 4 && key.slice(0, 5) === word.slice(0, 5)),
    ),
  );
}

/** "What does SMGS stand for?" */
function askAbbreviation({ names, line }: Introduction): Question[] {
  const short = names.find((name) => isAcronym(name) && name.length > 2);
  const long = names.find((name) => {
    const words = findWords(name).map(({ text }) => text);
    return short !== undefined && words.length > 1 && countWordsOf(short, words) === words.length;
  });
  if (short === undefined || long === undefined) return [];
  return [{ type: 'stands', text: short, answer: long, aliases: [], line }];
}

/** The sentence that says what one thing alone has to do with another. */
function askRelations(
  { relations, terms }: QuestionsRequest['graph'],
  sentences: readonly LectureSentence[],
): Question[] {
  const names = new Map(terms.map(({ id, label, aliases }) => [id, [label, ...aliases]]));
  const byLine = new Map<number, LectureSentence[]>();
  for (const each of sentences) byLine.set(each.line, [...(byLine.get(each.line) ?? []), each]);
  return relations.flatMap((relation): Question[] => {
    const { from, source, isMutual } = relation;
    if (source.type !== 'notes' || isMutual || vague.test(relation.label)) return [];
    if (relations.some((other) => other !== relation && isLike(other, relation))) return [];
    const own = names.get(from) ?? [];
    const said = (byLine.get(source.line) ?? []).flatMap(({ text }) => ask(text, own, source.line));
    return said.slice(0, 1);
  });
}

const vague =
  /^(?:is|are|has|have|can|uses?|includes?|contains?|provides?|needs?|then|followed by|shows?|ist|sind|hat|haben|est|sont|es|son)\b|\b(?:kind|part|example|type)\b/iu;

/** Whether another thing could be the answer too. */
function isLike(one: Relation, other: Relation): boolean {
  const verb = ({ label }: Relation): string => keyOfName(label).split(' ')[0] ?? '';
  return one.to === other.to && verb(one) === verb(other);
}
