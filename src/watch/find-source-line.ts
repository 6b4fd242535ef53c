import type { SourceLines } from '../deck/types.ts';

/** Words of the text that are looked for; a line of the notes need not hold more of a paragraph. */
const looked = 8;

/**
 * The line of the notes, among those that a slide comes from, that has the text of one of its blocks: the first that has most
 * of its first words. The slide's first line where none has any.
 */
export function findSourceLine(
  lines: readonly string[],
  { first, last }: SourceLines,
  text: string,
): number {
  const words = [...new Set(wordsOf(text))].slice(0, looked);
  let found = first;
  let most = 0;
  for (let line = first; line <= Math.min(last, lines.length); line += 1) {
    const there = new Set(wordsOf(lines[line - 1] ?? ''));
    const count = words.filter((word) => there.has(word)).length;
    if (count > most) [found, most] = [line, count];
  }
  return found;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
