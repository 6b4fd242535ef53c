/** Mermaid diagrams between other lines than a fence's: `:::mermaid` to `:::`, `<div class="mermaid">` to `</div>`. */

const opening =
  /^( {0,3})(?::{3,}[ \t]*(?:\{[ \t]*\.)?mermaid[ \t]*\}?|<(?<tag>div|pre|figure) [^<>]*\bclass=["']?mermaid["']?[^<>]*>)[ \t]*$/i;

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** Longer ones are none: each would be looked through for its end. */
const maxLines = 1000;

/** Makes a fence of a diagram that begins at an index and has an end. */
export function fenceDiagram(lines: string[], index: number): void {
  const found = opening.exec(lines[index] ?? '');
  if (!found) return;
  const tag = found.groups?.['tag'];
  const end =
    tag === undefined ? /^ {0,3}:{3,}[ \t]*$/ : new RegExp(`^[ \\t]*</${tag}>[ \\t]*$`, 'i');
  const length = lines.slice(index + 1, index + maxLines).findIndex((line) => end.test(line));
  const last = index + 1 + length;
  // A fence of ours in it is the diagram, and the tag around it says nothing.
  if (length < 0 || lines.slice(index, last).some((line) => /^ {0,3}(?:`{3}|~{3})/.test(line)))
    return;
  lines[index] = `${found[1] ?? ''}\`\`\`mermaid`;
  lines[last] = `${found[1] ?? ''}\`\`\``;
  if (tag === undefined) return;
  for (let at = index + 1; at < last; at += 1)
    lines[at] = lines[at]!.replace(/&(?:lt|gt|amp);/g, (entity) => entities[entity]!);
}
