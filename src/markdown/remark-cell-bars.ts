import type { Nodes } from 'mdast';
import type { Processor } from 'unified';
import { visit } from './visit.ts';
import { hideCellBars, showCellBars } from './syntax/cell-bars.ts';

/** Keeps code and formulas with bars in them whole in their cells. */
export function remarkCellBars(this: Processor): void {
  const { parser } = this;
  if (!parser) return;
  this.parser = (text, file) => {
    const hidden = hideCellBars(text);
    const tree = parser(hidden, file);
    if (hidden !== text) visit(tree as Nodes, showBars);
    return tree;
  };
}

/** In all that a node says: text, code, addresses, labels. */
function showBars(node: Nodes): void {
  for (const [key, value] of Object.entries(node))
    if (typeof value === 'string') Object.assign(node, { [key]: showCellBars(value) });
}
