import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from '../visit.ts';

/** What Dataview asks notes for: `Key:: value` on a line, `[key:: value]` in one. */
const field = /((?:^|\n|[[(])[\p{L}](?:[\p{L}\p{N} _-]{0,40}[\p{L}\p{N}])?)::(?=[ \t]+(?:\S|$))/gu;
/** The language of code in a line, for those who colour it. */
const language = /^(?:#!|:::)[a-z][\w+#-]*[ \t]+(?=\S)/;

/** Reads what other tools write before values and code in a line: `Key:: value` of Dataview, `#!python` of pymdownx. */
export const remarkFields: Plugin<[], Root> = () => (tree, file) => {
  if (!/::|`#!/.test(String(file.value))) return;
  visit(tree, (node) => {
    if (node.type === 'text') node.value = node.value.replace(field, '$1:');
    if (node.type === 'inlineCode') node.value = node.value.replace(language, '');
  });
};
