/** Takes from a slide's blocks what lies between two atoms, with the frames around it. */
import type { Code, List, ListItem, Paragraph, RootContent, Table } from 'mdast';
import { itemBlocks, type AtomPath } from './atoms.ts';
import type { Contents, Footnotes } from '../blocks/nodes.ts';
import { slicePhrasing, textOf } from '../blocks/phrasing.ts';

/** Both ends are part of the slice; an open end is the block's own. */
interface Range {
  readonly from: AtomPath | undefined;
  readonly to: AtomPath | undefined;
}

/** A list item that goes on repeats this much of its text, in characters. */
const reminderLength = 70;

/** The blocks from the atom at `from` to the atom at `to`, both included. */
export function sliceBlocks(
  blocks: readonly RootContent[],
  from: AtomPath,
  to: AtomPath,
): RootContent[] {
  return joinSentences(sliceEach(blocks, { from, to }, sliceBlock));
}

function sliceEach<T>(
  nodes: readonly T[],
  range: Range,
  slice: (node: T, inner: Range, index: number) => T,
): T[] {
  const first = range.from?.[0] ?? 0;
  const last = range.to?.[0] ?? nodes.length - 1;
  return nodes.slice(first, last + 1).map((node, offset) => {
    const index = first + offset;
    const from = index === first ? tail(range.from) : undefined;
    const to = index === last ? tail(range.to) : undefined;
    return from || to ? slice(node, { from, to }, index) : node;
  });
}

function tail(path: AtomPath | undefined): AtomPath | undefined {
  return path && path.length > 1 ? path.slice(1) : undefined;
}

function sliceBlock(block: RootContent, range: Range): RootContent {
  switch (block.type) {
    case 'list':
      return sliceList(block, range);
    case 'table':
      return sliceTable(block, range);
    case 'code':
      return sliceCode(block, range);
    case 'contents':
    case 'footnotes':
      return sliceItems(block, range);
    case 'blockquote':
    case 'alert':
      return {
        ...block,
        children: sliceEach(block.children as RootContent[], range, sliceBlock),
      } as RootContent;
    default:
      return block;
  }
}

function sliceList(list: List, range: Range): List {
  const first = range.from?.[0] ?? 0;
  const children = sliceEach(list.children, range, sliceItem);
  return { ...list, children, ...(list.ordered && { start: (list.start ?? 1) + first }) };
}

function sliceItem(item: ListItem, range: Range): ListItem {
  const blocks = itemBlocks(item);
  const children = sliceEach(blocks, range, sliceBlock) as ListItem['children'];
  const goesOn = (range.from?.[0] ?? 0) > 0;
  const [lead] = blocks;
  if (!goesOn || lead?.type !== 'paragraph') return { ...item, children };
  return { ...item, checked: null, children: [remind(lead), ...children] };
}

/** The beginning of an item whose children start a slide, in a lighter type. */
function remind(paragraph: Paragraph): Paragraph {
  const text = textOf(paragraph.children);
  const end =
    text.length <= reminderLength
      ? text.length
      : Math.max(text.lastIndexOf(' ', reminderLength), 20);
  const children = slicePhrasing(paragraph.children, 0, end).filter(
    (child) => child.type !== 'footnoteMark',
  );
  const rest = end < text.length ? [{ type: 'text' as const, value: ' …' }] : [];
  return {
    ...paragraph,
    children: [
      { type: 'markup', tag: 'span', className: 'continued', children: [...children, ...rest] },
    ],
  };
}

function sliceTable(table: Table, { from, to }: Range): Table {
  const [header, ...rows] = table.children;
  const kept = rows.slice(from?.[0] ?? 0, (to?.[0] ?? rows.length - 1) + 1);
  return { ...table, children: header ? [header, ...kept] : kept };
}

/** Blank lines where it is cut are no longer between anything. */
function sliceCode(code: Code, { from, to }: Range): Code {
  const all = code.value.split('\n');
  const shown = code.data?.lines ?? { from: 0, to: all.length };
  const isBlank = (line: number): boolean => !all[line]?.trim();
  let first = shown.from + (from?.[0] ?? 0);
  let end = to ? shown.from + (to[0] ?? 0) + 1 : shown.to;
  if (first > shown.from) while (first < end - 1 && isBlank(first)) first += 1;
  if (end < shown.to) while (end - 1 > first && isBlank(end - 1)) end -= 1;
  return { ...code, data: { ...code.data, lines: { from: first, to: end } } };
}

function sliceItems<T extends Contents | Footnotes>(node: T, { from, to }: Range): T {
  const start = from?.[0] ?? 0;
  const end = to?.[0] === undefined ? undefined : to[0] + 1;
  if (node.type === 'contents') return { ...node, items: node.items.slice(start, end) };
  return { ...node, children: node.children.slice(start, end) };
}

/** Sentences that were parted to be measured and came to stand together again are one paragraph. */
function joinSentences(blocks: readonly RootContent[]): RootContent[] {
  const out: RootContent[] = [];
  for (const block of blocks) {
    const last = out.at(-1);
    const inner =
      'children' in block
        ? ({ ...block, children: joinSentences(block.children as RootContent[]) } as RootContent)
        : block;
    const joins =
      last?.type === 'paragraph' &&
      block.type === 'paragraph' &&
      last.data?.sentenceOf !== undefined &&
      last.data.sentenceOf === block.data?.sentenceOf;
    if (joins) out[out.length - 1] = { ...last, children: [...last.children, ...block.children] };
    else out.push(inner);
  }
  return out;
}

declare module 'mdast' {
  interface ParagraphData {
    /** Set on the sentences of one paragraph; equal for all of them. */
    sentenceOf?: string;
  }
  interface CodeData {
    /** Which of its lines are shown, 0-based, the end excluded. @default all */
    lines?: { readonly from: number; readonly to: number };
  }
}
