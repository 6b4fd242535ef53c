import type { Paragraph, Root } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from '../visit.ts';

const opening = /^(?:Table:|:)[ \t]+/;
const attributes = /[ \t]*\{(?:#([\w:.-]+)|\.)[^{}]*\}[ \t]*$/;

/** Takes from the caption of a table, as Pandoc and Quarto write it, what says that it is one: `Table: Rivers {#tbl-rivers}`. */
export const remarkTableCaptions: Plugin<[], Root> = () => (tree) => {
  visit(tree, 'paragraph', (node, index, parent) => {
    if (!parent || index === undefined) return;
    const first = node.children[0];
    if (first?.type !== 'text' || !opening.test(first.value)) return;
    const [above, below] = [parent.children[index - 1], parent.children[index + 1]];
    if (above?.type !== 'table' && below?.type !== 'table') return;
    const name = cutMarks(node);
    node.data = {
      ...node.data,
      caption: above?.type === 'table' ? 'below' : 'above',
      ...(name !== undefined && { places: [name] }),
    };
  });
};

/** Gives the name that references have for the table. */
function cutMarks({ children }: Paragraph): string | undefined {
  const first = children[0];
  if (first?.type === 'text') first.value = first.value.replace(opening, '');
  const last = children.at(-1);
  if (last?.type !== 'text') return undefined;
  const [, name] = attributes.exec(last.value) ?? [];
  last.value = last.value.replace(attributes, '');
  return name;
}
