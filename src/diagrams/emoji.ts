import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// A RegExp object because the `v` flag is newer than the language level we compile for.
const emoji = new RegExp('\\p{RGI_Emoji}(?!\\uFE0E)', 'gv');

/** Loads the pictures of the emoji in a text, by their characters, as `data:` addresses; those without one are left out. */
export async function loadEmoji(text: string): Promise<Readonly<Record<string, string>>> {
  const sequences = [...new Set(text.match(emoji))];
  const pictures = await Promise.all(
    sequences.map(async (each) => [each, await loadPicture(each)] as const),
  );
  return Object.fromEntries(
    pictures.flatMap(([each, picture]) => (picture ? [[each, picture]] : [])),
  );
}

/** Says in a drawing whose pictures it holds, as their licence asks. */
export function creditEmoji(svg: string): string {
  const credit = 'Emoji: Twemoji, copyright Twitter, Inc. and other contributors, CC BY 4.0';
  return `${svg.slice(0, svg.lastIndexOf('</svg>'))}<!-- ${credit} --></svg>`;
}

/** Twemoji's files are named by code points, and keep U+FE0F in some joined sequences only. */
async function loadPicture(sequence: string): Promise<string | undefined> {
  const folder = path.dirname(fileURLToPath(import.meta.resolve('@twemoji/svg/package.json')));
  const points = Array.from(sequence, (character) => character.codePointAt(0)!.toString(16));
  for (const name of [points, points.filter((point) => point !== 'fe0f')]) {
    const picture = await readFile(path.join(folder, `${name.join('-')}.svg`)).catch(
      () => undefined,
    );
    if (picture) return `data:image/svg+xml;base64,${picture.toString('base64')}`;
  }
  return undefined;
}
