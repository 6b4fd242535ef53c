import { type BlockGroup, findBlockGroups } from './block-groups.ts';
import { findFigure } from './figure.ts';
import { measureRows } from './rows.ts';
import type { Shape } from '../../protocol/shape.ts';
import { type AtomSpan, encloseSpans } from './spans.ts';

/** The atoms of each block, found by its shape; undefined when the HTML is not shaped like the blocks. */
export function measureAtoms(
  groups: readonly BlockGroup[],
  shapes: readonly Shape[],
  range: Range,
): AtomSpan[][] | undefined {
  if (groups.length !== shapes.length) return undefined;
  const all = shapes.map((shape, index) => measureShape(groups[index]!, shape, range));
  return all.every((atoms) => atoms !== undefined) ? all : undefined;
}

function measureShape(group: BlockGroup, shape: Shape, range: Range): AtomSpan[] | undefined {
  switch (shape.type) {
    case 'leaf':
      return [measureLeaf(group)];
    case 'rows':
      return measureRows(group, shape.count, shape.kind);
    case 'list':
      return measureList(group, shape.items, range);
    case 'frame':
      return measureFrame(group, shape, range);
  }
}

function measureLeaf({ element, top, bottom }: BlockGroup): AtomSpan {
  const figure = findFigure(element);
  return { start: top, end: bottom, ...(figure && { figure }) };
}

function measureList(
  { element }: BlockGroup,
  items: readonly (readonly Shape[])[],
  range: Range,
): AtomSpan[] | undefined {
  const elements = [...(element?.children ?? [])].filter((child) => child.matches('li, div'));
  if (elements.length !== items.length) return undefined;
  const all = items.map((blocks, index) => measureItem(elements[index]!, blocks, range));
  return all.every((atoms) => atoms !== undefined) ? all.flat() : undefined;
}

function measureItem(
  item: Element,
  blocks: readonly Shape[],
  range: Range,
): AtomSpan[] | undefined {
  const { top, bottom } = item.getBoundingClientRect();
  const groups = findBlockGroups(item, range);
  if (groups.length === 0 && blocks.length <= 1) return [{ start: top, end: bottom }];
  const measured = measureAtoms(groups, blocks, range);
  if (!measured) return undefined;
  const [head = [], ...rest] = measured;
  const behind = rest.flat();
  // What follows the item's own text repeats that text above it.
  const reminder = (groups[1]?.top ?? top) - top;
  for (const atom of behind) atom.start -= reminder;
  const atoms = [...head, ...behind];
  const first = atoms[0];
  const last = atoms.at(-1);
  if (first) first.start = Math.min(first.start, top);
  if (last) last.end = Math.max(last.end, bottom);
  return atoms;
}

function measureFrame(
  { element, top, bottom }: BlockGroup,
  { children, skip }: Extract<Shape, { type: 'frame' }>,
  range: Range,
): AtomSpan[] | undefined {
  if (children.length === 0) return [{ start: top, end: bottom }];
  const groups = element && findBlockGroups(element, range).slice(skip);
  const atoms = groups && measureAtoms(groups, children, range)?.flat();
  if (atoms) encloseSpans(atoms, top, bottom);
  return atoms;
}
