import { type BlockGroup, findBlockGroups } from './block-groups.ts';
import { findFigure } from './figure.ts';
import { measureRows } from './rows.ts';
import type { Shape } from '../../protocol/shape.ts';
import { type AtomSpan, encloseSpans } from './spans.ts';

/**
 * The atoms of blocks, found by their shapes. Where the HTML has another shape, as an author's own HTML may have, the atoms of
 * that block are taken for equally high: verifying finds what is wrong in that.
 */
export function measureAtoms(
  groups: readonly BlockGroup[],
  shapes: readonly Shape[],
  range: Range,
): AtomSpan[] {
  return measureBlocks(groups, shapes, range) ?? estimateAtoms(enclose(groups), shapes);
}

function measureBlocks(
  groups: readonly BlockGroup[],
  shapes: readonly Shape[],
  range: Range,
): AtomSpan[] | undefined {
  if (groups.length !== shapes.length) return undefined;
  return shapes.flatMap((shape, index) => {
    const group = groups[index]!;
    return measureBlock(group, shape, range) ?? estimateAtoms(group, [shape]);
  });
}

function enclose(groups: readonly BlockGroup[]): Pick<BlockGroup, 'top' | 'bottom'> {
  return { top: groups[0]?.top ?? 0, bottom: groups.at(-1)?.bottom ?? 0 };
}

function estimateAtoms(
  { top, bottom }: Pick<BlockGroup, 'top' | 'bottom'>,
  shapes: readonly Shape[],
): AtomSpan[] {
  const count = sum(shapes.map(countAtoms));
  const height = (bottom - top) / count;
  return Array.from({ length: count }, (_, index) => ({
    start: top + index * height,
    end: top + (index + 1) * height,
  }));
}

function countAtoms(shape: Shape): number {
  switch (shape.type) {
    case 'leaf':
      return 1;
    case 'rows':
      return shape.count;
    case 'list':
      return sum(shape.items.flat().map(countAtoms));
    case 'frame':
      return Math.max(1, sum(shape.children.map(countAtoms)));
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function measureBlock(group: BlockGroup, shape: Shape, range: Range): AtomSpan[] | undefined {
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
  const [text, ...others] = blocks;
  const head = text && measureBlocks(groups.slice(0, 1), [text], range);
  const behind = measureBlocks(groups.slice(1), others, range);
  if (!head || !behind) return undefined;
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
  const atoms = groups && measureBlocks(groups, children, range);
  if (atoms) encloseSpans(atoms, top, bottom);
  return atoms;
}
