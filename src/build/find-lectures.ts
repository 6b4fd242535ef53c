/** Which notes of a folder are lectures. What a person names is always one. */
import { open } from 'node:fs/promises';
import path from 'node:path';
import { findNotes, type NoteFile } from '../files/find-notes.ts';
import type { Settings } from '../options/settings.ts';
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
  const reasons = await findReasons(notes, settings);
  const leftOut = notes.flatMap((note) => {
    const reason = reasons.get(note);
    return reason === undefined ? [] : [{ note: note.path, reason }];
  });
  if (leftOut.length === notes.length) throw new CliError('notes-left-out', describe(leftOut));
  return { lectures: notes.filter((note) => !reasons.has(note)), leftOut };
}

function describe(leftOut: readonly LeftOutNote[]): { readonly notes: string } {
  return { notes: leftOut.map(({ note }) => note).join(', ') };
}

async function findReasons(
  notes: readonly NoteFile[],
  { exclude }: Pick<Settings, 'exclude'>,
): Promise<ReadonlyMap<NoteFile, LeftOutReason>> {
  const isExcluded = await createMatcher(exclude);
  const listed = notes.filter(({ isNamed }) => !isNamed);
  const reasons = new Map<NoteFile, LeftOutReason>();
  for (const note of listed) {
    const names = note.output.split('/');
    if (isExcluded(note.path)) reasons.set(note, 'excluded');
    else if (names.some((name) => name.startsWith('_'))) reasons.set(note, 'underscore');
    else if (await isDraft(note.file)) reasons.set(note, 'draft');
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

/** Bytes of a note in which its front matter is looked for. */
const headSize = 4096;

async function isDraft(file: string): Promise<boolean> {
  await using handle = await open(file).catch(() => undefined);
  if (!handle) return false;
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(headSize), 0, headSize, 0);
  const head = buffer.toString('utf8', 0, bytesRead);
  // Few notes say so, and front matter is read by much code.
  if (!/^\s*["']?(?:draft|published)["']?\s*[:=]/m.test(head)) return false;
  const [{ findFrontMatter }, { parseFrontMatter }] = await Promise.all([
    import('../markdown/find-front-matter.ts'),
    import('../markdown/front-matter.ts'),
  ]);
  const { values } = parseFrontMatter(findFrontMatter(head.split(/\r\n?|\n/)));
  return values.get('draft')?.value === true || values.get('published')?.value === false;
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
