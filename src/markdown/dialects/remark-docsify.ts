import type { Root, RootContent } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from '../visit.ts';
import { readAskedWidth } from '../asked-width.ts';
import type { Alert } from '../../blocks/nodes.ts';

const marker = /^([!?])>[ \t]+(?=\S)/;
/** Between quotation marks behind an address: `":size=50%"`, `':include :type=code'`. */
const option =
  /(?:^|\s):(?:size|class|id|ignore|include|target|type|fragment|disabled)(?:=\S*)?(?=\s|$)/g;

/** Reads docsify's hints, `!> Important` and `?> A tip`, and takes its options out of titles: those of a picture have its size. */
export const remarkDocsify: Plugin<[], Root> = () => (tree, file) => {
  if (!/[!?]>[ \t]|["'( ]:[a-z]/.test(String(file))) return;
  visit(tree, (node, index, parent) => {
    if ((node.type === 'image' || node.type === 'link') && node.title) {
      const [, width = ''] = /(?:^|\s):size=(\d+(?:px|%)?)(?:x\d+)?(?=\s|$)/.exec(node.title) ?? [];
      if (node.type === 'image') node.data = { ...node.data, ...readAskedWidth(width) };
      node.title = node.title.replace(option, '').trim() || null;
    }
    if (node.type !== 'paragraph' || !parent || index === undefined) return;
    const [first] = node.children;
    if (first?.type !== 'text') return;
    const [mark, sign] = marker.exec(first.value) ?? [];
    if (mark === undefined) return;
    first.value = first.value.slice(mark.length);
    const alert: Alert = {
      type: 'alert',
      ...(sign === '!' ? { kind: 'important', name: 'important' } : { kind: 'tip', name: 'tip' }),
      label: [],
      children: [node],
      position: node.position,
    };
    parent.children[index] = alert as RootContent;
  });
};
