/** Finds scripts that no font on this machine has: their letters would be boxes on the slides. */
import type { Page } from 'puppeteer-core';
import { callPage } from '../browser/call-page.ts';
import { createFinding, type Finding } from '../problems/problem.ts';
import { getAll } from '../store/get-all.ts';
import { hashOf } from '../store/hash.ts';
import type { Store } from '../store/store.ts';

/** Codes of ISO 15924; the fonts of every theme have Latin, Greek and Cyrillic. */
const scripts: readonly string[] = (
  'Adlm Arab Armn Beng Bopo Cans Cher Copt Deva Egyp Ethi Geor Goth Gujr Guru Hang Hani Hebr Hira Java Kana Khmr Knda Laoo ' +
  'Mlym Mong Mymr Nkoo Olck Orya Phnx Runr Sinh Syrc Taml Telu Tfng Thaa Thai Tibt Vaii Xsux Yiii'
).split(' ');

/** Chinese, Japanese and Korean come in one font. */
const together = new Set(['Bopo', 'Hang', 'Hani', 'Hira', 'Kana', 'Yiii']);

/** Where fonts are called otherwise than scripts. */
const fontNames: Readonly<Record<string, string>> = {
  Beng: 'Bengali',
  Cans: 'Canadian Aboriginal',
  Orya: 'Oriya',
};

/** Neither letters of a script nor signs that some font must have: no boxes stand for them. */
const ignored = /[\p{ASCII}\p{C}\p{M}\p{Z}\p{Default_Ignorable_Code_Point}\p{Emoji_Presentation}]/u;

/** What the page shows, and what remembers what it said of a script. */
export interface FontContext {
  /** Shows the deck's style sheets, whose hash is `shellHash`. */
  readonly page: Page;
  readonly shellHash: string;
  readonly store: Store;
}

/** The characters of a text that no font has, sorted. */
export async function findMissing(
  text: string,
  { page, shellHash, store }: FontContext,
): Promise<readonly string[]> {
  const characters = [...new Set(text)].filter((each) => !ignored.test(each)).toSorted();
  if (characters.length === 0) return [];
  const [missing = []] = await getAll(store, 'missing glyphs', {
    items: [characters],
    inputs: () => [shellHash, hashOf(characters.join(''))],
    make: async () => [await callPage(page, 'findMissingGlyphs', characters)],
  });
  return missing;
}

/** Says each script of a text, and its signs, of which no font has some; where the first of these stands. */
export function reportScripts(text: string, missing: readonly string[]): Finding[] {
  // Signs that scripts share, such as the danda, go with the one whose letters are missing too.
  const wanting = new Set(missing.map(findScript));
  const found = new Map<string | undefined, string[]>();
  for (const each of missing) {
    const script = findScript(each) ?? [...wanting].find((other) => isUsedIn(each, other));
    found.set(script, [...(found.get(script) ?? []), each]);
  }
  return [...found].map(([script, own]) => {
    const first = Math.min(...own.map((each) => text.indexOf(each)));
    const before = text.slice(0, first).split('\n');
    const place = { line: before.length, column: before.at(-1)!.length + 1 };
    const facts = { what: nameScript(script, own), font: nameFont(script) };
    return createFinding('script-missing', place, facts);
  });
}

function findScript(character: string): string | undefined {
  return scripts.find((script) => new RegExp(`\\p{Script=${script}}`, 'u').test(character));
}

function isUsedIn(character: string, script: string | undefined): boolean {
  return (
    script !== undefined && new RegExp(`\\p{Script_Extensions=${script}}`, 'u').test(character)
  );
}

/** How many of the missing signs are named. */
const maxNamed = 5;

function nameScript(script: string | undefined, own: readonly string[]): string {
  if (script !== undefined) return `${names.of(script) ?? script} characters`;
  return `the signs ${own.slice(0, maxNamed).map(nameSign).join(', ')}`;
}

const names = new Intl.DisplayNames('en', { type: 'script' });

function nameSign(sign: string): string {
  return `${sign} (U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`;
}

function nameFont(script: string | undefined): string {
  if (script === undefined) return 'Noto Sans Symbols 2';
  if (together.has(script)) return 'Noto Sans CJK';
  return `Noto Sans ${fontNames[script] ?? names.of(script) ?? script}`;
}
