import type { Code } from 'mdast';
import { escapeHtml } from '../html/escape.ts';
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

function breaksAt(lines: readonly string[], index: number): readonly Break[] {
  const line = lines[index] ?? '';
  if (!lines[index - 1]?.trim()) return ['codeParagraph'];
  // A closing bracket belongs to what it closes.
  if (!line.trim() || /^\s*[)\]}]/.test(line)) return ['codeLine', 'codeLine'];
  return /^\S/.test(line) ? ['codeOuterLine'] : ['codeLine'];
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

/** Highlighted as a whole even when only some of its lines are shown. */
function renderCode(node: Code, { highlight, keep }: MarpWriter): string {
  const lang = codeLanguage(node);
  const all = highlight(node.value, lang);
  const { from, to } = node.data?.lines ?? { from: 0, to: all.length };
  const steps = markedLines(node);
  const lines = all.slice(from, to).map((line, index) => {
    const own = steps.flatMap((marked, step) => (marked.has(from + index + 1) ? [step] : []));
    const mark = own.length > 0 ? ' highlighted' : '';
    const when = mark && steps.length > 1 ? ` data-steps="${own.join(' ')}"` : '';
    return `<span class="line${mark}"${when}>${line}</span>`;
  });
  const name = lang ? ` class="language-${escapeHtml(lang)}"` : '';
  const count = steps.length > 1 ? ` data-step-count="${steps.length}"` : '';
  return keep({
    html: `<pre class="shiki marp-shiki"${count}><code${name}>${lines.join('\n')}</code></pre>`,
  });
}

/** Lines that "{1,4-6}" after the language marks, 1-based; "{1|4-6}" marks first these, then those. */
function markedLines({ meta }: Code): Set<number>[] {
  const steps = /\{([\d,\s|-]+)\}/.exec(meta ?? '')?.[1]?.split('|') ?? [];
  return steps.map((step) => new Set(step.split(',').flatMap(listRange)));
}

/** 4, 5 and 6 of "4-6". */
function listRange(range: string): number[] {
  const [first = 0, last = first] = range.split('-').map(Number);
  const length = Math.max(0, Math.min(last, 9999) - first + 1);
  return Array.from({ length }, (_, index) => first + index);
}

/** `js` of "js {2} title=x", "{.js}" and "js:app.js". */
export function codeLanguage({ lang }: Code): string {
  return /[A-Za-z][\w+#-]*/.exec(lang ?? '')?.[0] ?? '';
}

declare module 'mdast' {
  interface CodeData {
    /** Which of its lines are shown, 0-based, the end excluded. @default all */
    lines?: { readonly from: number; readonly to: number };
  }
}
