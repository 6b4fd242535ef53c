/**
 * What the next run need not make again, on the disk: bytes by key. Nothing in it is trusted that is not whole, many processes
 * may use it at once, and whatever is wrong with it costs time alone.
 */
import { hash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Keeps bytes from one run to the next. */
export interface Disk {
  /** What was saved under a key. Never throws: what is not there, damaged or unreadable is undefined. */
  load(key: string): Promise<Buffer | undefined>;
  /** Saves in the background. Never throws: see `failure`. */
  save(key: string, bytes: Uint8Array): void;
  /** Waits for what is being saved, and removes what was used longest ago where there is too much. */
  close(): Promise<void>;
  /** Why nothing more is saved; undefined where all is well. */
  readonly failure: Error | undefined;
}

/** Where, and for whom. */
export interface DiskOptions {
  /** Absolute. It is made when something is saved. */
  readonly folder: string;
  /** Goes into every key: what the bytes depend on besides it. */
  readonly identity: string;
  /** Bytes that may stay. @default 1 GiB */
  readonly maxSize?: number;
}

/** A file begins with the SHA-256 of its key and the rest. */
const checksumLength = 32;
/** Milliseconds after which a use is noted again. */
const day = 86_400_000;
/** Milliseconds after which what a process left half written is removed. */
const hour = 3_600_000;
/** Once that much was saved, the size of the whole is looked at; or once a day. */
const maxUncounted = 64 * 2 ** 20;

/** Opens a folder; nothing is read or made yet. */
export function openDisk({ folder, identity, maxSize = 2 ** 30 }: DiskOptions): Disk {
  const pending = new Set<Promise<void>>();
  let failure: Error | undefined;
  let saved = 0;

  const find = (key: string): { readonly id: string; readonly file: string } => {
    const id = hash('sha256', `${identity}\0${key}`, 'hex');
    return { id, file: path.join(folder, id.slice(0, 2), id.slice(2, 40)) };
  };
  const write = async (key: string, bytes: Uint8Array): Promise<void> => {
    const { id, file } = find(key);
    const temporary = `${file}.${randomUUID()}.tmp`;
    try {
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      await writeFile(temporary, [checksumOf(id, bytes), bytes], { flag: 'wx', mode: 0o600 });
      await rename(temporary, file);
    } catch (error) {
      failure ??= error as Error;
      await rm(temporary, { force: true }).catch(() => undefined);
    }
  };
  return {
    async load(key) {
      const { id, file } = find(key);
      try {
        const content = await readFile(file);
        const bytes = content.subarray(checksumLength);
        if (!checksumOf(id, bytes).equals(content.subarray(0, checksumLength))) return undefined;
        await noteUse(file);
        return bytes;
      } catch {
        // Whatever keeps it from being read, it is made again.
        return undefined;
      }
    },
    save(key, bytes) {
      if (failure) return;
      saved += bytes.length;
      const writing = write(key, bytes).finally(() => pending.delete(writing));
      pending.add(writing);
    },
    async close() {
      await Promise.all(pending);
      if (saved === 0 || failure) return;
      try {
        const isDue = saved > maxUncounted || (await isOld(path.join(folder, countedName), day));
        if (isDue) await trim(folder, maxSize);
      } catch (error) {
        failure = error as Error;
      }
    },
    get failure() {
      return failure;
    },
  };
}

function checksumOf(id: string, bytes: Uint8Array): Buffer {
  // A file under another's name is not taken for it.
  const digest = hash('sha256', bytes, 'hex');
  return Buffer.from(hash('sha256', id + digest, 'hex'), 'hex');
}

async function noteUse(file: string): Promise<void> {
  if (!(await isOld(file, day))) return;
  const now = new Date();
  // In a folder that cannot be written nobody asks when.
  await utimes(file, now, now).catch(() => undefined);
}

async function isOld(file: string, age: number): Promise<boolean> {
  const info = await stat(file).catch(() => undefined);
  return info === undefined || Date.now() - info.mtimeMs > age;
}

/** Its time says when the whole was last looked at. */
const countedName = 'counted';

interface StoredFile {
  readonly file: string;
  readonly size: number;
  readonly time: number;
}

/** How much there is. */
export interface DiskUse {
  readonly files: number;
  /** Bytes. */
  readonly size: number;
}

/** Counts what a folder holds; none where it is not there. */
export async function measureDisk(folder: string): Promise<DiskUse> {
  const files = await list(folder);
  return { files: files.length, size: files.reduce((sum, { size }) => sum + size, 0) };
}

/** Removes all that was saved in a folder, and nothing else that is in it. */
export async function clearDisk(folder: string): Promise<void> {
  const shards = await listShards(folder);
  for (const name of [...shards, countedName])
    await rm(path.join(folder, name), { recursive: true, force: true });
}

async function trim(folder: string, maxSize: number): Promise<void> {
  const files = await list(folder);
  const old = files.filter(({ file, time }) => file.endsWith('.tmp') && Date.now() - time > hour);
  for (const { file } of old) await rm(file, { force: true });
  let size = files.reduce((sum, each) => sum + each.size, 0);
  if (size > maxSize) {
    for (const each of files.toSorted((a, b) => a.time - b.time)) {
      // Less than may stay: else every run would have a few to remove.
      if (size <= maxSize * 0.8) break;
      await rm(each.file, { force: true });
      size -= each.size;
    }
  }
  await writeFile(path.join(folder, countedName), '');
}

async function listShards(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => /^[0-9a-f]{2}$/.test(name));
}

async function list(folder: string): Promise<StoredFile[]> {
  const lists = await Promise.all(
    (await listShards(folder)).map(async (shard) => {
      const names = await readdir(path.join(folder, shard)).catch(() => []);
      return Promise.all(names.map((name) => describe(path.join(folder, shard, name))));
    }),
  );
  return lists.flat(2);
}

/** None where another process has removed it. */
async function describe(file: string): Promise<StoredFile[]> {
  const info = await stat(file).catch(() => undefined);
  return info ? [{ file, size: info.size, time: info.mtimeMs }] : [];
}
