/** References of Quarto, Pandoc's crossref and MyST, `@sec-a`, `[@fig:a; @fig:b]`, `[](#a)`: what they name is shown. */
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

const gap = /%s|\{number\}/g;
/** Nothing in it is a link of its own; captions of pictures are no links. */
const linkText = /(?<![!\\])\[(?:[^[\]\n]|\[[^[\]\n]{0,200}\]){1,400}\](?=[([])/g;

const anyLabel = /(?:#|\\label\s*\{|label:[ \t]*)([a-z]{2,5}[-:][\w:.-]*\w)/g;

/** Writes those to what the note, or another one, has of that name; names that nothing has are said. */
export function rewriteReferences(note: MaskedNote, numbering?: Numbering): Rewriting {
  const { text, rangeOf } = note;
  const { labels, edits } = findLabels(note, numbering);
  // What is named in another way, such as code, is shown by its name.
  const named = new Set([...text.matchAll(anyLabel)].map(([, name = '']) => name));
  const kinds = new Set([...labels.keys(), ...named].map(kindOf));
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
    const kind = kindOf(label);
    if (handles.has(kind) && !kinds.has(kind)) return;
    const suggestion = renderSuggestion(label, [...labels.keys()], near);
    findings.push(createFinding('cross-reference-missing', rangeOf(place), { label, suggestion }));
  };
  const referring: Edit[] = [];
  const links = [...text.matchAll(linkText)].map(matchedPart);
  const isLinked = createCover(links);
  const groups = [...text.matchAll(bracketed)].flatMap((match): NotePart[] => {
    const place = matchedPart(match);
    if (isLinked(place)) return [];
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
  const isCovered = createCover([...groups, ...links].toSorted((a, b) => a.from - b.from));
  for (const match of text.matchAll(bare)) {
    const place = matchedPart(match);
    if (isCovered(place)) continue;
    const [, hidden, name = ''] = match;
    const reference = find(name, place);
    if (!reference) miss(name, place);
    else
      referring.push({
        ...place,
        by: write(reference, { before: '', isNumber: hidden !== undefined }),
      });
  }
  return { edits: [...referring, ...fillLinks(text, find), ...edits], labels, findings };
}

/** Links that say nothing, or have a gap for a number. */
function fillLinks(
  text: string,
  find: (name: string, place: NotePart) => CourseReference | undefined,
): Edit[] {
  return [...text.matchAll(openLink)].flatMap((match) => {
    const [, own = '', name = ''] = match;
    const place = matchedPart(match);
    const reference = find(name, place);
    const by = reference && fill(own, reference);
    return by === undefined ? [] : [{ ...place, by }];
  });
}

/** Prefixes that names of accounts and packages begin with too, as `@def-con` does. */
const handles: ReadonlySet<string> = new Set(['cor', 'def', 'prop', 'rem', 'tab']);

function kindOf(label: string): string {
  return /^[a-z]+(?=[-:])/i.exec(label)?.[0].toLowerCase() ?? '';
}

/** Whether a place lies in one of some parts; parts and places come in their order. */
function createCover(parts: readonly NotePart[]): (place: NotePart) => boolean {
  let next = 0;
  return ({ from, to }) => {
    while (next < parts.length && parts[next]!.to < to) next += 1;
    return next < parts.length && parts[next]!.from <= from;
  };
}

/** A link's words with the number in their gap; undefined where `%s` are words, since what they lead to has no number. */
function fill(words: string, reference: CourseReference): string | undefined {
  const { number, shown } = reference;
  if (words === '') return write(reference);
  if (isFormula(reference)) return words.replace(gap, () => shown);
  if (number === undefined && !words.includes('{number}')) return undefined;
  return link(
    words.replace(gap, () => number ?? shown),
    reference,
  );
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
