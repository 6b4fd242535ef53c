/** Front matter of Hugo as JSON: an object that the note begins with. */
import type { TitleBlock } from './title-block.ts';

/** Finds it, as YAML, which JSON is too; undefined where a note begins with other braces. */
export function findJsonMatter(lines: readonly string[]): TitleBlock | undefined {
  if (!/^\{\s*(?:"|$)/.test(lines[0] ?? '')) return undefined;
  const end = lines.findIndex((line) => /^\}\s*$/.test(line));
  const text = lines.slice(0, end + 1).join('\n');
  return isObject(text) ? { text, lineCount: end + 1 } : undefined;
}

function isObject(text: string): boolean {
  try {
    return Object.keys(JSON.parse(text) as object).length > 0;
  } catch {
    // Text in braces is no data.
    return false;
  }
}
