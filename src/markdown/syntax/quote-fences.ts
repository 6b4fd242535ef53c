/** Quotes between lines of `>>>`, as GitLab has them. */

const fence = /^>>>[ \t]*$/;
/** Longer ones are none: each would be looked through for its end. */
const maxLines = 1000;

/** Makes a quote of the lines behind an index that is the first of two such lines. */
export function openQuoteFence(lines: string[], index: number): void {
  if (!fence.test(lines[index] ?? '')) return;
  const length = lines.slice(index + 1, index + maxLines).findIndex((line) => fence.test(line));
  if (length < 0) return;
  const end = index + 1 + length;
  for (let at = index + 1; at < end; at += 1) lines[at] = `> ${lines[at]}`.trimEnd();
  lines[index] = '';
  lines[end] = '';
}
