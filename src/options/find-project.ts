/**
 * Where a project is: the folder of its config file. It is the working directory, or else the next folder above the notes that
 * has one. What lies above may be a stranger's: it is looked for up to the top of a git repository, or below the user's home,
 * and taken only from who owns the notes or runs the command.
 */
import { stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { configNames } from './load-config.ts';
import { options } from './options.ts';
import type { OptionKey, OptionValues } from './option-values.ts';

/** What a command is given. */
export interface CommandLine {
  readonly positionals: readonly string[];
  readonly values: Partial<OptionValues>;
}

/** A project, and the command line as seen from its folder. */
export interface FoundProject extends CommandLine {
  /** Absolute. */
  readonly root: string;
}

/** Finds the project of a command line; `inputs` are those of its arguments that may be files and folders. */
export async function findProject(
  cwd: string,
  line: CommandLine,
  { home = homedir() }: { readonly home?: string } = {},
): Promise<FoundProject> {
  const here = { root: cwd, ...line };
  if (await findConfig(cwd)) return here;
  const [first] = line.positionals;
  const start = first === undefined ? cwd : await findFolder(path.resolve(cwd, first), cwd);
  const root = await findAbove(start, home);
  if (root === undefined || root === cwd) return here;
  const positionals = await Promise.all(
    line.positionals.map(async (name) => {
      const file = path.resolve(cwd, name);
      // What is no file may be a version that git knows.
      return (await isThere(file)) ? path.relative(root, file) || '.' : name;
    }),
  );
  return { root, positionals, values: rebasePaths(line.values, cwd, root) };
}

/** The folder of a file, or the folder itself; the working directory for what is not there. */
async function findFolder(file: string, cwd: string): Promise<string> {
  const info = await stat(file).catch(() => undefined);
  if (!info) return cwd;
  return info.isDirectory() ? file : path.dirname(file);
}

async function findAbove(start: string, home: string): Promise<string | undefined> {
  const owner = await findOwner(start);
  const inHome = path.relative(home, start);
  const isBelowHome = inHome !== '' && !inHome.startsWith('..') && !path.isAbsolute(inHome);
  const passed: string[] = [];
  let folder = start;
  for (;;) {
    passed.push(folder);
    if (await isThere(path.join(folder, '.git'))) return takeFirst(passed, owner);
    const parent = path.dirname(folder);
    if (parent === folder) break;
    folder = parent;
  }
  // Outside of a repository the user's own folders end it.
  return isBelowHome ? takeFirst(passed.slice(0, passed.indexOf(home)), owner) : undefined;
}

/** The first folder with a config file that may be trusted. */
async function takeFirst(
  folders: readonly string[],
  owner: number | undefined,
): Promise<string | undefined> {
  for (const folder of folders) {
    const config = await findConfig(folder);
    if (config === undefined) continue;
    const own = await findOwner(config);
    return own === owner || own === process.getuid?.() ? folder : undefined;
  }
  return undefined;
}

async function findConfig(folder: string): Promise<string | undefined> {
  for (const name of configNames) {
    const file = path.join(folder, name);
    if (await isThere(file)) return file;
  }
  return undefined;
}

async function findOwner(file: string): Promise<number | undefined> {
  return (await stat(file).catch(() => undefined))?.uid;
}

async function isThere(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}

/** Paths on a command line are relative to the working directory. A theme may be a name. */
function rebasePaths(
  values: Partial<OptionValues>,
  cwd: string,
  root: string,
): Partial<OptionValues> {
  const isPath = (key: string, value: unknown): value is string => {
    const { type } = options[key as OptionKey];
    if (typeof value !== 'string' || (type !== 'path' && type !== 'pathOrOff')) return false;
    return key !== 'theme' || /[/\\]|\.css$/.test(value);
  };
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      isPath(key, value) ? path.relative(root, path.resolve(cwd, value)) || '.' : value,
    ]),
  );
}
