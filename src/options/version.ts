import { readFileSync } from 'node:fs';

const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
const own = JSON.parse(text) as {
  version: string;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

/** Lectern's own version. */
export const version: string = own.version;

/** The packages that are installed with Lectern, and their versions. */
export const dependencies: Readonly<Record<string, string>> = own.dependencies;

/** The packages whose code is in the program itself, and those that only its developers need, and their versions. */
export const bundledVersions: Readonly<Record<string, string>> = own.devDependencies;
