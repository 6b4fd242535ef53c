/**
 * Problem: the last line of a paragraph may be a word or two; browsers see to that in some texts only, and lines of even
 * length break Chinese and Japanese early.
 * Approach: the last words, some quarter of a line, are an element that breaks only where it must: they come to the last line
 * together.
 */
import type { Nodes, PhrasingContent } from 'mdast';
import { textOf } from '../blocks/phrasing.ts';

/** How much comes to the last line of some 75 letters, a wide sign counting for two: a third of an item's, less of a paragraph's. */
const wanted = { item: 26, paragraph: 20 };
/** How much more that may be, before a place to break is found. */
const slack = 16;
/** What is shorter is one line, or two of one length. */
const least = 60;
/** Two lines: of even length they are an item as people set one, and more are a column that ends before the others do. */
const mostEven = 150;

const wide = /[\u3040-\u30ff\u3400-\u9fff\uff00-\uffef]/u;
const wideSigns = new RegExp(wide, 'gu');
const rightToLeft = /[\u0590-\u08ff]/;
const noStart = /[\s\p{Pe}\p{Pf}、。，．：；！？…—·ー々]/u;
const noEnd = /[\p{Ps}\p{Pi}]/u;

/** Binds the last words of paragraphs; of items, whose lines are of even length, those of long ones and of scripts without spaces. */
export function bindEnds<T extends Nodes>(node: T): T {
  if (!('children' in node) || node.type === 'table' || node.type === 'heading') return node;
  if (node.type === 'paragraph')
    return { ...node, children: bindEnd(node.children, wanted.paragraph) };
  const isTight = node.type === 'list' && node.spread !== true;
  const bind = (child: Nodes): Nodes =>
    isTight || node.type === 'listItem' ? bindItem(child) : bindEnds(child);
  return { ...node, children: node.children.map(bind) } as T;
}

function bindItem(node: Nodes): Nodes {
  if (node.type !== 'paragraph') return bindEnds(node);
  const text = textOf(node.children);
  if (wide.test(text)) return bindEnds(node);
  return widthOf(text) > mostEven
    ? { ...node, children: bindEnd(node.children, wanted.item) }
    : node;
}

function bindEnd(nodes: readonly PhrasingContent[], enough: number): PhrasingContent[] {
  const text = textOf(nodes);
  const isPlain = nodes.every(({ type }) => !['break', 'image', 'html'].includes(type));
  if (!isPlain || widthOf(text) < least) return [...nodes];
  const place = findEnd(nodes, enough);
  if (!place) return [...nodes];
  const { at, cut } = place;
  const node = nodes[at];
  const value = node?.type === 'text' ? node.value : '';
  const part = (own: string): PhrasingContent[] =>
    own === '' ? [] : [{ type: 'text', value: own }];
  const children = [...part(value.slice(cut)), ...nodes.slice(at + 1)];
  if (!mayStandApart(text, textOf(children))) return [...nodes];
  return [
    ...nodes.slice(0, at),
    ...part(value.slice(0, cut)),
    { type: 'markup', tag: 'span', className: 'end', children },
  ];
}

/** A box in the line keeps the order of what is read from right to left where all around its beginning is. */
function mayStandApart(text: string, end: string): boolean {
  if (!rightToLeft.test(text)) return true;
  return [text, end].every((each) => rightToLeft.test(/\p{L}|\p{N}/u.exec(each)?.[0] ?? ''));
}

/** Where the last words begin: in which node, and how far into its text; nowhere inside of bold text, code and the like. */
function findEnd(
  nodes: readonly PhrasingContent[],
  enough: number,
): { at: number; cut: number } | undefined {
  const max = enough + slack;
  let behind = 0;
  for (let at = nodes.length - 1; at >= 0; at -= 1) {
    const node = nodes[at]!;
    const width = widthOf(textOf([node]));
    if (node.type === 'text' && behind + width >= enough) {
      const cut = findCut(node.value, enough - behind);
      if (cut === undefined) return undefined;
      return behind + widthOf(node.value.slice(cut)) <= max ? { at, cut } : undefined;
    }
    behind += width;
    if (behind > max) return undefined;
  }
  return undefined;
}

/** Words of Chinese and Japanese, which have no spaces between them. */
const words = new Intl.Segmenter('ja', { granularity: 'word' });

/** The last place in a text where a line may break, and behind which there is enough. */
function findCut(text: string, enough: number): number | undefined {
  const starts = wide.test(text)
    ? new Set(Array.from(words.segment(text), ({ index }) => index))
    : undefined;
  for (let cut = text.length - 1; cut > 0; cut -= 1) {
    if (widthOf(text.slice(cut)) < enough) continue;
    const [before = '', after = ''] = [text[cut - 1], text[cut]];
    if (/\s/.test(before) && !noStart.test(after)) return cut;
    const isBetween = (wide.test(before) || /[、。]/.test(before)) && wide.test(after);
    if (isBetween && starts?.has(cut) && !noStart.test(after) && !noEnd.test(before)) return cut;
  }
  return undefined;
}

function widthOf(text: string): number {
  return text.length + (text.match(wideSigns)?.length ?? 0);
}
