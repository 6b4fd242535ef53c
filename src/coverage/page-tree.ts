/** The tree of a deck's page, as the HTML standard reads it. */
import type { fromHtml } from 'hast-util-from-html';

type Root = ReturnType<typeof fromHtml>;
export type Node = Root | Root['children'][number];
export type Element = Extract<Node, { readonly type: 'element' }>;

/** The first element below a node that a test accepts. */
export function findElement(node: Node, test: (element: Element) => boolean): Element | undefined {
  for (const child of childrenOf(node)) {
    if (child.type === 'element' && test(child)) return child;
    const found = findElement(child, test);
    if (found) return found;
  }
  return undefined;
}

/** The outermost elements below a node that a test accepts. */
export function findElements(node: Node, test: (element: Element) => boolean): Element[] {
  return childrenOf(node).flatMap((child) =>
    child.type === 'element' && test(child) ? [child] : findElements(child, test),
  );
}

/** All text below a node. */
export function textOf(node: Node): string {
  if (node.type === 'text') return node.value;
  return childrenOf(node).map(textOf).join('');
}

/** A template's children are in a tree of their own, and none of it. */
export function childrenOf(node: Node): readonly Root['children'][number][] {
  return 'children' in node ? node.children : [];
}

/** The title of a slide. */
export function findTitle(slide: Element): Element | undefined {
  return findElement(slide, ({ tagName }) => /^h[12]$/.test(tagName));
}

export function hasClass({ properties }: Element, name: string): boolean {
  const { className } = properties;
  return Array.isArray(className) && className.includes(name);
}
