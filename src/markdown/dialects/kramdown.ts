/** Lines that kramdown and its like read as attributes or options: `{: .lead}`, `{:toc}`, `{::options … /}`, `{::comment}`. */
import { createFinding } from '../../problems/problem.ts';
import { writePrivateComment } from '../private-lines.ts';
import { createForeign } from './foreign.ts';
import {
  type Edit,
  fillText,
  type MaskedNote,
  matchedPart,
  type NotePart,
  type Rewriting,
} from './masked-note.ts';

const value = String.raw`(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}=]+)`;
const attribute = String.raw`(?:[.#][\w:-]+|[A-Za-z][\w:-]*(?:=${value})?)`;
const attributeLine = new RegExp(
  // A list of contents is for `remark-toc`.
  String.raw`^[ \t>]*(\{(?!:[ \t]*toc\b)(?::(?:[\w-]+:)?[ \t]*${attribute}|[ \t]*[.#][\w:-]+)(?:[ \t]+${attribute})*[ \t]*\})[ \t]*$`,
  'gm',
);
const options = /\{::[a-z]+(?:[ \t]+[^{}\n]*)?\/?\}|\{:\/[a-z]*\}/gm;
const comment = /\{::comment\}([\s\S]{0,20000}?)\{:\/(?:comment)?\}/g;

/** Below the head of a table, crosses stand between its columns; signs of equality stand between its rows. */
const crossed = /(?<=\|.*\n[ \t>]*)\|?[ \t]*:?-[-:| \t]*\+[-:+| \t]*$/gm;
const rowRule = /(?<=\|.*\n[ \t>]*)\|={3}[=|+ \t]*$/gm;
/** Parts paragraphs and lists. */
const blockEnd = /(?<=^|\n[ \t>]*\n)\^[ \t]*(?=\n|$)/g;

/** Leaves out lines of attributes and options; comments are the speaker's. */
export function rewriteKramdown({ text, source, rangeOf }: MaskedNote): Rewriting {
  const edits: Edit[] = [];
  const findings: Rewriting['findings'][number][] = [];
  // What was taken is filled, so that nothing in it is taken again.
  const withoutComments = text.replace(comment, (whole, _, offset: number) => {
    const to = offset + whole.length;
    const inside = source.slice(offset + '{::comment}'.length, source.lastIndexOf('{:', to));
    edits.push({ from: offset, to, by: writePrivateComment(inside) });
    return fillText(whole);
  });
  const rest = withoutComments.replace(options, (whole, offset: number) => {
    const part = { from: offset, to: offset + whole.length };
    edits.push({ ...part, by: '' });
    const [tag] = /\{[^{}]*\}/.exec(whole)!;
    findings.push(createForeign('foreign-dropped', rangeOf(part), tag));
    return fillText(whole);
  });
  for (const match of text.matchAll(crossed))
    edits.push({ ...matchedPart(match), by: match[0].replaceAll('+', '|') });
  for (const match of text.matchAll(rowRule)) edits.push({ ...matchedPart(match), by: '| |' });
  for (const match of text.matchAll(blockEnd)) edits.push({ ...matchedPart(match), by: '' });
  for (const { 0: line, 1: attributes = '', index } of rest.matchAll(attributeLine)) {
    const from = index + line.indexOf('{');
    const part = { from, to: from + attributes.length };
    const beside = unseen.test(attributes) && findLinesBeside(text, index, index + line.length);
    if (beside)
      edits.push({ ...beside, by: writePrivateComment(source.slice(beside.from, beside.to)) });
    edits.push({ ...part, by: '' });
    findings.push(createFinding('attributes-dropped', rangeOf(part), { attributes }));
  }
  return { edits, findings };
}

/** Of what its author hides. */
const unseen = /\.(?:d-none|hidden|invisible|notes|speaker|speaker-notes)(?![\w-])/;

/** The lines of text right above attributes, or else right below: up to a blank one. */
function findLinesBeside(text: string, from: number, to: number): NotePart | undefined {
  const above = /(?:^|\n)((?:[ \t>]*[^\s>].*\n)+)$/.exec(
    text.slice(Math.max(0, from - 5000), from),
  )?.[1];
  if (above?.startsWith('#')) return undefined;
  if (above !== undefined) return { from: from - above.length, to: from - 1 };
  const below = /^\n((?:[ \t>]*[^\s>].*(?:\n|$))+)/.exec(text.slice(to, to + 5000))?.[1]?.trimEnd();
  return below === undefined ? undefined : { from: to + 1, to: to + 1 + below.length };
}
