import { existsSync } from 'node:fs';
import path from 'node:path';
import { watch } from 'chokidar';
import { trackMissingFiles } from './missing-files.ts';

/** What to watch. */
export interface FilesToWatch {
  /** Absolute files and folders. */
  readonly paths: readonly string[];
  /** Absolute folders in which nothing is watched. */
  readonly ignored: readonly string[];
}

/** A watch that goes on until it is disposed. */
export interface FileWatch extends AsyncDisposable {
  readonly add: (paths: readonly string[]) => void;
}

/** Milliseconds within which chokidar tells what the system has told. */
const delay = 25;

/** Watches files and all that is in and below folders, and tells of each that is written, new or gone. */
export async function watchFiles(
  { paths, ignored }: FilesToWatch,
  onChange: (file: string) => void,
): Promise<FileWatch> {
  const missing = trackMissingFiles(onChange);
  const tell = (file: string): void => {
    missing.forget(file);
    onChange(file);
  };
  const absent = missing.remember(paths);
  const watcher = watch(paths.flatMap(withMissingFolders), {
    ignoreInitial: true,
    // Editors that save by a new file of the old name.
    atomic: 30,
    ignored: (file) => isIgnored(file, ignored),
  });
  const told = new Map<string, number>();
  const watched = new Set(paths);
  const add = (more: readonly string[]): void => {
    // Each call for a path that is missing, or for a folder, makes chokidar listen to the system once more.
    const unknown = more.filter((each) => !isWithin(each, watched));
    for (const each of unknown) watched.add(each);
    if (unknown.length === 0) return;
    missing.lookAgain(missing.remember(unknown));
    watcher.add(unknown.flatMap(withMissingFolders));
  };
  // A second change within 50 ms is no `change` to chokidar. As the system tells of it, it is lost to nobody, and it comes
  // earlier.
  watcher.on('raw', (_event, name, details) => {
    const file = findFile(name, details);
    if (file === undefined || isIgnored(file, ignored) || !isWithin(file, watched)) return;
    told.set(file, performance.now());
    tell(file);
  });
  for (const event of ['add', 'change', 'unlink'] as const)
    watcher.on(event, (file) => {
      const isOld = performance.now() - (told.get(file) ?? Number.NEGATIVE_INFINITY) < delay;
      if ((event !== 'change' || !isOld) && isWithin(file, watched)) tell(file);
    });
  // What was named itself, and is not in a watched folder, would not be seen to come back.
  for (const event of ['unlink', 'unlinkDir'] as const)
    watcher.on(event, (file) => {
      if (watched.delete(file)) add([file]);
    });
  // A folder that cannot be read is none to watch.
  watcher.on('error', () => undefined);
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  missing.lookAgain(absent);
  return {
    add,
    async [Symbol.asyncDispose]() {
      missing[Symbol.dispose]();
      await watcher.close();
    },
  };
}

/** Which file the system tells of: one that is watched itself, or one in a folder that is. */
function findFile(name: string, details: unknown): string | undefined {
  const { watchedPath } = details as { readonly watchedPath?: string };
  if (watchedPath === undefined || !name) return undefined;
  return path.basename(watchedPath) === name ? watchedPath : path.join(watchedPath, name);
}

/** A path, and the folders above it that are missing: what comes with its folder is not seen by its own name. */
function withMissingFolders(file: string): string[] {
  const folder = path.dirname(file);
  return folder === file || existsSync(folder) ? [file] : [file, ...withMissingFolders(folder)];
}

/** Whether a file is one of these paths, or in a folder of them. */
function isWithin(file: string, paths: ReadonlySet<string>): boolean {
  for (let each = file; ; each = path.dirname(each)) {
    if (paths.has(each)) return true;
    if (each === path.dirname(each)) return false;
  }
}

function isIgnored(file: string, folders: readonly string[]): boolean {
  const name = path.basename(file);
  if (name === 'node_modules' || (name.startsWith('.') && name !== '.')) return true;
  // What editors leave while they save.
  if (/~$|\.sw[a-z]$|^#.*#$|^4913$/.test(name)) return true;
  return folders.some((folder) => file === folder || file.startsWith(folder + path.sep));
}
