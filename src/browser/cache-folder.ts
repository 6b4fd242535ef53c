import { lstat, mkdir, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { System } from './system.ts';

/**
 * Opens the folder where Lectern keeps what it can make again: the user's own by the rules of the system, or, where
 * that cannot be written, a private one among the temporary files.
 * @throws {Error} when other users could write to it, since programs are run from there
 */
export async function openCacheFolder(system: System): Promise<string> {
  const folder = await create(resolveCacheFolder(system)).then(
    (usual) => realpath(usual),
    () => create(path.join(tmpdir(), `lectern-cache-${process.getuid?.()}`)),
  );
  await requireOwn(folder);
  return folder;
}

/** Gives where the user's own cache folder is, or would be. */
export function resolveCacheFolder({ platform, env, home }: System): string {
  const { XDG_CACHE_HOME: xdg = '', LOCALAPPDATA: local } = env;
  if (platform === 'win32')
    return path.win32.join(local || path.win32.join(home, 'AppData/Local'), 'lectern');
  // The XDG rules have relative paths ignored.
  if (path.posix.isAbsolute(xdg)) return path.posix.join(xdg, 'lectern');
  return path.posix.join(home, platform === 'darwin' ? 'Library/Caches' : '.cache', 'lectern');
}

/** @throws {Error} when it is not this user's own folder, or others may write to it */
export async function requireOwn(folder: string): Promise<void> {
  const info = await lstat(folder);
  if (info.isDirectory() && info.uid === process.getuid?.() && (info.mode & 0o022) === 0) return;
  throw new Error(`other users can write to ${folder}; set XDG_CACHE_HOME to a folder of your own`);
}

async function create(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}
