import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  type Scalar,
} from 'yaml';
import type { Place } from '../problems/problem.ts';
import type { MatterSource } from './find-front-matter.ts';

/** A value of the front matter, and where it stands. */
export interface MatterValue {
  readonly value: unknown;
  readonly place: Place;
  /** Where the items of a list, or the lines of a text, stand. */
  readonly items: readonly Place[];
}

/** What was read of a front matter. */
export interface ReadMatter {
  readonly values: ReadonlyMap<string, MatterValue>;
  /** What is left out, and why. */
  readonly broken: readonly { readonly place: Place; readonly message: string }[];
  /** Values that mean something else, or nothing, in YAML, and are taken for the text that they are. */
  readonly texts: readonly { readonly place: Place; readonly key: string; readonly text: string }[];
}

/** A key and all lines up to the next one. */
interface Entry {
  readonly key: string;
  readonly text: string;
  /** Offset in the front matter. */
  readonly start: number;
}

type Reading = {
  readonly values: Map<string, MatterValue>;
  readonly broken: ReadMatter['broken'][number][];
  readonly texts: ReadMatter['texts'][number][];
  readonly placeAt: (offset: number) => Place;
};

/** Two readings of a key are no error of the parser here: the first one counts. */
const parserOptions = { prettyErrors: false, uniqueKeys: false } as const;

/** Characters of what can still be a line that somebody wrote. */
const maxText = 500;

const keyLine = /^(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'#\-[\]{}&*!|>%@`?,][^:\n]*?))[ \t]*:(?=\s|$)/;

/** Reads YAML entry by entry: what cannot be read costs its own entry alone. */
export function readYamlMatter({ text, line }: Pick<MatterSource, 'text' | 'line'>): ReadMatter {
  const lineCounter = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line: inner, col } = lineCounter.linePos(offset);
    return { line: line + inner - 1, column: col };
  };
  const reading: Reading = { values: new Map(), broken: [], texts: [], placeAt };
  let document = parseDocument(text, { ...parserOptions, lineCounter });
  if (document.errors.length > 0) {
    const readable = splitEntries(text)
      .map((entry) => takeReadable(entry, reading))
      .join('');
    document = parseDocument(readable, parserOptions);
  }
  const [error] = document.errors;
  if (error) reading.broken.push({ place: placeAt(error.pos[0]), message: wordError(error) });
  else if (isMap(document.contents)) readValues(document, text, reading);
  else if (reading.broken.length === 0 && reading.texts.length === 0)
    reading.broken.push({ place: placeAt(0), message: 'it holds no "key: value" lines' });
  return reading;
}

function splitEntries(text: string): Entry[] {
  const entries: { key: string; text: string; start: number }[] = [];
  let offset = 0;
  for (const line of text.split(/(?<=\n)/)) {
    const [, quoted, single, plain] = keyLine.exec(line) ?? [];
    const key = quoted ?? single ?? plain;
    const last = entries.at(-1);
    if (key !== undefined || !last) entries.push({ key: key ?? '', text: line, start: offset });
    else last.text += line;
    offset += line.length;
  }
  return entries;
}

/** The entry, or blanks where it is broken: all offsets stay. What is a text on one line is taken for that. */
function takeReadable(entry: Entry, reading: Reading): string {
  const { key, text, start } = entry;
  const error = findError(entry);
  if (!error) return text;
  // Words between two entries are no part of the first.
  const from = key === '' ? 0 : text.search(/(?<=\n)[^\s#\-\]}]/);
  if (from > 0 && !findError({ ...entry, text: text.slice(0, from) })) {
    const words = { key: '', text: text.slice(from), start: start + from };
    return text.slice(0, from) + takeReadable(words, reading);
  }
  const value = findPlainText(entry);
  if (value !== undefined) addText(entry, value, reading);
  else {
    const at = Math.min(error.at, text.trimEnd().length);
    reading.broken.push({ place: reading.placeAt(start + at), message: error.message });
  }
  return text.replace(/[^\n]/g, ' ');
}

/** What is wrong with an entry alone, and its offset. An alias may have its anchor in another entry. */
function findError({ text }: Entry): { readonly message: string; readonly at: number } | undefined {
  const { errors, contents } = parseDocument(text, parserOptions);
  const [error] = errors;
  if (error) return { message: wordError(error), at: error.pos[0] };
  return isMap(contents) || contents === null
    ? undefined
    : { message: 'This is no "key: value"', at: text.search(/\S/) };
}

/** What stands behind the key, where that is one line and no open quote, list or map. */
function findPlainText({ key, text }: Entry): string | undefined {
  const [line = '', ...rest] = text.split('\n');
  if (key === '' || rest.some((each) => each.trim() !== '' && !each.startsWith('#')))
    return undefined;
  const value = line.replace(keyLine, '').trim();
  const isOpen = /^(?:"[^"]*|'[^']*|\[[^\]]*|\{[^}]*)$/.test(value);
  return value === '' || value.length > maxText || isOpen ? undefined : value;
}

function addText({ key, text, start }: Entry, value: string, reading: Reading): void {
  const place = reading.placeAt(start);
  const at = reading.placeAt(start + text.indexOf(value, key.length));
  if (reading.values.has(key)) return;
  reading.values.set(key, { value, place, items: [{ line: place.line, column: 1 }] });
  reading.texts.push({ place: at, key, text: value });
}

function readValues(document: Document.Parsed, text: string, reading: Reading): void {
  if (!isMap(document.contents)) return;
  const entries = splitEntries(text);
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    const start = key.range?.[0] ?? 0;
    const place = reading.placeAt(start);
    if (reading.values.has(name)) {
      reading.broken.push({ place, message: `"${name}" is there twice` });
      continue;
    }
    const entry = entries.find((each) => each.start === start);
    const plainText = entry && isMistaken(value, text) ? findPlainText(entry) : undefined;
    if (entry && plainText !== undefined) {
      addText(entry, plainText, reading);
      continue;
    }
    try {
      const plain: unknown = isScalar(value) ? readScalar(value) : toPlain(value, document);
      const items = findItems(value, reading.placeAt);
      reading.values.set(name, { value: plain, place, items });
    } catch (error) {
      // An alias of nothing, or too many of them.
      if (!(error instanceof ReferenceError || error instanceof RangeError)) throw error;
      reading.broken.push({ place, message: wordError(error) });
    }
  }
}

function toPlain(value: unknown, document: Document.Parsed): unknown {
  return isNode(value) ? value.toJS(document) : value;
}

/** `*word*`, `&amp; more` and `!important` are words of an author, not YAML's references and tags. */
function isMistaken(value: unknown, text: string): boolean {
  if (isAlias(value)) return !new RegExp(`&${escape(value.source)}(?=\\s)`).test(text);
  if (!isScalar(value)) return false;
  const { anchor, tag } = value;
  const isUnused =
    anchor !== undefined && !new RegExp(`\\*${escape(anchor)}(?=[\\s,\\]}]|$)`).test(text);
  return isUnused || (tag?.startsWith('!') ?? false);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The parser says in many lines what was wrong, and where its stack ended. */
function wordError({ message }: Error): string {
  if (message.includes('call stack')) return 'It is nested too deeply';
  return message.split('\n')[0] ?? '';
}
/** Places of a list's items or of a map's keys; of a text's lines, as far as each is a line of the file. */
function findItems(value: unknown, placeAt: (offset: number) => Place): Place[] {
  if (isCollection(value)) {
    return value.items.map((item) => {
      const node = isPair(item) ? item.key : item;
      return placeAt((isNode(node) ? node.range?.[0] : undefined) ?? value.range?.[0] ?? 0);
    });
  }
  if (!isScalar(value) || typeof value.value !== 'string') return [];
  const first = placeAt(value.range?.[0] ?? 0);
  const isBlock = value.type === 'BLOCK_LITERAL' || value.type === 'BLOCK_FOLDED';
  return value.value
    .split('\n')
    .map((_, index) => ({ line: first.line + index + (isBlock ? 1 : 0), column: 1 }));
}

/** Shown as the author wrote it: `1.10` keeps its zero, and a date by a tag (`!!timestamp`) is no moment in time. */
function readScalar({ value, source }: Scalar): unknown {
  const isRounded =
    typeof value === 'number' && /^\d+(?:\.\d+)?$/.test(source ?? '') && String(value) !== source;
  const isObject = typeof value === 'object' && value !== null;
  return isRounded || isObject ? source : value;
}
