import type { PhrasingContent } from 'mdast';
import { plainTex } from './plain-tex.ts';

/** The text that a line of nodes shows, soft breaks as spaces. */
export function textOf(nodes: readonly PhrasingContent[]): string {
  return nodes.map(textOfNode).join('');
}

function textOfNode(node: PhrasingContent): string {
  if (node.type === 'break') return ' ';
  if ('value' in node && node.type !== 'comment' && node.type !== 'html')
    return node.value.replaceAll('\n', ' ');
  return 'children' in node ? textOf(node.children) : '';
}

/** A title as plain text: formulas as far as text can show them; of one that is pictures alone, what describes them. */
export function readTitle(nodes: readonly PhrasingContent[]): string {
  const plain = (node: PhrasingContent): PhrasingContent => {
    if (node.type === 'inlineMath') return { type: 'text', value: plainTex(node.value) };
    return 'children' in node
      ? ({ ...node, children: node.children.map(plain) } as PhrasingContent)
      : node;
  };
  return textOf(nodes.map(plain)).trim() || textOf(nodes).trim() || descriptionsOf(nodes).join(' ');
}

function descriptionsOf(nodes: readonly PhrasingContent[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'image') return node.alt?.trim() || fileName(node.url);
    return 'children' in node ? descriptionsOf(node.children) : [];
  });
}

/** What a picture is called that has no description: its file's name. */
export function fileName(url: string): string {
  return url.split(/[?#]/)[0]?.split('/').findLast(Boolean) ?? url;
}

/** Whether any of the nodes shows something. */
export function showsText(nodes: readonly PhrasingContent[]): boolean {
  return nodes.some((node) => {
    if (node.type === 'image') return node.url !== '' || (node.alt ?? '') !== '';
    if (node.type === 'break' || node.type === 'taskBox') return false;
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'inlineMath')
      return node.value.trim() !== '';
    return !('children' in node) || showsText(node.children);
  });
}

/** The same text with the insides of code and formulas blanked, in which to look for the ends of sentences. */
export function proseOf(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node): string => {
      if (node.type === 'inlineCode' || node.type === 'inlineMath')
        return 'x'.repeat(node.value.length);
      return 'children' in node ? proseOf(node.children) : textOfNode(node);
    })
    .join('');
}

/** The length of the text that nodes show. */
function lengthOf(nodes: readonly PhrasingContent[]): number {
  return nodes.reduce((sum, node) => {
    if ('children' in node) return sum + lengthOf(node.children);
    const isText = 'value' in node && node.type !== 'comment' && node.type !== 'html';
    return sum + (isText ? node.value.length : textOfNode(node).length);
  }, 0);
}

/** The nodes that show the characters `from` to `to` of their text; code and formulas stay whole. */
export function slicePhrasing(
  nodes: readonly PhrasingContent[],
  from: number,
  to: number,
): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  const total = lengthOf(nodes);
  let at = 0;
  for (const node of nodes) {
    const length = lengthOf([node]);
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, length);
    if (node.type === 'text') {
      if (start < end) out.push({ ...node, value: node.value.slice(start, end) });
    } else if ('children' in node && length > 0) {
      const children = start < end ? slicePhrasing(node.children, start, end) : [];
      if (children.length > 0) out.push({ ...node, children } as PhrasingContent);
    } else if (node.type === 'footnoteMark') {
      // It belongs to what it follows, and all else to what follows it.
      if (at <= to && (at > from || from === 0)) out.push(node);
    } else if (at >= from && (at < to || to >= total)) out.push(node);
    at += length;
  }
  return out;
}

/** A title's nodes fit for a list of links: no links, pictures or footnotes of their own. */
export function plainTitle(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  if (textOf(nodes).trim() !== '') return withoutTargets(nodes);
  const value = descriptionsOf(nodes).join(' ');
  return value === '' ? [] : [{ type: 'text', value }];
}

function withoutTargets(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'link' || node.type === 'linkReference') return withoutTargets(node.children);
    if (node.type === 'image' || node.type === 'footnoteMark' || node.type === 'comment') return [];
    if (node.type === 'break') return [{ type: 'text', value: ' ' }];
    return [node];
  });
}
