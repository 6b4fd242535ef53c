/**
 * Problem: Markdown right inside a block of HTML (`<center>`, `<td>`, `<p align="center">`, without a blank line) is text
 * for CommonMark, and no author means that.
 * Approach: a text that holds what is surely meant as a picture, a link, bold or code is read once more, as a line of Markdown.
 */
import type { PhrasingContent, Root, RootContent, Text } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Extension } from 'micromark-util-types';
import { skip, visit } from './visit.ts';
import { readAskedWidth } from './asked-width.ts';
import { createMathsSyntax, mathsFromMarkdown } from './syntax/maths.ts';

const surelyMarkdown = new RegExp(
  [
    String.raw`!?\[[^\]\n]*\]\([^)\n]+\)`,
    String.raw`\*\*[^\s*]`,
    String.raw`(?<![\w*\\])\*(?=[^\s*])[^*\n]*(?<=[^\s*])\*(?![\w*])`,
    '(?<!`)`[^`\\n]+`',
    String.raw`(?<![\w$\\])\$(?=[^\s$])[^$\n]*(?<=[^\s$])\$(?![\d$])`,
    String.raw`\\\([^\n]+\\\)`,
  ].join('|'),
);

/** What begins a block, and what the HTML has decoded already. */
const lineOnly: Extension = {
  disable: {
    null: 'blockQuote characterReference codeFenced codeIndented definition headingAtx htmlFlow htmlText list setextUnderline thematicBreak'.split(
      ' ',
    ),
  },
};

/** Reads the Markdown in texts that came from HTML; what it makes has no positions yet. */
export function readMarkdownIn(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'link' || node.type === 'code') return skip;
    if (node.type !== 'text' || !parent || index === undefined) return undefined;
    if (!surelyMarkdown.test(node.value)) return undefined;
    const read = readLine(node);
    parent.children.splice(index, 1, ...(read as RootContent[]));
    return [skip, index + read.length];
  });
}

function readLine({ value }: Text): PhrasingContent[] {
  const [, before = '', line = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(value) ?? [];
  const tree = fromMarkdown(line, {
    extensions: [createMathsSyntax(() => line.split('\n')), lineOnly],
    mdastExtensions: [mathsFromMarkdown],
  });
  visit(tree, (node) => {
    delete node.position;
  });
  const [only, ...others] = tree.children;
  // A formula displayed is no part of a line.
  if (only?.type !== 'paragraph' || others.length > 0) return [{ type: 'text', value }];
  takeAttributes(only.children);
  const space = (text: string): PhrasingContent[] => (text ? [{ type: 'text', value: text }] : []);
  const children = only.children.filter((node) => node.type !== 'text' || node.value !== '');
  return [...space(before), ...children, ...space(after)];
}

/** What stands in braces behind a picture says how wide it is, and other things that slides do not show. */
function takeAttributes(line: PhrasingContent[]): void {
  for (const [index, node] of line.entries()) {
    const before = line[index - 1];
    const [whole, list = ''] =
      (node.type === 'text' && before?.type === 'image' && /^\{:?([^{}\n]*)\}/.exec(node.value)) ||
      [];
    if (whole === undefined || node.type !== 'text' || before?.type !== 'image') continue;
    const width = /(?:^|\s)width=["']?([\d.]+(?:px|%)?)/.exec(list)?.[1] ?? '';
    before.data = { ...before.data, ...readAskedWidth(width) };
    node.value = node.value.slice(whole.length);
  }
}
