import { open, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { isMarked, markEnd } from '../outputs/images/mark-png.ts';

/** Pictures of slides are called by number. */
const pictureName = /^\d{3,}\.png$/;

/** Removes pictures of slides that a deck no longer has, or that were not asked for, from a folder; all else stays. */
export async function removeStalePictures(
  folder: string,
  written: ReadonlySet<string>,
): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const files = names
    .filter((name) => pictureName.test(name))
    .map((name) => path.join(folder, name));
  await Promise.all(
    files.map(async (file) => {
      if (written.has(file) || !(await isOurs(file))) return;
      await rm(file, { force: true }).catch(() => undefined);
    }),
  );
}

async function isOurs(file: string): Promise<boolean> {
  try {
    await using handle = await open(file);
    const { buffer } = await handle.read({ buffer: Buffer.alloc(markEnd) });
    return isMarked(buffer);
  } catch {
    return false;
  }
}
