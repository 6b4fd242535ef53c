import { findDollarsEnd } from './unclosed-formula.ts';

/**
 * Where a displayed formula begins and ends. The parser asks character by character, the line scanner for lines: both must
 * find the same. A formula is `$$ ... $$`, `\[ ... \]`, or an environment of amsmath without any delimiters.
 */

/** How a displayed formula was opened. */
export interface Opening {
  readonly type: 'dollars' | 'brackets' | 'environment';
  /** What opens it, such as `\begin{align}`. */
  readonly source: string;
}

/** What a formula's closing mark, with what stands behind it, is. */
type Closing =
  /** Nothing but punctuation or a label stands behind it. */
  | 'whole line'
  /** Text stands behind it, which is a paragraph. */
  | 'before text'
  /** No block: it may be a formula in a line. */
  | 'inline'
  /** Not closed yet. */
  | 'none';

const environments =
  'align|alignat|aligned|alignedat|array|Bmatrix|bmatrix|cases|CD|dcases|eqnarray|equation|flalign|gather|gathered|matrix|multline|pmatrix|rcases|smallmatrix|split|Vmatrix|vmatrix';
const opening = new RegExp(String.raw`^(?:(\$\$)|(\\\[)|(\\begin\{(?:${environments})\*?\}))`);

/** Begins a formula even right under a paragraph. */
export const interruptingFormula: RegExp = new RegExp(
  String.raw`^ {0,3}(?:\$\$|\\\[[ \t]*$|\\begin\{(?:${environments})\*?\})`,
);

/** What may stand right behind a formula. */
export const punctuation: RegExp = /[.,;:!?。，；、]/;

/** Punctuation, then a label: `{#eq:energy}` or `(eq:energy)`. */
const tail =
  /^[ \t]*([.,;:!?。，；、]*)[ \t]*(\{#[^{}\n]*\}|(?<=[ \t])\([A-Za-z][\w.]*[:-][\w.:-]*\))?[ \t]*$/;

/** A line that is a heading, where no formula without `$$` goes on. */
export const atx: RegExp = /^ {0,3}#{1,6}(?:[ \t]|$)/;

/** What opens a formula at the beginning of a text; undefined where nothing does. */
export function findOpening(text: string): Opening | undefined {
  const [source, dollars, brackets] = opening.exec(text) ?? [];
  if (source === undefined) return undefined;
  return { type: dollars ? 'dollars' : brackets ? 'brackets' : 'environment', source };
}

/** Whether a text may grow into what opens a formula. */
export function mayOpen(text: string): boolean {
  return (
    '$$'.startsWith(text) ||
    '\\['.startsWith(text) ||
    /^\\(?:b(?:e(?:g(?:i(?:n(?:\{[A-Za-z]*\*?\}?)?)?)?)?)?)?$/.test(text)
  );
}

/** Whether a character may be the last of a closing mark: whether to ask `endsFormula`, which looks at the whole text. */
export function mayEnd(character: string): boolean {
  return character === '$' || character === ']' || character === '}';
}

/** Whether a formula's source so far ends in its closing mark. @param next the character behind it */
export function endsFormula(text: string, next: string, { type, source }: Opening): boolean {
  const body = text.slice(source.length);
  if (type === 'dollars') return body.endsWith('$$') && next !== '$';
  if (type === 'brackets') return body.endsWith('\\]') && !isEscaped(body, body.length - 2);
  const end = source.replace('begin', 'end');
  return text.endsWith(end) && text.split(source).length === text.split(end).length;
}

/** Whether an odd number of backslashes stands before a place. */
function isEscaped(text: string, at: number): boolean {
  return /\\*$/.exec(text.slice(0, at))![0].length % 2 === 1;
}

/** Judges a closing mark. @param text the source up to it @param rest the line behind it */
export function judgeClosing(text: string, rest: string, { type, source }: Opening): Closing {
  const lines = text.split('\n');
  const hasBody = /[^\s$]/.test(text.slice(source.length));
  if (type === 'brackets' && !looksLikeTex(text.slice(2, -2))) return 'inline';
  if (tail.test(rest)) return 'whole line';
  if (!hasBody) return lines.length === 1 ? 'inline' : 'none';
  if (type === 'environment') return 'before text';
  const isFirst = lines.length > 1 && /^\s*(?:\$\$|\\\])$/.test(lines.at(-1)!);
  return isFirst ? 'before text' : 'inline';
}

/** A formula's source in parts; the label without what marks it. */
export function readFormula(source: string): {
  readonly value: string;
  readonly label: string | undefined;
} {
  const opened = findOpening(source);
  if (!opened) return { value: source.trim(), label: undefined };
  const [closing, length] =
    opened.type === 'environment'
      ? [opened.source.replace('begin', 'end'), 0]
      : [opened.type === 'dollars' ? '$$' : '\\]', 2];
  const at = source.lastIndexOf(closing);
  const behind = at < opened.source.length ? null : tail.exec(source.slice(at + closing.length));
  // What stands behind an empty formula that nothing closes again is all that it holds.
  if (behind === null && length > 0)
    return { value: source.slice(length).replace(/^\$+/, '').trim(), label: undefined };
  const end = behind === null ? source.length : at;
  const [, sign = '', mark] = behind ?? [];
  const body = length > 0 ? source.slice(length, end) : source.slice(0, end + closing.length);
  // Behind its environment it would be a line's second half.
  const value = body.trim().replace(/(?:\\end\{[^{}]*\})?$/, (last) => sign + last);
  return { value, label: mark?.replace(/^\{#|^\(|[})]$/g, '').split(/\s/)[0] };
}

/** Whether nothing closes a formula that `$$` opened. */
export function isUnclosed(source: string): boolean {
  const at = source.lastIndexOf('$$');
  return source.startsWith('$$') && (at < 2 || !tail.test(source.slice(at + 2)));
}

/**
 * The line on which the formula ends that begins on a line; undefined where none begins or nothing ends it before the next
 * heading. @param isInParagraph the line would go on with a paragraph
 */
export function findFormulaEnd(
  lines: readonly string[],
  index: number,
  isInParagraph: boolean,
): number | undefined {
  const first = (lines[index] ?? '').replace(/^ {0,3}(?=\S)/, '');
  const opened = findOpening(first);
  if (!opened) return undefined;
  let text = opened.source;
  for (let at = index; at < lines.length; at += 1) {
    const line = at === index ? first.slice(text.length) : lines[at]!;
    if (at > index && atx.test(line)) return undefined;
    if (at > index) text += '\n';
    for (let column = 0; column < line.length; column += 1) {
      text += line[column];
      if (!mayEnd(line[column]!) || !endsFormula(text, line[column + 1] ?? '', opened)) continue;
      const closing = judgeClosing(text, line.slice(column + 1), opened);
      if (closing === 'inline') return undefined;
      if (closing !== 'none') return at;
    }
    if (at > index) continue;
    if (isInParagraph && !interruptingFormula.test(first)) return undefined;
    const dollars = opened.type === 'dollars' ? findDollarsEnd(lines, index) : undefined;
    if (dollars?.type === 'none') return undefined;
    if (dollars?.type === 'unclosed') return dollars.line;
  }
  return undefined;
}

/**
 * Whether escaped brackets hold a formula: a command, an index, a relation or a sum, and no sentence. `\[not a formula\]` is
 * text in brackets.
 */
export function looksLikeTex(content: string): boolean {
  const bare = content.replace(/\\[^A-Za-z]/g, ' ');
  if (/\\[A-Za-z]{2,}|\\[A-Za-z]\b/.test(bare)) return true;
  const words = bare.match(/\p{L}{3,}/gu)?.length ?? 0;
  return words < 3 && /[\^=<>+]|_\{|(?<![\p{L}_])\p{L}_\w(?!\p{L})/u.test(bare);
}

/** Whether escaped parentheses hold a formula: as for brackets, or a few signs without any word, such as `\(x\)`. */
export function looksLikeInlineTex(content: string): boolean {
  if (looksLikeTex(content)) return true;
  return /\S/.test(content) && !/\p{L}{3}|\p{L}\.|^\s*[\d.,]+\s*$/u.test(content);
}

/** Whether what stands between two dollar signs is an amount and words: "5 a month, or US". */
export function isMoney(content: string): boolean {
  return (
    /^\d[\d.,]*\s/.test(content) && /\s\p{L}{2,}/u.test(content) && !/[\\^_={}<>+]/.test(content)
  );
}

/**
 * Whether what a dollar sign opens, up to the next one, is a variable of a shell, and that sign begins another: `$HOME/$USER`,
 * `$PATH:$dir`, `$A-$B` not, since `$k-$means` is a formula and a word. @param next the character behind the second sign
 */
export function isVariable(content: string, next: string): boolean {
  if (!/[\p{L}_{]/u.test(next)) return false;
  if (/^\{?[A-Za-z_]\w*\}?(?:["'./:@-][\w "'./:@-]*)?[/:]["']?$/.test(content)) return true;
  return /^\{?[A-Z_][A-Z\d_]+\}?["']?[.,=@-]["']?$/.test(content) && /[A-Z_{]/.test(next);
}
