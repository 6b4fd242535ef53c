import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { System } from './system.ts';

/** The Chromium that comes as an npm package, still packed. */
export interface EmbeddedPackage {
  /** The folder of its compressed parts. */
  readonly folder: string;
  /** The package's version, whose first number is Chromium's. */
  readonly version: string;
}

/** What starts its program; systems with another C library do not have it. */
const loader = '/lib64/ld-linux-x86-64.so.2';

/** What is said where the package could be but is not. */
export const notInstalled = 'The optional package @sparticuz/chromium is not installed';

/** Finds the embedded browser; gives why there is none where there is none. */
export async function findEmbeddedPackage({
  platform,
  arch,
}: System): Promise<EmbeddedPackage | { readonly problem: string }> {
  if (platform !== 'linux' || arch !== 'x64') return { problem: 'It exists for Linux on x64 only' };
  if (!existsSync(loader)) return { problem: 'It needs glibc, which this system does not have' };
  try {
    const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    const folder = path.resolve(main, '../../..');
    const { version } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { folder: path.join(folder, 'bin'), version };
  } catch {
    return { problem: notInstalled };
  }
}
