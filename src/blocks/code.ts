import type { Code } from 'mdast';
import { escapeHtml } from '../html/escape.ts';
import type { CodeMarks } from './code-marks.ts';
import { type FenceInfo, readFence } from './fence-info.ts';
import { type AtomRange, type BlockKind, type Break, createLeaf } from './block-kind.ts';
import type { MarpWriter } from './marp-writer.ts';

/** Code. Its lines are its atoms. */
export const code: BlockKind<Code> = createLeaf({
  words: ({ value, data }) => value.split('\n').slice(data?.lines?.from, data?.lines?.to),
  plain: ({ value }) => value.split('\n'),
  shows: ({ value }) => value.trim() !== '',
  shape: ({ value }) => ({ type: 'rows', kind: 'code', count: value.split('\n').length }),
  role: () => 'code',
  illustrates: () => true,
  breaks: ({ value }, [index = 0]) => breaksAt(value.split('\n'), index),
  slice: sliceCode,
  split: splitCode,
  toMarp: (block, writer) => writer.hold(renderCode(block, writer), 'block'),
  standsApart: () => true,
});

/** Lines: parts of code that is longer than this have no fewer than that, if avoidable. */
const maxTogether = 10;
const minPart = 4;

function breaksAt(lines: readonly string[], index: number): readonly Break[] {
  const line = lines[index] ?? '';
  if (!lines[index - 1]?.trim()) return ['codeParagraph'];
  // A closing bracket belongs to what it closes.
  if (!line.trim() || /^\s*[)\]}]/.test(line)) return ['codeLine', 'codeLine'];
  if (/^\S/.test(line)) return ['codeOuterLine'];
  // A few lines of more are a beginning or an end that says little alone.
  const isEdge = lines.length > maxTogether && Math.min(index, lines.length - index) < minPart;
  return isEdge ? ['codeLine', 'codeLine'] : ['codeLine'];
}

/** Blank lines where it is cut are no longer between anything. */
function sliceCode(block: Code, { from, to }: AtomRange): Code {
  const all = block.value.split('\n');
  const shown = block.data?.lines ?? { from: 0, to: all.length };
  const isBlank = (line: number): boolean => !all[line]?.trim();
  let first = shown.from + (from?.[0] ?? 0);
  let end = to ? shown.from + (to[0] ?? 0) + 1 : shown.to;
  if (first > shown.from) while (first < end - 1 && isBlank(first)) first += 1;
  if (end < shown.to) while (end - 1 > first && isBlank(end - 1)) end -= 1;
  return { ...block, data: { ...block.data, lines: { from: first, to: end } } };
}

/** A line of code is cut after this many characters. */
const maxLine = 400;

function splitCode(block: Code): Code[] | undefined {
  const lines = block.value.split('\n');
  if (lines.every((line) => line.length <= maxLine)) return undefined;
  const cut = lines.flatMap((line) => line.match(new RegExp(`.{1,${maxLine}}`, 'gsu')) ?? ['']);
  return [{ ...block, value: cut.join('\n') }];
}

/** What is highlighted of code, and in which language: of a diff in another language, what stands behind its signs. */
export function highlightedPart(node: Code): { readonly code: string; readonly lang: string } {
  const { lang, isDiff } = readFence(node);
  return { code: isDiff ? node.value.replace(/^[+\- ]/gm, '') : node.value, lang };
}

/** Highlighted as a whole even when only some of its lines are shown. */
function renderCode(node: Code, { highlight, keep, renderText }: MarpWriter): string {
  const info = readFence(node);
  const { lang, title, firstNumber } = info;
  const { code: part } = highlightedPart(node);
  const all = highlight(part, lang);
  const { from, to } = node.data?.lines ?? { from: 0, to: all.length };
  const lines = all
    .slice(from, to)
    .map((line, index) => renderLine(line, { node, info, index: from + index }));
  const name = lang ? ` class="language-${escapeHtml(lang)}"` : '';
  const { length } = info.steps;
  const count = length > 1 ? ` data-step-count="${length}"` : '';
  const isNumbered = firstNumber !== undefined;
  const start = isNumbered ? ` style="counter-reset: line ${firstNumber + from - 1}"` : '';
  const label = title === undefined ? '' : `<span class="code-title">${renderText(title)}</span>`;
  const classes = `shiki marp-shiki${isNumbered ? ' numbered' : ''}`;
  return keep({
    html: `<pre class="${classes}"${count}>${label}<code${name}${start}>${lines.join('\n')}</code></pre>`,
  });
}

interface PlacedLine {
  readonly node: Code;
  readonly info: FenceInfo;
  /** 0-based. */
  readonly index: number;
}

function renderLine(line: string, { node, info, index }: PlacedLine): string {
  const { steps, isDiff, lang } = info;
  const marks = node.data?.marks;
  const own = steps.flatMap((marked, step) => (marked.has(index + 1) ? [step] : []));
  const mark = own.length > 0 || marks?.highlighted.includes(index + 1) ? ' highlighted' : '';
  const when = own.length > 0 && steps.length > 1 ? ` data-steps="${own.join(' ')}"` : '';
  const isWritten = isDiff || lang === 'diff';
  const change = isWritten
    ? changeOf(node.value.split('\n')[index] ?? '')
    : markedChange(marks, index + 1);
  // Taken away for the highlighter, which reads another language behind it; or never written, and drawn by the style sheet.
  const drawn = hasChanges(marks) ? `<span class="sign" data-sign="${signs[change]}"></span>` : '';
  const sign = isDiff ? `<span class="sign">${signs[change]}</span>` : isWritten ? '' : drawn;
  return `<span class="line${change && ` ${change}`}${mark}"${when}>${sign}${line}</span>`;
}

const signs = { added: '+', removed: '-', '': ' ' } as const;

/** What a line of a diff does; the names of its files are no lines. */
function changeOf(line: string): keyof typeof signs {
  if (/^(?:\+\+\+|---)(?: |$)/.test(line)) return '';
  return line.startsWith('+') ? 'added' : line.startsWith('-') ? 'removed' : '';
}

function markedChange(marks: CodeMarks | undefined, line: number): keyof typeof signs {
  if (marks?.added.includes(line)) return 'added';
  return marks?.removed.includes(line) ? 'removed' : '';
}

function hasChanges(marks: CodeMarks | undefined): boolean {
  return marks !== undefined && marks.added.length + marks.removed.length > 0;
}

/** `js` of "js {2} title=x", "{.js}", "js:app.js" and "diff-js". */
export function codeLanguage(node: Code): string {
  return readFence(node).lang;
}

declare module 'mdast' {
  interface CodeData {
    /** Which of its lines are shown, 0-based, the end excluded. @default all */
    lines?: { readonly from: number; readonly to: number };
    /** What comments in it said of its lines. @default nothing */
    marks?: CodeMarks;
  }
}
