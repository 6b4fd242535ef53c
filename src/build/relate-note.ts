import { franc } from 'franc-min';
import { listNodes } from '../blocks/list-nodes.ts';
import { findWords } from '../i18n/find-words.ts';
import { rememberObjects } from '../store/remember.ts';
import type { Recall } from '../store/memory.ts';
import { isEnglishWord } from '../files/english-words.ts';
import { loadOwnPacks } from '../files/load-own-packs.ts';
import { loadPacks } from '../files/load-packs.ts';
import type { FrontMatter } from '../markdown/front-matter.ts';
import type { ParsedNote } from '../markdown/parse-note.ts';
import { isAuthorsRelations, type NoteSettings } from '../options/resolve-note-settings.ts';
import type { Finding } from '../problems/problem.ts';
import { readRelationLines, readTerms } from '../relations/author-matter.ts';
import { mergePacks } from '../relations/merge-packs.ts';
import { parsePack, trustPack } from '../relations/parse-pack.ts';
import { type MapPlan, planMaps } from '../relations/plan-maps.ts';
import { relateNote } from '../relations/relate.ts';
import type { RelatedNote } from '../relations/types.ts';

/** A parsed note and what it is related with. */
export interface RelateRequest {
  /** As messages show it. */
  readonly path: string;
  /** Absolute folder of the note, and of the project. */
  readonly dir: string;
  readonly root: string;
  readonly text: string;
  readonly note: ParsedNote;
  readonly matter: FrontMatter;
  readonly own: NoteSettings;
  /** Packs that the config names. */
  readonly packs: readonly string[];
  readonly recall: Recall;
}

/** A note's terms and relations, and the maps to be drawn of them. */
export interface RelatedDeck {
  readonly note: RelatedNote;
  readonly plans: readonly MapPlan[];
  /** Everything that maps may show, to choose fonts by. */
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** The step from parsed notes to maps: loads packs, finds relations, plans the maps. */
export async function relate(request: RelateRequest): Promise<RelatedDeck> {
  const { path, dir, root, note, matter, own, text } = request;
  const written = matter.values.get('relations');
  const files = await loadPacks({ root, noteDir: dir, named: request.packs });
  const parsed = files.packs.map(parsePack);
  const given = parsed.flatMap(({ pack }) => pack ?? []);
  const names = new Set(given.map(({ data }) => data.pack));
  const brought = trustPacks(await loadOwnPacks()).filter(({ data }) => !names.has(data.pack));
  const { note: related, findings } = await relateNote({
    file: path,
    sections: note.sections,
    knowledge: request.recall('knowledge', JSON.stringify(given), () =>
      mergePacks([...given, ...brought]),
    ),
    relationLines: readRelationLines(
      isAuthorsRelations(written?.value) ? written : undefined,
      note.sections,
    ),
    terms: readTerms(matter.values.get('terms')),
    isEnglish: isEnglish(own.lang, text),
    isWord: isEnglishWord,
  });
  const { maps: words } = findWords(own.lang ?? 'en');
  const maps =
    own.relations === 'off'
      ? { plans: [], findings: [] }
      : planMaps(related, { words, pasted: findDiagrams(note) });
  const labels = maps.plans.flatMap(({ versions, legend }) => [
    ...(versions[0]?.codes ?? []),
    ...legend.map((entry) => entry.text),
  ]);
  const all = [files.findings, parsed.flatMap((each) => each.findings), findings, maps.findings];
  return {
    note: related,
    plans: maps.plans,
    text: [...labels, words.title].join('\n'),
    findings: all.flat(),
  };
}

const trustPacks = rememberObjects((packs: readonly unknown[]) => packs.map(trustPack));

/** Text enough to tell a language by. */
const sample = 20_000;

/** By the note's `lang`; where it names none, by its words. Too few words are taken for English. */
function isEnglish(lang: string | undefined, text: string): boolean {
  if (lang !== undefined) return /^en(?:-|$)/i.test(lang);
  const prose = text.slice(0, sample).replace(/^(`{3,}|~{3,})[^]*?^\1/gm, '');
  return ['eng', 'sco', 'und'].includes(franc(prose));
}

/** Sources of the note's own diagrams, among which a map may be. */
function findDiagrams({ sections }: ParsedNote): string[] {
  return sections.flatMap((section) =>
    listNodes(section).flatMap((node) => (node.type === 'diagram' ? [node.value] : [])),
  );
}
