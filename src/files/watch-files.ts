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
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, onChange);
  // A folder that cannot be read is none to watch.
  watcher.on('error', () => undefined);
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return {
    add: (more) => {
      if (more.length > 0) watcher.add([...more]);
    },
    [Symbol.asyncDispose]: () => watcher.close(),
  };
}

function isIgnored(file: string, folders: readonly string[]): boolean {
  const name = path.basename(file);
  if (name === 'node_modules' || (name.startsWith('.') && name !== '.')) return true;
  // What editors leave while they save.
  if (/~$|\.sw[a-z]$|^#.*#$|^4913$/.test(name)) return true;
  return folders.some((folder) => file === folder || file.startsWith(folder + path.sep));
}
