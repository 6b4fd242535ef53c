/**
 * TeX as a line of text, for places that show text alone: titles in lists, notes, presentations where a program has no
 * formulas. What a formula means is kept: accents are marks over their letters, what is below a bar or raised is in brackets
 * where it would be read otherwise.
 */
import { texSigns } from './tex-signs.ts';

const plain = '0123456789+-=()aeijkmnopx';
const small = { '^': '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵉⁱʲᵏᵐⁿᵒᵖˣ', _: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑᵢⱼₖₘₙₒₚₓ' } as const;

/** Combining characters. */
const accents: ReadonlyMap<string, string> = new Map(
  Object.entries({
    hat: '\u0302',
    widehat: '\u0302',
    tilde: '\u0303',
    widetilde: '\u0303',
    bar: '\u0304',
    overline: '\u0305',
    underline: '\u0332',
    breve: '\u0306',
    check: '\u030c',
    dot: '\u0307',
    ddot: '\u0308',
    mathring: '\u030a',
    acute: '\u0301',
    grave: '\u0300',
    vec: '\u20d7',
    overrightarrow: '\u20d7',
  }),
);

/** Letters of their own outside of the block of double-struck ones. */
const doubleStruck: Readonly<Record<string, string>> = {
  C: 'ℂ',
  H: 'ℍ',
  N: 'ℕ',
  P: 'ℙ',
  Q: 'ℚ',
  R: 'ℝ',
  Z: 'ℤ',
};

/** Commands that are how a thing looks. */
const looks =
  /^(?:left|right|middle|[bB]igg?[lrm]?|rm|bf|it|sf|tt|cal|(?:display|text|script)style|(?:no)?limits|math(?:rm|bf|it|sf|tt|cal|frak|scr|normal|op|bin|rel|ord)|boldsymbol|bm|pmb|text\w*|operatorname\*?|mbox|ce|pu|nonumber|notag|underbrace|overbrace|boxed)$/;
/** Commands whose first argument is no part of the formula. */
const silent = /^(?:color|hspace\*?|vspace\*?|h?phantom|vphantom|label|require|hskip|kern)$/;

const brackets: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    pmatrix: ['(', ')'],
    bmatrix: ['[', ']'],
    Bmatrix: ['{', '}'],
    vmatrix: ['|', '|'],
    Vmatrix: ['‖', '‖'],
    cases: ['{ ', ''],
  }),
);

const token = /\\[A-Za-z]+\*?|\\[^]?|\s+|[^\\\s]/gu;

/** Pieces of TeX from one on. */
interface Reader {
  readonly tokens: readonly string[];
  at: number;
  /** How many groups and arguments are open. */
  depth: number;
}

/** What is in more of each other is read as it stands. */
const maxDepth = 100;

/** TeX as text: `x^2` is "x²", `\hat{y}` "ŷ", `\frac{a+b}{2}` "(a+b)/2". */
export function plainTex(tex: string): string {
  const reader = { tokens: tex.match(token) ?? [], at: 0, depth: 0 };
  let text = '';
  while (reader.at < reader.tokens.length) {
    text += readList(reader);
    // A brace that nothing opened.
    reader.at += 1;
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** Up to a brace or an `\end` that closes, or to the end. */
function readList(reader: Reader): string {
  const pieces: string[] = [];
  let last = ' ';
  for (;;) {
    const next = reader.tokens[reader.at];
    if (next === undefined || next === '}' || next === '\\end') return pieces.join('');
    const piece = readPiece(reader);
    const isWord = /^\p{L}{2,} ?$/u.test(piece) && next.startsWith('\\');
    if (isWord && /[\p{L}\p{N}]/u.test(last)) pieces.push(' ');
    pieces.push(piece);
    // As wide on both sides of a sign.
    const isSign = next.startsWith('\\') && /^[^\p{L}\p{M}\s]$/u.test(piece);
    if (isSign && last.trim() !== '') skipSpace(reader);
    last = piece.at(-1) ?? last;
  }
}

function readPiece(reader: Reader): string {
  const next = reader.tokens[reader.at] ?? '';
  reader.at += 1;
  if (reader.depth === maxDepth) return next.replace(/^[\\{^_]/, '');
  reader.depth += 1;
  const text = readNext(next, reader);
  reader.depth -= 1;
  return text;
}

function readNext(next: string, reader: Reader): string {
  if (next === '{') return readGroup(reader);
  if (next === '^' || next === '_') return raise(next, readArgument(reader));
  if (next === '~') return ' ';
  if (next === '&') return ' ';
  return next.startsWith('\\') ? readCommand(next.slice(1), reader) : next;
}

function readGroup(reader: Reader): string {
  const text = readList(reader);
  if (reader.tokens[reader.at] === '}') reader.at += 1;
  return text;
}

/** A group, or one piece. */
function readArgument(reader: Reader): string {
  skipSpace(reader);
  // `_\text{max}` is below the line as a whole.
  for (;;) {
    const name = commandAt(reader);
    if (!looks.test(name) || withArguments.has(name)) break;
    reader.at += 1;
    skipSpace(reader);
  }
  const next = reader.tokens[reader.at];
  return next === undefined || next === '}' ? '' : readPiece(reader).trim();
}

/** The name of the command that follows; '' where none does. */
function commandAt({ tokens, at }: Reader): string {
  const next = tokens[at] ?? '';
  return next.startsWith('\\') ? next.slice(1) : '';
}

/** The degree of a root is no longer, pieces. */
const maxOption = 50;

/** What stands in square brackets; '' without any. */
function readOption(reader: Reader): string {
  if (reader.tokens[reader.at] !== '[') return '';
  const option = reader.tokens.slice(reader.at + 1, reader.at + maxOption);
  const length = option.indexOf(']');
  if (length < 0) return '';
  reader.at += length + 2;
  return plainTex(option.slice(0, length).join(''));
}

function skipSpace(reader: Reader): void {
  while (/^\s/.test(reader.tokens[reader.at] ?? '')) reader.at += 1;
}

function readCommand(name: string, reader: Reader): string {
  if (!/^[A-Za-z]/.test(name)) return /^[,;:>\s\\]?$/.test(name) ? ' ' : name === '!' ? '' : name;
  const sign = texSigns.get(name);
  if (sign !== undefined && /^[^\p{L}]$/u.test(sign)) return sign;
  skipSpace(reader);
  if (sign !== undefined) return sign;
  const read = withArguments.get(name.replace(/^[dtc](?=frac$|binom$)/, ''));
  if (read) return read(reader);
  if (looks.test(name)) return '';
  const accent = accents.get(name);
  if (accent !== undefined) return markLetters(readArgument(reader), accent);
  const isClosed = /^[\^_(]$/.test(reader.tokens[reader.at] ?? '');
  if (!silent.test(name)) return isClosed ? name : `${name} `;
  readArgument(reader);
  return '';
}

const withArguments: ReadonlyMap<string, (reader: Reader) => string> = new Map(
  Object.entries<(reader: Reader) => string>({
    frac: (reader) => `${readOver(reader)}/${readUnder(reader)}`,
    binom: (reader) => `binom(${readArgument(reader)}, ${readArgument(reader)})`,
    sqrt: (reader) => {
      const degree = readOption(reader);
      return `${degree === '' ? '' : raise('^', degree)}√(${readArgument(reader)})`;
    },
    mathbb: (reader) => readArgument(reader).replace(/[A-Z]/g, strike),
    tag: (reader) => ` (${readArgument(reader)})`,
    pmod: (reader) => ` (mod ${readArgument(reader)})`,
    not: (reader) => markLetters(readArgument(reader), '\u0338').normalize('NFC'),
    textcolor: (reader) => {
      readArgument(reader);
      return readArgument(reader);
    },
    overset: (reader) => readAbove(reader, '^'),
    stackrel: (reader) => readAbove(reader, '^'),
    underset: (reader) => readAbove(reader, '_'),
    begin: readEnvironment,
  }),
);

/** What stands over or under something, then that. */
function readAbove(reader: Reader, mark: '^' | '_'): string {
  const above = readArgument(reader);
  return readArgument(reader) + raise(mark, above);
}

function readOver(reader: Reader): string {
  const text = readArgument(reader);
  return /^[\p{L}\p{M}\p{N}.′∂∇()[\]^_!]+$/u.test(text) ? text : `(${text})`;
}

/** Two letters below a bar would be read as one below it and one beside. */
function readUnder(reader: Reader): string {
  const text = readArgument(reader);
  const isOne = /^(?:\p{Nd}+|[∂d]?\p{L}\p{M}*[\p{No}\p{Lm}\p{M}′]*|\p{L}{3,})$/u.test(text);
  return isOne ? text : `(${text})`;
}

function markLetters(text: string, accent: string): string {
  const isLine = accent === accents.get('overline') || accent === accents.get('underline');
  if (!isLine) return text + accent;
  return text.replace(/\S/gu, (letter) => letter + accent);
}

function strike(letter: string): string {
  return doubleStruck[letter] ?? String.fromCodePoint(0x1d5_38 + letter.codePointAt(0)! - 0x41);
}

/** Small signs where there are such for all of it; else behind its mark, in brackets if it is more than a word or a number. */
function raise(mark: '^' | '_', content: string): string {
  const raised = Array.from(content, (sign) => small[mark][plain.indexOf(sign)]);
  if (raised.every((sign) => sign !== undefined)) return raised.join('');
  if (mark === '^' && /^[′'∘*†]+$/.test(content)) return content.replace('∘', '°');
  return /^(?:[\p{L}\p{M}]+|\p{N}+|.)$/u.test(content) ? mark + content : `${mark}(${content})`;
}

/** Cells are parted by commas, rows by semicolons. */
function readEnvironment(reader: Reader): string {
  const name = readArgument(reader).replace('*', '');
  // What columns an array has.
  if (/^(?:array|tabular)$/.test(name)) readArgument(reader);
  const pieces: string[] = [];
  while (reader.at < reader.tokens.length && reader.tokens[reader.at] !== '\\end') {
    const next = reader.tokens[reader.at];
    if (next === '&' || next === '\\\\' || next === '}') reader.at += 1;
    if (next === '&') pieces.push(cellMark(name));
    else if (next === '\\\\') pieces.push('; ');
    else if (next !== '}') pieces.push(readPiece(reader));
  }
  reader.at += 1;
  readArgument(reader);
  const [open, close] = brackets.get(name) ?? ['', ''];
  const tidy = pieces
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,;])/g, '');
  let end = tidy.length;
  while (/[;,\s]/.test(tidy[end - 1] ?? 'x')) end -= 1;
  return open + tidy.slice(0, end).trim() + close;
}

/** In lines that are set one below the other it says where; elsewhere it parts cells. */
function cellMark(name: string): string {
  return /matrix|cases|array/.test(name) ? ', ' : '';
}
