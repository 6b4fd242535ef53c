/** A line of text as HTML: for places inside of HTML, where GitHub reads no Markdown. */
import type { PhrasingContent } from 'mdast';
import { escapeHtml } from '../../html/escape.ts';

const tags: Readonly<Record<string, string>> = {
  delete: 'del',
  emphasis: 'em',
  strong: 'strong',
};

/** Text, emphasis, code, links and pictures; of all else its text. `place` gives addresses that hold where this is read. */
export function renderPhrasingHtml(
  nodes: readonly PhrasingContent[],
  place: (url: string) => string,
): string {
  return nodes.map((node) => renderNode(node, place)).join('');
}

function renderNode(node: PhrasingContent, place: (url: string) => string): string {
  switch (node.type) {
    case 'break':
      return '<br>';
    case 'comment':
      return '';
    case 'footnoteMark':
      return `<sup>${node.number}</sup>`;
    case 'image':
      return `<img src="${escapeHtml(place(node.url))}" alt="${escapeHtml(node.alt ?? '')}">`;
    case 'inlineCode':
      return `<code>${escapeHtml(node.value)}</code>`;
    case 'inlineMath':
      return `$${escapeHtml(node.value)}$`;
    case 'link':
      return `<a href="${escapeHtml(place(node.url))}">${renderPhrasingHtml(node.children, place)}</a>`;
    default:
      break;
  }
  if ('value' in node) return escapeHtml(node.value);
  if (!('children' in node)) return '';
  const inner = renderPhrasingHtml(node.children, place);
  const tag = node.type === 'markup' ? node.tag : tags[node.type];
  return tag === undefined ? inner : `<${tag}>${inner}</${tag}>`;
}
