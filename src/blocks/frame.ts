import type { Blockquote, Parent, PhrasingContent, RootContent } from 'mdast';
import { type AnyBlock, type AtomPath, type BlockKind, createLeaf } from './block-kind.ts';
import { breaksBetween } from './breaks-between.ts';
import { type MarpWriter, renderAround } from './marp-writer.ts';
import type { Shape } from '../protocol/shape.ts';
import type { Alert, Details } from './nodes.ts';
import { proseOf, showsText, textOf } from './phrasing.ts';
import { isPlainText } from './figure.ts';
import { sliceEach } from './slice-each.ts';
import { isStatement, isTheorem } from './statements.ts';

/** A quote: a frame around other blocks. */
export function createQuote(any: AnyBlock): BlockKind<Blockquote> {
  return createFrame(any, 0);
}

/** An alert: a frame with a title, which is the first child of its HTML. */
export function createAlert(any: AnyBlock): BlockKind<Alert> {
  const frame = createFrame<Alert>(any, 1);
  return {
    ...frame,
    toMarp: renderAlert,
    standsApart: () => true,
    words: (block) => [...linesOf(textOf(block.label)), ...frame.words(block)],
    reading: (block) => [...linesOf(proseOf(block.label)), ...frame.reading(block)],
    shows: () => true,
    slice: (block, range) => {
      const slice = frame.slice(block, range);
      // What ends a proof stands where it ends, on the last of its slides.
      const isCut = block.name === 'proof' && endsBefore(range.to, frame.shape(block));
      return isCut ? { ...slice, isCut } : slice;
    },
  };
}

/** `<details>`. A slide of its own for its answer; inside another block it is an alert. */
export function createDetails(any: AnyBlock): BlockKind<Details> {
  return createLeaf<Details>({
    words: ({ summary, children }) => [...linesOf(textOf(summary)), ...children.flatMap(any.words)],
    reading: ({ children }) => children.flatMap(any.reading),
    plain: ({ children }) => children.flatMap(any.plain),
    shows: ({ summary, children }) => showsText(summary) || children.some(any.shows),
    lift: (block, children) => [{ ...createAlertOf(block), children: children as never }],
    toMarp: (block, writer) => renderAlert(createAlertOf(block), writer),
    standsApart: () => true,
  });
}

function linesOf(text: string): string[] {
  return text === '' ? [] : [text];
}

function createAlertOf({ summary, children }: Details): Alert {
  return { type: 'alert', kind: 'note', name: '', label: summary, children };
}

function renderAlert(node: Alert, writer: MarpWriter): string {
  const { hold, phrasing } = writer;
  const open = hold(`<div class="${classesOf(node)}">`, 'block');
  const title =
    hold('<p class="alert-title">', 'opening') + phrasing(nameAlert(node, writer.alertWords));
  return renderAround(node.children, [`${open}\n\n${title}`, hold('</div>', 'block')], writer);
}

/** Whether a part that goes as far as an atom leaves the last one out. */
function endsBefore(to: AtomPath | undefined, shape: Shape): boolean {
  return to !== undefined && lastAtom(shape).some((place, level) => (to[level] ?? place) < place);
}

function lastAtom(shape: Shape): AtomPath {
  if (shape.type === 'leaf') return [];
  if (shape.type === 'rows') return [shape.count - 1];
  const isList = shape.type === 'list';
  const blocks = isList ? (shape.items.at(-1) ?? []) : shape.children;
  const last = blocks.at(-1);
  if (!last) return [];
  const place = isList ? [shape.items.length - 1, blocks.length - 1] : [blocks.length - 1];
  return [...place, ...lastAtom(last)];
}

/** The names by which style sheets know it. */
export function classesOf({ kind, name, isCut = false }: Alert): string {
  const proof = isCut ? ' proof cut' : ' proof';
  const own = isTheorem(name) ? ' theorem' : name === 'proof' ? proof : '';
  return `alert alert-${kind}${own}`;
}

/** "Tip", "Tip: Use a cache", "Theorem 2 (Euclid)"; an answer has a title of its own. */
export function nameAlert(
  { name, label, number }: Alert,
  alertWords: MarpWriter['alertWords'],
): readonly PhrasingContent[] {
  if (name === '') return label;
  const own = name.charAt(0).toUpperCase() + name.slice(1);
  const word = new Map<string, string>(Object.entries(alertWords)).get(name) ?? own;
  const numbered = number === undefined ? word : `${word} ${number}`;
  if (label.length === 0) return [{ type: 'text', value: numbered }];
  // Whose author calls a tip "Tip" says it once.
  if ([name, word.toLowerCase()].includes(textOf(label).trim().toLowerCase()))
    return number === undefined ? label : [{ type: 'text', value: numbered }];
  const title = textOf(label).trim().toLowerCase();
  // Numbers that an author gives stay as they are: "Theorem 2 (Euclid)".
  if ([name, word.toLowerCase()].some((each) => title.startsWith(`${each} `) && /\d/.test(title)))
    return label;
  const isNamed =
    isTheorem(name) || name === 'proof' || (number !== undefined && isStatement(name));
  if (!isNamed) return [{ type: 'text', value: `${numbered}: ` }, ...label];
  return [{ type: 'text', value: `${numbered} (` }, ...label, { type: 'text', value: ')' }];
}

/** What holds other blocks; `skip` children of its HTML are its own. */
export function createFrame<Block extends Extract<RootContent, Parent>>(
  any: AnyBlock,
  skip: number,
): BlockKind<Block> {
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
