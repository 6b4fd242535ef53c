/** Spaces that Markdown does not count as one. */
const otherSpace = '[\\u00a0\\u2000-\\u200a\\u202f\\u3000]';
const headingSpace = new RegExp(`^(#{1,6})${otherSpace}(?=\\s*\\S)`);
/** A number may be one of a date, and an asterisk is no mark of an item where another follows. */
const itemSpace = new RegExp(`^([ \\t]*(?:[-+]|\\*(?!.*\\*)))${otherSpace}(?=\\s*\\S)`);

/** A line whose mark is followed by the space that Markdown wants there. */
export interface RepairedMark {
  readonly type: 'heading-repaired' | 'item-repaired';
  readonly line: string;
}

/**
 * A heading or an item with the space that it lacks, or has as a wide or no-break one; undefined where nothing is wrong.
 *
 * @param mayStartItem Whether the line could begin an item; in a paragraph it goes on.
 */
export function repairMark(line: string, mayStartItem: boolean): RepairedMark | undefined {
  if (mayStartItem && itemSpace.test(line))
    return { type: 'item-repaired', line: line.replace(itemSpace, '$1 ') };
  const heading = repairHeading(line);
  return heading === line ? undefined : { type: 'heading-repaired', line: heading };
}

/** Without what has no width before it. A single `#` before a word is a hashtag. */
function repairHeading(line: string): string {
  if (!/^[\u200b\u2060\ufeff]*#/.test(line)) return line;
  return line
    .replace(/^[\u200b\u2060\ufeff]+(?=#{1,6}[ \t])/, '')
    .replace(headingSpace, '$1 ')
    .replace(/^(#{2,6})(?=\p{L})/u, '$1 ');
}
