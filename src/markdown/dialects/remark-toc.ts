import type { Paragraph, Root } from 'mdast';
import type { Plugin } from 'unified';
import { skip, visit } from '../visit.ts';
import { createFinding } from '../../problems/problem.ts';
import { report } from '../report.ts';

const alone =
  /^(?:\[_{0,2}toc_{0,2}\]|\[\[_{0,2}toc_{0,2}\]\]|@\[toc\](?:\([^()\n]*\))?|\$\{toc\}|\{\{[ \t]*toc[ \t]*\}\}|\{:[ \t]*toc(?:[ \t][^{}\n]*)?\})$/i;
/** kramdown puts it in place of the item that it stands in. */
const inItem = /^[^\n]*\n[ \t]*\{:[ \t]*toc(?:[ \t][^{}\n]*)?\}$/i;

/** Leaves out lines where other tools put a list of contents. */
export const remarkToc: Plugin<[], Root> = () => (tree, file) => {
  const source = String(file.value);
  if (!/toc/i.test(source)) return;
  const readSource = ({ position }: Paragraph): string =>
    source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0).trim();
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const isList = node.type === 'list';
    const [item] = isList && node.children.length === 1 ? node.children : [];
    const [line] = item?.children.length === 1 ? item.children : [];
    const paragraph = isList ? line : node;
    if (paragraph?.type !== 'paragraph') return undefined;
    if (paragraph.children[0]?.type === 'linkReference') return undefined;
    const written = readSource(paragraph);
    if (!(isList ? inItem : alone).test(written)) return undefined;
    const mark = written.split('\n').at(-1)!.trim();
    report(file, createFinding('toc-dropped', node.position, { mark }));
    parent.children.splice(index, 1);
    return [skip, index];
  });
};
