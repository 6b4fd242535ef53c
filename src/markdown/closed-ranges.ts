import { isPrivateTag } from './html-private.ts';
import { findTags } from './html-tags.ts';
import { createOpenElements } from './open-elements.ts';

/** Finds lines inside of answers and private elements that are closed: no section may begin there, or it would be shown. */
export interface ClosedRanges {
  /** Reads a line of text or HTML; lines come in order. */
  readonly read: (line: string, index: number) => void;
  /** Those of the lines, in order, that are in no such element. */
  readonly filterOutside: (lines: readonly number[]) => number[];
}

interface OpenElement {
  readonly name: string;
  readonly line: number;
  /** Of an element whose lines stay together; others are there to be closed. */
  readonly isWhole: boolean;
}

/** Creates what reads the lines of a note. */
export function createClosedRanges(): ClosedRanges {
  const open = createOpenElements<OpenElement>();
  const ranges: (readonly [first: number, last: number])[] = [];
  let chunk: string[] = [];
  let chunkEnd = 0;
  const flush = (): void => {
    const html = chunk.join('\n');
    let line = chunkEnd - chunk.length;
    let at = 0;
    chunk = [];
    if (!html.includes('<')) return;
    for (const tag of findTags(html)) {
      const { name, isClosing, isEmpty, start } = tag;
      line += html.slice(at, start).split('\n').length - 1;
      at = start;
      const isWhole = !isClosing && (name === 'details' || isPrivateTag(html, tag));
      if (isEmpty || (!isWhole && !open.has(name))) continue;
      if (!isClosing) open.push({ name, line, isWhole });
      else {
        const element = open.close(name).at(-1);
        if (element?.isWhole) ranges.push([element.line, line]);
      }
    }
  };
  return {
    read: (line, index) => {
      // A tag may go on in the next line, but not behind a blank one.
      if (index !== chunkEnd || line.trim() === '') flush();
      chunk.push(line);
      chunkEnd = index + 1;
    },
    filterOutside: (lines) => {
      flush();
      const starts = ranges.toSorted(([a], [b]) => a - b);
      let next = 0;
      let last = -1;
      return lines.filter((line) => {
        for (; (starts[next]?.[0] ?? Infinity) < line; next += 1)
          last = Math.max(last, starts[next]![1]);
        return line > last;
      });
    },
  };
}
