/**
 * Reads a PDF as a stranger would: by its cross-reference table, with a parser of its own, so that what checks a PDF shares
 * no code with what wrote it. For files with a plain table; those whose objects are packed are refused.
 */
import { inflateSync } from 'node:zlib';

/** A name such as `/Page`. */
export class Name {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
}

/** The number of another object. */
export class Ref {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

/** A string: its bytes, a character for each. */
export class Bytes {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
}

/** A dictionary. */
export type Dict = Map<string, Value>;

/** A dictionary with data. */
export class Stream {
  readonly dict: Dict;
  private readonly raw: Uint8Array;
  constructor(dict: Dict, raw: Uint8Array) {
    this.dict = dict;
    this.raw = raw;
  }

  /** Its data, unpacked; undefined where it is packed in a way that is not known. */
  read(): string | undefined {
    const filter = this.dict.get('Filter');
    if (filter === undefined) return Buffer.from(this.raw).toString('latin1');
    const name = Array.isArray(filter) && filter.length === 1 ? filter[0] : filter;
    if (!(name instanceof Name) || name.value !== 'FlateDecode') return undefined;
    return inflateSync(this.raw).toString('latin1');
  }
}

/** Any value. */
export type Value = number | boolean | null | Name | Ref | Bytes | Value[] | Dict | Stream;

/** A PDF whose objects are read when they are asked for. */
export interface PdfReader {
  readonly version: string;
  readonly trailer: Dict;
  readonly numbers: readonly number[];
  /** A value, or what it refers to. */
  readonly resolve: (value: Value | undefined) => Value | undefined;
}

/** Opens a PDF. @throws {Error} when its table or trailer cannot be read */
export function parsePdf(bytes: Uint8Array): PdfReader {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const start = Number(
    text
      .slice(text.lastIndexOf('startxref') + 9)
      .trim()
      .split(/\s/)[0],
  );
  const lexer = new Lexer(text, start);
  if (lexer.word() !== 'xref') throw new Error('The PDF has no plain cross-reference table');
  const offsets = readTable(lexer);
  const trailer = lexer.value();
  if (!(trailer instanceof Map)) throw new Error('The PDF has no trailer');
  const known = new Map<number, Value>();
  const load = (number: number): Value => {
    const offset = offsets.get(number);
    return offset === undefined ? null : readObject(text, bytes, { offset, lengthOf });
  };
  const resolve: PdfReader['resolve'] = (value) => {
    if (!(value instanceof Ref)) return value;
    const found = known.get(value.number) ?? load(value.number);
    known.set(value.number, found);
    return found instanceof Ref ? resolve(found) : found;
  };
  const lengthOf = (value: Value | undefined): number => Number(resolve(value));
  const version = /^%PDF-(\d\.\d)/.exec(text)?.[1] ?? '';
  return { version, trailer, numbers: [...offsets.keys()], resolve };
}

function readTable(lexer: Lexer): Map<number, number> {
  const offsets = new Map<number, number>();
  for (let word = lexer.word(); word !== 'trailer'; word = lexer.word()) {
    const [first, count] = [Number(word), Number(lexer.word())];
    if (Number.isNaN(first + count)) throw new Error('The cross-reference table is damaged');
    for (let index = 0; index < count; index += 1) {
      const [offset, , kind] = [lexer.word(), lexer.word(), lexer.word()];
      if (kind === 'n') offsets.set(first + index, Number(offset));
    }
  }
  return offsets;
}

function readObject(
  text: string,
  bytes: Uint8Array,
  { offset, lengthOf }: { offset: number; lengthOf: (value: Value | undefined) => number },
): Value {
  const lexer = new Lexer(text, offset);
  lexer.word();
  lexer.word();
  if (lexer.word() !== 'obj') throw new Error(`The PDF has no object at ${offset}`);
  const value = lexer.value();
  if (!(value instanceof Map) || lexer.word() !== 'stream') return value ?? null;
  const from = lexer.at + (text[lexer.at] === '\r' ? 2 : 1);
  return new Stream(value, bytes.subarray(from, from + lengthOf(value.get('Length'))));
}

/** Reads values and words from a text. */
export class Lexer {
  at: number;
  private readonly text: string;

  constructor(text: string, at = 0) {
    this.text = text;
    this.at = at;
  }

  /** Whether something is left. */
  get hasMore(): boolean {
    this.skip();
    return this.at < this.text.length;
  }

  /** A run of signs that are neither space nor brackets. */
  word(): string {
    this.skip();
    const rest = /[^\s()<>[\]{}/%]+/y;
    rest.lastIndex = this.at;
    const found = rest.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  /** The next value; undefined at a word that is none, which is then still to be read. */
  value(): Value | undefined {
    this.skip();
    const sign = this.text[this.at];
    if (sign === '/') return this.name();
    if (sign === '(') return new Bytes(this.literal());
    if (sign === '[') return this.list();
    if (sign === '<') return this.text[this.at + 1] === '<' ? this.dict() : this.hex();
    return this.scalar();
  }

  private skip(): void {
    const blank = /(?:[\0\t\n\f\r ]|%[^\n\r]*)*/y;
    blank.lastIndex = this.at;
    this.at += blank.exec(this.text)?.[0].length ?? 0;
  }

  private name(): Name {
    this.at += 1;
    const rest = /[^\s()<>[\]{}/%]*/y;
    rest.lastIndex = this.at;
    const found = rest.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return new Name(
      found.replace(/#([\dA-Fa-f]{2})/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    );
  }

  private literal(): string {
    let out = '';
    let depth = 1;
    for (this.at += 1; ; this.at += 1) {
      const sign = this.text[this.at];
      if (sign === undefined) throw new Error('A string has no end');
      if (sign === '\\') out += this.escape();
      else {
        depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
        if (depth === 0) break;
        out += sign;
      }
    }
    this.at += 1;
    return out;
  }

  private escape(): string {
    const octal = /[0-7]{1,3}/y;
    octal.lastIndex = this.at + 1;
    const digits = octal.exec(this.text)?.[0];
    this.at += digits?.length ?? 1;
    if (digits) return String.fromCharCode(Number.parseInt(digits, 8) & 255);
    const sign = this.text[this.at] ?? '';
    return { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' }[sign] ?? sign;
  }

  private hex(): Bytes {
    const end = this.text.indexOf('>', this.at);
    const digits = this.text.slice(this.at + 1, end).replace(/\s/g, '');
    this.at = end + 1;
    const whole = digits.length % 2 === 1 ? `${digits}0` : digits;
    return new Bytes(Buffer.from(whole, 'hex').toString('latin1'));
  }

  private list(): Value[] {
    const list: Value[] = [];
    this.at += 1;
    for (this.skip(); this.text[this.at] !== ']'; this.skip()) list.push(this.expect());
    this.at += 1;
    return list;
  }

  private dict(): Dict {
    const dict: Dict = new Map();
    this.at += 2;
    for (this.skip(); this.text[this.at] === '/'; this.skip()) {
      const { value } = this.name();
      dict.set(value, this.expect());
    }
    this.at += 2;
    return dict;
  }

  private expect(): Value {
    const value = this.value();
    if (value === undefined) throw new Error(`There is no value at ${this.at}`);
    return value;
  }

  private scalar(): Value | undefined {
    const reference = /(\d+)\s+(\d+)\s+R(?![^\s()<>[\]{}/%])/y;
    reference.lastIndex = this.at;
    const found = reference.exec(this.text);
    if (found) {
      this.at += found[0].length;
      return new Ref(Number(found[1]));
    }
    const from = this.at;
    const word = this.word();
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    // Neither exponents nor names such as Infinity are numbers of a PDF.
    if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)) return Number(word);
    this.at = from;
    return undefined;
  }
}

/** The characters of a string: UTF-16 or UTF-8 where it says so, else Latin-1. */
export function decodeText(value: Value | undefined): string | undefined {
  if (!(value instanceof Bytes)) return undefined;
  const bytes = Buffer.from(value.value, 'latin1');
  if (value.value.startsWith('\xFE\xFF')) return bytes.subarray(2).swap16().toString('utf16le');
  if (value.value.startsWith('\xEF\xBB\xBF')) return bytes.subarray(3).toString('utf8');
  return value.value;
}
