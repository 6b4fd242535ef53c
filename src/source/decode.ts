import { replaceNoncharacters } from '../html/noncharacters.ts';
import { createFinding, type Finding, type Place } from '../problems/problem.ts';
import { decodeWindows1252, encodeWindows1252 } from './windows-1252.ts';

/** A note's text with LF line ends, or `undefined` text when the bytes are no text. */
export interface Decoded {
  readonly text: string | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Turns a note's bytes into text: UTF-8, UTF-16 (with or without a byte order mark) or, when it is neither,
 * Windows-1252. Line ends become LF; UTF-8 that was once read as Windows-1252 is repaired, with a finding.
 */
export function decode(bytes: Uint8Array): Decoded {
  const raw = readText(bytes);
  if (raw === undefined) return { text: undefined, findings: [] };
  const text = raw
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\uFFFD');
  const { text: repaired, findings } = repairMojibake(text);
  const shown = removeEscapes(repaired);
  // Last: what was repaired may have been one.
  return { text: replaceNoncharacters(shown.text), findings: [...findings, ...shown.findings] };
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

function readText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const sample = bytes.subarray(0, 4096);
  if (sample.includes(0)) {
    const encoding = guessUtf16(sample);
    return encoding && new TextDecoder(encoding).decode(bytes);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
    return controls > 0 ? undefined : decodeWindows1252(bytes);
  }
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
