/** References of Quarto and Pandoc's crossref, `@sec-a`, `@fig-a`, `@eq-a`: what they name is shown. */
import { type Edit, type MaskedNote, matchedPart, type Rewriting } from './masked-note.ts';

const label = String.raw`#((?:sec|fig|tbl|eq|lst)[-:][\w:-]*\w)`;
const heading = new RegExp(
  String.raw`^[ \t>]*#{1,6}[ \t]+(.*?)[ \t]*\{[^{}\n]*${label}[^{}\n]*\}[ \t]*$`,
  'gm',
);
const picture = new RegExp(
  String.raw`!\[((?:[^\][\n]|\[[^\][\n]{0,200}\]){0,400})\]\([^()\n]*\)\{[^{}\n]*${label}`,
  'g',
);
const caption = new RegExp(
  String.raw`^[ \t>]*(?:Table)?:[ \t]+(.*?)[ \t]*\{[^{}\n]*${label}[^{}\n]*\}[ \t]*$`,
  'gm',
);
const formula = new RegExp(String.raw`\$\$[ \t]*\{[^{}\n]*${label}`, 'g');
const reference = /(?<![\w\\/.])(\[)?-?@((?:sec|fig|tbl|eq|lst)[-:][\w:-]*\w)(?:\](?!\())?/g;

/** Writes those to what the note names. */
export function rewriteReferences({ text }: MaskedNote): Rewriting {
  const names = new Map<string, string>();
  for (const pattern of [picture, caption])
    for (const [, title = '', name = ''] of text.matchAll(pattern)) names.set(name, title);
  for (const [, title = '', name = ''] of text.matchAll(heading))
    names.set(name, `[${title.replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')}](#${name})`);
  for (const [, name = ''] of text.matchAll(formula)) names.set(name, `\\eqref{${name}}`);
  const edits = [...text.matchAll(reference)].flatMap((match): Edit[] => {
    const [whole, opening, name = ''] = match;
    const by = names.get(name);
    if (!by) return [];
    const isWhole = opening === undefined || whole.endsWith(']');
    return isWhole ? [{ ...matchedPart(match), by }] : [];
  });
  return { edits, findings: [] };
}
