/** Lines of remark.js that give a class to what stands between them, `.pull-left[` and `]`. */

const opening = /^ {0,3}(?:\.[A-Za-z][\w-]*)+\[[ \t]*$/;
const closing = /^[ \t]*\][ \t]*$/;

/** Longer ones are none: each would be looked through for its end. */
const maxLines = 1000;

/** Leaves both lines of a class out, as blank ones, that begins at an index and has an end. */
export function dropClassLines(lines: string[], index: number): void {
  if (!opening.test(lines[index] ?? '')) return;
  let depth = 0;
  for (let at = index; at < Math.min(lines.length, index + maxLines); at += 1) {
    if (opening.test(lines[at]!)) depth += 1;
    else if (closing.test(lines[at]!)) depth -= 1;
    if (depth > 0) continue;
    lines[index] = '';
    lines[at] = '';
    return;
  }
}
