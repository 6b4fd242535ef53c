/** Reads what lectures say and use of their terms. */
import { createLanguage } from '../blocks/language.ts';
import { type CourseUses, findCourseUses, type LectureTerms } from '../course/find-early-uses.ts';
import { loadCommonWords } from '../files/english-words.ts';
import { findFrontMatter } from '../markdown/find-front-matter.ts';
import { type FrontMatter, parseFrontMatter } from '../markdown/front-matter.ts';
import { type ParsedNote, parseNote } from '../markdown/parse-note.ts';
import { type NoteSettings, resolveNoteSettings } from '../options/resolve-note-settings.ts';
import type { Settings } from '../options/settings.ts';
import { readTerms } from '../relations/author-matter.ts';
import { findIntroductions } from '../relations/find-introductions.ts';
import { listSentences } from '../relations/list-sentences.ts';
import type { NoteSource } from '../source/note-source.ts';
import { getAll } from '../store/get-all.ts';
import { hashOf } from '../store/hash.ts';
import type { Store } from '../store/store.ts';
import { findNoteLanguage } from './find-note-language.ts';
import type { LectureStores } from './lecture-stores.ts';

/** As `findCourseUses`, with the columns of early uses. */
export interface PlacedUses extends Pick<CourseUses, 'earlier'> {
  readonly early: readonly (CourseUses['early'][number] & { readonly column: number })[];
}

/** What to read lectures with. */
interface UsesRequest {
  readonly settings: Settings;
  /** Hash of the settings that what they say depends on. */
  readonly common: string;
  readonly store: Store;
  /** What each lecture is read into. */
  readonly stores: Pick<LectureStores, 'use'>;
}

/** Reads lectures in their order; undefined stands for one that cannot be read. */
export async function readUses(
  sources: readonly (NoteSource | undefined)[],
  { settings, common, store, stores }: UsesRequest,
): Promise<PlacedUses> {
  const lectures = await getAll(store, 'lecture terms', {
    items: sources,
    inputs: (source) => [common, source ? hashOf(source.text) : ''],
    make: (some) =>
      Promise.resolve(
        some.map((source) =>
          source ? stores.use(source, (own) => readLecture(source, settings, own)) : nothing,
        ),
      ),
  });
  const words = store.get('common words', [], loadCommonWords);
  const isCommon = (word: string): boolean => words.has(word);
  const found = findCourseUses({ lectures, isCommon, store });
  const early = found.early.map((use) => ({ ...use, ...placeUse(use, sources) }));
  return { ...found, early };
}

/** Where a line spells a name; a sentence may go on below the line on which it begins. */
function placeUse(
  { lecture, line, text }: CourseUses['early'][number],
  sources: readonly (NoteSource | undefined)[],
): { readonly line: number; readonly column: number } {
  const lines = sources[lecture]?.lines ?? [];
  const end = Math.min(lines.length, line + maxLines);
  for (let at = line; at <= end; at += 1) {
    const column = lines[at - 1]!.indexOf(text);
    if (column !== -1) return { line: at, column: column + 1 };
  }
  return { line, column: 1 };
}

/** Lines of a sentence that are looked through. */
const maxLines = 12;

const nothing: LectureTerms = { introductions: [], sentences: [], introduced: [] };

/** What a lecture says; nothing of one whose text cannot be read, which its own build says. */
function readLecture(source: NoteSource, settings: Settings, store: Store): LectureTerms {
  const read = parseOrNothing(source, settings, store);
  if (!read || read.own.marp) return nothing;
  const { matter, own, sections } = read;
  const language = createLanguage(own.lang ?? findNoteLanguage(sections, store) ?? 'en');
  const terms = readTerms(matter.values.get('terms'));
  return {
    introductions: findIntroductions({ sections, terms, language, store }),
    sentences: listSentences({ sections, language, store }),
    introduced: [...settings.introduced, ...own.introduced],
  };
}

interface ReadLecture extends Pick<ParsedNote, 'sections'> {
  readonly matter: FrontMatter;
  readonly own: NoteSettings;
}

function parseOrNothing(
  source: NoteSource,
  settings: Settings,
  store: Store,
): ReadLecture | undefined {
  const matter = parseFrontMatter(findFrontMatter(source.lines));
  const { settings: own } = resolveNoteSettings(settings, matter.values);
  try {
    const { sections } = parseNote(source.text, store, { speakerMark: own.speakerMark });
    return { matter, own, sections };
  } catch {
    return undefined;
  }
}
