import type { Link, Paragraph, Root, RootContent } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from '../visit.ts';
import { readAskedWidth } from '../asked-width.ts';
import type { Alert } from '../../blocks/nodes.ts';
import { createIncluded } from './remark-includes.ts';

/** Behind it comes the text, or what begins with markup. */
const marker = /^([!?])>[ \t]+(?=\S|$)/;
/** Between quotation marks behind an address: `":size=50%"`, `':include :type=code'`. */
const option =
  /(?:^|\s):(?:size|class|id|ignore|include|target|type|fragment|disabled)(?:=\S*)?(?=\s|$)/g;

/** Reads docsify's hints, `!> Important` and `?> A tip`, and takes its options out of titles: those of a picture have its size. */
export const remarkDocsify: Plugin<[], Root> = () => (tree, file) => {
  if (!/[!?]>[ \t]|["'( ]:[a-z]/.test(String(file))) return;
  visit(tree, (node, index, parent) => {
    if (node.type === 'paragraph' && parent && index !== undefined) {
      const included = readInclude(node);
      if (included) {
        parent.children[index] = included;
        return;
      }
    }
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
    if (first.value === '') node.children.shift();
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

/** `[name](a.js ':include :type=code :fragment=part')` alone: the file's code, or the text of a note. */
function readInclude({ children, position }: Paragraph): RootContent | undefined {
  const [link, ...others] = children;
  if (link?.type !== 'link' || others.length > 0) return undefined;
  const { url, title } = link;
  if (!title || !/(?:^|\s):include(?:\s|$)/.test(title) || /^(?:[a-z]+:|\/\/)/i.test(url))
    return undefined;
  const [, type = '', lang] = /:type=(\w+)(?:\s+([a-z][\w+#-]*))?/i.exec(title) ?? [];
  if (/\.(?:md|markdown)$/i.test(url) && type === '') return embed(link);
  if (type !== 'code') return undefined;
  const [, part] = /:fragment=([\w-]+)/.exec(title) ?? [];
  return { ...createIncluded({ file: url, lang, ...(part !== undefined && { part }) }), position };
}

function embed(link: Link): Paragraph {
  const page = link.url.replace(/^[./]*\//, '').replace(/\.md$/i, '');
  const wiki = { page, headings: [], block: undefined, type: 'embed' } as const;
  const named: Link = { ...link, url: '', title: null, data: { ...link.data, wiki } };
  return { type: 'paragraph', children: [named], position: link.position };
}
