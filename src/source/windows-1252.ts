/**
 * Windows-1252 by WHATWG's table. TextDecoder would do, but Node 20's reads 0x80 to 0x9F as Latin-1 (nodejs/node#56542).
 */
const upper =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

/** The character of each byte from 0x80 to 0x9F. */
const characterOf = (byte: number): string =>
  byte >= 0x80 && byte <= 0x9f ? (upper[byte - 0x80] ?? '') : String.fromCharCode(byte);

const byteOf: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 128 }, (_, index) => [characterOf(index + 128), index + 128]),
);

/** Decodes bytes as Windows-1252; every byte has a character. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return Array.from(bytes, characterOf).join('');
}

/** The bytes behind characters that are not ASCII; undefined when one has none. */
export function encodeWindows1252(text: string): Uint8Array | undefined {
  const bytes = Array.from(text, (character) => byteOf.get(character));
  return bytes.includes(undefined) ? undefined : Uint8Array.from(bytes as number[]);
}
