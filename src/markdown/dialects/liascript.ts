/** What LiaScript says of when a block comes in or is read aloud: `{{2}}`, `{{2-3}}`, `--{{2}}--`. */
import { type Edit, type MaskedNote, matchedPart, type Rewriting } from './masked-note.ts';

const mark =
  /^([ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?)(?:--\{\{\d+\}\}--|\{\{\|?>?[ \t]*\d+(?:-\d+)?[ \t]*\}\})[ \t]*/gm;

/** Alone on its line it may be as far in as code. */
const alone = /^[ \t]*(?:--\{\{\d+\}\}--|\{\{\d+(?:-\d+)?\}\})[ \t]*$/gm;

/** Leaves them out; what comes in is there from the beginning. */
export function rewriteLiaScript({ text, source }: MaskedNote): Rewriting {
  const edits = [...text.matchAll(mark)].map((match): Edit => {
    const [whole, margin = ''] = match;
    return { from: match.index + margin.length, to: match.index + whole.length, by: '' };
  });
  for (const match of source.matchAll(alone)) edits.push({ ...matchedPart(match), by: '' });
  return { edits, findings: [] };
}
