import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { CliError } from '../problems/cli-error.ts';
import { createFolder } from './create-folder.ts';
import { addExitTask } from './exit-tasks.ts';
import { describeSystemError } from './describe-system-error.ts';
import { showPath } from './show-path.ts';
import { createTemporaryName, removeStaleTemporaries } from './temporary.ts';

/**
 * Files that appear together or not at all. Each is written beside its target under a temporary name and flushed;
 * `commit` renames them. A crash, a full disk or a kill in between leaves what was there before.
 */
export interface Staging extends AsyncDisposable {
  /** Writes one file beside its target, an absolute path. @throws {CliError} disk-full, output-refused */
  stage(target: string, bytes: Uint8Array): Promise<void>;
  /** Puts all staged files in place. @throws {CliError} output-locked, output-refused */
  commit(): Promise<void>;
}

/** Begins a set of files; disposing of it removes what was not committed. Failures name files relative to `root`. */
export function createStaging(root: string): Staging {
  const staged = new Map<string, { readonly target: string; readonly forget: () => void }>();
  return {
    async stage(target, bytes) {
      try {
        await createFolder(path.dirname(target));
        const real = await realpath(target).catch(() => target);
        const temporary = path.join(path.dirname(real), createTemporaryName());
        // The process may end by itself in the middle.
        const forget = addExitTask({ type: 'remove', path: temporary });
        staged.set(temporary, { target: real, forget });
        await removeStaleTemporaries(path.dirname(real));
        await writeFlushed({ temporary, real, bytes });
      } catch (error) {
        throw createFailure(showPath(root, target), error);
      }
    },
    async commit() {
      for (const [temporary, { target, forget }] of staged) {
        try {
          await renamePatiently(temporary, target);
        } catch (error) {
          throw createFailure(showPath(root, target), error);
        }
        staged.delete(temporary);
        forget();
      }
    },
    async [Symbol.asyncDispose]() {
      for (const [temporary, { forget }] of staged) {
        await rm(temporary, { force: true }).catch(() => undefined);
        forget();
      }
      staged.clear();
    },
  };
}

async function writeFlushed(file: {
  temporary: string;
  real: string;
  bytes: Uint8Array;
}): Promise<void> {
  const earlier = await stat(file.real).catch(() => undefined);
  // Renaming over a folder fails late, after its neighbours were renamed.
  if (earlier?.isDirectory()) throw Object.assign(new Error('is a directory'), { code: 'EISDIR' });
  // 'wx' follows no link and opens nothing that is already there.
  const handle = await open(file.temporary, 'wx');
  try {
    await handle.writeFile(file.bytes);
    if (earlier !== undefined) await handle.chmod(earlier.mode & 0o777);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** On Windows a virus scanner holds a new file for a moment, and a PDF viewer its open file for ever. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (const wait of [20, 80, 300, 1000]) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (process.platform !== 'win32' || !isLock(error)) throw error;
      await delay(wait);
    }
  }
  await rename(from, to);
}

function isLock(error: unknown): boolean {
  return ['EBUSY', 'EPERM', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '');
}

function createFailure(shown: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return error;
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code))
    return new CliError('disk-full', { file: shown }, { cause: error });
  if (process.platform === 'win32' && isLock(error)) {
    return new CliError('output-locked', { file: shown }, { cause: error });
  }
  return new CliError(
    'output-refused',
    { file: shown, message: describeSystemError(error) },
    { cause: error },
  );
}
