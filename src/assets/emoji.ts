import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { renderBlankFont } from './blank-font.ts';

/** HTML whose emoji are wrapped, and which they are. */
export interface WrappedEmoji {
  readonly html: string;
  /** Twemoji's names of the emoji found (`1f9e0`, `1f468-200d-1f4bb`), each once, in the order of the text. */
  readonly codes: readonly string[];
}

const folder = path.dirname(createRequire(import.meta.url).resolve('@twemoji/svg/package.json'));

// Emoji by default, or by U+FE0F; never with U+FE0E, which asks for plain text. So digits, #, (c) and arrows stay text.
// A RegExp object because the `v` flag is newer than the language level we compile for.
const emoji = new RegExp('\\p{RGI_Emoji}(?!\\uFE0E)', 'gv');
const mayHoldEmoji = new RegExp('[\\p{Emoji_Presentation}\\uFE0F]', 'v');
const tag = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)(?:"[^"]*"|'[^']*'|[^'">])*>/g;
const opaque = new Set(['math', 'script', 'style', 'svg', 'textarea', 'title']);

/**
 * Wraps each emoji in the text of `html` in `<span class="emoji e-CODE">`; the character stays for copying and reading aloud.
 * Tags, drawings, scripts and styles are left alone, and so is an emoji that Twemoji has no picture of.
 */
export function wrapEmoji(html: string): WrappedEmoji {
  if (!mayHoldEmoji.test(html)) return { html, codes: [] };
  const codes = new Set<string>();
  let out = '';
  let from = 0;
  let inside: string | undefined;
  let depth = 0;
  for (const match of html.matchAll(tag)) {
    const text = html.slice(from, match.index);
    out += (inside ? text : wrapText(text, codes)) + match[0];
    from = match.index + match[0].length;
    const name = match[2]?.toLowerCase();
    // The picture that Marp makes of each slide holds HTML; every other one is a drawing.
    if (!name || match[0].endsWith('/>') || match[0].includes(' data-marpit-svg')) continue;
    if (!inside && !match[1] && opaque.has(name)) inside = name;
    if (name === inside) depth += match[1] ? -1 : 1;
    if (depth === 0) inside = undefined;
  }
  return { html: out + wrapText(html.slice(from), codes), codes: [...codes] };
}

/** CSS that draws these emoji over their characters, pictures and all inside as `data:` addresses; in a fixed order. */
export async function renderEmojiStyles(codes: Iterable<string>): Promise<string> {
  const names = [...new Set(codes)].sort();
  if (names.length === 0) return '';
  const rules = names.map(
    async (name) => `.e-${name}{background-image:url("${await loadPicture(name)}")}`,
  );
  return [credit, renderBlankFace(names), frame, ...(await Promise.all(rules))].join('\n');
}

// The licence of the pictures asks for it, in every deck that shows them.
const credit =
  '/* Emoji: Twemoji, copyright Twitter, Inc. and other contributors, CC BY 4.0 (creativecommons.org/licenses/by/4.0) */';

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

// On the baseline, so that a PDF reads picture and words as one line; 1.1 em high, a quarter of it below, which puts the
// picture on the middle of the capitals; and no more of the line than a letter takes.
// Transparent as well as blank: a browser may prefer the machine's own emoji font to the one it is given.
const frame =
  '.emoji{display:inline-block;width:1.1em;height:1.1em;margin:-.1em .06em -.1em 0;vertical-align:baseline;' +
  'font:400 1em/1.1 "Lectern Blank";letter-spacing:0;text-indent:0;white-space:nowrap;' +
  'color:transparent;background:center/1.05em 1.05em no-repeat;' +
  '-webkit-print-color-adjust:exact;print-color-adjust:exact}';

function wrapText(text: string, codes: Set<string>): string {
  if (!mayHoldEmoji.test(text)) return text;
  return text.replace(emoji, (sequence) => {
    const code = findCode(sequence);
    if (!code) return sequence;
    codes.add(code);
    return `<span class="emoji e-${code}">${sequence}</span>`;
  });
}

const found = new Map<string, string | undefined>();

/** Twemoji's name for a sequence. Its files keep U+FE0F in joined sequences only, and not in all of them. */
function findCode(sequence: string): string | undefined {
  if (found.has(sequence)) return found.get(sequence);
  const whole = Array.from(sequence, (character) => (character.codePointAt(0) ?? 0).toString(16));
  const plain = whole.filter((point) => point !== 'fe0f');
  const code = [whole, plain].map((points) => points.join('-')).find(hasPicture);
  found.set(sequence, code);
  return code;
}

function hasPicture(code: string): boolean {
  return existsSync(path.join(folder, `${code}.svg`));
}

const pictures = new Map<string, Promise<string>>();

function loadPicture(code: string): Promise<string> {
  const known = pictures.get(code);
  if (known) return known;
  const loading = readFile(path.join(folder, `${code}.svg`), 'utf8').then(renderAddress);
  pictures.set(code, loading);
  loading.catch(() => pictures.delete(code));
  return loading;
}

/** A picture's source as a `data:` address. Only what a quoted CSS address or the address itself cannot hold is escaped. */
function renderAddress(svg: string): string {
  const source = svg.trim().replaceAll(/>\s+</g, '><').replaceAll('"', "'");
  return `data:image/svg+xml,${source.replaceAll(/[%#<>\n\\]/g, encodeURIComponent)}`;
}
