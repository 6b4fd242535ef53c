import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { RegionWords } from '../../src/i18n/words.ts';

const folder = path.resolve(import.meta.dirname, '../../src/i18n/languages');

/** What each language's file holds, under the file's name, as `section.word` to text. */
export async function loadLanguages(): Promise<Map<string, Map<string, string>>> {
  const names = readdirSync(folder).map((file) => path.basename(file, '.ts'));
  const loaded = await Promise.all(names.map(loadLanguage));
  return new Map(names.map((name, index) => [name, listWords(loaded[index] ?? {})]));
}

async function loadLanguage(name: string): Promise<RegionWords> {
  const file: Record<string, RegionWords> = await import(`${folder}/${name}.ts`);
  const [words, ...rest] = Object.values(file);
  if (!words || rest.length > 0) throw new Error(`${name}.ts exports not one object.`);
  return words;
}

/** All words of all sections, as `section.word` to text. */
export function listWords(words: RegionWords): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([section, said]) =>
      Object.entries(said).map(([word, text]): [string, string] => [`${section}.${word}`, text]),
    ),
  );
}
