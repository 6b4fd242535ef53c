import path from 'node:path';
import { watch } from 'chokidar';

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
  const watcher = watch([...new Set(paths)], {
    ignoreInitial: true,
    // Editors that save by a new file of the old name.
    atomic: 30,
    ignored: (file) => isIgnored(file, ignored),
  });
  const told = new Map<string, number>();
  const watched = new Set(paths);
  // A folder is watched for a file in it, too, and tells of others.
  const isWatched = (file: string): boolean => {
    for (let each = file; ; each = path.dirname(each)) {
      if (watched.has(each)) return true;
      if (each === path.dirname(each)) return false;
    }
  };
  // A second change within 50 ms is no `change` to chokidar. As the system tells of it, it is lost to nobody, and it comes
  // earlier.
  watcher.on('raw', (_event, name, details) => {
    const file = findFile(name, details);
    if (file === undefined || isIgnored(file, ignored) || !isWatched(file)) return;
    told.set(file, performance.now());
    onChange(file);
  });
  for (const event of ['add', 'change', 'unlink'] as const)
    watcher.on(event, (file) => {
      const isOld = performance.now() - (told.get(file) ?? Number.NEGATIVE_INFINITY) < delay;
      if (event !== 'change' || !isOld) onChange(file);
    });
  // A folder that cannot be read is none to watch.
  watcher.on('error', () => undefined);
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return {
    add: (more) => {
      for (const each of more) watched.add(each);
      if (more.length > 0) watcher.add([...more]);
    },
    [Symbol.asyncDispose]: () => watcher.close(),
  };
}

/** Which file the system tells of: one that is watched itself, or one in a folder that is. */
function findFile(name: string, details: unknown): string | undefined {
  const { watchedPath } = details as { readonly watchedPath?: string };
  if (watchedPath === undefined || !name) return undefined;
  return path.basename(watchedPath) === name ? watchedPath : path.join(watchedPath, name);
}

function isIgnored(file: string, folders: readonly string[]): boolean {
  const name = path.basename(file);
  if (name === 'node_modules' || (name.startsWith('.') && name !== '.')) return true;
  // What editors leave while they save.
  if (/~$|\.sw[a-z]$|^#.*#$|^4913$/.test(name)) return true;
  return folders.some((folder) => file === folder || file.startsWith(folder + path.sep));
}
