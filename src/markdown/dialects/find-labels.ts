/**
 * The names that a note gives to what others refer to: figures, tables, formulas, headings, and theorems and their like. Each
 * is numbered in the order of the note, a kind apart.
 */
import GithubSlugger from 'github-slugger';
import type { Edit, MaskedNote } from './masked-note.ts';
import type { CourseReference } from '../../protocol/course-data.ts';
import type { FoundLabels, Numbering } from './numbering.ts';
import { findStatements } from './find-statements.ts';

const name = String.raw`#([A-Za-z][\w:.-]*)`;
const heading = /^[ \t>]*#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$/gm;
const headingName = new RegExp(String.raw`^(.*?)[ \t]*\{[^{}]*?${name}[^{}]*\}$`);
/** As MyST's targets are written before. */
const headingTarget =
  /<a id="([\w:.-]+)"><\/a>(?:[ \t>]*\n)+(?:[ \t>]*<a id="[^"]*"><\/a>(?:[ \t>]*\n)+)*[ \t>]*#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$/gm;
const picture = new RegExp(
  String.raw`!\[((?:[^\][\n]|\[[^\][\n]{0,200}\]){0,400})\]\(([^()\n]*)\)\{[^{}\n]*${name}([^{}\n]*)\}`,
  'g',
);
const caption = new RegExp(
  String.raw`^[ \t>]*(?:Table)?:[ \t]+(.*?)[ \t]*\{[^{}\n]*${name}[^{}\n]*\}[ \t]*$`,
  'gm',
);
const formula = new RegExp(
  String.raw`\$\$[ \t]*(?:\{[^{}\n]*${name}|\(([\w:.-]+)\)[ \t]*$)|\\label[ \t]*\{([^{}\n]+)\}`,
  'gm',
);

/** Finds them. Without numbering none is numbered. */
export function findLabels(note: MaskedNote, numbering: Numbering | undefined): FoundLabels {
  const statements = findStatements(note, numbering);
  const figures = [...note.text.matchAll(picture)].map((match) => numberFigure(match, note.text));
  const tables = [...note.text.matchAll(caption)].map(numberTable);
  const edits: Edit[] = [...statements.edits];
  const labels = new Map(listHeadings(note.text));
  for (const [, bracketed, rounded, inTex] of note.text.matchAll(formula)) {
    const own = (bracketed ?? rounded ?? inTex ?? '').trim();
    labels.set(own, { shown: `\\eqref{${own}}`, href: `#${own}` });
  }
  for (const [kind, all] of [
    ['figure', figures],
    ['table', tables],
  ] as const)
    for (const [index, { label, title, write }] of all.entries()) {
      const number = numbering?.isOn ? `${numbering.prefix}${index + 1}` : undefined;
      const shown = number === undefined ? title : `${numbering!.words[kind]} ${number}`;
      labels.set(label, { shown, number, href: `#${label}` });
      if (number !== undefined) edits.push(write(shown));
    }
  for (const [label, reference] of statements.labels) labels.set(label, reference);
  return { labels, edits };
}

interface Captioned {
  readonly label: string;
  readonly title: string;
  /** Writes "Figure 2" before the caption. */
  readonly write: (number: string) => Edit;
}

function numberFigure(match: RegExpExecArray, text: string): Captioned {
  const { 0: whole, 1: title = '', 2: address = '', 3: label = '', 4: more = '', index } = match;
  const end = index + 4 + title.length + address.length;
  const insert = (at: number, by: string): Edit => ({ from: at, to: at, by });
  return {
    label,
    title,
    write: (number) => {
      if (more.includes(captionBelow)) {
        const after = index + whole.length;
        const [blank = ''] = /^[ \t]*\n(?:[ \t>]*\n)*[ \t>]*/.exec(text.slice(after)) ?? [];
        return insert(after + blank.length, `${number}: `);
      }
      const titled = /[ \t]["'](?=[^"']*["'][ \t]*$)/.exec(address);
      if (titled) return insert(end - address.length + titled.index + 2, `${number}: `);
      if (title.trim() === '') return insert(end, ` "${number}"`);
      return insert(end, ` "${number}: ${title.replaceAll('"', '”')}"`);
    },
  };
}

/** Said of a picture whose caption is the paragraph below. */
export const captionBelow = 'data-caption=below';

function numberTable({
  0: whole,
  1: title = '',
  2: label = '',
  index,
}: RegExpExecArray): Captioned {
  const at = index + whole.indexOf(title, whole.indexOf(':'));
  return { label, title, write: (number) => ({ from: at, to: at, by: `${number}: ` }) };
}

function listHeadings(text: string): [string, CourseReference][] {
  const slugger = new GithubSlugger();
  const found: [string, CourseReference][] = [];
  const add = (label: string, title: string): void => {
    const shown = title.replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1');
    if (shown !== '') found.push([label, { shown, href: `#${label}` }]);
  };
  for (const [, written = ''] of text.matchAll(heading)) {
    const [, title = written, own] = headingName.exec(written) ?? [];
    const bare = title.replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1').replace(/[*_`]/g, '');
    add(slugger.slug(bare), title);
    if (own !== undefined) add(own, title);
  }
  for (const [, label = '', title = ''] of text.matchAll(headingTarget))
    add(label, title.replace(/\s*\{[^{}]*\}\s*$/, ''));
  return found;
}
