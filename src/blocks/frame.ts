import type { Blockquote, RootContent } from 'mdast';
import { type AnyBlock, type BlockKind, createLeaf } from './block-kind.ts';
import { breaksBetween } from './breaks-between.ts';
import type { Alert, Details } from './nodes.ts';
import { proseOf, showsText, textOf } from './phrasing.ts';
import { isPlainText } from './plain-text.ts';
import { sliceEach } from './slice-each.ts';

type Frame = Blockquote | Alert;

/** A quote: a frame around other blocks. */
export function createQuote(any: AnyBlock): BlockKind<Blockquote> {
  return createFrame(any, 0);
}

/** An alert: a frame with a title, which is the first child of its HTML. */
export function createAlert(any: AnyBlock): BlockKind<Alert> {
  const frame = createFrame<Alert>(any, 1);
  return {
    ...frame,
    words: (block) => [...titleOf(textOf(block.label)), ...frame.words(block)],
    reading: (block) => [...titleOf(proseOf(block.label)), ...frame.reading(block)],
    shows: () => true,
  };
}

/** `<details>`. A slide of its own for its answer; inside another block it is an alert. */
export function createDetails(any: AnyBlock): BlockKind<Details> {
  return createLeaf<Details>({
    words: ({ summary, children }) => [...titleOf(textOf(summary)), ...children.flatMap(any.words)],
    reading: ({ children }) => children.flatMap(any.reading),
    plain: ({ children }) => children.flatMap(any.plain),
    shows: ({ summary, children }) => showsText(summary) || children.some(any.shows),
    lift: ({ summary }, children) => [
      { type: 'alert', kind: 'note', name: '', label: summary, children: children as never },
    ],
  });
}

function titleOf(text: string): string[] {
  return text === '' ? [] : [text];
}

function createFrame<Block extends Frame>(any: AnyBlock, skip: number): BlockKind<Block> {
  const inside = (block: Block): readonly RootContent[] => block.children;
  return createLeaf<Block>({
    words: (block) => inside(block).flatMap(any.words),
    reading: (block) => inside(block).flatMap(any.reading),
    plain: (block) => inside(block).flatMap(any.plain),
    shows: (block) => inside(block).some(any.shows),
    shape: (block) => ({ type: 'frame', skip, children: inside(block).map(any.shape) }),
    role: (block) => (inside(block).every(isPlainText) ? 'text' : 'other'),
    breaks: (block, [index = 0, ...rest]) => {
      const child = inside(block)[index];
      if (!child) return ['frame'];
      if (rest.some((part) => part > 0)) return ['frame', ...any.breaks(child, rest)];
      return ['frame', ...breaksBetween(inside(block)[index - 1], child, any)];
    },
    at: (block, [index, ...rest]) => {
      const child = index === undefined ? undefined : inside(block)[index];
      return child ? any.at(child, rest) : block;
    },
    slice: (block, range) => ({ ...block, children: sliceEach(inside(block), range, any.slice) }),
    split: (block, [index = 0, ...rest], context) => {
      const child = inside(block)[index];
      const pieces = child && any.split(child, rest, context);
      if (!pieces) return undefined;
      return [{ ...block, children: inside(block).toSpliced(index, 1, ...pieces) as never }];
    },
  });
}
