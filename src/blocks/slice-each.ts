import type { AtomPath, AtomRange } from './block-kind.ts';

/** The nodes that a range touches; the first and the last of them cut by what is left of it, unless nothing cuts them. */
export function sliceEach<Node>(
  nodes: readonly Node[],
  range: AtomRange,
  slice: (node: Node, inner: AtomRange) => Node = (node) => node,
): Node[] {
  const first = range.from?.[0] ?? 0;
  const last = range.to?.[0] ?? nodes.length - 1;
  return nodes.slice(first, last + 1).map((node, offset) => {
    const index = first + offset;
    const from = index === first ? tail(range.from) : undefined;
    const to = index === last ? tail(range.to) : undefined;
    return from || to ? slice(node, { from, to }) : node;
  });
}

function tail(path: AtomPath | undefined): AtomPath | undefined {
  return path && path.length > 1 ? path.slice(1) : undefined;
}
