import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { findTags } from './html-tags.ts';

/** Elements that hold blocks, and that may end in the last line of a paragraph. */
const holding = new Set(['aside', 'details', 'div']);

/** A paragraph in which elements end that began before it: its parts, with the closing tags between them. */
export function splitAtClosings(node: RootContent): RootContent[] {
  if (node.type !== 'paragraph' || !node.children.some(({ type }) => type === 'html'))
    return [node];
  const open = new Map<string, number>();
  const isEnd = (child: PhrasingContent): boolean => {
    const [tag] = child.type === 'html' ? findTags(child.value) : [];
    if (!tag || !holding.has(tag.name) || tag.isEmpty) return false;
    const depth = open.get(tag.name) ?? 0;
    open.set(tag.name, Math.max(0, depth + (tag.isClosing ? -1 : 1)));
    return tag.isClosing && depth === 0;
  };
  return splitParagraph(node, isEnd);
}

/** A paragraph with answers in it: its parts, with the answers between them. */
export function splitAtAnswers(node: RootContent): RootContent[] {
  if (node.type !== 'paragraph') return [node];
  return splitParagraph(node, (child) => (child as RootContent).type === 'details');
}

function splitParagraph(
  node: Paragraph,
  isBetween: (child: PhrasingContent) => boolean,
): RootContent[] {
  const out: RootContent[] = [];
  let part: PhrasingContent[] = [];
  const endPart = (): void => {
    const isBlank = part.every((child) => child.type === 'text' && !child.value.trim());
    const [start, end] = [part.at(0)?.position?.start, part.at(-1)?.position?.end];
    const place = start && end ? { position: { start: { ...start }, end: { ...end } } } : {};
    if (!isBlank) out.push({ ...node, ...place, children: part });
    part = [];
  };
  for (const child of node.children) {
    if (!isBetween(child)) part.push(child);
    else {
      endPart();
      out.push(child);
    }
  }
  if (out.length === 0 && part.length === node.children.length) return [node];
  endPart();
  return out;
}
