/** Lines that say where on a slide something stands: `.pull-left[` and `]` of remark.js, `::right::` of Slidev. */

const opening = /^ {0,3}(?:\.[A-Za-z][\w-]*)+\[[ \t]*$/;
const closing = /^[ \t]*\][ \t]*$/;

/** Longer ones are none: each would be looked through for its end. */
const maxLines = 1000;

const slot = /^::[a-z][\w-]*::[ \t]*$/;

/** Leaves a slot's line out, and both lines of a class that begins at an index and has an end: they become blank. */
export function dropClassLines(lines: string[], index: number): void {
  if (slot.test(lines[index] ?? '')) lines[index] = '';
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
