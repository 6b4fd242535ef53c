/** Other files in a note: `--8<-- "a.md"` of pymdownx, `{{#include a.md}}` of mdBook, `{{< include _a.qmd >}}` of Quarto. */
import { createForeign } from './foreign.ts';
import { type Edit, type MaskedNote, matchedPart, type Rewriting } from './masked-note.ts';

/** Alone on its line; behind a semicolon it is spoken of. */
const line =
  /^([ \t>]*)(?:-{1,}8<-{1,}[ \t]+(?:"([^"\n]+)"|'([^'\n]+)')|\{\{#(?:rustdoc_)?include[ \t]+([^{}\n]+?)[ \t]*\}\}|\{\{<[ \t]*include[ \t]+"?([^<>"\n]+?)"?[ \t]*>\}\})[ \t]*$/gm;
/** Paths between two marks, one a line. */
const block =
  /^[ \t>]*-{1,}8<-{1,}[ \t]*\n((?:(?![ \t>]*-{1,}8<-{1,}).*\n){1,50}?)[ \t>]*-{1,}8<-{1,}[ \t]*$/gm;
const note = /^[^:#[\]|]+\.(?:md|markdown|qmd|rmd|txt)$/i;

/** Writes notes as Obsidian embeds them; of others, and in code, nothing is shown. */
export function rewriteSnippets({ text, source, rangeOf }: MaskedNote): Rewriting {
  const edits: Edit[] = [];
  const findings: Rewriting['findings'][number][] = [];
  const drop = (from: number, written: string, by: string): void => {
    const part = { from, to: from + written.length };
    edits.push({ ...part, by });
    findings.push(createForeign('foreign-unresolved', rangeOf(part), written.trim()));
  };
  for (const match of source.matchAll(line)) {
    const [whole, margin = '', ...names] = match;
    const name = names.find((each) => each !== undefined)!.replace(/^[./]+\//, '');
    const { from, to } = matchedPart(match);
    const isCode = text.slice(from, to) !== whole;
    if (!isCode && note.test(name)) edits.push({ from, to, by: `${margin}![[${name}]]` });
    else drop(from, whole, margin);
  }
  for (const match of source.matchAll(block)) {
    const [whole, paths = ''] = match;
    const { from } = matchedPart(match);
    if (text.slice(from, from + whole.length) !== whole) continue;
    let at = from + whole.indexOf('\n') + 1;
    edits.push({ from, to: at - 1, by: '' });
    for (const own of paths.split('\n').slice(0, -1)) {
      const name = own.trim();
      if (note.test(name)) edits.push({ from: at, to: at + own.length, by: `![[${name}]]` });
      else if (name !== '') drop(at, own, '');
      at += own.length + 1;
    }
    edits.push({ from: at, to: from + whole.length, by: '' });
  }
  return { edits, findings };
}
