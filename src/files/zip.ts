/** Zip archives. The same files give the same bytes everywhere; what is read has its size checked before it is unpacked. */
import { unzipSync, type Zippable, zipSync } from 'fflate';

/** One file of an archive; its path is relative to the archive's root, with `/`. */
export interface ZipEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What an archive may hold at most. */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all files together, unpacked. */
  readonly size: number;
}

/** An archive that is not read: it is none, is damaged, or holds more than the limits allow. */
export class ZipError extends Error {
  readonly reason: 'no-zip' | 'damaged' | 'too-large';

  constructor(reason: ZipError['reason'], cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}

/** The first day that a zip can name. It has no time zone: the numbers are those of the local clock. */
const firstDay = new Date(1980, 0, 1);

/** Files that are packed already. */
const packed = /\.(?:gif|jpe?g|mp4|pdf|png|webp|woff2?|zip)$/i;

/** Packs files in their order. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const files = entries.map(({ path, bytes }): [string, Zippable[string]] => [
    path,
    [bytes, { level: packed.test(path) ? 0 : 6, mtime: firstDay }],
  ]);
  return zipSync(Object.fromEntries(files));
}

/**
 * Unpacks the files of an archive that `wants` says yes to, in its order; folders are left out. Of a file that says less
 * than its size the rest is cut off.
 * @throws {ZipError}
 */
export function readZip(
  bytes: Uint8Array,
  limits: ZipLimits,
  wants: (path: string) => boolean = () => true,
): Map<string, Uint8Array> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new ZipError('no-zip');
  let [entries, size] = [0, 0];
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    entries += 1;
    if (entries > limits.entries) throw new ZipError('too-large');
    if (name.endsWith('/') || !wants(name)) return false;
    size += originalSize;
    if (size > limits.size) throw new ZipError('too-large');
    return true;
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })));
  } catch (error) {
    throw error instanceof ZipError ? error : new ZipError('damaged', error);
  }
}
