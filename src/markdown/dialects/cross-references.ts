/** CourseReferences of Quarto, Pandoc's crossref and MyST, `@sec-a`, `[@fig:a; @fig:b]`, `[](#a)`: what they name is shown. */
import { createFinding, type Finding } from '../../problems/problem.ts';
import { renderSuggestion } from '../../problems/suggest.ts';
import type { CourseReference } from '../../protocol/course-data.ts';
import { findLabels } from './find-labels.ts';
import type { Numbering } from './numbering.ts';
import { labelName } from './label-kinds.ts';
import {
  type Edit,
  type MaskedNote,
  matchedPart,
  type NotePart,
  type Rewriting,
} from './masked-note.ts';

const bare = new RegExp(String.raw`(?<![\w\\/.@-])(-)?@(${labelName})`, 'g');
const bracketed = new RegExp(
  String.raw`(?<![\\!\w\]])\[([^[\]\n]{0,200}?@${labelName}[^[\]\n]{0,400})\](?![(\[{:])`,
  'g',
);
const part = new RegExp(String.raw`^(\s*(?:[^@]*?\s)?)(-)?@(${labelName})(\s*)$`);
/** It says nothing, or has a gap for the number. */
const openLink =
  /(?<![!\\\]])\[([^[\]\n]{0,200}?(?:%s|\{number\})[^[\]\n]{0,200}|)\]\(#([^()\s]+)\)/g;

const anyLabel = /(?:#|\\label\s*\{|label:[ \t]*)([a-z]{2,5}[-:][\w:.-]*\w)/g;

/** Writes those to what the note, or another one, has of that name; names that nothing has are said. */
export function rewriteReferences(note: MaskedNote, numbering?: Numbering): Rewriting {
  const { text, rangeOf } = note;
  const { labels, edits } = findLabels(note, numbering);
  // What is named in another way, such as code, is shown by its name.
  const named = new Set([...text.matchAll(anyLabel)].map(([, name]) => name));
  const { found = {}, near = {} } = numbering?.elsewhere ?? {};
  const findings: Finding[] = [];
  const find = (written: string, place: NotePart): CourseReference | undefined => {
    const reference = [written, written[0]!.toLowerCase() + written.slice(1)]
      .map((name) => labels.get(name) ?? (Object.hasOwn(found, name) ? found[name] : undefined))
      .find((each) => each !== undefined);
    if (reference?.also !== undefined) {
      const facts = { label: written, note: reference.href.split('#')[0]!, also: reference.also };
      findings.push(createFinding('cross-reference-ambiguous', rangeOf(place), facts));
    }
    return reference;
  };
  const miss = (label: string, place: NotePart): void => {
    if (named.has(label)) return;
    const suggestion = near[label] ?? renderSuggestion(label, [...labels.keys()]);
    findings.push(createFinding('cross-reference-missing', rangeOf(place), { label, suggestion }));
  };
  const referring: Edit[] = [];
  const groups = [...text.matchAll(bracketed)].flatMap((match): NotePart[] => {
    const place = matchedPart(match);
    const parts = match[1]!.split(';').map((each) => part.exec(each));
    // Works are cited beside, or it is text in brackets.
    if (parts.includes(null)) return [];
    const shown = parts.map((each) => {
      const [, before = '', hidden, name = ''] = each!;
      const reference = find(name, place);
      if (!reference) miss(name, place);
      return reference && write(reference, { before, isNumber: hidden !== undefined });
    });
    if (!shown.includes(undefined)) referring.push({ ...place, by: shown.join('; ') });
    return [place];
  });
  for (const match of text.matchAll(bare)) {
    const place = matchedPart(match);
    if (groups.some(({ from, to }) => from <= place.from && place.to <= to)) continue;
    const [, hidden, name = ''] = match;
    const reference = find(name, place);
    if (!reference) miss(name, place);
    else
      referring.push({
        ...place,
        by: write(reference, { before: '', isNumber: hidden !== undefined }),
      });
  }
  for (const match of text.matchAll(openLink)) {
    const [, own = '', name = ''] = match;
    const reference = find(name, matchedPart(match));
    if (!reference) continue;
    const { number, shown } = reference;
    const filled = own.replace(/%s|\{number\}/g, number ?? shown);
    const by = own === '' || isFormula(reference) ? write(reference) : link(filled, reference);
    referring.push({ ...matchedPart(match), by });
  }
  return { edits: [...referring, ...edits], labels, findings };
}

/** Numbers of formulas are known, and become links, once all formulas are. */
function isFormula({ shown }: CourseReference): boolean {
  return shown.startsWith('\\eqref{');
}

/** With words of the author's own, the number alone. */
function write(
  reference: CourseReference,
  { before, isNumber }: { readonly before: string; readonly isNumber: boolean } = {
    before: '',
    isNumber: false,
  },
): string {
  const { shown, number } = reference;
  if (isFormula(reference)) return before.trimStart() + shown;
  const isBare = isNumber || before.trim() !== '';
  return link(before.trimStart() + (isBare ? (number ?? shown) : shown), reference);
}

function link(text: string, { href }: CourseReference): string {
  return `[${text}](${href})`;
}
