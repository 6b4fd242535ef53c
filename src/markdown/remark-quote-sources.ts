import type { Blockquote, Paragraph, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** "— Ada Lovelace", at the beginning of a line. */
const dash = /^\s*(?:[—–―]|--)\s*(?=\S)/;
const dashedLine = /\n[ \t]*(?=(?:[—–―]|--)[ \t]*\S)/;

/** Tells whose words a quote has from the words: its last line, after a dash. */
export function remarkQuoteSources(): (tree: Root) => void {
  return (tree) => {
    visit(tree, 'blockquote', (quote: Blockquote) => {
      const last = quote.children.at(-1);
      if (last?.type !== 'paragraph') return;
      const parts = quote.children.length > 1 && startsWithDash(last) ? [last] : partLine(last);
      const source = parts.at(-1);
      if (!source) return;
      source.data = { ...source.data, isSource: true };
      quote.children.splice(-1, 1, ...parts);
    });
  };
}

function startsWithDash({ children: [first] }: Paragraph): boolean {
  return first?.type === 'text' && dash.test(first.value);
}

/** The paragraph and its last line as two; none where that says nothing of its source. */
function partLine(paragraph: Paragraph): Paragraph[] {
  const { children } = paragraph;
  const at = children.findLastIndex(
    (node, index) =>
      node.type === 'text' &&
      (dashedLine.test(node.value) ||
        (children[index - 1]?.type === 'break' && dash.test(node.value))),
  );
  const node = children[at];
  if (node?.type !== 'text') return [];
  const isBroken = children[at - 1]?.type === 'break' && dash.test(node.value);
  const cut = isBroken ? 0 : node.value.search(dashedLine);
  const text = (value: string): PhrasingContent[] => (value === '' ? [] : [{ ...node, value }]);
  const words = [...children.slice(0, isBroken ? at - 1 : at), ...text(node.value.slice(0, cut))];
  const source = [...text(node.value.slice(cut).trimStart()), ...children.slice(at + 1)];
  if (words.length === 0) return [];
  return [
    { ...paragraph, children: words },
    { ...paragraph, children: source },
  ];
}
