import bibtex, { type BibItem, type BibValue } from 'bibtex-parse';
import { readTex } from './read-tex.ts';
import type { Author, Work } from './types.ts';

/** The works of a file, and the lines where entries begin that cannot be read. */
export interface ParsedBibliography {
  readonly works: readonly Work[];
  /** 1-based. */
  readonly broken: readonly number[];
}

/** Parses BibTeX and BibLaTeX, entry by entry: one that is broken costs itself alone. */
export function parseBibtex(text: string): ParsedBibliography {
  const broken: number[] = [];
  const items = cutItems(text).flatMap(({ source, line }): readonly BibItem[] => {
    try {
      const found = bibtex.parse(source, { number: 'string' });
      if (found.some(({ itemtype }) => itemtype !== 'comment')) return found;
    } catch (error) {
      if (!isSyntaxError(error)) throw error;
    }
    if (!/^@comment/i.test(source)) broken.push(line);
    return [];
  });
  const strings = new Map(months);
  const works = items.flatMap((item): Work[] => {
    if (item.itemtype === 'string') strings.set(item.name.toLowerCase(), evaluate(item, strings));
    return item.itemtype === 'entry' ? [createWork(item, strings)] : [];
  });
  return { works, broken };
}

/** The parser has an error of its own. */
function isSyntaxError(error: unknown): boolean {
  return error instanceof Error && error.name === 'SyntaxError';
}

/** An entry begins a line. */
function cutItems(text: string): { readonly source: string; readonly line: number }[] {
  const starts = [...text.matchAll(/^[ \t]*@(?=[A-Za-z]+\s*[{(])/gm)].map(({ index }) => index);
  let [line, at] = [1, 0];
  return starts.map((start, index) => {
    line += text.slice(at, start).split('\n').length - 1;
    at = start;
    return { source: text.slice(start, starts[index + 1]).trim(), line };
  });
}

const months: readonly (readonly [string, string])[] = [
  'jan feb mar apr may jun jul aug sep oct nov dec',
].flatMap((names) => names.split(' ').map((name) => [name, name] as const));

function evaluate(value: BibValue, strings: ReadonlyMap<string, string>): string {
  if (value.datatype === 'null') return '';
  if (value.datatype === 'concatinate')
    return value.value.map((part) => evaluate(part, strings)).join('');
  const text = String(value.value);
  return value.datatype === 'identifier' ? (strings.get(text.toLowerCase()) ?? text) : text;
}

function createWork(
  { key, fields }: Extract<BibItem, { readonly itemtype: 'entry' }>,
  strings: ReadonlyMap<string, string>,
): Work {
  const raw = new Map(
    fields.map((field) => [field.name.toLowerCase(), evaluate(field, strings)] as const),
  );
  const read = (...names: readonly string[]): string =>
    readTex(names.map((name) => raw.get(name)).find(Boolean) ?? '');
  const [, year = ''] = /(\d{4})/.exec(read('year', 'date')) ?? [];
  const doi = read('doi').replace(/^https?:\/\/(?:dx\.)?doi\.org\//, '');
  return {
    key,
    authors: readAuthors(raw.get('author') ?? raw.get('editor') ?? ''),
    year,
    title: read('title'),
    container: read('journal', 'journaltitle', 'booktitle'),
    publisher: read('publisher', 'institution', 'school', 'howpublished'),
    volume: read('volume'),
    issue: read('number', 'issue'),
    pages: read('pages'),
    url: doi === '' ? (raw.get('url') ?? '').replaceAll('\\', '') : `https://doi.org/${doi}`,
  };
}

/** "Knuth, Donald E. and Leslie Lamport and {The Open Group}". */
function readAuthors(text: string): Author[] {
  return splitOutside(text, /\s+and\s+/i).flatMap((name): Author[] => {
    const own = name.trim();
    if (own === '' || /^others$/i.test(own)) return [];
    if (/^\{[^{}]*\}$/.test(own)) return [{ family: readTex(own), given: '' }];
    const parts = splitOutside(own, /,/).map(readTex);
    if (parts.length > 1) return [{ family: parts[0]!, given: parts.at(-1)! }];
    const words = splitOutside(own, /\s+/).map(readTex);
    // "Ludwig van Beethoven": what is written small belongs to the family.
    const small = words.findIndex((word, index) => index > 0 && /^\p{Ll}/u.test(word));
    const at = small === -1 ? words.length - 1 : small;
    return [{ family: words.slice(at).join(' '), given: words.slice(0, at).join(' ') }];
  });
}

/** Splits where no brace is open. */
function splitOutside(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    const match = depth === 0 ? new RegExp(separator, 'iy') : undefined;
    if (!match) continue;
    match.lastIndex = at;
    const found = match.exec(text);
    if (!found || found[0] === '') continue;
    parts.push(text.slice(from, at));
    from = at + found[0].length;
    at = from - 1;
  }
  return [...parts, text.slice(from)];
}
