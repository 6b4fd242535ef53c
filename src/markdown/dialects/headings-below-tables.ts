/** A heading with a line below it, right under a table: GFM reads it as a row, and the line as a rule. */
import { createFinding } from '../../problems/problem.ts';
import type { Edit, MaskedNote, Rewriting } from './masked-note.ts';

const delimiters = /^[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
/** Words that are no sentence and no source, and the line below them. */
const heading = /^([ \t>]*)([\p{L}\p{N}][^|\n]{0,80}?)[ \t]*$/u;
const line = /^[ \t>]*(-{3,}|={3,})[ \t]*$/;

/** Writes such headings in the form that ends a table. */
export function rewriteHeadingsBelowTables({ text }: MaskedNote): Rewriting {
  const lines = text.split('\n');
  const edits: Edit[] = [];
  const findings: Rewriting['findings'][number][] = [];
  let inTable = false;
  let offset = 0;
  for (const [index, written] of lines.entries()) {
    const from = offset;
    offset += written.length + 1;
    const above = lines[index - 1] ?? '';
    if (/^[ \t>]*$/.test(written)) inTable = false;
    else if (delimiters.test(written) && written.includes('|') && above.includes('|'))
      inTable = true;
    const [, margin = '', title] = (inTable && heading.exec(written)) || [];
    const [, sign] = line.exec(lines[index + 1] ?? '') ?? [];
    if (title === undefined || sign === undefined || /[:.;,!?]/.test(title)) continue;
    const by = `${margin}${sign.startsWith('=') ? '#' : '##'} ${title}`;
    edits.push({ from, to: from + written.length, by });
    edits.push({ from: offset, to: offset + lines[index + 1]!.length, by: margin });
    const place = { line: index + 1, column: margin.length + 1 };
    findings.push(createFinding('heading-below-table', place, { title }));
    inTable = false;
  }
  return { edits, findings };
}
