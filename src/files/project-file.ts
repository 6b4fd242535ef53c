import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { findSuggestion } from '../problems/suggest.ts';

/** Where a note's files are looked for: absolute folders of the note and of the project. */
export interface ProjectFolders {
  readonly noteDir: string;
  readonly root: string;
}

/** The file that an address means. */
export interface ProjectFile {
  readonly type: 'found';
  /** Absolute, without symbolic links. */
  readonly file: string;
  /** Changes when the file does. */
  readonly version: string;
}

/** Why an address means none. */
export type NoFile =
  | { readonly type: 'missing'; readonly suggestion: string | undefined }
  | { readonly type: 'outside' }
  | { readonly type: 'unreadable'; readonly message: string };

type Place = { readonly type: 'found'; readonly file: string } | NoFile;

/** Bytes that a file may have. */
export const maxFileSize: number = 20 * 1024 * 1024;

/**
 * Finds the file that an address in a note means. Nothing outside the project is found, and nothing but regular files. Where
 * there is none, one with a like name is suggested of those that `isMeant` says could be meant.
 */
export async function findProjectFile(
  url: string,
  folders: ProjectFolders,
  isMeant: (name: string) => boolean,
): Promise<ProjectFile | NoFile> {
  const [root, noteDir] = await Promise.all([realpath(folders.root), realpath(folders.noteDir)]);
  const names = listNames(url);
  let result: NoFile = { type: 'missing', suggestion: undefined };
  for (const name of names) {
    if (name.includes('\0')) return fail('its address holds a NUL character');
    const found = await findInside(resolveName(name, { root, noteDir }), root);
    if (found.type === 'found') return checkFile(found.file);
    if (found.type !== 'missing') result = found;
  }
  if (result.type !== 'missing') return result;
  const near = await findNearName(names.at(-1) ?? '', { root, noteDir, isMeant });
  return { type: 'missing', suggestion: near };
}

/** The names that an address can mean, the literal one first: files may be called "50%.png" or "what?.png". */
function listNames(url: string): string[] {
  const plain = url.replace(/[?#].*$/s, '');
  const names = [url, decodePercent(url), plain, decodePercent(plain)];
  const slashed = names.map((name) => name.replaceAll('\\', '/'));
  const all = [...names, ...slashed].flatMap((name) => [
    name,
    name.normalize('NFC'),
    name.normalize('NFD'),
  ]);
  // The last one is what a suggestion starts from.
  const last = decodePercent(plain).replaceAll('\\', '/');
  return [...new Set([...all.filter((name) => name !== last), last])].filter((name) => name !== '');
}

/** Decodes what can be decoded: a percent sign alone stands for itself. */
function decodePercent(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
}

function resolveName(name: string, { root, noteDir }: ProjectFolders): string {
  return name.startsWith('/') ? path.join(root, name) : path.resolve(noteDir, name);
}

function isInside(file: string, root: string): boolean {
  const way = path.relative(root, file);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

async function findInside(file: string, root: string): Promise<Place> {
  // Before the disk is asked: whether a file outside exists is nobody's business.
  if (!isInside(file, root)) return { type: 'outside' };
  try {
    const real = await realpath(file);
    return isInside(real, root) ? { type: 'found', file: real } : { type: 'outside' };
  } catch (error) {
    const code = codeOf(error);
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EINVAL'].includes(code))
      return { type: 'missing', suggestion: undefined };
    return fail(describe(code));
  }
}

// Windows has neither of the two latter: undefined counts as 0 there.
const openFlags = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;

async function checkFile(file: string): Promise<ProjectFile | NoFile> {
  try {
    const stats = await stat(file);
    const version = [stats.ino, stats.size, stats.mtimeMs, stats.ctimeMs].join(' ');
    return refuse(stats) ?? { type: 'found', file, version };
  } catch (error) {
    return fail(describe(codeOf(error)));
  }
}

/** Reads a file that was found. */
export async function readProjectFile({ file }: ProjectFile): Promise<Buffer | NoFile> {
  try {
    // The file may have been exchanged since: a pipe opened so does not wait for a writer.
    await using handle = await open(file, openFlags);
    const opened = await handle.stat();
    return refuse(opened) ?? (await readUpTo(handle, opened.size));
  } catch (error) {
    return fail(describe(codeOf(error)));
  }
}

function refuse(stats: Stats): NoFile | undefined {
  if (stats.isDirectory()) return fail('it is a folder');
  if (!stats.isFile()) return fail('it is not a regular file');
  if (stats.size <= maxFileSize) return undefined;
  const megabytes = Math.ceil(stats.size / 1024 / 1024);
  return fail(`it has ${megabytes} MB, and the limit is 20 MB`);
}

/** A file may grow while it is read: no more than was agreed on is taken. */
async function readUpTo(handle: FileHandle, size: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size);
  let at = 0;
  while (at < size) {
    const { bytesRead } = await handle.read(bytes, at, size - at, at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return bytes.subarray(0, at);
}

/** Where the file of an address would be first looked for, absolute; an address on the network has none. */
export function resolveProjectPath(url: string, folders: ProjectFolders): string | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url)) return undefined;
  return resolveName(decodePercent(url.replace(/[?#].*$/s, '')), folders);
}

/** A file that was probably meant, written as the note would write it: other case, other ending, a slip of the pen. */
async function findNearName(
  name: string,
  { isMeant, ...folders }: ProjectFolders & { readonly isMeant: (name: string) => boolean },
): Promise<string | undefined> {
  const parts = name.split('/');
  const wanted = parts.pop() ?? '';
  const folder = resolveName(parts.join('/') + (parts.length > 0 ? '/' : ''), folders);
  if ((await findInside(folder, folders.root)).type !== 'found') return undefined;
  const names = await readdir(folder).catch(() => []);
  const meant = names.filter(isMeant).sort();
  const near =
    meant.find((each) => each.toLowerCase() === wanted.toLowerCase()) ??
    meant.find((each) => stemOf(each) === stemOf(wanted)) ??
    findMisspelling(wanted, meant);
  return near === undefined ? undefined : [...parts, near].join('/');
}

/** Endings are alike by nature and count for nothing; names of three letters are all near each other. */
function findMisspelling(wanted: string, names: readonly string[]): string | undefined {
  if (stemOf(wanted).length <= 3) return undefined;
  const stem = findSuggestion(stemOf(wanted), names.map(stemOf));
  return stem === undefined ? undefined : names.find((each) => stemOf(each) === stem);
}

function stemOf(name: string): string {
  return path.parse(name).name.toLowerCase();
}

function fail(message: string): NoFile {
  return { type: 'unreadable', message };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** In words and without the path, which would name the machine's folders. */
function describe(code: string): string {
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied';
  if (code === 'ELOOP') return 'its symbolic links lead in a circle';
  return `it cannot be read (${code || 'unknown reason'})`;
}
