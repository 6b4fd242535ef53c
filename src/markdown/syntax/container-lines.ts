/** Lines of `:::` containers at the top level, as many tools write them, in the one form that the parser knows. */

import { nameContainer } from '../container-names.ts';

/** A container whose end was not found yet. */
export interface OpenContainer {
  readonly line: number;
  readonly indent: string;
  readonly name: string;
  readonly label: string;
  /** 0-based. */
  readonly labelColumn: number;
}

/** Begins or ends a container. */
export const containerStart: RegExp = /^ {0,3}:::/;

/** Ends a container. */
export const containerEnd: RegExp = /^ {0,3}:{3,}[ \t]*$/;

const container =
  /^( {0,3})(:{3,})[ \t]*(?:\{[ \t]*\.(?=[A-Za-z]))?([A-Za-z][\w-]*)?(?:(?<=\{.*)[ \t]*\})?[ \t]*(.*?)[ \t]*$/;

/** Makes text of what begins a container. */
export function escapeContainer(line: string): string {
  return line.replace(':', '\\:');
}

/** A line of colons that neither opens nor closes a container is text. */
export function escapeStrayContainer(
  containers: readonly OpenContainer[],
  lines: string[],
  index: number,
): void {
  const line = lines[index] ?? '';
  const [, , colons, name, label = ''] = container.exec(line) ?? [];
  if (colons && !name && (label !== '' || containers.length === 0))
    lines[index] = escapeContainer(line);
}

/** Rewrites `::: tip Title` as `:::tip[Title]`, with more colons outside than inside as the parser wants it. */
export function scanContainer(containers: OpenContainer[], lines: string[], index: number): void {
  const line = lines[index] ?? '';
  const [, indent = '', , written, own = ''] = container.exec(line) ?? [];
  if (written !== undefined) {
    const name = nameContainer(written, line);
    // Before a title, attributes say something to other tools: `:::spoiler {state="open"} Title`.
    const label = own.replace(/^\{[^{}]*\}[ \t]+(?=\S)|(?<=\S)[ \t]+\{[ \t]*[.#][^{}]*\}$/g, '');
    const labelColumn = line.trimEnd().length - label.length;
    containers.push({ line: index, indent, name, label, labelColumn });
    return;
  }
  const open = containers.pop();
  if (!open) return;
  // Also those in code: the parser sees the end of a container before it sees what is inside.
  const inner = lines
    .slice(open.line + 1, index)
    .flatMap((each) => /^ {0,3}(:{3,})(?:[A-Za-z]|[ \t]*$)/.exec(each)?.[1]?.length ?? []);
  const isPlain = open.label !== '' && !/^[[{]/.test(open.label);
  const bracketed = isPlain ? `[${open.label.replace(/[[\]]/g, '\\$&')}]` : open.label;
  // As many as leave the label in its column: problems in it are reported there.
  const before = open.labelColumn - open.indent.length - open.name.length - (isPlain ? 1 : 0);
  const colons = ':'.repeat(Math.max(3, before, ...inner.map((length) => length + 1)));
  lines[open.line] = `${open.indent}${colons}${open.name}${bracketed}`;
  lines[index] = indent + colons;
}
