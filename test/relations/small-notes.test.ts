import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { graphOf } from './graph-of.ts';
import { isMark } from './score-gold.ts';

interface SmallNote {
  readonly name: string;
  readonly language?: string;
  readonly note: string;
  readonly edges: readonly string[];
  readonly also?: readonly string[];
}

const notes = parse(
  readFileSync(path.join(import.meta.dirname, 'small-notes.yml'), 'utf8'),
) as readonly SmallNote[];

test.each(notes)('$name', async ({ note: text, language = 'en', edges, also = [] }) => {
  const { note } = await graphOf(text, { language });
  const stated = note.relations.filter(({ source }) => source.type === 'notes');
  const isFound = (mark: string): boolean => stated.some((each) => isMark(note, each, mark));
  expect(edges.filter((mark) => !isFound(mark))).toEqual([]);
  const isTrue = (each: (typeof stated)[number]): boolean =>
    [...edges, ...also].some((mark) => isMark(note, each, mark));
  expect(stated.filter((each) => !isTrue(each))).toEqual([]);
});
