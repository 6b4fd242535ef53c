import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { resolveCacheFolder } from './cache-folder.ts';
import { findEmbeddedPackage } from './embedded-package.ts';
import { findInstalled, resolveProgram } from './find-installed.ts';
import { readSystem, type System } from './system.ts';
import { resolveUnpackedFolder } from './unpack.ts';
import type { Place } from './usual-places.ts';

/** What is known about a browser that Lectern could use. Plain data. */
export interface BrowserReport {
  readonly source: 'CHROME_PATH' | 'installed' | 'embedded';
  readonly name: string;
  /** Undefined for an embedded browser that does not exist here. */
  readonly path: string | undefined;
  /** As it says itself, such as `143.0.7499.0`. */
  readonly version: string | undefined;
  /** Why it cannot be used. */
  readonly problem: string | undefined;
  /** Whether it is the one that a build would use. */
  readonly isUsed: boolean;
}

type Finding = Omit<BrowserReport, 'isUsed'>;

/** Looks at every browser on this machine without starting a page in any, the one to prefer first. */
export async function inspectBrowsers(env?: NodeJS.ProcessEnv): Promise<BrowserReport[]> {
  const system = readSystem(env);
  const { CHROME_PATH: named = '', LECTERN_BROWSER: choice = '' } = system.env;
  const findings = [
    ...(named === '' ? [] : [await inspectNamed(named)]),
    ...(await Promise.all((await findInstalled(system)).map(inspectInstalled))),
    await inspectEmbedded(system),
  ];
  const isChosen = (source: Finding['source']): boolean =>
    choice === ''
      ? named === '' || source === 'CHROME_PATH'
      : choice === 'embedded' && source === choice;
  const used = findings.findIndex(
    ({ source, problem }) => problem === undefined && isChosen(source),
  );
  return findings.map((finding, index) => ({ ...finding, isUsed: index === used }));
}

async function inspectNamed(file: string): Promise<Finding> {
  const named = { source: 'CHROME_PATH', name: 'CHROME_PATH', path: file } as const;
  if ((await resolveProgram(file)) === undefined)
    return { ...named, version: undefined, problem: 'It is not a program that can be run' };
  return { ...named, ...(await readVersion(file)) };
}

async function inspectInstalled(place: Place): Promise<Finding> {
  return { source: 'installed', ...place, ...(await readVersion(place.path)) };
}

async function inspectEmbedded(system: System): Promise<Finding> {
  const own = { source: 'embedded', name: 'Chromium that comes with Lectern' } as const;
  const embedded = await findEmbeddedPackage(system);
  if ('problem' in embedded) return { ...own, path: undefined, version: undefined, ...embedded };
  const { version, folder } = embedded;
  const unpacked = resolveUnpackedFolder(embedded, resolveCacheFolder(system));
  const found = existsSync(unpacked) ? unpacked : folder;
  return { ...own, path: found, version, problem: undefined };
}

type Version = Pick<BrowserReport, 'version' | 'problem'>;

async function readVersion(file: string): Promise<Version> {
  try {
    const version =
      process.platform === 'win32' ? await readWindowsVersion(file) : await askVersion(file);
    if (version !== undefined) return { version, problem: undefined };
    return { version, problem: 'It does not tell its version' };
  } catch (error) {
    const { stderr = '', message } = error as { stderr?: string; message: string };
    return { version: undefined, problem: stderr.trim().split('\n').at(-1) || message };
  }
}

async function askVersion(file: string): Promise<string | undefined> {
  const { stdout } = await promisify(execFile)(file, ['--version'], { timeout: 10_000 });
  return /\d+(\.\d+)+/.exec(stdout)?.[0];
}

/** There `--version` opens a window, but a folder of that name lies beside the program. */
async function readWindowsVersion(file: string): Promise<string | undefined> {
  const names = await readdir(path.dirname(file));
  return names.filter((name) => /^\d+(\.\d+){3}$/.test(name)).at(-1);
}
