/** Blocks of Python's Markdown between slashes, `/// note | Title` to `///`, as the `:::` containers that they are. */

const opening = /^( {0,3})(\/{3,})([ \t]*[A-Za-z][\w-]*)[ \t]*(?:\|(.*))?$/;
/** What it says to its tool, in lines right behind. */
const option = /^ {4,}([\w-]+):(?:[ \t]+(.*))?$/;

/** Longer ones are none: each would be looked through for its end. */
const maxLines = 1000;

/** Rewrites both lines of a block that begins at an index and has an end. */
export function nameSlashBlock(lines: string[], index: number): void {
  const [, indent = '', slashes, name = '', title] = opening.exec(lines[index] ?? '') ?? [];
  if (slashes === undefined) return;
  const length = lines
    .slice(index + 1, index + maxLines)
    .findIndex((line) => line.trim() === slashes);
  if (length < 0) return;
  const end = index + 1 + length;
  const colons = ':'.repeat(slashes.length);
  let kind = name;
  for (let at = index + 1; at < end; at += 1) {
    const [, key, value] = option.exec(lines[at]!) ?? [];
    if (key === undefined) break;
    if (key === 'type' && value && /^\s*admonition$/.test(name)) kind = ` ${value}`;
    lines[at] = '';
  }
  lines[index] = `${indent}${colons}${kind}${title === undefined ? '' : ` ${title}`}`;
  lines[end] = `${lines[end]!.match(/^ */)![0]}${colons}`;
}
