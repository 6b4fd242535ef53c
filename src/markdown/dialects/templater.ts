/** Commands of Obsidian's Templater that were never run: `<% tp.file.title %>`, `<%* const a = 1 %>`. */
import { createForeign } from './foreign.ts';
import { type MaskedNote, matchedPart, type Rewriting } from './masked-note.ts';

const command = /<%(?:[-_]?\*|[-_~+]{0,2}[ \t]*(?:await[ \t]+)?tp\.)(?:(?!%>)[\s\S]){0,2000}%>/g;

/** Leaves them out. What stands between two runs in any case. */
export function rewriteTemplater(note: MaskedNote): Rewriting {
  const parts = [...note.text.matchAll(command)].map(matchedPart);
  return {
    edits: parts.map((part) => ({ ...part, by: '' })),
    findings: parts.map((part) =>
      createForeign(
        'foreign-unresolved',
        note.rangeOf(part),
        note.source.slice(part.from, part.to),
      ),
    ),
  };
}
