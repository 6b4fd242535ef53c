import { readFileSync } from 'node:fs';

const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
const own = JSON.parse(text) as { version: string; dependencies: Record<string, string> };

/** Lectern's own version. */
export const version: string = own.version;

/** The packages that Lectern is made with, and their versions. */
export const dependencies: Readonly<Record<string, string>> = own.dependencies;
