import type { Edit, MaskedNote, Rewriting } from './masked-note.ts';

/** Addresses without quotes: HTML allows a slash in them, and the Markdown parser does not. */
const tag = /<[a-z][\w-]*(?:\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))?){1,40}\s*>/gi;
const bare = /(\s[\w:-]+\s*=\s*)([^\s"'<>=`]*\/[^\s"'<>=`]*?)(?=\s|\/?>)/g;

/** Puts quotes around values that the parser would not read without. */
export function rewriteBareAttributes({ text, source }: MaskedNote): Rewriting {
  const edits: Edit[] = [];
  for (const { 0: whole, index } of text.matchAll(tag))
    for (const match of whole.matchAll(bare)) {
      const from = index + match.index + match[1]!.length;
      const to = from + match[2]!.length;
      edits.push({ from, to, by: `"${source.slice(from, to)}"` });
    }
  return { edits, findings: [] };
}
