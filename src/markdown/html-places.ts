import type { Html, RootContent } from 'mdast';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
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

/** Gives the part of a node's HTML between two offsets, as a node that stands where that part does. */
export function createHtmlSlicer(node: Html): (from: number, to?: number) => Html {
  const { value } = node;
  const placer = createPlacer(node);
  const starts = [0];
  for (let at = value.indexOf('\n'); at >= 0; at = value.indexOf('\n', at + 1)) starts.push(at + 1);
  const place = (offset: number): Point => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return placer!({ line: low + 1, column: offset - starts[low]! + 1 });
  };
  return (from, to = value.length) => ({
    type: 'html',
    value: value.slice(from, to),
    ...(placer && { position: { start: place(from), end: place(to) } }),
  });
}

/** One such part. */
export function sliceHtml(node: Html, from: number, to: number = node.value.length): Html {
  return createHtmlSlicer(node)(from, to);
}

/** The note's source from one node to another, as HTML. */
export function joinSource(first: Html, last: RootContent | undefined, file: VFile): Html {
  const { start } = first.position ?? {};
  const { end } = last?.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return first;
  const value = String(file.value).slice(start.offset, end.offset);
  return { type: 'html', value, position: { start, end } };
}

/** A block's HTML without what quotes and lists put before its lines. */
export function stripMargin(html: Html): Html {
  const margin = new RegExp(`(?<=\\n)[> \\t]{0,${(html.position?.start.column ?? 1) - 1}}`, 'g');
  return { ...html, value: html.value.replace(margin, '') };
}
