/** Values of a PDF as they stand in its text: read to be changed, and written in the form that Chromium gives its own. */

/** A name, without its slash. */
export interface PdfName {
  readonly name: string;
}

/** The number of another object. */
export interface PdfReference {
  readonly id: number;
}

/** A string as it is written, with its brackets. */
export interface PdfString {
  readonly source: string;
}

/** A dictionary. */
export type PdfDictionary = ReadonlyMap<string, PdfValue>;

/** Any value. */
export type PdfValue =
  | number
  | boolean
  | null
  | PdfName
  | PdfReference
  | PdfString
  | readonly PdfValue[]
  | PdfDictionary;

/** Reads the value that a text begins with. @throws {Error} when there is none */
export function parseValue(text: string): PdfValue {
  return read({ text, at: 0 });
}

/** Reads a dictionary; empty for any other value. */
export function parseDictionary(text: string): PdfDictionary {
  const value = parseValue(text);
  return isDictionary(value) ? value : new Map();
}

interface Source {
  readonly text: string;
  at: number;
}

const space = new Set('\0\t\n\f\r ');
const delimiter = new Set('()<>[]{}/%');

function skipSpace(source: Source): void {
  while (space.has(source.text[source.at]!)) source.at += 1;
}

function read(source: Source): PdfValue {
  skipSpace(source);
  const { text, at } = source;
  const first = text[at];
  if (first === '/') return { name: readName(source) };
  if (first === '(') return { source: readLiteral(source) };
  if (first === '[') return readList(source);
  if (first === '<') return text[at + 1] === '<' ? readEntries(source) : readHex(source);
  return readWord(source);
}

function readRegular(source: Source): string {
  const from = source.at;
  const { text } = source;
  while (source.at < text.length) {
    const next = text[source.at]!;
    if (space.has(next) || delimiter.has(next)) break;
    source.at += 1;
  }
  return text.slice(from, source.at);
}

function readName(source: Source): string {
  source.at += 1;
  return readRegular(source);
}

function readLiteral(source: Source): string {
  const from = source.at;
  let depth = 0;
  do {
    const sign = source.text[source.at];
    if (sign === undefined) throw new Error('A string of the PDF has no end');
    if (sign === '\\') source.at += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    source.at += 1;
  } while (depth > 0);
  return source.text.slice(from, source.at);
}

function readHex(source: Source): PdfString {
  const end = source.text.indexOf('>', source.at) + 1;
  const found = source.text.slice(source.at, end);
  source.at = end;
  return { source: found };
}

function readList(source: Source): PdfValue[] {
  const list: PdfValue[] = [];
  source.at += 1;
  for (skipSpace(source); source.text[source.at] !== ']'; skipSpace(source))
    list.push(read(source));
  source.at += 1;
  return list;
}

function readEntries(source: Source): PdfDictionary {
  const entries = new Map<string, PdfValue>();
  source.at += 2;
  for (skipSpace(source); source.text[source.at] === '/'; skipSpace(source)) {
    const name = readName(source);
    entries.set(name, read(source));
  }
  source.at += 2;
  return entries;
}

const reference = /(\d+)\s+\d+\s+R(?![\w.])/y;
const words: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

function readWord(source: Source): PdfValue {
  reference.lastIndex = source.at;
  const found = reference.exec(source.text);
  if (found) {
    source.at = reference.lastIndex;
    return { id: Number(found[1]) };
  }
  const from = source.at;
  const word = readRegular(source);
  if (word in words) return words[word]!;
  const number = Number(word);
  if (word === '' || Number.isNaN(number)) throw new Error(`The PDF has no value at ${from}`);
  return number;
}

/** Writes a value. */
export function renderValue(value: PdfValue): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return renderNumber(value);
  if (isList(value)) return `[${value.map(renderValue).join(' ')}]`;
  if (isDictionary(value)) {
    const entries = [...value].map(([name, each]) => `/${name} ${renderValue(each)}`);
    return `<<${entries.join('\n')}>>`;
  }
  if ('name' in value) return `/${value.name}`;
  return 'id' in value ? `${value.id} 0 R` : value.source;
}

/** A length, to a hundred-thousandth of a point. */
export function renderNumber(value: number): string {
  return String(Math.round(value * 1e5) / 1e5);
}

/** Whether a value is a list. */
export function isList(value: PdfValue | undefined): value is readonly PdfValue[] {
  return Array.isArray(value);
}

/** Whether a value is a dictionary. */
export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return value instanceof Map;
}

/** The number of the object that a value names. */
export function idOf(value: PdfValue | undefined): number | undefined {
  return isPlain(value) && 'id' in value ? value.id : undefined;
}

/** The name that a value is. */
export function nameOf(value: PdfValue | undefined): string | undefined {
  return isPlain(value) && 'name' in value ? value.name : undefined;
}

/** The characters of a string. */
export function textOf(value: PdfValue | undefined): string | undefined {
  return isPlain(value) && 'source' in value ? decodeString(value.source) : undefined;
}

function isPlain(value: PdfValue | undefined): value is PdfName | PdfReference | PdfString {
  return typeof value === 'object' && value !== null && !isList(value) && !isDictionary(value);
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '\n': '',
};

/** A string's characters: UTF-16 where it says so, else Latin-1, which is all that Chromium writes. */
function decodeString(source: string): string {
  const bytes = source.startsWith('<')
    ? Buffer.from(source.slice(1, -1), 'hex').toString('latin1')
    : source
        .slice(1, -1)
        .replace(/\\([0-7]{1,3}|[^])/g, (_, sign: string) =>
          /^[0-7]/.test(sign)
            ? String.fromCharCode(Number.parseInt(sign, 8))
            : (escapes[sign] ?? sign),
        );
  if (!bytes.startsWith('\xFE\xFF')) return bytes;
  return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le');
}

/** Writes characters as a string: plain ones as they are, others in UTF-16. */
export function createString(text: string): PdfString {
  if (/^[\x20-\x7E]*$/.test(text)) return { source: `(${text.replace(/[\\()]/g, '\\$&')})` };
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return { source: `<FEFF${units.map(toHex).join('')}>` };
}

function toHex(unit: number): string {
  return unit.toString(16).toUpperCase().padStart(4, '0');
}
