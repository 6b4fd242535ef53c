import type { List, ListItem, Paragraph, RootContent } from 'mdast';
import {
  type AnyBlock,
  type AtomPath,
  type AtomRange,
  type BlockKind,
  type Break,
  createLeaf,
} from './block-kind.ts';
import { endsInColon, isSameParagraph } from './paragraph.ts';
import { slicePhrasing, textOf } from './phrasing.ts';
import { isPlainText } from './figure.ts';
import { sliceEach } from './slice-each.ts';

/** A list. Paths in it are item, block of the item, and so on within that block. */
export function createList(any: AnyBlock): BlockKind<List> {
  return createLeaf<List>({
    words: ({ children }) => children.flatMap((item) => item.children.flatMap(any.words)),
    reading: ({ children }) => children.flatMap((item) => item.children.flatMap(any.reading)),
    plain: ({ children, ordered, start }) =>
      children.flatMap((item, index) => {
        const [first = '', ...rest] = item.children.flatMap(any.plain);
        const mark = ordered ? `${(start ?? 1) + index}. ` : '- ';
        return [mark + first, ...rest.map((line) => ' '.repeat(mark.length) + line)];
      }),
    shows: ({ children }) => children.some((item) => item.children.some(any.shows)),
    shape: ({ children }) => ({
      type: 'list',
      items: children.map((item) => itemBlocks(item).map(any.shape)),
    }),
    role: (block) => (isPlainText(block) ? 'item' : 'other'),
    leadsIn,
    breaks: (block, path) => breaksIn(block, path, { any, level: 1 }),
    at: ({ children }, [item = 0, index = 0, ...rest]) => {
      const found = children[item];
      const block = found && itemBlocks(found)[index];
      return block && any.at(block, rest);
    },
    slice: (list, range) => ({
      ...list,
      children: sliceEach(list.children, range, (item, own) => sliceItem(item, own, any)),
      ...(list.ordered && { start: (list.start ?? 1) + (range.from?.[0] ?? 0) }),
    }),
    split: (list, [itemIndex = 0, index = 0, ...rest], context) => {
      const item = list.children[itemIndex];
      const blocks = item ? itemBlocks(item) : [];
      const block = blocks[index];
      const pieces = block && any.split(block, rest, context);
      if (!item || !pieces) return undefined;
      const children = blocks.toSpliced(index, 1, ...pieces) as ListItem['children'];
      return [{ ...list, children: list.children.with(itemIndex, { ...item, children }) }];
    },
  });
}

/** `level` counts the lists around the atom, from 1. */
function breaksIn(
  list: List,
  path: AtomPath,
  { any, level }: { readonly any: AnyBlock; readonly level: number },
): readonly Break[] {
  const [itemIndex = 0, blockIndex = 0, ...rest] = path;
  const own: readonly Break[] =
    level === 1 ? ['item'] : Array.from({ length: level - 1 }, () => 'nestedItem');
  const item = list.children[itemIndex];
  const before = list.children[itemIndex - 1];
  const startsInside = rest.some((part) => part > 0);
  if (!item || (blockIndex === 0 && !startsInside))
    return before && endsAsLeadIn(before) ? ['leadIn'] : own;
  const blocks = itemBlocks(item);
  const block = blocks[blockIndex];
  if (startsInside && block)
    return block.type === 'list'
      ? breaksIn(block, rest, { any, level: level + 1 })
      : [...own, ...any.breaks(block, rest)];
  const previous = blocks[blockIndex - 1];
  if (previous && block && isSameParagraph(previous, block)) return ['sentence'];
  const torn: readonly Break[] = previous && any.leadsIn(previous) ? ['leadIn'] : [];
  return [...torn, 'itemContent', ...own];
}

/** A lead-in may be the last item of a list. */
function leadsIn({ children }: List): boolean {
  const last = children.at(-1);
  return last !== undefined && endsAsLeadIn(last);
}

function endsAsLeadIn({ children }: ListItem): boolean {
  const last = children.at(-1);
  if (last?.type === 'list') return leadsIn(last);
  return last?.type === 'paragraph' && endsInColon(last);
}

function sliceItem(item: ListItem, range: AtomRange, any: AnyBlock): ListItem {
  const blocks = itemBlocks(item);
  const children = sliceEach(blocks, range, any.slice) as ListItem['children'];
  const goesOn = (range.from?.[0] ?? 0) > 0;
  const [lead] = blocks;
  if (!goesOn || lead?.type !== 'paragraph') return { ...item, children };
  return { ...item, checked: null, children: [remind(lead), ...children] };
}

/** An item's blocks; an empty item still takes a line. */
export function itemBlocks(item: ListItem): RootContent[] {
  return item.children.length > 0 ? item.children : [{ type: 'paragraph', children: [] }];
}

/** A list item that goes on repeats this much of its text, in characters. */
const reminderLength = 70;

/** The beginning of an item whose children start a slide, in a lighter type. */
export function remind(paragraph: Paragraph): Paragraph {
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
