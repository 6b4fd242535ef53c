import type { Html, Root, RootContent } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from '../visit.ts';
import { createFinding } from '../../problems/problem.ts';
import { parseHtmlText } from '../html-blocks.ts';
import { report } from '../report.ts';

const format = /^\{=([a-z][\w+-]*)\}$/i;
const behind = /^\{=([a-z][\w+-]*)\}/i;

/** Reads what Pandoc passes on to one format: HTML is read as such, and what is for other formats is the speaker's. */
export const remarkRawBlocks: Plugin<[], Root> = () => (tree, file) => {
  if (!String(file.value).includes('{=')) return;
  visit(tree, ['code', 'inlineCode'], (node, index, parent) => {
    if (!parent || index === undefined || (node.type !== 'code' && node.type !== 'inlineCode'))
      return;
    const siblings = parent.children as RootContent[];
    const next = siblings[index + 1];
    const [mark, name] =
      node.type === 'code'
        ? (format.exec(node.lang ?? '') ?? [])
        : (next?.type === 'text' && behind.exec(next.value)) || [];
    if (mark === undefined || name === undefined) return;
    const { value, position } = node;
    const isHtml = /^html\d?$/i.test(name);
    const html: Html = { type: 'html', value, position };
    const shown = node.type === 'code' ? [html] : parseHtmlText(html);
    siblings.splice(
      index,
      1,
      ...(isHtml ? shown : [{ type: 'comment', value, position } as const]),
    );
    if (node.type === 'inlineCode' && next?.type === 'text')
      next.value = next.value.slice(mark.length);
    if (!isHtml) report(file, createFinding('raw-dropped', position, { format: name }));
  });
};
