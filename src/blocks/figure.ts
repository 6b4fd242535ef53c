import type { Image, Nodes, PhrasingContent, RootContent } from 'mdast';
import type { Markup } from './nodes.ts';

/** A drawing is shown at most this much larger than drawn: its letters would be louder than the text. */
export const maxScale = 1.6;

/** The pictures of a paragraph that holds nothing but them and their captions; none of any other node. */
export function findFigureImages(node: Nodes): Image[] {
  if (node.type !== 'paragraph') return [];
  const filled = node.children.filter(
    (child) =>
      child.type !== 'break' &&
      !isUnseen(child) &&
      !(child.type === 'text' && !child.value.trim()) &&
      !isCaption(child),
  );
  const images = filled.flatMap((child) => imageOf(child) ?? []);
  return images.length === filled.length ? images : [];
}

/** Said to the speaker, or to Lectern. */
function isUnseen({ type }: Nodes): boolean {
  return type === 'comment' || type === 'instruction' || type === 'marpDirectives';
}

/** A picture, or the one that is all of a link, with or without a caption. */
function imageOf(node: PhrasingContent): Image | undefined {
  if (node.type === 'image') return node;
  if (isCaptioned(node)) return node.children[0] && imageOf(node.children[0]);
  const [only, ...rest] = node.type === 'link' ? node.children : [];
  return only?.type === 'image' && rest.length === 0 ? only : undefined;
}

/** A picture and what is said of it. */
export function isCaptioned(node: PhrasingContent): node is Markup {
  return node.type === 'markup' && node.className === 'captioned';
}

/** What is said of several pictures. */
function isCaption(node: PhrasingContent): boolean {
  return node.type === 'markup' && node.className === 'caption';
}

/** Whether a block is text alone, which any width will do for. */
export function isPlainText(block: RootContent): boolean {
  if (block.type === 'list')
    return block.children.every((item) => item.children.every(isPlainText));
  return block.type === 'paragraph' && findFigureImages(block).length === 0;
}

/** The node shown `height` px high; only one picture or diagram alone can be. */
export function resizeFigure<T extends Nodes>(node: T, height: number): T {
  if (node.type === 'diagram') return { ...node, height };
  if (node.type === 'image') return { ...node, data: { ...node.data, height } };
  if (node.type !== 'paragraph' && node.type !== 'link' && node.type !== 'markup') return node;
  return { ...node, children: node.children.map((child) => resizeFigure(child, height)) };
}

declare module 'mdast' {
  interface ImageData {
    /** The paragraph below says what it is. @default false */
    isCaptionedBelow?: boolean;
    /** Height that fitting chose, px of a slide 1280 wide. */
    height?: number;
  }
}
