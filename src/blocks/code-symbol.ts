/** Functions and classes by their names. */
import type { Span } from './span.ts';

/** Characters of a line in which brackets are counted. */
const longest = 1000;
const text = /"""|'''/g;

/** A `def`, `class` or function in a part of a file, with what decorates it, as far as it is indented or in braces. */
export function findSymbol(
  lines: readonly string[],
  { from, to }: Span,
  name: string,
): Span | undefined {
  const own = name.replace(/[^\w$]/g, '').replaceAll('$', String.raw`\$`);
  const opening = new RegExp(
    String.raw`^[ \t]*(?:\w+[ \t]+)*(?:def|class|function|fn|func)[ \t]+${own}(?![\w$])`,
  );
  const isText = findTexts(lines);
  const at = lines.findIndex(
    (line, index) => index >= from && index < to && !isText[index] && opening.test(line),
  );
  if (at < 0) return undefined;
  const indent = indentOf(lines[at]!);
  let end = skipSignature(lines, { from: at, to });
  const isInside = (line: string): boolean => line.trim() === '' || indentOf(line) > indent;
  while (end < to && (isText[end] || isInside(lines[end]!))) end += 1;
  if (/^[ \t]*[})\]]/.test(lines[end] ?? '') && end < to) end += 1;
  let first = at;
  while (first > from && /^[ \t]*@/.test(lines[first - 1]!)) first -= 1;
  return { from: first, to: end };
}

/** Which lines begin within a text of several lines, or a comment of several: what is written there defines nothing. */
function findTexts(lines: readonly string[]): readonly boolean[] {
  let closing: string | undefined;
  return lines.map((line) => {
    const isText = closing !== undefined;
    if (closing === '*/') closing = line.includes('*/') ? undefined : closing;
    else if (closing === undefined && /^[ \t]*\/\*(?!.*\*\/)/.test(line)) closing = '*/';
    else
      for (const [sign] of line.matchAll(text))
        closing = closing === undefined ? sign : closing === sign ? undefined : closing;
    return isText;
  });
}

/** The line behind the parameters, which may stand in several, and behind a brace in its own line. */
function skipSignature(lines: readonly string[], { from, to }: Span): number {
  let depth = 0;
  let end = from;
  do {
    const bare = lines[end]!.slice(0, longest).replace(
      /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|(?:#|\/\/).*$/g,
      '',
    );
    for (const [sign] of bare.matchAll(/[()[\]]/g)) depth += sign === '(' || sign === '[' ? 1 : -1;
    end += 1;
  } while (depth > 0 && end < to);
  // Nothing closes them: then they are not understood.
  if (depth > 0) end = from + 1;
  return end < to && lines[end]!.trim() === '{' ? end + 1 : end;
}

/** How many blanks a line begins with. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
