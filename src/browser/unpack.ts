import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { requireOwn } from './cache-folder.ts';
import type { EmbeddedPackage } from './embedded-package.ts';
import { addExitTask } from '../files/exit-tasks.ts';
import { parseTar } from './tar.ts';

/** How far unpacking is, in bytes of the package. */
export interface UnpackProgress {
  readonly done: number;
  readonly total: number;
}

/** What to unpack, and where. */
export interface UnpackRequest {
  readonly embedded: EmbeddedPackage;
  /** As `openCacheFolder` gives it. */
  readonly cacheFolder: string;
  readonly onProgress?: ((progress: UnpackProgress) => void) | undefined;
  readonly signal: AbortSignal;
}

type Sizes = Readonly<Record<string, number>>;

/** Goes up when what is unpacked, or where, changes. */
const layout = 1;
const sizesFile = 'sizes.json';
const draftPrefix = 'unpacking-';
const hour = 3_600_000;

/**
 * Gives the folder of the unpacked browser, `chromium` with its libraries beside it, unpacking it first where that
 * has not been done. Safe when several processes do so at once: each unpacks for itself, the first one's rename wins.
 */
export async function unpackEmbedded(request: UnpackRequest): Promise<string> {
  const { embedded, cacheFolder, signal } = request;
  const target = resolveUnpackedFolder(embedded, cacheFolder);
  if (await isWhole(target)) return target;
  await removeOldDrafts(cacheFolder);
  const draft = await mkdtemp(path.join(cacheFolder, draftPrefix));
  const forget = addExitTask({ type: 'remove', path: draft });
  try {
    await fill(draft, request);
    signal.throwIfAborted();
    return await settle(draft, target);
  } finally {
    await rm(draft, { recursive: true, force: true });
    forget();
  }
}

/** Gives where the unpacked browser is, or would be. */
export function resolveUnpackedFolder({ version }: EmbeddedPackage, cacheFolder: string): string {
  return path.join(cacheFolder, `chromium-${version}-${layout}`);
}

/** A process that was killed while unpacking leaves 190 MB. */
async function removeOldDrafts(cacheFolder: string): Promise<void> {
  const names = await readdir(cacheFolder);
  for (const name of names.filter((each) => each.startsWith(draftPrefix))) {
    const draft = path.join(cacheFolder, name);
    const { mtimeMs } = await stat(draft).catch(() => ({ mtimeMs: Infinity }));
    if (Date.now() - mtimeMs > hour) await rm(draft, { recursive: true, force: true });
  }
}

async function fill(draft: string, request: UnpackRequest): Promise<void> {
  const { folder } = request.embedded;
  const sizes: Record<string, number> = {};
  // Libraries that Chromium opens by name lie beside it, those that the loader looks for in a folder of their own.
  for (const archive of ['swiftshader', 'al2023', 'fonts']) {
    const packed = await readFile(path.join(folder, `${archive}.tar.br`));
    for (const { name, mode, bytes } of parseTar(await promisify(brotliDecompress)(packed))) {
      const file = path.join(draft, name);
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      await writeFile(file, bytes, { mode: (mode & 0o111) === 0 ? 0o600 : 0o700 });
      sizes[name] = bytes.length;
    }
  }
  const chromium = path.join(draft, 'chromium');
  sizes['chromium'] = await inflate(path.join(folder, 'chromium.br'), chromium, request);
  await writeFile(path.join(draft, sizesFile), JSON.stringify(sizes), { mode: 0o600 });
}

async function inflate(
  source: string,
  target: string,
  { onProgress, signal }: UnpackRequest,
): Promise<number> {
  const { size: total } = await stat(source);
  const report = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let done = 0;
    for await (const chunk of chunks) {
      yield chunk;
      done += chunk.length;
      onProgress?.({ done, total });
    }
  };
  const input = createReadStream(source, { highWaterMark: 2 ** 20 });
  const output = createWriteStream(target, { mode: 0o700 });
  await pipeline(input, report, createBrotliDecompress({ chunkSize: 2 ** 20 }), output, { signal });
  return output.bytesWritten;
}

/** Puts a draft in its place unless another process was faster; what is there and not whole makes way. */
async function settle(draft: string, target: string): Promise<string> {
  for (;;) {
    try {
      await rename(draft, target);
      return target;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
    }
    if (await isWhole(target)) return target;
    const broken = `${draft}-broken`;
    await rename(target, broken).catch(() => undefined);
    await rm(broken, { recursive: true, force: true });
  }
}

/** Tells whether a folder holds every file of the browser, with its size. */
async function isWhole(folder: string): Promise<boolean> {
  try {
    const sizes = JSON.parse(await readFile(path.join(folder, sizesFile), 'utf8')) as Sizes;
    await requireOwn(folder);
    const checks = Object.entries(sizes).map(
      async ([name, size]) => (await stat(path.join(folder, name))).size === size,
    );
    return (await Promise.all(checks)).every(Boolean);
  } catch {
    return false;
  }
}
