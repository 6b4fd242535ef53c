import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import type { Comment } from '../../blocks/nodes.ts';

const abbreviation = /^\s*\*\[([^\][\n]+)\]:[ \t]*(.*[^*\n])$/;

/** Gives what PHP Markdown Extra and MkDocs say of abbreviations, `*[HTML]: Hypertext Markup Language`, to the speaker. */
export const remarkAbbreviations: Plugin<[], Root> = () => (tree, file) => {
  const source = String(file.value);
  if (!source.includes('*[')) return;
  visit(tree, 'paragraph', ({ position }, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const lines = source.slice(position?.start.offset, position?.end.offset).split('\n');
    const read = lines.map((line) => abbreviation.exec(line));
    if (read.includes(null)) return undefined;
    const value = read.map((line) => `${line![1]}: ${line![2]}`).join('\n');
    const comment: Comment = { type: 'comment', value, ...(position && { position }) };
    parent.children[index] = comment;
    return undefined;
  });
};
