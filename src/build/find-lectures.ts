/** Which notes of a folder are lectures. What a person names is always one. */
import { open } from 'node:fs/promises';
import path from 'node:path';
import { indexName, orderLectures } from '../course/order-lectures.ts';
import { findNotes, type NoteFile } from '../files/find-notes.ts';
import { encodePath } from '../html/fill.ts';
import type { Settings } from '../options/settings.ts';
import type { CourseLink, CourseLinks } from '../protocol/course-data.ts';
import { CliError } from '../problems/cli-error.ts';

/** Why a note of a folder is no lecture. */
export type LeftOutReason = 'draft' | 'excluded' | 'readme' | 'underscore';

/** A note that no deck is made of. */
export interface LeftOutNote {
  /** Relative to the project, with `/`. */
  readonly note: string;
  readonly reason: LeftOutReason;
}

/** The notes to build, and those of the same folders that are left out; both sorted by path. */
export interface FoundLectures {
  readonly lectures: readonly NoteFile[];
  readonly leftOut: readonly LeftOutNote[];
  /** Where the decks of a course lead; empty where there is none. */
  readonly links: ReadonlyMap<NoteFile, CourseLinks>;
}

/**
 * Finds lectures among files and folders.
 * @throws {CliError} notes-left-out, and what `findNotes` throws
 */
export async function findLectures(
  inputs: readonly string[],
  settings: Pick<Settings, 'exclude' | 'outDir' | 'root'>,
): Promise<FoundLectures> {
  const { root, outDir } = settings;
  const notes = await findNotes({ inputs, root, outDir });
  const heads = new Map<NoteFile, NoteHead>();
  // What is named is built whatever it says, and alone.
  for (const note of notes) if (!note.isNamed) heads.set(note, await readHead(note.file));
  const reasons = await findReasons(notes, heads, settings);
  const leftOut = notes.flatMap((note) => {
    const reason = reasons.get(note);
    return reason === undefined ? [] : [{ note: note.path, reason }];
  });
  if (leftOut.length === notes.length) throw new CliError('notes-left-out', describe(leftOut));
  const lectures = notes.filter((note) => !reasons.has(note));
  return { lectures, leftOut, links: linkLectures(lectures, heads) };
}

/** Whether there is a page of all lectures: for folders, where no lecture has its name. */
function isCourse(lectures: readonly NoteFile[]): boolean {
  const isTaken = lectures.some(({ output }) => `${output}.html` === indexName);
  return lectures.length > 1 && !isTaken && lectures.some(({ isNamed }) => !isNamed);
}

function linkLectures(
  lectures: readonly NoteFile[],
  heads: ReadonlyMap<NoteFile, NoteHead>,
): ReadonlyMap<NoteFile, CourseLinks> {
  if (!isCourse(lectures)) return new Map();
  const places = lectures.map((note) => ({
    note,
    path: note.output,
    order: heads.get(note)?.order,
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
}

/** Bytes of a note in which that is looked for. */
const headSize = 4096;

async function readHead(file: string): Promise<NoteHead> {
  const nothing = { isDraft: false, order: undefined, title: undefined };
  await using handle = await open(file).catch(() => undefined);
  if (!handle) return nothing;
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(headSize), 0, headSize, 0);
  const lines = buffer
    .toString('utf8', 0, bytesRead)
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/);
  // Few notes have any, and much code reads it.
  const hasMatter = lines.slice(0, 5).some((line) => /^(?:---|\+\+\+|%)/.test(line));
  if (!hasMatter) return { ...nothing, title: findHeading(lines) };
  const [{ findFrontMatter }, { parseFrontMatter }] = await Promise.all([
    import('../markdown/find-front-matter.ts'),
    import('../markdown/front-matter.ts'),
  ]);
  const found = findFrontMatter(lines);
  const { values } = parseFrontMatter(found);
  const [order, title] = ['order', 'title'].map((key) => values.get(key)?.value);
  return {
    isDraft: values.get('draft')?.value === true || values.get('published')?.value === false,
    order: typeof order === 'number' ? order : undefined,
    title:
      typeof title === 'string' ? title : findHeading(lines.slice(found.matter?.lineCount ?? 0)),
  };
}

/** The first heading, without marks; it names the lecture in links, and the lecture's own title may say more. */
function findHeading(lines: readonly string[]): string | undefined {
  const line = lines.find((each) => /^(?:#\s+\S|`{3}|~{3})/.test(each));
  return line?.startsWith('#')
    ? line
        .replace(/^#\s+|\s+#+\s*$/g, '')
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/[*_`]/g, '')
        .trim() || undefined
    : undefined;
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
