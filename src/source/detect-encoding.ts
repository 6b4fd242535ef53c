/**
 * Problem: a note that is not UTF-8 does not say what it is, and libraries guess by statistics of whole pages: chardet 2.2
 * takes two of five short Chinese notes, and all Russian ones with code in them, for something else.
 * Approach: the note is decoded in each encoding that its kind of notes were saved in, and every character that is not
 * ASCII has a price: what it takes to tell it (in nats, roughly) in the language that it would be in. The cheapest wins.
 * ASCII has one price, so that characters of two bytes pay for the ASCII that they swallow. Prices were set with notes in
 * 20 languages.
 */
import { type LanguageLetters, languages } from './language-letters.ts';
import { decodeWindows1252 } from './windows-1252.ts';

/** The encoding that a note is likely in, and its text. */
export interface DetectedText {
  readonly text: string;
  /** As people call it. */
  readonly encoding: string;
  /** One that is nearly as likely and gives another text. */
  readonly other: string | undefined;
}

/** How people call those encodings that are not called as `TextDecoder` calls them in capitals. */
const names: Readonly<Record<string, string>> = {
  big5: 'Big5',
  gb18030: 'GBK',
  ibm866: 'CP866',
  macintosh: 'Mac OS Roman',
  shift_jis: 'Shift JIS',
};

const nameOf = (encoding: string): string =>
  names[encoding] ?? encoding.toUpperCase().replace('WINDOWS', 'Windows');

/** Bytes of lines that are looked at. */
const sampleSize = 8192;

const price = { ascii: 3, mark: 5.5, rare: 8.5, symbol: 10, stranger: 13, damage: 20 };

/** Characters that notes in any language have. */
const marks = '–—‘’“”„…•€«»°§©®×·±µ№¿¡￥・、。，：；！？（）「」『』《》【】～〜\u3000\u00a0';

/** Encodings that few notes are in. */
const surcharges: Readonly<Record<string, number>> = {
  'iso-8859-15': 0.5,
  'iso-8859-2': 3,
  'iso-8859-5': 3,
  'iso-8859-6': 2,
  'iso-8859-7': 1.5,
  'koi8-u': 1,
  'windows-1250': 2,
  'windows-1251': 2,
  'windows-1253': 1,
  'windows-1254': 1,
  'windows-1255': 1.5,
  'windows-1257': 3,
  'windows-874': 3,
  ibm866: 5,
  macintosh: 4,
};

/** How much cheaper, per character that is not ASCII, the best must be than another one for there to be no doubt. */
const margin = 0.5;

/** Decodes text that is neither ASCII nor UTF-8 in the encoding that it is likely in. */
export function decodeDetected(bytes: Uint8Array): DetectedText {
  const sample = sampleLines(bytes);
  const texts = new Map<string, string>();
  const prices = new Map<string, number>();
  for (const language of languages) {
    const common = listCommon(language);
    for (const encoding of language.encodings) {
      if (!texts.has(encoding)) texts.set(encoding, decodeAs(encoding, sample));
      const total = (surcharges[encoding] ?? 0) + priceText(texts.get(encoding)!, language, common);
      prices.set(encoding, Math.min(total, prices.get(encoding) ?? Infinity));
    }
  }
  const [[encoding, least] = ['windows-1252', 0], ...others] = [...prices].toSorted(
    ([, a], [, b]) => a - b,
  );
  const count = Array.from(texts.get(encoding)!).filter((character) => character > '\x7f').length;
  const near = others.find(
    ([name, total]) => total - least < margin * count && texts.get(name) !== texts.get(encoding),
  );
  return {
    text: decodeAs(encoding, bytes),
    encoding: nameOf(encoding),
    other: near && nameOf(near[0]),
  };
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes);
  return new TextDecoder(encoding).decode(bytes);
}

/** Whole lines with bytes that are not ASCII. */
function sampleLines(bytes: Uint8Array): Uint8Array {
  const sample: number[] = [];
  let start = 0;
  for (let index = 0; index <= bytes.length && sample.length < sampleSize; index += 1) {
    if (index < bytes.length && bytes[index] !== 10 && bytes[index] !== 13) continue;
    const line = bytes.subarray(start, index);
    if (line.some((byte) => byte > 127)) sample.push(...line.subarray(0, sampleSize), 10);
    start = index + 1;
  }
  return Uint8Array.from(sample);
}

function listCommon({ common }: LanguageLetters): ReadonlySet<string> {
  if (!common) return new Set();
  const [encoding, first, last] = common;
  const bytes: number[] = [];
  for (let lead = first; lead <= last; lead += 1)
    for (let trail = encoding === 'big5' ? 0x40 : 0xa1; trail <= 0xfe; trail += 1)
      if (trail < 0x7f || trail > 0xa0) bytes.push(lead, trail);
  return new Set(decodeAs(encoding, Uint8Array.from(bytes)));
}

function priceText(
  text: string,
  { letters, script }: LanguageLetters,
  common: ReadonlySet<string>,
): number {
  const ranks = new Map(Array.from(letters, (letter, rank) => [letter, rank / letters.length]));
  const isAlphabet = common.size === 0;
  const isLatin = script.test('a');
  const priceCharacter = (character: string): number => {
    const rank = ranks.get(character.toLowerCase());
    if (rank !== undefined) return (isAlphabet ? 2.5 : 4.5) + (isAlphabet ? 3.5 : 2.5) * rank;
    if (marks.includes(character)) return price.mark;
    if (/[\uFFFD\p{Cc}\p{Co}\p{Cn}]/u.test(character)) return price.damage;
    if (common.has(character)) return price.rare;
    if (/\p{L}|\p{M}/u.test(character))
      return script.test(character) && !/\p{Script=Han}/u.test(character)
        ? price.rare
        : price.stranger;
    return price.symbol;
  };
  let total = 0;
  let before = '\n';
  const characters = Array.from(text);
  for (const [index, character] of characters.entries()) {
    const after = characters[index + 1] ?? '\n';
    total += character <= '\x7f' ? price.ascii : priceCharacter(character);
    if (character > '\x7f')
      total += priceContext({ before, character, after, isAlphabet, isLatin });
    before = character;
  }
  return total;
}

interface Context {
  readonly before: string;
  readonly character: string;
  readonly after: string;
  readonly isAlphabet: boolean;
  readonly isLatin: boolean;
}

/** What is odd about a character where it stands. */
function priceContext({ before, character, after, isAlphabet, isLatin }: Context): number {
  const isBesideAscii = /[A-Za-z]/.test(before) || /[A-Za-z]/.test(after);
  if (!/[\p{L}\p{M}]/u.test(character)) {
    const isInWord = /\p{L}/u.test(before) && /\p{L}/u.test(after);
    return isInWord && isAlphabet && !/[’·]/.test(character) ? 5 : 0;
  }
  const isAlone = before <= '\x7f' && after <= '\x7f';
  if (!isAlphabet) return isAlone && isBesideAscii ? 5 : 0;
  const isUpper = /\p{Lu}/u.test(character);
  const afterSmall = isUpper && /\p{Ll}/u.test(before) ? 5 : 0;
  const isPair = before > '\x7f' && /\p{L}/u.test(before);
  const isWord = !/\p{L}/u.test(before + after);
  if (isLatin) return afterSmall + (isWord ? 1 : 0) + (isPair ? 2 : 0);
  return afterSmall + (isBesideAscii ? 7 : 0) + (isUpper ? 0.7 : 0);
}
