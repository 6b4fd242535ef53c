/** Files by their names, anywhere in the project: Obsidian's links say no more of them. */
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Settings } from '../options/settings.ts';
import type { Store } from '../store/store.ts';

/** The files of a project. */
export interface ProjectFiles {
  /** Absolute paths. */
  readonly names: readonly string[];
  /**
   * The absolute path of the file that a note in `dir` names: by its path from there or from the project, or by the end of
   * its path; of several the one nearest to the top. Letters may be small or capital.
   */
  readonly find: (name: string, dir: string) => string | undefined;
}

/** Deeper ones are no notes' any more. */
const maxFolders = 5000;

/** Lists the files in and below the project's folder, apart from outputs, hidden ones and packages. */
export async function listProjectFiles(
  { root, outDir, cache }: Pick<Settings, 'root' | 'outDir' | 'cache'>,
  store: Store,
): Promise<ProjectFiles> {
  const byName = new Map<string, string[]>();
  const folders = [root];
  // It grows while it is gone through.
  for (const folder of folders) {
    for (const entry of await listFolder(folder, store)) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) {
        const isOutput = file === outDir || file === cache;
        if (!isOutput && folders.length < maxFolders) folders.push(file);
      } else if (entry.isFile()) {
        const key = keyOf(entry.name);
        byName.set(key, [...(byName.get(key) ?? []), file]);
      }
    }
  }
  return {
    names: [...byName.values()].flat(),
    find: (name, dir) => findFile({ name, dir, root }, byName),
  };
}

/** A folder that has not changed is not listed again. */
async function listFolder(folder: string, store: Store): Promise<readonly Dirent[]> {
  try {
    const { mtimeMs, ctimeMs } = await stat(folder);
    return await store.get('folder', [folder, mtimeMs, ctimeMs], async () => {
      const entries = await readdir(folder, { withFileTypes: true });
      // By code units: every machine finds the same.
      return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    });
  } catch {
    // It cannot be read, or has gone.
    return [];
  }
}

interface Wanted {
  readonly name: string;
  readonly dir: string;
  readonly root: string;
}

function findFile(
  { name, dir, root }: Wanted,
  byName: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  const wanted = name.replaceAll('\\', '/').replace(/^\/+/, '');
  const files = byName.get(keyOf(path.posix.basename(wanted))) ?? [];
  const [fromNote, fromRoot] = [dir, root].map((base) => keyOf(path.resolve(base, wanted)));
  const exact =
    files.find((file) => keyOf(file) === fromNote) ??
    files.find((file) => keyOf(file) === fromRoot);
  if (exact !== undefined || wanted.split('/').includes('..')) return exact;
  const end = `/${keyOf(wanted)}`;
  // Folders were gone through level by level.
  return files.find((file) => keyOf(file.split(path.sep).join('/')).endsWith(end));
}

function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
