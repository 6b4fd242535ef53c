import type { Edit, MaskedNote } from './masked-note.ts';
import type { TagPair } from './template-parts.ts';

/** Takes away how far lines between tags are in: the parser would take them for code. */
export function dedentPairs({ source, rangeOf }: MaskedNote, pairs: readonly TagPair[]): Edit[] {
  const lines = source.split('\n');
  const ranges = pairs
    .toSorted((a, b) => a.open.from - b.open.from)
    .map(({ open, close }) => ({
      first: rangeOf(open).end!.line,
      last: rangeOf(close).start.line - 1,
      base: indentOf(lines[rangeOf(open).start.line - 1]!),
    }));
  // For each line, the innermost pair that it is in: those that begin later are further in.
  const owner: (number | undefined)[] = [];
  const outermost: (number | undefined)[] = [];
  for (const [index, { first, last }] of ranges.entries())
    for (let line = first; line < last; line += 1) {
      owner[line] = index;
      outermost[line] ??= index;
    }
  const least = ranges.map(() => Infinity);
  for (const [line, index] of owner.entries())
    if (index !== undefined && lines[line]!.trim() !== '')
      least[index] = Math.min(least[index]!, indentOf(lines[line]!));
  const edits: Edit[] = [];
  let offset = 0;
  for (const [line, text] of lines.entries()) {
    const index = owner[line];
    const around = outermost[line];
    const extra =
      index === undefined || around === undefined ? 0 : least[index]! - ranges[around]!.base;
    if (extra > 0 && text.trim() !== '') edits.push({ from: offset, to: offset + extra, by: '' });
    offset += text.length + 1;
  }
  return edits;
}

function indentOf(line: string): number {
  return /^ */.exec(line)![0].length;
}
