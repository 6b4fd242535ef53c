import type { Image, Nodes } from 'mdast';

/** The pictures of a paragraph that holds nothing else; none of any other node. */
export function findFigureImages(node: Nodes): Image[] {
  if (node.type !== 'paragraph') return [];
  const filled = node.children.filter(
    (child) => child.type !== 'break' && !(child.type === 'text' && !child.value.trim()),
  );
  const images = filled.filter((child) => child.type === 'image');
  return images.length === filled.length ? images : [];
}

/** The node shown `height` px high; only one picture or diagram alone can be. */
export function resizeFigure<T extends Nodes>(node: T, height: number): T {
  if (node.type === 'diagram') return { ...node, height };
  if (node.type !== 'paragraph') return node;
  const children = node.children.map((child) =>
    child.type === 'image' ? { ...child, data: { ...child.data, height } } : child,
  );
  return { ...node, children };
}

declare module 'mdast' {
  interface ImageData {
    /** Height that fitting chose, px of a slide 1280 wide. */
    height?: number;
  }
}
