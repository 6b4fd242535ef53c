/** Tags with a prefix, which to Markdown are no tags: what Word leaves in a text, `<o:p>`, and Slidev's icons, `<carbon:edit />`. */
import { createForeign } from './foreign.ts';
import { type MaskedNote, matchedPart, type Rewriting } from './masked-note.ts';

const attributes = String.raw`(?:\s(?:"[^"]*"|'[^']*'|[^<>"'/]){0,400})?`;
const office = String.raw`<\/?(?:o|st1|v|w):[a-z]\w{0,40}${attributes}\/?>`;
/** Of Iconify, by the sets that are used most. */
const icon = String.raw`<(?:bi|bx|carbon|eva|fa|fa6|fluent|ic|la|logos|lucide|material-symbols|mdi|noto|ph|ri|simple-icons|tabler|twemoji|uil):[a-z][a-z\d-]{0,60}${attributes}\/>`;
const tag = new RegExp(`${office}|${icon}`, 'gi');

/** Leaves such tags out; what stands between two stays. */
export function rewritePrefixedTags(note: MaskedNote): Rewriting {
  const parts = [...note.text.matchAll(tag)].map(matchedPart);
  return {
    edits: parts.map((part) => ({ ...part, by: '' })),
    findings: parts.map((part) =>
      createForeign('foreign-dropped', note.rangeOf(part), note.source.slice(part.from, part.to)),
    ),
  };
}
