/** References of Quarto and Pandoc's crossref, `@sec-a`, `@fig-a`, `@eq-a`: what they name is shown. */
import GithubSlugger from 'github-slugger';
import { createFinding, type Finding } from '../../problems/problem.ts';
import { renderSuggestion } from '../../problems/suggest.ts';
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

const anyLabel = /(?:#|\\label\s*\{|label:[ \t]*)([a-z]{2,4}[-:][\w:-]*\w)/g;

/** A link of pandoc's that says nothing shows the heading that it leads to. */
const emptyLink = /(?<![!\\\]])\[\]\(#([^()\s]+)\)/g;
const anyHeading = /^[ \t>]*#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$/gm;

function fillLinks(text: string): Edit[] {
  const links = [...text.matchAll(emptyLink)];
  if (links.length === 0) return [];
  const slugger = new GithubSlugger();
  const titles = new Map<string, string>();
  for (const [, written = ''] of text.matchAll(anyHeading)) {
    const [, bare = written, own] = /^(.*?)[ \t]*\{[^{}]*?#([\w:.-]+)[^{}]*\}$/.exec(written) ?? [];
    const title = bare.replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1');
    titles.set(slugger.slug(title.replace(/[*_`]/g, '')), title);
    if (own !== undefined) titles.set(own, title);
  }
  return links.flatMap(({ 1: name = '', index }): Edit[] => {
    const title = titles.get(name);
    return title ? [{ from: index + 1, to: index + 1, by: title }] : [];
  });
}

/** What Pandoc writes behind a picture of LaTeX's: a title that says that it is a figure, and the figure's name. */
const figureName =
  /(!\[(?:[^\][\n]|\n(?![ \t]*\n)){0,1000}\]\([^()\n"]*?)([ \t]+"fig:")\)(?:([ \t]*)\[fig:([^\][\n]{1,60})\](?![([:]))?/g;

function writeFigureNames(text: string): Edit[] {
  return [...text.matchAll(figureName)].flatMap((match): Edit[] => {
    const [whole, before = '', title = '', blank = '', name] = match;
    const from = match.index + before.length;
    const titled = { from, to: from + title.length, by: '' };
    if (name === undefined) return [titled];
    const to = match.index + whole.length;
    const named = { from: from + title.length + 1 + blank.length, to, by: name };
    return [titled, named];
  });
}

/** What numbers are of, in the note's language. */
export interface NumberWords {
  readonly figure: string;
  readonly table: string;
}

/** Where a picture's address ends, and its title may stand. */
function endOfAddress(picture: string): number {
  return picture.lastIndexOf('){');
}

/** Writes those to what the note names; names that nothing has are said. */
export function rewriteReferences({ text, rangeOf }: MaskedNote, numbers?: NumberWords): Rewriting {
  // What is named in another way, such as code, is shown by its name.
  const labels = new Set([...text.matchAll(anyLabel)].map(([, name]) => name));
  const names = new Map<string, string>();
  const captions: Edit[] = [];
  const counts = { figure: 0, table: 0 };
  for (const [kind, pattern] of [
    ['figure', picture],
    ['table', caption],
  ] as const)
    for (const match of text.matchAll(pattern)) {
      const [whole, title = '', name = ''] = match;
      counts[kind] += 1;
      const number = numbers && `${numbers[kind]} ${counts[kind]}`;
      names.set(name, number ?? title);
      if (number === undefined) continue;
      const at = match.index + (kind === 'figure' ? endOfAddress(whole) : whole.indexOf(title));
      const by = kind === 'figure' ? ` "${number}: ${title.replaceAll('"', '”')}"` : `${number}: `;
      captions.push({ from: at, to: at, by });
    }
  for (const [, title = '', name = ''] of text.matchAll(heading))
    names.set(name, `[${title.replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')}](#${name})`);
  for (const [, name = ''] of text.matchAll(formula)) names.set(name, `\\eqref{${name}}`);
  const findings: Finding[] = [];
  const edits = [...text.matchAll(reference)].flatMap((match): Edit[] => {
    const [whole, opening, name = ''] = match;
    const by = names.get(name);
    if (!by) {
      const facts = { label: name, suggestion: renderSuggestion(name, [...names.keys()]) };
      if (!labels.has(name))
        findings.push(createFinding('cross-reference-missing', rangeOf(matchedPart(match)), facts));
      return [];
    }
    const isWhole = opening === undefined || whole.endsWith(']');
    return isWhole ? [{ ...matchedPart(match), by }] : [];
  });
  return {
    edits: [...edits, ...captions, ...fillLinks(text), ...writeFigureNames(text)],
    findings,
  };
}
