/** Typographic signs in the text of blocks: never in code, formulas, diagrams, addresses and keys. */
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import type { TypographicSigns } from '../i18n/typographic-signs.ts';
import { applyEdits, findTypographicEdits, opaque } from './typographic-text.ts';

const phrasing = new Set(
  'text strong emphasis delete link linkReference inlineCode inlineMath break image imageReference footnoteMark footnoteReference markup taskBox comment html'.split(
    ' ',
  ),
);
/** Their text is typed or read by machines. */
const literalTags = new Set(['kbd', 'samp', 'code', 'var']);

/** Sets the blocks. */
export function setBlocks(
  blocks: readonly RootContent[],
  signs: TypographicSigns,
): readonly RootContent[] {
  return blocks.map((block) => setNode(block, signs) as RootContent);
}

/** Sets a line of text: quotation marks open and close across emphasis, links and code. */
export function setPhrasing(
  nodes: readonly PhrasingContent[],
  signs: TypographicSigns,
): readonly PhrasingContent[] {
  const text = nodes.map(readNode).join('');
  const edits = findTypographicEdits(text, signs);
  if (edits.length === 0) return nodes;
  let at = 0;
  const apply = (node: PhrasingContent): PhrasingContent => {
    const start = at;
    if (isHeld(node) && 'children' in node)
      return { ...node, children: node.children.map(apply) } as PhrasingContent;
    at += readNode(node).length;
    if (node.type !== 'text') return node;
    const own = edits
      .filter((edit) => edit.at >= start && edit.at + edit.length <= at)
      .map((edit) => ({ ...edit, at: edit.at - start }));
    return own.length === 0 ? node : { ...node, value: applyEdits(node.value, own) };
  };
  return nodes.map(apply);
}

function setNode(node: Nodes, signs: TypographicSigns): Nodes {
  if (node.type === 'contents') {
    const items = node.items.map((item) => ({ ...item, title: setPhrasing(item.title, signs) }));
    return { ...node, items };
  }
  if (!('children' in node)) return node;
  const holdsText = node.children.every(({ type }) => phrasing.has(type));
  const own = holdsText
    ? { ...node, children: setPhrasing(node.children as PhrasingContent[], signs) }
    : { ...node, children: node.children.map((inner) => setNode(inner, signs)) };
  return setNames(own as Nodes, signs);
}

/** What names an alert or an answer. */
function setNames(node: Nodes, signs: TypographicSigns): Nodes {
  if (node.type === 'alert') return { ...node, label: [...setPhrasing(node.label, signs)] };
  if (node.type === 'details') return { ...node, summary: [...setPhrasing(node.summary, signs)] };
  return node;
}

function isHeld(node: PhrasingContent): boolean {
  return 'children' in node && !(node.type === 'markup' && literalTags.has(node.tag));
}

function readNode(node: PhrasingContent): string {
  if (node.type === 'text') return node.value;
  if (isHeld(node) && 'children' in node) return node.children.map(readNode).join('');
  if (node.type === 'break') return '\n';
  return ['footnoteMark', 'comment', 'taskBox'].includes(node.type) ? '' : opaque;
}
