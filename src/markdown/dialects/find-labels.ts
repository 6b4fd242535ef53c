/**
 * The names that a note gives to what others refer to: figures, tables, formulas, headings, and theorems and their like. Each
 * is numbered in the order of the note, a kind apart.
 */
import GithubSlugger from 'github-slugger';
import { type Edit, type MaskedNote, trimHeading } from './masked-note.ts';
import type { CourseReference } from '../../protocol/course-data.ts';
import type { FoundLabels, Numbering } from './numbering.ts';
import { findStatements } from './find-statements.ts';

const name = String.raw`#([A-Za-z][\w:.-]*)`;
/** All patterns take the rest of a line whole: what closes it is cut off in code, in one pass. */
const heading = /^[ \t>]*#{1,6}[ \t]+(.*)$/gm;
const ownName = new RegExp(String.raw`(?<![\w"'=])${name}`);
const attributesAtEnd = /\{([^{}]*)\}$/;
/** As MyST's targets are written before. */
const headingTarget =
  /<a id="([\w:.-]+)"><\/a>(?:[ \t>]*\n)+(?:[ \t>]*<a id="[^"\n]*"><\/a>(?:[ \t>]*\n)+){0,20}[ \t>]*#{1,6}[ \t]+(.*)$/gm;
const picture = /!\[((?:[^\][\n]|\[[^\][\n]{0,200}\]){0,400})\]\(([^()\n]*)\)\{([^{}\n]*)\}/g;
/** As captions of several pictures are written before. */
const captionOfParts = /<a id="([\w:.-]+)" data-parts="([^"\n]*)"><\/a>(.*)/g;
const caption = /^[ \t>]*(?:Table)?:[ \t]+(.*)$/gm;
const formula = new RegExp(
  String.raw`\$\$[ \t]*(?:\{[^{}\n]*${name}|\(([\w:.-]+)\)[ \t]*$)|\\label[ \t]*\{([^{}\n]+)\}`,
  'gm',
);

/** Finds them. Without numbering none is numbered. */
export function findLabels(note: MaskedNote, numbering: Numbering | undefined): FoundLabels {
  const statements = findStatements(note, numbering);
  const figures = listFigures(note.text);
  const tables = [...note.text.matchAll(caption)].flatMap(readTable);
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
    for (const [index, { label, title, write, parts = [] }] of all.entries()) {
      const number = numbering?.isOn ? `${numbering.prefix}${index + 1}` : undefined;
      const shown = number === undefined ? title : `${numbering!.words[kind]} ${number}`;
      labels.set(label, { shown, number, href: `#${label}` });
      if (number !== undefined) edits.push(write(`${shown}: `));
      // In Quarto and with pandoc-crossref the description of such a picture is its caption.
      else if (kind === 'figure' && /^fig[-:]/.test(label) && title !== '') edits.push(write(''));
      for (const [at, part] of parts.entries()) {
        const letter = String.fromCodePoint(0x61 + at);
        const own = number === undefined ? part.title : `${shown}${letter}`;
        labels.set(part.label, {
          shown: own,
          number: number && number + letter,
          href: `#${part.label}`,
        });
        edits.push(part.write(`(${letter}) `));
      }
    }
  for (const [label, reference] of statements.labels) labels.set(label, reference);
  return { labels, edits };
}

interface Captioned {
  readonly label: string;
  readonly title: string;
  /** Pictures of one figure that have names of their own. @default none */
  readonly parts?: readonly Captioned[];
  /** Writes "Figure 2: " before the caption. */
  readonly write: (name: string) => Edit;
}

/** Those of one figure are parts of it. */
function listFigures(text: string): Captioned[] {
  const pictures = [...text.matchAll(picture)].flatMap((match) =>
    readFigure(match, text).map((figure) => ({ figure, from: match.index })),
  );
  const groups = [...text.matchAll(captionOfParts)].map((match) => {
    const { 0: whole, 1: label = '', 2: names = '', 3: title = '', index } = match;
    const own = new Set(names.split(' '));
    const parts = pictures.map(({ figure }) => figure).filter((each) => own.has(each.label));
    const at = index + whole.length - title.length;
    const write = (name: string): Edit => ({ from: at, to: at, by: name });
    return { figure: { label, title: title.trim(), parts, write }, from: index };
  });
  const inside = new Set(groups.flatMap(({ figure }) => figure.parts));
  return [...pictures.filter(({ figure }) => !inside.has(figure)), ...groups]
    .toSorted((a, b) => a.from - b.from)
    .map(({ figure }) => figure);
}

function readFigure(match: RegExpExecArray, text: string): Captioned[] {
  const { 0: whole, 1: title = '', 2: address = '', 3: attributes = '', index } = match;
  const [, label] = ownName.exec(attributes) ?? [];
  if (label === undefined) return [];
  const end = index + 4 + title.length + address.length;
  const insert = (at: number, by: string): Edit => ({ from: at, to: at, by });
  const write = (name: string): Edit => {
    if (attributes.includes(captionBelow)) {
      const after = index + whole.length;
      const [blank = ''] = /^[ \t]*\n(?:[ \t>]*\n)*[ \t>]*/.exec(text.slice(after)) ?? [];
      return insert(after + blank.length, name);
    }
    const titled = /[ \t]["'](?=[^"']*["'][ \t]*$)/.exec(address);
    if (titled) return insert(end - address.length + titled.index + 2, name);
    if (title.trim() === '') return insert(end, ` "${name.replace(/:? $/, '')}"`);
    return insert(end, ` "${name}${title.replaceAll('"', '”')}"`);
  };
  return [{ label, title, write }];
}

/** Said of a picture whose caption is the paragraph below. */
export const captionBelow = 'data-caption=below';

/** Said of the last one of several pictures that have a caption in common below. */
export const commonCaption = 'data-caption=common';

function readTable({ 0: whole, 1: written = '', index }: RegExpExecArray): Captioned[] {
  const { title, label } = readName(written);
  if (label === undefined) return [];
  const at = index + whole.length - written.length;
  return [{ label, title, write: (name) => ({ from: at, to: at, by: name }) }];
}

/** A text without the attributes at its end, and the name that they give to it. */
function readName(written: string): { readonly title: string; readonly label?: string } {
  const text = written.trimEnd();
  const attributes = attributesAtEnd.exec(text);
  const [, label] = ownName.exec(attributes?.[1] ?? '') ?? [];
  return label === undefined
    ? { title: text }
    : { title: text.slice(0, attributes!.index).trimEnd(), label };
}

function listHeadings(text: string): [string, CourseReference][] {
  const slugger = new GithubSlugger();
  const found: [string, CourseReference][] = [];
  const add = (label: string, title: string): void => {
    const shown = title.replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1');
    if (shown !== '') found.push([label, { shown, href: `#${label}` }]);
  };
  for (const [, written = ''] of text.matchAll(heading)) {
    const { title, label } = readName(trimHeading(written));
    const bare = title.replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1').replace(/[*_`]/g, '');
    add(slugger.slug(bare), title);
    if (label !== undefined) add(label, title);
  }
  for (const [, label = '', written = ''] of text.matchAll(headingTarget))
    add(label, trimHeading(written).replace(attributesAtEnd, '').trimEnd());
  return found;
}
