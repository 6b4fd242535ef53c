import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadEnglishGrammar } from '../../src/files/english-grammar.ts';
import { isEnglishWord, loadCommonWords, loadEnglishWords } from '../../src/files/english-words.ts';
import { parseFrontMatter } from '../../src/markdown/front-matter.ts';
import { parseNote } from '../../src/markdown/parse-note.ts';
import { readRelationLines, readTerms } from '../../src/relations/author-matter.ts';
import { mergePacks } from '../../src/relations/merge-packs.ts';
import { type Pack, parsePack } from '../../src/relations/parse-pack.ts';
import { relateNote } from '../../src/relations/relate.ts';
import type { RelatedNote } from '../../src/relations/types.ts';
import type { Finding } from '../../src/problems/problem.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { reportFinding } from '../problems/report-finding.ts';

const folder = path.resolve(import.meta.dirname, '../../packs');

/** Lectern's own packs, from their YAML. */
export const ownPacks: readonly Pack[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yml'))
  .map((name) => {
    const file = `packs/${name}`;
    const { pack, findings } = parsePack({
      file,
      text: readFileSync(path.join(folder, name), 'utf8'),
    });
    if (!pack)
      throw new Error(
        findings
          .map(reportFinding)
          .map(({ line, reason }) => `${file}:${line} ${reason}`)
          .join('\n'),
      );
    return pack;
  });

/** What a note's text gives. */
export interface Graph {
  readonly note: RelatedNote;
  readonly findings: readonly Finding[];
  /** `A --label--> B`, those of the notes' sentences. */
  readonly stated: readonly string[];
  /** The same of every source. */
  readonly all: readonly string[];
  readonly labels: readonly string[];
}

/** How a note is read. */
export interface GraphOptions {
  readonly packs?: readonly Pack[];
  /** @default English */
  readonly language?: string;
  /** What remembers; a new one where none is given. */
  readonly store?: Store;
}

const words = loadEnglishWords();
const common = loadCommonWords();

/** Finds terms and relations in a note. */
export async function graphOf(
  text: string,
  { packs = [], language = 'en', store = createStore() }: GraphOptions = {},
): Promise<Graph> {
  const { sections, frontMatter } = parseNote(text, store);
  const { values } = parseFrontMatter(frontMatter);
  const { note, findings } = relateNote({
    file: 'notes/test.md',
    sections: deepFreeze(sections),
    knowledge: mergePacks(packs),
    relationLines: readRelationLines(values.get('relations'), sections),
    terms: readTerms(values.get('terms')),
    language,
    isEnglish: language === 'en',
    isWord: (word) => isEnglishWord(words, word),
    loadLibrary: loadEnglishGrammar,
    isCommon: (word) => common.has(word),
    store,
  });
  const labels = new Map(note.terms.map(({ id, label }) => [id, label]));
  const show = ({ from, to, label, isMutual }: RelatedNote['relations'][number]): string =>
    `${labels.get(from)} ${isMutual ? '<' : ''}--${label}--> ${labels.get(to)}`;
  return {
    note,
    findings,
    stated: note.relations.filter(({ source }) => source.type === 'notes').map(show),
    all: note.relations.map(show),
    labels: [...labels.values()],
  };
}
