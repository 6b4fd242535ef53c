import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findFaults } from '../../src/maps/find-faults.ts';
import { layOutMap, type MapLayout } from '../../src/maps/lay-out-map.ts';
import { readLayout } from '../../src/maps/read-layout.ts';
import { overlaps } from '../../src/maps/rect.ts';
import { estimateText, type SizedGraph, sizeGraph } from '../../src/maps/size-graph.ts';
import { createGraph } from './graph.ts';

const room = { width: 1092, height: 414 };

/** Lays out a tree of lines such as `a b`: `a` holds `b`. */
function layOut(lines: readonly string[]): { graph: SizedGraph; layout: MapLayout } {
  const ids = [...new Set(lines.flatMap((line) => line.split(' ')))];
  const graph = sizeGraph({ ...createGraph(ids.join(' '), lines), isTree: true }, estimateText);
  return { graph, layout: layOutMap(graph, room)! };
}

test('a tree has its levels in rows, and what holds over the middle of what it holds', () => {
  const { layout } = layOut(['a b', 'a c', 'a d', 'c e', 'c f']);
  const [a, b, c, d, e, f] = layout.placed.boxes;
  expect(new Set([b!.top, c!.top, d!.top]).size).toBe(1);
  expect(e!.top).toBe(f!.top);
  expect(b!.top).toBeGreaterThan(a!.bottom);
  expect(e!.top).toBeGreaterThan(c!.bottom);
  expect(a!.left + a!.right).toBe(c!.left + c!.right);
  expect(c!.left + c!.right).toBe((e!.left + e!.right + f!.left + f!.right) / 2);
});

test('a broad tree grows to the right', () => {
  const leaves = Array.from({ length: 7 }, (_, index) => `a leafnumber${index}`);
  const { layout } = layOut([...leaves, 'leafnumber0 z']);
  const [a, first, second] = layout.placed.boxes;
  expect(first!.left).toBeGreaterThan(a!.right);
  expect(first!.left).toBe(second!.left);
});

test('no tree has boxes that overlap, or lines through foreign ones', () => {
  const anyTree = fc
    .array(fc.nat(), { minLength: 4, maxLength: 8 })
    .map((holders) => holders.map((holder, index) => `n${holder % (index + 1)} n${index + 1}`));
  fc.assert(
    fc.property(anyTree, (lines) => {
      const { graph, layout } = layOut(lines);
      const { boxes } = layout.placed;
      const pairs = boxes.flatMap((one, at) =>
        boxes.slice(at + 1).map((two) => [one, two] as const),
      );
      expect(pairs.some(([one, two]) => overlaps(one, two))).toBe(false);
      expect(findFaults(readLayout(graph, layout))).toEqual([]);
    }),
  );
});
