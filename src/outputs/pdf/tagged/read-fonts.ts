import { inflateSync } from 'node:zlib';
import { readCharacters } from '../font-maps.ts';
import { findReference, type PdfFile } from '../objects.ts';

/** What the codes of a font stand for. */
export interface FontText {
  /** The characters of a string in hexadecimal digits. */
  readonly decode: (digits: string) => string;
  /** The code of a space; undefined where it has none. */
  readonly space: string | undefined;
}

const none: FontText = { decode: () => '', space: undefined };
const digitsOfCode = 4;

/** Creates what reads fonts by the numbers of their objects, each once. */
export function createFontReader({ objects }: PdfFile): (id: number) => FontText {
  const known = new Map<number, FontText>();
  const load = (id: number): FontText => {
    const { text = '' } = objects.get(id) ?? {};
    const cmap = objects.get(findReference(text, 'ToUnicode') ?? 0);
    // Fonts of one byte a glyph are drawings of Chromium's.
    if (!cmap?.stream || !/\/Subtype \/Type0\b/.test(text)) return none;
    const isPacked = /\/FlateDecode/.test(cmap.text);
    const source = isPacked ? inflateSync(cmap.stream) : Buffer.from(cmap.stream);
    const characters = readCharacters(source.toString('latin1'));
    const [glyph] = [...characters].find(([, units]) => units === '0020') ?? [];
    return {
      decode: (digits) => decode(digits, characters),
      space: glyph?.toString(16).toUpperCase().padStart(digitsOfCode, '0'),
    };
  };
  return (id) => {
    const font = known.get(id) ?? load(id);
    known.set(id, font);
    return font;
  };
}

function decode(digits: string, characters: ReadonlyMap<number, string>): string {
  let text = '';
  for (let at = 0; at < digits.length; at += digitsOfCode) {
    const units = characters.get(Number.parseInt(digits.slice(at, at + digitsOfCode), 16)) ?? '';
    for (let unit = 0; unit < units.length; unit += 4)
      text += String.fromCharCode(Number.parseInt(units.slice(unit, unit + 4), 16));
  }
  return text;
}
