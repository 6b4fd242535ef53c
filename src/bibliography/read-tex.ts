/** Text as TeX writes it in a bibliography, as Unicode. */

/** Accents by their commands, as combining characters. */
const accents: Readonly<Record<string, string>> = {
  '"': '\u0308',
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030C',
  H: '\u030B',
  k: '\u0328',
  r: '\u030A',
  u: '\u0306',
  d: '\u0323',
  b: '\u0331',
};

const letters: Readonly<Record<string, string>> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  aa: 'å',
  AA: 'Å',
  i: 'i',
  j: 'j',
  dh: 'ð',
  th: 'þ',
  textendash: '–',
  textemdash: '—',
  textquoteright: '’',
  textregistered: '®',
  ldots: '…',
  dots: '…',
  TeX: 'TeX',
  LaTeX: 'LaTeX',
  BibTeX: 'BibTeX',
};

const signs = String.raw`["'\x60^~=.]`;
const accented = new RegExp(
  String.raw`\\(?:(${signs})\s*|([cvHkrudb])(?:\s+|(?=\{)))(?:\{\s*\\?([\p{L}])\s*\}|\\?(\p{L}))`,
  'gu',
);

/** Reads TeX's accents and letters; other commands go, and what they enclose stays. */
export function readTex(text: string): string {
  return text
    .replace(accented, (_, ...groups: (string | undefined)[]) => {
      const [sign, name, braced, plain] = groups;
      const accent = accents[sign ?? name ?? ''] ?? '';
      return `${braced ?? plain ?? ''}${accent}`.normalize('NFC');
    })
    .replace(/\\([A-Za-z]+)\s*(?:\{\})?/g, (_, name: string) => letters[name] ?? '')
    .replace(/\\([%&$#_{}\- ])/g, '$1')
    .replace(/(?<!\\)[{}]/g, '')
    .replaceAll('---', '—')
    .replaceAll('--', '–')
    .replaceAll('~', '\u00A0')
    .replace(/\$([^$]*)\$/g, '$1')
    .replaceAll(/[ \t\r\n]+/g, ' ')
    .trim();
}
