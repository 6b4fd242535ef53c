import { readFile } from 'node:fs/promises';

/** Loads the knowledge packs that Lectern brings along, as their YAML says. Compiling puts them into one file. */
export async function loadOwnPacks(): Promise<readonly unknown[]> {
  const text = await readFile(new URL('../../lib/packs.json', import.meta.url), 'utf8');
  return JSON.parse(text) as unknown[];
}
