import { readFileSync } from 'node:fs';

interface Package {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

const own = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as Package;

/** Lectern's own version. */
export const version: string = own.version;

/** The packages that Lectern is made with, and their versions. */
export const dependencies: Readonly<Record<string, string>> = own.dependencies;
