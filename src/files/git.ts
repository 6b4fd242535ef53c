/**
 * Reads files of earlier versions from git. Git is run without a shell, and only by commands that read its objects: no hook,
 * filter or pager of a repository is started by them.
 */
import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { CliError } from '../problems/cli-error.ts';

/** A file of a revision. */
export interface GitFile {
  /** Relative to the folder that was asked for, with `/`; its name alone where it is the file that was asked for. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What to read. */
export interface GitQuery {
  /** Absolute folder that git is run in. */
  readonly root: string;
  /** A commit, tag or branch, as git names it. */
  readonly revision: string;
  /** Absolute path of a file or folder, which need not be there any more. */
  readonly place: string;
  /** Whether a file is wanted, by its name. */
  readonly isWanted: (name: string) => boolean;
  /** Larger files, in bytes, are left out. */
  readonly maxSize: number;
}

/** What a path was in a revision. */
export interface GitTree {
  readonly type: 'file' | 'folder';
  readonly files: readonly GitFile[];
}

/**
 * Reads the files at a path of a revision; undefined where it has no such path.
 * @throws {CliError} git-failed, git-missing, git-outside, revision-unknown
 */
export async function readRevision(query: GitQuery): Promise<GitTree | undefined> {
  const { root, revision } = query;
  const commit = await findCommit(root, revision);
  if (commit === undefined) throw new CliError('revision-unknown', { revision });
  const top = (await run(['rev-parse', '--show-toplevel'], { cwd: root })).toString().trim();
  const inside = await showInside(top, query.place);
  const where = inside === '' ? [] : ['--', inside];
  const listing = await run(['ls-tree', '-r', '-l', '-z', '--full-tree', commit, ...where], {
    cwd: top,
  });
  const entries = listing.toString().split('\0').flatMap(parseEntry);
  if (entries.length === 0) return undefined;
  const isFile = entries.length === 1 && entries[0]!.path === inside;
  const wanted = entries
    .map((entry) => ({
      ...entry,
      path: isFile
        ? path.posix.basename(inside)
        : entry.path.slice(inside === '' ? 0 : inside.length + 1),
    }))
    .filter(({ path: name, size }) => query.isWanted(name) && size <= query.maxSize);
  const contents = await readBlobs(wanted, top);
  return {
    type: isFile ? 'file' : 'folder',
    files: wanted.map(({ path: name }, index) => ({ path: name, bytes: contents[index]! })),
  };
}

/** Whether a text names a commit; never throws for what is none. @throws {CliError} git-missing, git-outside */
async function findCommit(root: string, revision: string): Promise<string | undefined> {
  // Git would take it for an option.
  if (revision.startsWith('-') || revision.includes('\0')) return undefined;
  await run(['rev-parse', '--git-dir'], { cwd: root });
  const name = await run(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`], {
    cwd: root,
  }).catch((error: unknown) => {
    if (error instanceof CliError && error.id === 'git-failed') return undefined;
    throw error;
  });
  return name?.toString().trim();
}

/** A path as git has it: below the top of the repository, with `/`, and empty for the top itself. */
async function showInside(top: string, place: string): Promise<string> {
  const real = await realpath(place).catch(async () =>
    path.join(
      await realpath(path.dirname(place)).catch(() => path.dirname(place)),
      path.basename(place),
    ),
  );
  const inside = path
    .relative(await realpath(top), real)
    .split(path.sep)
    .join('/');
  if (inside.startsWith('../') || inside === '..' || path.isAbsolute(inside))
    throw new CliError('git-outside', { path: place });
  return inside;
}

interface Entry {
  readonly id: string;
  readonly size: number;
  readonly path: string;
}

/** Regular files alone: a link may lead anywhere. A tree that was made by hand may hold paths that no folder has. */
function parseEntry(line: string): Entry[] {
  const [, id = '', size, name = ''] = /^100\d{3} blob ([\da-f]+) +(\d+)\t(.+)$/s.exec(line) ?? [];
  const isSafe = name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
  return size !== undefined && isSafe && !name.includes('\\')
    ? [{ id, size: Number(size), path: name }]
    : [];
}

/** The contents of blobs, by one run for all. */
async function readBlobs(entries: readonly Entry[], cwd: string): Promise<Uint8Array[]> {
  if (entries.length === 0) return [];
  const input = entries.map(({ id }) => `${id}\n`).join('');
  const output = await run(['cat-file', '--batch'], { cwd, input });
  let at = 0;
  return entries.map(({ size }) => {
    // A line that says what follows, the content, and a line end.
    const from = output.indexOf('\n', at) + 1;
    at = from + size + 1;
    return output.subarray(from, from + size);
  });
}

interface RunOptions {
  readonly cwd: string;
  /** What it reads. */
  readonly input?: string;
}

/** Runs git. @throws {CliError} git-failed, git-missing, git-outside */
function run(args: readonly string[], { cwd, input = '' }: RunOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = {
      cwd,
      encoding: 'buffer',
      maxBuffer: Number.MAX_SAFE_INTEGER,
      windowsHide: true,
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
    } as const;
    const child = execFile(
      'git',
      ['--no-replace-objects', ...args],
      options,
      (error, stdout, stderr) => {
        if (error) reject(explain(error, stderr.toString(), cwd));
        else resolve(stdout);
      },
    );
    // What git does not read, because it has ended, is no failure of its own.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

function explain(
  error: Error & { readonly code?: unknown },
  stderr: string,
  cwd: string,
): CliError {
  if (error.code === 'ENOENT') return new CliError('git-missing', {}, { cause: error });
  if (stderr.includes('not a git repository'))
    return new CliError('git-outside', { path: cwd }, { cause: error });
  const [message = ''] = stderr
    .replace(/^fatal: /, '')
    .trim()
    .split('\n');
  return new CliError('git-failed', { message: message || error.message }, { cause: error });
}
