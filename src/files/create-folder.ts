import { mkdir } from 'node:fs/promises';
import path from 'node:path';

/** Creates a folder and those above it. Not by `recursive`: in /proc and its like Node never comes back from that. */
export async function createFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    const parent = path.dirname(folder);
    if (code !== 'ENOENT' || parent === folder) throw error;
    await createFolder(parent);
    await mkdir(folder).catch(ignoreExisting);
  }
}

/** Another build may have been faster. */
function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
