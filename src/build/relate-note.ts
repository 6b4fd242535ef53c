import path from 'node:path';
import { findParts } from '../blocks/section-parts.ts';
import { loadEnglishGrammar } from '../files/english-grammar.ts';
import { isEnglishWord, loadCommonWords, loadEnglishWords } from '../files/english-words.ts';
import { loadOwnPacks, loadPacks } from '../files/load-packs.ts';
import { findWords } from '../i18n/find-words.ts';
import { isAuthorsRelations } from '../options/resolve-note-settings.ts';
import type { Finding } from '../problems/problem.ts';
import { readRelationLines, readTerms } from '../relations/author-matter.ts';
import { type Knowledge, mergePacks } from '../relations/merge-packs.ts';
import { type Pack, parsePack, trustPack } from '../relations/parse-pack.ts';
import { type MapPlan, planMaps } from '../relations/plan-maps.ts';
import { relateNote } from '../relations/relate.ts';
import type { RelatedNote } from '../relations/types.ts';
import { hashValue } from '../store/hash.ts';
import type { Store } from '../store/store.ts';
import type { ParsedSource } from './parse-source.ts';

/** A note's terms and relations, and the maps to be drawn of them. */
export interface RelatedDeck {
  readonly note: RelatedNote;
  readonly plans: readonly MapPlan[];
  /** Everything that maps may show, to choose fonts by. */
  readonly text: string;
  readonly findings: readonly Finding[];
  /** Absolute paths of the packs that were read, and of the folders that were looked for packs. */
  readonly inputs: readonly string[];
}

/** The step from parsed notes to maps: loads packs, finds relations, plans the maps. */
export async function relate({
  source,
  note,
  matter,
  settings,
  own,
  store,
}: ParsedSource): Promise<RelatedDeck> {
  const { root, packs: named } = settings;
  const written = matter.values.get('relations');
  const files = await loadPacks({ root, noteDir: source.dir, named });
  const parsed = files.packs.map((file) =>
    store.get('pack', [file.file, file.text], () => parsePack(file)),
  );
  const given = parsed.flatMap(({ pack }) => pack ?? []);
  const knowledge = await gatherKnowledge(given, store);
  const english = store.get('English words', [], loadEnglishWords);
  const common = store.get('common words', [], loadCommonWords);
  const { note: related, findings } = relateNote({
    file: source.path,
    sections: note.sections,
    knowledge,
    relationLines: readRelationLines(
      isAuthorsRelations(written?.value) ? written : undefined,
      note.sections,
    ),
    terms: readTerms(matter.values.get('terms')),
    language: own.lang,
    isEnglish: /^en(?:-|$)/i.test(own.lang),
    isWord: (word) => isEnglishWord(english, word),
    isCommon: (word) => common.has(word),
    loadLibrary: loadEnglishGrammar,
    store,
  });
  const pasted = note.sections.flatMap((section) =>
    findParts(section, store).diagrams.map(({ value }) => value),
  );
  const words = findWords(own.lang).maps;
  const isAsked = settings.given.has('relations') || matter.values.get('relations') !== undefined;
  const showMonth = (day: string): string => formatMonth(day, own.lang);
  const maps =
    own.relations === 'off'
      ? { plans: [], findings: [] }
      : planMaps({ note: related, words, pasted, isAsked, showMonth });
  const labels = maps.plans.flatMap(({ versions }) =>
    versions.flatMap(({ code, legend }) => [code, ...legend.map((entry) => entry.text)]),
  );
  const all = [files.findings, parsed.flatMap((each) => each.findings), findings, maps.findings];
  return {
    note: related,
    plans: maps.plans,
    text: [...labels, words.title].join('\n'),
    findings: all.flat(),
    inputs: [...files.folders, ...named.map((name) => path.resolve(root, name))],
  };
}

/** What a project's packs know, and those that come with Lectern, of which a project's takes the place. */
async function gatherKnowledge(given: readonly Pack[], store: Store): Promise<Knowledge> {
  const ownPacks = await store.get('own packs', [], loadOwnPacks);
  return store.get('knowledge', [hashValue(given)], () => {
    const names = new Set(given.map(({ data }) => data.pack));
    const brought = ownPacks.map(trustPack).filter(({ data }) => !names.has(data.pack));
    return mergePacks([...given, ...brought]);
  });
}

/** "November 2026" for `2026-11-24`. */
function formatMonth(day: string, lang: string): string {
  const format = new Intl.DateTimeFormat(lang, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(day));
}
