import { replaceNoncharacters } from '../html/noncharacters.ts';
import { createFinding, type Finding, type Place } from '../problems/problem.ts';
import { decodeDetected, type DetectedText } from './detect-encoding.ts';
import { decodeWindows1252, encodeWindows1252 } from './windows-1252.ts';

/** A note's text with LF line ends, or `undefined` text when the bytes are no text. */
export interface Decoded {
  readonly text: string | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Turns a note's bytes into text: UTF-8, UTF-16 (with or without a byte order mark) or, when it is neither, the encoding
 * that it is likely in, with a finding. Line ends become LF; UTF-8 that was once read as Windows-1252 is repaired, with a
 * finding.
 */
export function decode(bytes: Uint8Array): Decoded {
  const raw = readText(bytes);
  if (raw.text === undefined) return raw;
  const read = { ...raw, text: normalise(raw.text) };
  const repaired = repairMojibake(read.text);
  const shown = removeEscapes(repaired.text);
  return {
    // Last: what was repaired may have been one.
    text: replaceNoncharacters(shown.text),
    findings: [...read.findings, ...repaired.findings, ...shown.findings],
  };
}

function normalise(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\uFFFD');
}

/** Colours of a terminal, which a copied session brings along, are no text. */
function removeEscapes(text: string): Decoded & { readonly text: string } {
  // oxlint-disable-next-line no-control-regex -- these are control characters
  const escapes = /\x1b\[[\d;?]*[A-Za-z]/g;
  const first = text.search(escapes);
  if (first < 0) return { text, findings: [] };
  const count = text.match(escapes)?.length ?? 0;
  return {
    text: text.replace(escapes, ''),
    findings: [createFinding('escapes-removed', placeOf(text, first), { count })],
  };
}

function readText(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return readAs('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return readAs('utf-16be', bytes);
  const sample = bytes.subarray(0, 4096);
  if (sample.includes(0)) {
    const encoding = guessUtf16(sample);
    return encoding ? readAs(encoding, bytes) : { text: undefined, findings: [] };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // Japanese in seven bits, as mail had it: every byte is ASCII.
    if (!text.includes('\x1b$B') && !text.includes('\x1b$@')) return { text, findings: [] };
    return sayDetected({
      ...readAs('iso-2022-jp', bytes),
      encoding: 'ISO-2022-JP',
      other: undefined,
    });
  } catch {
    const isBinary = sample.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
    return isBinary ? { text: undefined, findings: [] } : readOther(bytes);
  }
}

function readAs(encoding: string, bytes: Uint8Array): Decoded & { readonly text: string } {
  return { text: new TextDecoder(encoding).decode(bytes), findings: [] };
}

/** Text that is not UTF-8, or not throughout. */
function readOther(bytes: Uint8Array): Decoded {
  const mended = mendUtf8(bytes);
  if (mended) return mended;
  return sayDetected(decodeDetected(bytes));
}

function sayDetected({ text, encoding, other }: DetectedText): Decoded {
  const doubt = other === undefined ? '' : `If letters are wrong, it is ${other}. `;
  const lines = normalise(text);
  const place = placeOf(lines, lines.search(/[^\0-\x7f]/));
  return { text, findings: [createFinding('encoding-detected', place, { encoding, doubt })] };
}

/** A character of UTF-8, one that is cut off, or a byte that is none. */
const utf8 =
  /(?<whole>[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})|(?<cut>[\xe0-\xf4][\x80-\xbf]{1,2})|[\x80-\xff]/g;

/** UTF-8 into which some other bytes were pasted; undefined where there are too many of them. */
function mendUtf8(bytes: Uint8Array): Decoded | undefined {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  let whole = 0;
  const strays: number[] = [];
  for (const match of binary.matchAll(utf8)) {
    if (match.groups?.whole) whole += 1;
    else strays.push(match.index);
  }
  if (whole <= 2 * strays.length) return undefined;
  const decoder = new TextDecoder();
  const read = (source: string): string =>
    source.replace(utf8, (character, ...[isWhole, isCut]: (string | undefined)[]) => {
      if (isCut) return '\uFFFD';
      const own = Uint8Array.from(character, (byte) => byte.charCodeAt(0));
      return isWhole ? decoder.decode(own) : decodeWindows1252(own);
    });
  const before = normalise(read(binary.slice(0, strays[0])));
  const place = placeOf(before, before.length);
  return {
    text: read(binary),
    findings: [createFinding('encoding-mixed', place, { count: strays.length })],
  };
}
/** Text in a Latin script has its zero bytes on one side only. */
function guessUtf16(sample: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const half = sample.length / 2;
  const even = sample.filter((byte, index) => byte === 0 && index % 2 === 0).length;
  const odd = sample.filter((byte, index) => byte === 0 && index % 2 === 1).length;
  if (odd > half * 0.6 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.6 && odd < half * 0.05) return 'utf-16be';
  return undefined;
}

// Runs before anything trims: the fourth byte of an emoji may stand there as a no-break space.
function repairMojibake(text: string): Decoded & { readonly text: string } {
  let count = 0;
  let example: { before: string; after: string; offset: number } | undefined;
  // oxlint-disable-next-line no-control-regex -- everything that is not ASCII
  const repaired = text.replace(/[^\0-\x7f]{2,}/g, (run, offset: number) => {
    const after = repairRun(run);
    if (after === undefined) return run;
    count += 1;
    example ??= { before: run, after, offset };
    return after;
  });
  if (!example) return { text, findings: [] };
  const place = placeOf(text, example.offset);
  const facts = { count, before: example.before, after: example.after };
  return { text: repaired, findings: [createFinding('encoding-repaired', place, facts)] };
}

function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function repairRun(run: string): string | undefined {
  const bytes = encodeWindows1252(run);
  if (!bytes) return undefined;
  try {
    const after = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return isPlausible(bytes[0] ?? 0, after) ? after : undefined;
  } catch {
    return undefined;
  }
}

/** A lone two-byte pair may be honest text (`CAFÉ»`), unless it begins with Â or Ã. */
function isPlausible(lead: number, after: string): boolean {
  return lead === 0xc2 || lead === 0xc3 || lead >= 0xe0 || after.length > 1;
}
