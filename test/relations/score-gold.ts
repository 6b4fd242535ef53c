import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { keyOfName } from '../../src/relations/name-key.ts';
import type { RelatedNote, Relation } from '../../src/relations/types.ts';
import { graphOf } from './graph-of.ts';

/** A note of test/relations/gold with the relations that it states, `A > B` each. */
export interface GoldNote {
  readonly name: string;
  readonly note: string;
  /** What a lecturer would draw: what of it is found is the recall. */
  readonly true: readonly string[];
  /** What is stated as well, but which nobody would miss. */
  readonly also: readonly string[];
}

/** How a note's relations compare with its marks. */
export interface Score {
  readonly name: string;
  readonly found: readonly string[];
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
  readonly right: number;
}

const folder = path.join(import.meta.dirname, 'gold');

/**
 * Rule of the marks: a relation is true where a line of the note says it, of two things that the note names by a noun, for
 * good or as a rule ("usually"), read as a listener would: a bullet speaks of its heading or label, "it" of the thing
 * before. A passive (`A <> B`) holds in both directions. Only the ends and the direction are compared, not the label. What is denied,
 * doubted, struck out, asked, or true under a condition alone is not marked.
 */
export const goldNotes: readonly GoldNote[] = readdirSync(folder).map((file) => ({
  name: file.replace(/\.yml$/, ''),
  ...(parse(readFileSync(path.join(folder, file), 'utf8')) as Omit<GoldNote, 'name'>),
}));

/** Reads a note without packs and compares. */
export async function scoreGold(gold: GoldNote): Promise<Score> {
  const { note } = await graphOf(gold.note);
  const stated = note.relations.filter(({ source }) => source.type === 'notes');
  const isFound = (mark: string): boolean => stated.some((each) => isMark(note, each, mark));
  const missed = gold.true.filter((mark) => !isFound(mark));
  const wrong = stated.filter(
    (each) => ![...gold.true, ...gold.also].some((mark) => isMark(note, each, mark)),
  );
  const show = ({ from, to, label }: Relation): string => `${from} --${label}--> ${to}`;
  return {
    name: gold.name,
    found: stated.map(show),
    missed,
    wrong: wrong.map(show),
    right: stated.length - wrong.length,
  };
}

/** Whether a relation is what a mark says. */
export function isMark(
  { terms }: RelatedNote,
  { from, to, isMutual }: Relation,
  mark: string,
): boolean {
  const isPassive = mark.includes(' <> ');
  const [start = '', end = ''] = mark.split(/ <?> /).map(keyOfName);
  const isNamed = (id: string, key: string): boolean =>
    terms.some(
      ({ id: own, label, aliases }) =>
        own === id &&
        [label, ...aliases].some((name) => keyOfName(name).toLowerCase() === key.toLowerCase()),
    );
  return (
    (isNamed(from, start) && isNamed(to, end)) ||
    ((isMutual || isPassive) && isNamed(from, end) && isNamed(to, start))
  );
}
