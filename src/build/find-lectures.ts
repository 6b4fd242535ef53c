/** Which notes of a folder are lectures. What a person names is always one. */
import { open } from 'node:fs/promises';
import path from 'node:path';
import { indexName, orderLectures } from '../course/order-lectures.ts';
import { findNotes, type NoteFile, refuseClashes } from '../files/find-notes.ts';
import { readNote } from '../files/read-note.ts';
import { encodePath } from '../html/fill.ts';
import type { Settings } from '../options/settings.ts';
import type { CourseLink, CourseLinks } from '../protocol/course-data.ts';
import type { Finding } from '../problems/problem.ts';
import { CliError } from '../problems/cli-error.ts';
import { findDoubleNumbers } from './find-double-numbers.ts';
import { listChapters } from './list-chapters.ts';
import { readHeadingText } from './read-heading.ts';

/** Why a note of a folder is no lecture. */
export type LeftOutReason = 'draft' | 'excluded' | 'readme' | 'underscore';

/** A note that no deck is made of. */
export interface LeftOutNote {
  /** Relative to the project, with `/`. */
  readonly note: string;
  readonly reason: LeftOutReason;
}

/** What to build, notes or chapters of them, and notes of the same folders that are left out; both sorted by path. */
export interface FoundLectures {
  readonly lectures: readonly NoteFile[];
  readonly leftOut: readonly LeftOutNote[];
  /** Where the decks of a course lead; empty where there is none. */
  readonly links: ReadonlyMap<NoteFile, CourseLinks>;
  /** What is odd about a lecture's place in the course. */
  readonly oddities: ReadonlyMap<NoteFile, Finding>;
}

/**
 * Finds lectures among files and folders.
 * @throws {CliError} notes-left-out, and what `findNotes` throws
 */
export async function findLectures(
  inputs: readonly string[],
  settings: Settings,
  stdin?: Uint8Array,
): Promise<FoundLectures> {
  const { root, outDir } = settings;
  const notes = await findNotes({ inputs, root, outDir, stdin });
  const heads = new Map<NoteFile, NoteHead>();
  // What is named is built whatever it says, and alone.
  for (const note of notes) {
    const head = await readHead(note.file);
    heads.set(note, note.isNamed ? { ...noHead, decks: head.decks } : head);
  }
  const reasons = await findReasons(notes, heads, settings);
  const leftOut = notes.flatMap((note) => {
    const reason = reasons.get(note);
    return reason === undefined ? [] : [{ note: note.path, reason }];
  });
  if (leftOut.length === notes.length) throw new CliError('notes-left-out', describe(leftOut));
  const taken = notes.filter((note) => !reasons.has(note));
  const lectures = await cutChapters(taken, heads, settings);
  refuseClashes(lectures);
  const links = linkLectures(lectures, heads);
  const numbered = [...links.keys()].map((note) => ({ note, order: heads.get(note)?.order }));
  return { lectures, leftOut, links, oddities: findDoubleNumbers(numbered) };
}

/** A lecture for each chapter of a note that wants it so. */
async function cutChapters(
  notes: readonly NoteFile[],
  heads: Map<NoteFile, NoteHead>,
  settings: Settings,
): Promise<NoteFile[]> {
  const cut = await Promise.all(
    notes.map(async (note) => {
      if (settings.decks !== 'chapters' && heads.get(note)?.decks === undefined) return [note];
      const read = await readNote(note);
      if (read.type === 'refused') return [note];
      const chapters = listChapters(read.source, settings);
      if (chapters.length === 0) return [note];
      return chapters.map(({ name, title }, index): NoteFile => {
        const part = { type: 'chapter', index } as const;
        const chapter = { ...note, output: `${note.output}/${name}`, part };
        const head = heads.get(note) ?? noHead;
        heads.set(chapter, { ...head, title: title ?? head.title });
        return chapter;
      });
    }),
  );
  return cut.flat();
}

/** Whether there is a page of all lectures: for folders, where no lecture has its name. */
function isCourse(lectures: readonly NoteFile[]): boolean {
  const isTaken = lectures.some(({ output }) => `${output}.html` === indexName);
  return lectures.length > 1 && !isTaken && lectures.some(({ isNamed, part }) => !isNamed || part);
}

function linkLectures(
  lectures: readonly NoteFile[],
  heads: ReadonlyMap<NoteFile, NoteHead>,
): ReadonlyMap<NoteFile, CourseLinks> {
  if (!isCourse(lectures)) return new Map();
  // Nobody is led to what has no deck.
  const shown = lectures.filter((note) => !heads.get(note)?.isEmpty);
  const places = shown.map((note) => ({
    note,
    path: note.output,
    order: heads.get(note)?.order,
    chapter: note.part?.type === 'chapter' ? note.part.index : undefined,
  }));
  const ordered = orderLectures(places).map(({ note }) => note);
  return new Map(
    ordered.map((note, index) => {
      const folder = path.posix.dirname(note.output);
      const link = (other: NoteFile | undefined): CourseLink | undefined =>
        other && {
          title: heads.get(other)?.title ?? path.basename(other.output),
          href: encodePath(path.posix.relative(folder, `${other.output}.html`)),
        };
      const [previous, next] = [link(ordered[index - 1]), link(ordered[index + 1])];
      const links: CourseLinks = {
        index: encodePath(path.posix.relative(folder, indexName)),
        ...(previous && { previous }),
        ...(next && { next }),
        number: index + 1,
      };
      return [note, links];
    }),
  );
}

function describe(leftOut: readonly LeftOutNote[]): { readonly notes: string } {
  return { notes: leftOut.map(({ note }) => note).join(', ') };
}

async function findReasons(
  notes: readonly NoteFile[],
  heads: ReadonlyMap<NoteFile, NoteHead>,
  { exclude }: Pick<Settings, 'exclude'>,
): Promise<ReadonlyMap<NoteFile, LeftOutReason>> {
  const isExcluded = await createMatcher(exclude);
  const listed = notes.filter(({ isNamed }) => !isNamed);
  const reasons = new Map<NoteFile, LeftOutReason>();
  for (const note of listed) {
    const names = note.output.split('/');
    if (isExcluded(note.path)) reasons.set(note, 'excluded');
    else if (names.some((name) => name.startsWith('_'))) reasons.set(note, 'underscore');
    else if (heads.get(note)?.isDraft) reasons.set(note, 'draft');
  }
  const left = notes.filter((note) => !reasons.has(note));
  for (const note of listed)
    if (!reasons.has(note) && isReadme(note) && isAboutOthers(note, left))
      reasons.set(note, 'readme');
  return reasons;
}

async function createMatcher(patterns: readonly string[]): Promise<(file: string) => boolean> {
  if (patterns.length === 0) return () => false;
  const { default: picomatch } = await import('picomatch');
  const matches = patterns.map((pattern) =>
    // As in .gitignore: a name alone is meant wherever it stands, and a folder with all that is in it.
    picomatch(pattern.includes('/') ? [pattern, `${pattern}/**`] : [pattern, `**/${pattern}/**`], {
      basename: !pattern.includes('/'),
    }),
  );
  return (file) => matches.some((match) => match(file));
}

/** What the beginning of a note says of the lecture. */
interface NoteHead {
  readonly isDraft: boolean;
  readonly order: number | undefined;
  readonly title: string | undefined;
  /** What decks it says are to be made of it. */
  readonly decks: unknown;
  /** There is nothing to make a deck of. */
  readonly isEmpty: boolean;
}

const noHead: NoteHead = {
  isEmpty: false,
  isDraft: false,
  order: undefined,
  title: undefined,
  decks: undefined,
};

/** Bytes of a note in which that is looked for. */
const headSize = 4096;

async function readHead(file: string): Promise<NoteHead> {
  await using handle = await open(file).catch(() => undefined);
  if (!handle) return noHead;
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(headSize), 0, headSize, 0);
  const lines = buffer
    .toString('utf8', 0, bytesRead)
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/);
  // Few notes have any, and much code reads it.
  const hasMatter = lines.slice(0, 5).some((line) => /^(?:---|\+\+\+|%)/.test(line));
  const isWhole = bytesRead < headSize;
  if (!hasMatter)
    return { ...noHead, title: findHeading(lines), isEmpty: isWhole && isBlank(lines) };
  const [{ findFrontMatter }, { parseFrontMatter }] = await Promise.all([
    import('../markdown/find-front-matter.ts'),
    import('../markdown/front-matter.ts'),
  ]);
  const found = findFrontMatter(lines);
  const { values } = parseFrontMatter(found);
  const body = lines.slice(found.matter?.lineCount ?? 0);
  const [order, title] = ['order', 'title'].map((key) => values.get(key)?.value);
  return {
    isDraft: values.get('draft')?.value === true || values.get('published')?.value === false,
    order: typeof order === 'number' ? order : undefined,
    decks: values.get('decks')?.value,
    title: typeof title === 'string' ? title : findHeading(body),
    // A title has a slide.
    isEmpty: isWhole && title === undefined && isBlank(body),
  };
}

/** Nothing but comments, or nothing at all. */
function isBlank(lines: readonly string[]): boolean {
  const [text = '', ...comments] = lines.join('\n').split('<!--');
  const rest = comments.map((each) => each.split('-->').slice(1).join(''));
  return [text, ...rest].join('').trim() === '';
}

/** The first heading, without marks; it names the lecture in links, and the lecture's own title may say more. */
function findHeading(lines: readonly string[]): string | undefined {
  const line = lines.find((each) => /^(?:#\s+\S|`{3}|~{3})/.test(each));
  return line?.startsWith('#') ? readHeadingText(line) : undefined;
}

/** What tells of a folder, by the names that code hosts look for. */
function isReadme({ file }: NoteFile): boolean {
  return /^(?:readme|changelog|code_of_conduct|contributing|licen[cs]e|security)\.\w+$/i.test(
    path.basename(file),
  );
}

/** A README is a folder's only lecture now and then, with one file of exercises beside it. */
function isAboutOthers(note: NoteFile, notes: readonly NoteFile[]): boolean {
  const others = notes.filter((other) => other !== note && !isReadme(other));
  if (!note.output.includes('/')) return others.length > 0;
  const folder = path.dirname(note.file);
  return others.filter(({ file }) => path.dirname(file) === folder).length > 1;
}
