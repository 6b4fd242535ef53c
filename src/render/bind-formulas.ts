/**
 * Problem: browsers break a line before and behind a formula, even where a comma or a bracket stands right beside it, which
 * then begins or ends a line alone.
 * Approach: a formula and the signs that touch it are an element that does not break.
 * Limits: a long formula, which may have to break itself, is left as it is.
 */
import type { Nodes, PhrasingContent } from 'mdast';

/** Characters of TeX; what is longer may be wider than a column. */
const maxLength = 40;

const closing = /^[\p{Pe}\p{Pf}.,:;!?…’”、。，．：；！？]+/u;
const opening = /[\p{Ps}\p{Pi}„‚]+$/u;

/** Binds signs to the formulas that they touch, in all that a node holds. */
export function bindFormulas<T extends Nodes>(node: T): T {
  if (!('children' in node)) return node;
  const children = (node.children as Nodes[]).map(bindFormulas);
  const hasFormula = children.some(({ type }) => type === 'inlineMath');
  const bound = hasFormula ? bindSigns(children as PhrasingContent[]) : children;
  return { ...node, children: bound } as T;
}

function bindSigns(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const bound: PhrasingContent[] = [];
  let rest = '';
  const flush = (): void => {
    if (rest !== '') bound.push({ type: 'text', value: rest });
    rest = '';
  };
  nodes.forEach((node, index) => {
    const before = nodes[index - 1];
    if (node.type === 'text') {
      rest = isShortFormula(before) ? node.value.replace(closing, '') : node.value;
      if (!isShortFormula(nodes[index + 1])) flush();
      return;
    }
    const after = nodes[index + 1];
    const [open = ''] = (isShortFormula(node) && opening.exec(rest)) || [];
    const [close = ''] =
      (isShortFormula(node) && after?.type === 'text' && closing.exec(after.value)) || [];
    rest = rest.slice(0, rest.length - open.length);
    flush();
    const own: PhrasingContent[] = [...textOf(open), node, ...textOf(close)];
    bound.push(
      own.length > 1 ? { type: 'markup', tag: 'span', className: 'bound', children: own } : node,
    );
  });
  flush();
  return bound;
}

function textOf(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

function isShortFormula(node: PhrasingContent | undefined): boolean {
  return node?.type === 'inlineMath' && node.value.length <= maxLength;
}
