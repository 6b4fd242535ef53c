import type { Look } from './look.ts';
import { type Dict, type PdfReader, Stream } from './parse-pdf.ts';

/** The codes of a font that stand for characters. */
export interface Codes {
  readonly has: (code: string) => boolean;
  /** The codes of a string. */
  readonly split: (text: string) => readonly string[];
  /** The characters that they stand for, UTF-16 in hexadecimal digits. */
  readonly characters: readonly string[];
}

/** Creates what reads the codes of fonts, each once; undefined for a font whose encoding says it by itself. */
export function createCodeReader(reader: PdfReader, look: Look): (font: Dict) => Codes | undefined {
  const known = new Map<Dict, Codes | undefined>();
  const read = (font: Dict): Codes | undefined => {
    const map = reader.resolve(font.get('ToUnicode'));
    if (!(map instanceof Stream)) return isNamed(font, look) ? undefined : noCodes;
    return parseMap(map.read() ?? '', look.name(font.get('Subtype')) === 'Type0' ? 2 : 1);
  };
  return (font) => {
    if (!known.has(font)) known.set(font, read(font));
    return known.get(font);
  };
}

const noCodes: Codes = { has: () => false, split: (text) => [text], characters: [] };

/** Whether a simple font has one of the encodings that everybody knows. */
function isNamed(font: Dict, look: Look): boolean {
  const encodings = ['WinAnsiEncoding', 'MacRomanEncoding', 'MacExpertEncoding'];
  return encodings.includes(look.name(font.get('Encoding')) ?? '');
}

function parseMap(source: string, size: number): Codes {
  const codes = new Map<number, string>();
  for (const [, list = ''] of source.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const [, code = '', to = ''] of list.matchAll(/<([^>]*)>\s*<([^>]*)>/g))
      codes.set(Number.parseInt(code, 16), to.toUpperCase());
  for (const [, list = ''] of source.matchAll(/beginbfrange([^]*?)endbfrange/g))
    for (const [, from = '', last = '', to = '', each = ''] of list.matchAll(
      /<([^>]*)>\s*<([^>]*)>\s*(?:<([^>]*)>|\[([^\]]*)\])/g,
    )) {
      const first = Number.parseInt(from, 16);
      const own = [...each.matchAll(/<([^>]*)>/g)].map(([, text = '']) => text);
      for (let code = first; code <= Number.parseInt(last, 16); code += 1)
        codes.set(code, own[code - first] ?? addTo(to, code - first));
    }
  return {
    has: (code) => codes.has(codeOf(code)),
    split: (text) => text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [],
    characters: [...codes.values()],
  };
}

function codeOf(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum * 256 + sign.charCodeAt(0), 0);
}

function addTo(digits: string, step: number): string {
  const last = (Number.parseInt(digits.slice(-4), 16) + step).toString(16).toUpperCase();
  return digits.slice(0, -4) + last.padStart(4, '0');
}
