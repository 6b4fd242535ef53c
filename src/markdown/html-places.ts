import type { Html } from 'mdast';
import type { Point, Position } from 'unist';
import type { Place } from '../problems/problem.ts';

/** Turns places in the HTML of a node into places in the node's file; undefined where the node has none. */
export function createPlacer({ value, position }: Html): ((place: Place) => Point) | undefined {
  if (!position) return undefined;
  const { start, end } = position;
  const lastLine = value.slice(value.lastIndexOf('\n') + 1);
  // What quotes and lists put before their lines is no part of the value.
  const margin = Math.max(0, end.column - 1 - lastLine.length);
  return ({ line, column }) => ({
    line: start.line + line - 1,
    column: column + (line === 1 ? start.column - 1 : margin),
  });
}

/** The part of a node's HTML between two offsets, as a node that stands where that part does. */
export function sliceHtml(node: Html, from: number, to: number = node.value.length): Html {
  const value = node.value.slice(from, to);
  const placer = createPlacer(node);
  if (!placer) return { type: 'html', value };
  const place = (offset: number): Point => {
    const lines = node.value.slice(0, offset).split('\n');
    return placer({ line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 });
  };
  const position: Position = { start: place(from), end: place(to) };
  return { type: 'html', value, position };
}
