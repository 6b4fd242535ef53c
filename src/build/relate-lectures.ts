/**
 * What lectures use of each other, before any of them is built: what each takes from earlier ones stands in its speaker
 * notes, and what it uses too early is said. A deck depends on what it names alone, whatever else the others say.
 */
import type { NoteFile } from '../files/find-notes.ts';
import { readNote } from '../files/read-note.ts';
import type { Settings } from '../options/settings.ts';
import { createFinding, type Problem } from '../problems/problem.ts';
import type { CourseLinks } from '../protocol/course-data.ts';
import { getAll } from '../store/get-all.ts';
import { hashOf, hashValue } from '../store/hash.ts';
import type { Store } from '../store/store.ts';
import type { FoundLectures } from './find-lectures.ts';
import { createLectureStores, type LectureStores } from './lecture-stores.ts';
import type { PlacedUses } from './read-uses.ts';
import { settleProblems } from './settle-problems.ts';

/** Lectures that know of each other. */
export interface RelatedLectures {
  /** Where the decks of a course lead, with what each takes from those before. */
  readonly links: ReadonlyMap<NoteFile, CourseLinks>;
  /** By the note's path. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
  /** Forgets what a note was read into, of which its build takes what it can. */
  readonly release: (note: NoteFile) => void;
}

/** At most so many terms of earlier lectures are a speaker's to remember. */
const maxEarlier = 8;

/** Relates lectures, in their order. */
export async function relateLectures(
  notes: readonly NoteFile[],
  { links }: Pick<FoundLectures, 'links'>,
  { settings, store }: { readonly settings: Settings; readonly store: Store },
): Promise<RelatedLectures> {
  const related = new Map(links);
  const problems = new Map<string, Problem[]>();
  if (notes.length === 0) return { links: related, problems, release: () => undefined };
  const { uses, hashes, stores } = await findUses(notes, settings, store);
  const hashOfNote = new Map(notes.map((note, index) => [note, hashes[index] ?? '']));
  const titles = notes.map((note, index) => links.get(notes[index + 1] ?? note)?.previous?.title);
  for (const [index, note] of notes.entries()) {
    const own = links.get(note);
    const terms = uses.earlier[index] ?? [];
    const earlier = terms.slice(0, maxEarlier).map(({ name, lecture }) => ({
      name,
      title: titles[lecture] ?? '',
    }));
    if (own && earlier.length > 0) related.set(note, { ...own, earlier });
  }
  for (const { term, lecture, line, column, text } of uses.early) {
    const file = notes[lecture]!.path;
    const where = notes[term.lecture]!.path;
    const place = { line, column };
    const range = { start: place, end: { line, column: column + text.length } };
    const facts = { term: text, where: where === file ? '' : ` of ${where}`, line: term.line };
    const finding = createFinding('term-before-introduction', range, facts);
    const own = { file, sections: [], rules: settings.rules };
    problems.set(file, [...(problems.get(file) ?? []), ...settleProblems([finding], own)]);
  }
  const release = (note: NoteFile): void => stores.release(hashOfNote.get(note) ?? '');
  return { links: related, problems, release };
}

/** What a run knows of its lectures. */
interface RelatedRun extends Pick<FoundLectures, 'links'> {
  readonly remarks: RelatedLectures['problems'];
  readonly settings: Settings;
  readonly store: Store;
}

/** What is to be said of a note's terms. One without a course is read for that alone, so only when it is checked. */
export async function remarkUses(note: NoteFile, run: RelatedRun): Promise<readonly Problem[]> {
  const isAlone = run.links.size === 0 && run.settings.formats.length === 0;
  if (!isAlone) return run.remarks.get(note.path) ?? [];
  const { problems, release } = await relateLectures([note], run, run);
  release(note);
  return problems.get(note.path) ?? [];
}

interface FoundUses {
  readonly uses: PlacedUses;
  /** Of the notes' texts. */
  readonly hashes: readonly string[];
  readonly stores: LectureStores;
}

/** What has not changed since an earlier run is not read again. */
async function findUses(
  notes: readonly NoteFile[],
  settings: Settings,
  run: Store,
): Promise<FoundUses> {
  const sources = await Promise.all(
    notes.map(async (note) => {
      const read = await readNote(note);
      return read.type === 'read' ? read.source : undefined;
    }),
  );
  const { lang, macros, introduced, speakerMark, junk } = settings;
  const common = hashValue([lang, macros, introduced, speakerMark, junk, [...settings.given]]);
  const hashes = sources.map((source) => (source ? hashOf(source.text) : ''));
  const stores = createLectureStores(run, hashes);
  const store = run.open();
  const [uses] = await getAll(store, 'course uses', {
    items: [hashes],
    inputs: () => [common, hashValue(hashes)],
    make: async () => {
      // Much code, which nothing needs where nothing has changed.
      const { readUses } = await import('./read-uses.ts');
      return [await readUses(sources, { settings, common, store, stores })];
    },
  });
  store.close();
  return { uses: uses!, hashes, stores };
}
