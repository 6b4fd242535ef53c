import type { Blockquote, PhrasingContent, Root } from 'mdast';
import type { Plugin } from 'unified';
import { skip, visit } from '../visit.ts';
import type { Alert } from '../../blocks/nodes.ts';
import { createFinding } from '../../problems/problem.ts';
import { report } from '../report.ts';
import { alertKind, findMeantName } from './remark-containers.ts';

/** Behind a bar stands how some theme of Obsidian's shows it. */
const marker = /^\[!([\w-]+)(?:\|[^\]\n]*)?\][+-]?[ \t]*/;

/** Turns quotes that begin `[!NOTE]` (GitHub's alerts, Obsidian's callouts) into alerts. */
export const remarkAlerts: Plugin<[], Root> = () => (tree, file) => {
  if (!String(file.value).includes('[!')) return;
  visit(tree, 'blockquote', (node, index, parent) => {
    const alert = foldAlert(node);
    if (!alert || !parent || index === undefined) return undefined;
    const meant = findMeantName(alert.name, false);
    if (meant !== undefined) {
      const facts = { name: `[!${alert.name.toUpperCase()}]`, meant: `[!${meant.toUpperCase()}]` };
      report(file, createFinding('box-unknown', node.position?.start, facts));
    }
    parent.children[index] = alert;
    // Then the alert itself, which may hold others.
    return [skip, index];
  });
};

function foldAlert(node: Blockquote): Alert | undefined {
  const [first, ...rest] = node.children;
  const start = first?.type === 'paragraph' ? first.children[0] : undefined;
  const found = start?.type === 'text' ? marker.exec(start.value) : undefined;
  if (!found || first?.type !== 'paragraph' || start?.type !== 'text') return undefined;
  const [label, body] = splitFirstLine([
    { ...start, value: start.value.slice(found[0].length) },
    ...first.children.slice(1),
  ]);
  const name = (found[1] ?? 'note').toLowerCase();
  return {
    type: 'alert',
    kind: alertKind(name),
    name,
    label,
    children: [...(body.length > 0 ? [{ ...first, children: body }] : []), ...rest],
    position: node.position,
  };
}

/** The rest of the marker's own line is the title. */
function splitFirstLine(nodes: readonly PhrasingContent[]): [PhrasingContent[], PhrasingContent[]] {
  const at = nodes.findIndex(
    (node) => node.type === 'break' || (node.type === 'text' && node.value.includes('\n')),
  );
  if (at < 0) return [nodes.filter(isFilled), []];
  const node = nodes[at];
  const label = nodes.slice(0, at);
  const body = nodes.slice(at + 1);
  if (node?.type === 'text') {
    const line = node.value.indexOf('\n');
    label.push({ ...node, value: node.value.slice(0, line) });
    body.unshift({ ...node, value: node.value.slice(line + 1) });
  }
  return [label.filter(isFilled), body.filter(isFilled)];
}

function isFilled(node: PhrasingContent): boolean {
  return node.type !== 'text' || node.value !== '';
}
