import { mkdirSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addExitTask } from '../files/exit-tasks.ts';

/** A private folder (0700) for all that one browser writes. */
export interface Workspace {
  readonly folder: string;
  readonly profile: string;
  /** The browser's own folder for temporary files. */
  readonly temporary: string;
  remove(): Promise<void>;
}

// The processes of a browser that was just killed may write for some milliseconds more.
const removal = { recursive: true, force: true, maxRetries: 20, retryDelay: 25 } as const;

/** Creates the folder in the system's temporary one; it is gone after `remove`, or when the process exits. */
export function createWorkspace(): Workspace {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-'));
  const forget = addExitTask({ type: 'remove', path: folder });
  const temporary = path.join(folder, 'tmp');
  mkdirSync(temporary);
  return {
    folder,
    profile: path.join(folder, 'profile'),
    temporary,
    async remove() {
      await rm(folder, removal);
      forget();
    },
  };
}
