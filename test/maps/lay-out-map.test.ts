import { describe, expect, test } from 'vitest';
import { findFaults } from '../../src/maps/find-faults.ts';
import { layOutMap, type MapLayout } from '../../src/maps/lay-out-map.ts';
import { readLayout } from '../../src/maps/read-layout.ts';
import { overlaps } from '../../src/maps/rect.ts';
import { estimateText, type SizedGraph, sizeGraph } from '../../src/maps/size-graph.ts';
import { createAnyGraph, createGraph } from './graph.ts';

const room = { width: 1092, height: 414 };

function layOut(boxes: string, lines: readonly string[]): { graph: SizedGraph; layout: MapLayout } {
  const graph = sizeGraph(createGraph(boxes, lines), estimateText);
  const layout = layOutMap(graph, room);
  if (!layout) throw new Error('It has no room');
  return { graph, layout };
}

describe('a map', () => {
  test('is not laid out where its scale would not be larger than another has', () => {
    const graph = sizeGraph(createGraph('a b', ['a b runs on']), estimateText);
    const { scale } = layOutMap(graph, room)!;
    expect(layOutMap(graph, room, scale)).toBeUndefined();
    expect(layOutMap(graph, room, scale - 0.01)?.scale).toBe(scale);
  });

  test('joins two boxes by a straight line with its label on it', () => {
    const { layout } = layOut('a b', ['a b runs on']);
    const [line] = layout.lines;
    expect(line?.points).toHaveLength(2);
    const [start, end] = line?.points ?? [];
    expect(start?.x === end?.x || start?.y === end?.y).toBe(true);
    expect(line?.label?.text.rows).toEqual(['runs on']);
  });

  test('leads a line to a frame where it ends at a group', () => {
    const { layout } = layOut('a b:g c:g', ['a g runs on']);
    const [frame] = layout.placed.groups;
    const end = layout.lines[0]?.points.at(-1);
    expect(
      [frame?.left, frame?.right].includes(end?.x) || [frame?.top, frame?.bottom].includes(end?.y),
    ).toBe(true);
  });

  test.each([['is read by'], ['condenses into']])(
    'has room for two lines between the same boxes, one that "%s"',
    (label) => {
      const { layout } = layOut('a b', ['a b reads', `b a ${label}`]);
      const [one, other] = layout.lines.map(({ label }) => label?.rect);
      expect(overlaps(one!, other!)).toBe(false);
    },
  );

  test('is the same each time', () => {
    const graph = sizeGraph(createAnyGraph(7), estimateText);
    expect(layOutMap(graph, room)).toEqual(layOutMap(graph, room));
  });
});

test('60 maps of any form have no line through a foreign box, title or label, and few crossings', () => {
  const layouts = Array.from({ length: 60 }, (_, seed) => {
    const graph = sizeGraph(createAnyGraph(seed), estimateText);
    return { graph, layout: layOutMap(graph, { width: 1400, height: 700 }) };
  });
  const drawn = layouts.flatMap(({ graph, layout }) => (layout ? [{ graph, layout }] : []));
  expect(drawn.length).toBeGreaterThanOrEqual(57);
  for (const { graph, layout } of drawn) expect(findFaults(readLayout(graph, layout))).toEqual([]);
  expect(drawn.reduce((sum, { layout }) => sum + layout.crossings, 0)).toBeLessThanOrEqual(12);
  for (const {
    layout: { placed },
  } of drawn)
    placed.boxes.forEach((box, index) =>
      expect(placed.boxes.slice(index + 1).some((other) => overlaps(box, other))).toBe(false),
    );
});
