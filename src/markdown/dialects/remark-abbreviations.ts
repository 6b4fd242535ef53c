import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from '../visit.ts';
import type { Comment } from '../../blocks/nodes.ts';

const abbreviation = /^\s*\*\[([^\][\n]+)\]:[ \t]*(.*[^*\n])$/;

/** Gives what PHP Markdown Extra and MkDocs say of abbreviations, `*[HTML]: Hypertext Markup Language`, to the speaker. */
export const remarkAbbreviations: Plugin<[], Root> = () => (tree, file) => {
  const source = String(file.value);
  if (!source.includes('*[')) return;
  visit(tree, 'paragraph', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const { position } = node;
    const lines = source.slice(position?.start.offset, position?.end.offset).split('\n');
    const read = lines.map((line) => abbreviation.exec(line));
    const other = read.indexOf(null);
    if (other === 0) return undefined;
    if (other > 0) {
      // A text goes on below.
      const [first] = node.children;
      if (first?.type !== 'text' || first.value.split('\n').length <= other) return undefined;
      first.value = first.value.split('\n').slice(other).join('\n');
      read.splice(other);
    }
    const value = read.map((line) => `${line![1]}: ${line![2]}`).join('\n');
    const comment: Comment = { type: 'comment', value, ...(position && { position }) };
    parent.children.splice(index, other > 0 ? 0 : 1, comment);
    return other > 0 ? index + 2 : undefined;
  });
};
