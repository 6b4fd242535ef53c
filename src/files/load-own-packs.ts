import { readFile } from 'node:fs/promises';

let own: Promise<readonly unknown[]> | undefined;

/** Loads the knowledge packs that Lectern brings along, as their YAML says, once. Compiling puts them into one file. */
export function loadOwnPacks(): Promise<readonly unknown[]> {
  own ??= readFile(new URL('../../lib/packs.json', import.meta.url), 'utf8').then(
    (text) => JSON.parse(text) as unknown[],
  );
  return own;
}
