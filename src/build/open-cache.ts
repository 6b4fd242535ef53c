/** What earlier runs have made, on the disk: found by all that it depends on. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openCacheFolder } from '../browser/cache-folder.ts';
import { identifyBrowser } from '../browser/identify.ts';
import { readSystem, type System } from '../browser/system.ts';
import type { Settings } from '../options/settings.ts';
import { clearDisk, type Disk, type DiskUse, measureDisk, openDisk } from '../store/disk.ts';
import { hashOf } from '../store/hash.ts';

/** The cache of a run, or why there is none. */
export type OpenedCache =
  | { readonly disk: Disk; readonly folder: string }
  | { readonly disk: undefined; readonly message: string | undefined };

/** Opens the cache that the settings ask for. Never throws: without it everything is made anew. */
export async function openCache({ cache }: Pick<Settings, 'cache'>): Promise<OpenedCache> {
  if (cache === false) return { disk: undefined, message: undefined };
  const system = readSystem();
  try {
    const identity = await identify(system);
    // Sources that nobody has compiled, or no browser: what is made says what is wrong.
    if (identity === undefined) return { disk: undefined, message: undefined };
    const folder = cache ?? (await findCacheFolder(system));
    return { disk: openDisk({ folder, identity }), folder };
  } catch (error) {
    return { disk: undefined, message: (error as Error).message };
  }
}

/** What a cache holds. */
export interface CacheUse extends DiskUse {
  readonly folder: string;
}

/** Says what the cache of these settings holds; undefined where there is none. */
export async function measureCache(
  { cache }: Pick<Settings, 'cache'>,
  env: NodeJS.ProcessEnv,
): Promise<CacheUse | undefined> {
  if (cache === false) return undefined;
  const folder = cache ?? (await findCacheFolder(readSystem(env)));
  return { folder, ...(await measureDisk(folder)) };
}

/** Removes what the cache of these settings holds, and says what it was. */
export async function clearCache(
  settings: Pick<Settings, 'cache'>,
  env: NodeJS.ProcessEnv,
): Promise<CacheUse | undefined> {
  const use = await measureCache(settings, env);
  if (use) await clearDisk(use.folder);
  return use;
}

/** The folder of a user who asks for no other. */
async function findCacheFolder(system: System): Promise<string> {
  return path.join(await openCacheFolder(system), 'builds');
}

/** Everything besides notes and settings that an output depends on. */
async function identify(system: System): Promise<string | undefined> {
  const build = await readIfThere(fileURLToPath(new URL('../../lib/build-id', import.meta.url)));
  const browser = await identifyBrowser(system).catch(() => undefined);
  if (build === undefined || browser === undefined) return undefined;
  const packages = await readIfThere(findInstalledPackages());
  return hashOf(JSON.stringify([build, packages, browser, process.versions.node]));
}

/** Where npm writes down which packages are installed beside this one, or in it. */
function findInstalledPackages(): string {
  const folder = fileURLToPath(new URL('../..', import.meta.url));
  const around = path.dirname(path.resolve(folder));
  const modules =
    path.basename(around) === 'node_modules' ? around : path.join(folder, 'node_modules');
  return path.join(modules, '.package-lock.json');
}

function readIfThere(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}
