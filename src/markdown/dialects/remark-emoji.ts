import { nameToEmoji } from 'gemoji';
import type { Link, Root, Text } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { listNodes } from '../../blocks/list-nodes.ts';
import { createFinding } from '../../problems/problem.ts';
import { report } from '../report.ts';

/** GitHub's and Marp's names; beside a word or another colon it is a time, an address or a container. */
const shortcodes = /(?<![\w:/\\])(?::[a-z\d_+-]+:)+(?![\w:])/g;
/** A drawing of Material for MkDocs, with how it looks, or of Font Awesome by its classes. */
const drawing = String.raw`(?<![\w:/\\]):(?:(?:material|fontawesome|octicons|simple|fa[bdlrs]?)-|fa[bdlrs]? fa-)[a-z\d-]+:(?:\{[^{}\n]*\})?`;
/** One in brackets of its own goes with them. */
const icon = new RegExp(String.raw`[ \t]?\(${drawing}\)|${drawing}[ \t]?`, 'g');

const emoji = new Map(Object.entries(nameToEmoji));

/** Reads `:smile:` as the emoji of that name, and leaves out icons. */
export const remarkEmoji: Plugin<[], Root> = () => (tree, file) => {
  if (!/:[a-z\d_+ -]+:/.test(String(file.value))) return;
  const nodes = listNodes(tree);
  const addresses = new Set(nodes.filter(isAddress).flatMap(({ children }) => children));
  for (const node of nodes)
    if (node.type === 'text' && !addresses.has(node) && node.value.includes(':'))
      replaceNames(node, file);
};

/** Whether a link shows where it leads. */
function isAddress(node: Readonly<{ type: string }>): node is Link {
  if (node.type !== 'link') return false;
  const { url, children } = node as Link;
  const [only] = children;
  return only?.type === 'text' && url.endsWith(only.value);
}

function replaceNames(node: Text, file: VFile): void {
  const { start, end } = node.position ?? {};
  const source = String(file.value).slice(start?.offset ?? 0, end?.offset ?? 0);
  const isEscaped = (name: string): boolean => source.includes(`\\${name}`);
  node.value = node.value
    .replace(icon, (whole) => {
      const [name = ''] = /:[^:]+:/.exec(whole) ?? [];
      if (isEscaped(name)) return whole;
      report(file, createFinding('icon-dropped', node.position, { name }));
      return '';
    })
    .replace(shortcodes, (whole) => {
      const read = whole
        .slice(1, -1)
        .split('::')
        .map((name) => emoji.get(name) ?? emoji.get(name.replace(/^(man|woman)_(.+)$/, '$2_$1')));
      return read.includes(undefined) || isEscaped(whole) ? whole : read.join('');
    });
}
