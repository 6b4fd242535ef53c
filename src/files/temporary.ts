import { createHash, randomBytes } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';

// A process id means something on its own machine only, and output folders are shared with containers.
const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const pattern = /^\.lectern-([0-9a-f]{8})-(\d+)-[0-9a-f]{32}\.tmp$/;
const hour = 3_600_000;

/** A name for a file in the making: hidden, impossible to guess, and telling whose it is. */
export function createTemporaryName(): string {
  return `.lectern-${host}-${process.pid}-${randomBytes(16).toString('hex')}.tmp`;
}

/** Removes what builds that were killed have left in a folder. Files of running builds stay. */
export async function removeStaleTemporaries(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  await Promise.all(
    names.map(async (name) => {
      const [, owner, pid] = pattern.exec(name) ?? [];
      if (owner === undefined) return;
      const file = path.join(folder, name);
      const isDead = owner === host && !isRunning(Number(pid));
      if (isDead || (await isOld(file))) await rm(file, { force: true }).catch(() => undefined);
    }),
  );
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function isOld(file: string): Promise<boolean> {
  const info = await stat(file).catch(() => undefined);
  return info !== undefined && Date.now() - info.mtimeMs > hour;
}
