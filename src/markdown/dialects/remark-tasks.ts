import type { ListItem, Root } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from '../visit.ts';

/** What Obsidian's themes draw in a box: cancelled, moved, begun, important, and so on. */
const state = /^\[([-/<>!?*])\][ \t]+(?=\S)/;

/** Reads the boxes of tasks that Obsidian has beside GitHub's, in notes that have those too; what is cancelled is done. */
export const remarkTasks: Plugin<[], Root> = () => (tree, file) => {
  if (!/^[ \t>]*[-*+][ \t]+\[[ xX]\][ \t]/m.test(String(file.value))) return;
  visit(tree, 'listItem', (item: ListItem) => {
    const [paragraph] = item.children;
    const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
    const [whole, sign] = (text?.type === 'text' && state.exec(text.value)) || [];
    if (whole === undefined || text?.type !== 'text' || typeof item.checked === 'boolean') return;
    item.checked = sign === '-';
    text.value = text.value.slice(whole.length);
  });
};
