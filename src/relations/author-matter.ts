import { listNodes } from '../blocks/list-nodes.ts';
import type { Section } from '../blocks/section.ts';
import type { Place } from '../problems/problem.ts';
import type { AuthorLine } from './author-relations.ts';

/** A value of the front matter with the places of its items. */
export interface MatterEntry {
  readonly value: unknown;
  readonly place: Place;
  readonly items: readonly Place[];
}

/** A term that the author named: its label first, then other names. */
export interface AuthorTerm {
  readonly names: readonly string[];
  readonly line: number;
}

/** Reads the author's relations, from the front matter and from `relations` fences, line by line. */
export function readRelationLines(
  entry: MatterEntry | undefined,
  sections: readonly Section[],
): AuthorLine[] {
  const lines = entry
    ? listItems(entry).map(({ text, rest, place }) => ({ text: [text, ...rest].join(': '), place }))
    : [];
  for (const section of sections) {
    for (const node of listNodes(section.tree)) {
      if (node.type !== 'relations') continue;
      const { line = 1, column = 1 } = node.position?.start ?? {};
      for (const [index, text] of node.value.split('\n').entries())
        lines.push({ text, place: { line: section.line + line + index, column } });
    }
  }
  return lines;
}

/** Reads `terms:`: a list of names, or names with their other names: "ECS", "Container Service (ECS)", "ECS: [Amazon ECS]". */
export function readTerms(entry: MatterEntry | undefined): AuthorTerm[] {
  if (!entry) return [];
  return listItems(entry).flatMap(({ text, rest, place }) => {
    const [, name = text, inside] = /^(.*\S)\s*\(([^()]+)\)$/.exec(text) ?? [];
    const names = [name, inside ?? '', ...rest].map((each) => each.trim());
    return names[0] ? [{ names: names.filter(Boolean), line: place.line }] : [];
  });
}

interface Item {
  readonly text: string;
  /** What YAML took for a value: "A -> B: label" is a key and a value to it. */
  readonly rest: readonly string[];
  readonly place: Place;
}

function listItems({ value, place, items }: MatterEntry): Item[] {
  const entries = isRecord(value)
    ? Object.entries(value).map((pair) => ({ [pair[0]]: pair[1] }))
    : [];
  const values: unknown[] =
    typeof value === 'string' ? value.split('\n') : Array.isArray(value) ? value : entries;
  return values.flatMap((item, index) => {
    const own = items[index] ?? place;
    const pairs = isRecord(item) ? listPairs(item) : [{ text: textOf(item), rest: [] }];
    return pairs.map((pair) => ({ ...pair, place: own }));
  });
}

function listPairs(record: Readonly<Record<string, unknown>>): Omit<Item, 'place'>[] {
  return Object.entries(record).map(([text, value]) => {
    const values = Array.isArray(value) ? value : [value];
    return { text, rest: values.filter((each) => each !== null).map(textOf) };
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
