import type { MermaidError } from './page/stage.ts';
import { findFrontMatter, stripSource } from './stripped-source.ts';

/** What is wrong with a source, in one line, and where: 1-based. */
export interface Break {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** What one kind of error says, and about which offset. */
interface Reading {
  readonly message: string;
  readonly at: number;
}

/** Reads one kind of error; `text` is the stripped source. */
type Reader = (error: MermaidError, text: string) => Reading | undefined;

/** Finds the place in the source that an error of Mermaid is about, and says in one line what is wrong there. */
export function findBreak(source: string, error: MermaidError): Break {
  const { text, offsets } = stripSource(source);
  const inSource = readYaml(error, source);
  const reading =
    readUnknownType(error, text) ??
    readCaret(error, text) ??
    readLineAndColumn(error, text) ??
    readQuoted(error, text);
  const offset = inSource?.at ?? offsets[reading?.at ?? 0] ?? source.length;
  const before = source.slice(0, offset).split('\n');
  const { message } = inSource ?? reading ?? error;
  return { message: tidy(message), line: before.length, column: before.at(-1)!.length + 1 };
}

/** Front matter that is not YAML, with an offset in the whole source: js-yaml counts lines inside it. */
const readYaml: Reader = ({ name, message, mark }, source) => {
  const frontMatter = findFrontMatter(source);
  if (name !== 'YAMLException' || frontMatter === undefined) return undefined;
  const reason = message.split('\n', 1)[0]!.replace(/ \(\d+:\d+\)$/, '');
  const { line = 0, column = 0 } = mark ?? {};
  const at = frontMatter.start + findOffset(frontMatter.body, line + 1, column + 1);
  return { message: `The front matter is not YAML: ${reason}`, at };
};

const readUnknownType: Reader = ({ name, message }, text) => {
  if (name !== 'UnknownDiagramError' || !message.startsWith('No diagram type')) return undefined;
  const word = /^\S+/.exec(text)?.[0];
  const unknown = `Mermaid knows no diagram type "${word}"`;
  return { message: word === undefined ? 'The diagram is empty' : unknown, at: 0 };
};

/** Jison quotes up to 20 characters before and after the place, without line breaks, above a caret. */
const readCaret: Reader = ({ message, text: token, token: tokenName }, text) => {
  const [first = '', quote = '', pointer = ''] = message.split('\n');
  const line = /on line (\d+)/.exec(first)?.[1];
  if (line === undefined || !/^-*\^$/.test(pointer)) return undefined;
  const caret = pointer.length - 1;
  const before = decode(quote.slice(0, caret).replace(/^\.\.\./, ''));
  const after = decode(quote.slice(caret).replace(/\.\.\.$/, ''));
  const isLexical = tokenName === 'null';
  const isBreak = !isLexical && (token ?? '').trim() === '';
  const place = findQuote(text, { before, after }, Number(line));
  const at = (isBreak ? place?.end : place?.start) ?? findOffset(text, Number(line), 1);
  if (isBreak) return { message: describe(text.slice(at).trim() === '' ? '' : '\n'), at };
  return { message: describe(isLexical ? findWord(text, at) : token!), at };
};

/** Langium names line and column of all its errors; the first place counts. */
const readLineAndColumn: Reader = ({ message }, text) => {
  const errors = message.matchAll(
    /on line (\d+|NaN), column (\d+|NaN): (.*?)(?=\b(?:Parse|Lexer) error on line|$)/gs,
  );
  const read = Array.from(errors, ([, line = '', column = '', reason = '']) => {
    const at =
      line === 'NaN' ? text.trimEnd().length : findOffset(text, Number(line), Number(column));
    if (reason.startsWith('unexpected character'))
      return { message: describe(findWord(text, at)), at };
    const token = /(?:but found:?|found) [`'](.*)[`']/s.exec(reason)?.[1];
    return { message: token === undefined ? reason : describe(token), at };
  });
  const [earliest] = read.toSorted((one, other) => one.at - other.at);
  const tree = /^Line (\d+): (.*)/s.exec(message);
  if (earliest || !tree) return earliest;
  return { message: tree[2]!, at: findOffset(text, Number(tree[1]), 1) };
};

/** Errors of meaning have no place, but most quote what they are about; its last use is the wrong one. */
const readQuoted: Reader = ({ message, text: token }, text) => {
  const quotes = [
    /\[([^\]]+)\]/,
    /"([^"]+)"/,
    /'([^']+)'/,
    /\(([^()]+)\)$/,
    /block (\d+)/,
    /:\s*(\S[^:]*?)\.?(?:\s.*)?$/s,
  ];
  for (const words of [token, ...quotes.map((quote) => quote.exec(message)?.[1])]) {
    const at = words ? text.lastIndexOf(words.trim()) : -1;
    if (at > 0) return { message, at };
  }
  return undefined;
};

/**
 * Finds where `before` ends and `after` starts, nearest to a 1-based line. Blank space and semicolons do not count:
 * Mermaid takes some out on the way to its grammars.
 */
function findQuote(
  text: string,
  { before, after }: { readonly before: string; readonly after: string },
  line: number,
): { readonly end: number; readonly start: number } | undefined {
  const solid = [...text.matchAll(/[^\s;]/g)].map(({ index }) => index);
  const haystack = solid.map((offset) => text[offset]).join('');
  const head = before.replace(/[\s;]/g, '');
  const needle = head + after.replace(/[\s;]/g, '');
  const target = findOffset(text, line, 1);
  let best: { end: number; start: number } | undefined;
  let at = needle === '' ? -1 : haystack.indexOf(needle);
  for (; at !== -1; at = haystack.indexOf(needle, at + 1)) {
    const split = at + head.length;
    const end = split === 0 ? 0 : solid[split - 1]! + 1;
    const start = solid[split] ?? text.trimEnd().length;
    if (!best || Math.abs(start - target) < Math.abs(best.start - target)) best = { end, start };
  }
  return best;
}

function findWord(text: string, at: number): string {
  return /\S{1,20}/.exec(text.slice(at))?.[0] ?? '';
}

function describe(token: string): string {
  if (token === '') return 'Unexpected end of the diagram';
  return token.trim() === '' ? 'Unexpected end of the line' : `Unexpected "${token.trim()}"`;
}

/** Undoes how Mermaid hides entities like `#quot;` from its grammars. */
function decode(quote: string): string {
  return quote.replace(/ﬂ°°?/g, '#').replaceAll('¶ß', ';');
}

function tidy(message: string): string {
  const line = message
    .replace(/\s+/g, ' ')
    .replace(/^Parsing failed: /, '')
    .trim()
    .replace(/\.$/, '');
  return line.length > 160 ? `${line.slice(0, 157)}...` : line;
}

function findOffset(text: string, line: number, column: number): number {
  const lines = text.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  return Math.min(start + Math.min(column - 1, lines[line - 1]?.length ?? 0), text.length);
}
