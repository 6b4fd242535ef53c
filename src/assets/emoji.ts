import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { FindEmoji } from '../html/emoji.ts';
import type { Store } from '../store/store.ts';
import { renderBlankFont } from './blank-font.ts';

const folder = path.dirname(createRequire(import.meta.url).resolve('@twemoji/svg/package.json'));

/** Creates what names the pictures of emoji. */
export function createEmojiFinder(store: Store): FindEmoji {
  return (sequence) => store.get('emoji-name', [sequence], () => findCode(sequence));
}

/** Twemoji's files are named by code points, and keep U+FE0F in joined sequences only, and not in all of them. */
function findCode(sequence: string): string | undefined {
  const whole = Array.from(sequence, (character) => character.codePointAt(0)!.toString(16));
  const plain = whole.filter((point) => point !== 'fe0f');
  return [whole, plain]
    .map((points) => points.join('-'))
    .find((code) => existsSync(path.join(folder, `${code}.svg`)));
}

/** Reads the file of an emoji's picture; undefined where there is none. */
export async function readEmoji(sequence: string): Promise<Buffer | undefined> {
  const code = findCode(sequence);
  return code === undefined ? undefined : readFile(path.join(folder, `${code}.svg`));
}

/** CSS that draws these emoji over their characters, pictures and all inside as `data:` addresses; in a fixed order. */
export async function renderEmojiStyles(codes: Iterable<string>, store: Store): Promise<string> {
  const names = [...new Set(codes)].sort();
  if (names.length === 0) return '';
  const rules = names.map(
    async (name) => `.e-${name}{background-image:url("${await loadPicture(name, store)}")}`,
  );
  const credit = `/* ${emojiCredit} (creativecommons.org/licenses/by/4.0) */`;
  return [credit, renderBlankFace(names), frame, ...(await Promise.all(rules))].join('\n');
}

/** The licence of the pictures asks for it, in everything that shows them. */
export const emojiCredit =
  'Emoji: Twemoji, copyright Twitter, Inc. and other contributors, CC BY 4.0';

/** The invisible font for the characters under the pictures. */
function renderBlankFace(names: readonly string[]): string {
  const advances = new Map([[0xfe0f, 0]]);
  for (const name of names) {
    const points = name.split('-').map((point) => Number.parseInt(point, 16));
    const bases = points.filter((point) => !isModifier(point));
    for (const point of points) {
      const share = isModifier(point) ? 0 : Math.floor(sequenceWidth / bases.length);
      advances.set(point, Math.min(share, advances.get(point) ?? share));
    }
  }
  const data = Buffer.from(renderBlankFont(advances)).toString('base64');
  return `@font-face{font-family:"Lectern Blank";font-display:block;src:url(data:font/ttf;base64,${data}) format("truetype")}`;
}

/** Thousandths of an em: narrower than the picture, and wide enough that a PDF's reader sees no gap before the next word. */
const sequenceWidth = 700;

/** Joiners, variation selectors, keycaps, skin tones and tags: they stand on another character. */
function isModifier(point: number): boolean {
  return (
    [0x200d, 0x20e3, 0xfe0f].includes(point) ||
    (point >= 0x1f3fb && point <= 0x1f3ff) ||
    (point >= 0xe0020 && point <= 0xe007f)
  );
}

// On the baseline, so that a PDF reads picture and words as one line; a box of 1.1 em, a quarter of an em below, in which the
// picture stands on the baseline as high as a capital; and no more of the line than a letter takes.
// Transparent as well as blank: a browser may prefer the machine's own emoji font to the one it is given.
const frame =
  '.emoji{display:inline-block;width:.8em;height:1.1em;margin:-.1em .04em -.1em 0;vertical-align:baseline;' +
  'font:400 1em/1.1 "Lectern Blank";letter-spacing:0;text-indent:0;white-space:nowrap;' +
  'color:transparent;background:center bottom .22em/.76em .76em no-repeat;' +
  '-webkit-print-color-adjust:exact;print-color-adjust:exact}';

function loadPicture(code: string, store: Store): Promise<string> {
  return store.get('emoji-picture', [code], async () =>
    renderAddress(await readFile(path.join(folder, `${code}.svg`), 'utf8')),
  );
}

/** A picture's source as a `data:` address. Only what a quoted CSS address or the address itself cannot hold is escaped. */
function renderAddress(svg: string): string {
  const source = svg.trim().replaceAll(/>\s+</g, '><').replaceAll('"', "'");
  return `data:image/svg+xml,${source.replaceAll(/[%#<>\n\\]/g, encodeURIComponent)}`;
}
