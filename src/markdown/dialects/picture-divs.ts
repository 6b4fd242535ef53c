/**
 * Figures and tables of Quarto and Pandoc that are containers: `::: {#fig-a}` around pictures or a drawing, `::: {#tbl-a}`
 * around a table, each with its caption as the last paragraph; and pictures side by side, `::: {layout-ncol=2}`.
 */
import { captionBelow, commonCaption } from './find-labels.ts';
import { diffLines, type MaskedNote, type Rewriting } from './masked-note.ts';

const opening = /^[ \t>]*(?:[-*+][ \t]+)?:{3,}[ \t]*\{([^{}\n]*)\}[ \t]*:*[ \t]*$/;
const otherOpening = /^[ \t>]*(?:[-*+][ \t]+)?:{3,}[ \t]*[\w{]/;
const closing = /^[ \t>]*:{3,}[ \t]*$/;
/** What ends a picture is seen in code, which a line of many brackets does not slow down. */
const picture =
  /^([ \t>]*)!\[([^\][\n]*)\]\(([^()\n"]*?)([ \t]+"[^"\n]*")?[ \t]*\)(?:\{([^{}\n]*)\})?[ \t]*$/;
/** Of other blocks than paragraphs. */
const block = /^[ \t>]*(?:[-*+|#:<]|\d{1,9}[.)][ \t]|`{3}|~{3}|\$\$|!\[|\uFDD7)/;

/** A container without its first and last line. */
interface Div {
  readonly label: string | undefined;
  readonly attributes: string;
  readonly first: number;
  readonly close: number;
}

/** Writes figures as pictures that have names, tables with captions below, and pictures that are to stand side by side in one paragraph. */
export function rewritePictureDivs({ text, source }: MaskedNote): Rewriting {
  const masked = text.split('\n');
  const before = source.split('\n');
  const lines = [...before];
  for (const div of findDivs(masked)) {
    const caption = div.label === undefined ? undefined : findCaption(masked, div);
    const pictures = listPictures(masked, div);
    if (div.label?.startsWith('tbl')) writeTable(lines, div, caption);
    else if (div.label !== undefined) writeFigure(lines, { div, caption, pictures });
    arrangePictures(lines, masked, { div, caption, pictures });
  }
  return { edits: diffLines(before, lines), findings: [] };
}

/** Others in each other are not looked into. */
const maxDepth = 8;

function findDivs(lines: readonly string[]): Div[] {
  const open: (Omit<Div, 'close'> | undefined)[] = [];
  const found: Div[] = [];
  for (const [index, line] of lines.entries()) {
    if (closing.test(line)) {
      const div = open.pop();
      if (div && open.length < maxDepth) found.push({ ...div, close: index });
    } else if (otherOpening.test(line)) open.push(readDiv(line, index));
  }
  return found.toSorted((a, b) => a.first - b.first);
}

function readDiv(line: string, first: number): Omit<Div, 'close'> | undefined {
  const [, attributes = ''] = opening.exec(line) ?? [];
  const [, label] = /(?:^|\s)#((?:fig|tbl|tab)[-:][\w:.-]+)/.exec(attributes) ?? [];
  const isArranged = /\blayout(?:-ncol|-nrow)?=/.test(attributes);
  return label === undefined && !isArranged ? undefined : { label, attributes, first };
}

/** First and last line of the paragraph that a container ends with. */
interface Caption {
  readonly from: number;
  readonly to: number;
}

function findCaption(lines: readonly string[], { first, close }: Div): Caption | undefined {
  let to = close - 1;
  while (to > first && isBlank(lines[to]!)) to -= 1;
  let from = to;
  while (from > first && !isBlank(lines[from]!) && !block.test(lines[from]!)) from -= 1;
  const isApart = isBlank(lines[from]!) && from < to;
  return isApart && from > first ? { from: from + 1, to } : undefined;
}

function isBlank(line: string): boolean {
  return /^[ \t>]*$/.test(line);
}

function listPictures(lines: readonly string[], { first, close }: Div): readonly number[] {
  return lines.flatMap((line, index) =>
    index > first && index < close && picture.test(line) ? [index] : [],
  );
}

interface Figure {
  readonly div: Div;
  readonly caption: Caption | undefined;
  readonly pictures: readonly number[];
}

function writeTable(lines: string[], { label, first, close }: Div, caption?: Caption): void {
  if (caption === undefined) return;
  const { from, to } = caption;
  const margin = marginOf(lines[from]!);
  lines[from] = `${margin}: ${readCaption(lines, caption)} {#${label}}`;
  for (let index = from + 1; index <= to; index += 1) lines[index] = margin;
  for (const index of [first, close]) lines[index] = marginOf(lines[index]!);
}

function writeFigure(lines: string[], { div, caption, pictures }: Figure): void {
  const { label, first, close } = div;
  const parts = pictures.flatMap((at) => nameOf(lines[at]!) ?? []);
  if (pictures.length === 1 && parts.length === 0) {
    const [at] = pictures;
    const text = caption && readCaption(lines, caption);
    lines[at!] = writePicture(lines[at!]!, [`#${label}`, text && captionBelow], text);
    for (const index of [first, close]) lines[index] = marginOf(lines[index]!);
    return;
  }
  if (caption === undefined) return;
  const last = pictures.at(-1);
  if (last !== undefined) lines[last] = writePicture(lines[last]!, [commonCaption]);
  const margin = marginOf(lines[caption.from]!);
  const name = `<a id="${label}" data-parts="${parts.join(' ')}"></a>`;
  lines[caption.from] = margin + name + lines[caption.from]!.slice(margin.length);
}

function nameOf(line: string): string | undefined {
  return /(?:^|\s)#([\w:.-]+)/.exec(picture.exec(line)?.[5] ?? '')?.[1];
}

function readCaption(lines: readonly string[], { from, to }: Caption): string {
  const all = lines.slice(from, to + 1).map((line) => line.replace(/^[ \t>]+/, '').trim());
  return all.join(' ');
}

/** A picture that has no description of its own is described by its caption. */
function writePicture(
  line: string,
  attributes: readonly (string | undefined)[],
  caption = '',
): string {
  const [, margin = '', alt = '', address = '', title = '', own = ''] = picture.exec(line)!;
  const described = alt.trim() || caption.replace(/[*_`$[\]\\]/g, '');
  const all = [...attributes, own].filter(Boolean).join(' ');
  return `${margin}![${described}](${address}${title}){${all}}`;
}

/** Puts pictures into one paragraph a row, where nothing else stands between them and there are lines enough for blank ones. */
function arrangePictures(
  lines: string[],
  masked: readonly string[],
  { div, caption, pictures }: Figure,
): void {
  const counts = readRows(div.attributes, pictures.length);
  const last = (caption?.from ?? div.close) - 1;
  const others = masked.slice(div.first + 1, last + 1).filter((line) => !isBlank(line));
  if (counts === undefined || pictures.length < 2 || others.length !== pictures.length) return;
  const needed = pictures.length + counts.length - 1;
  if (pictures[0]! + needed - 1 > last) return;
  const all = pictures.map((at) => lines[at]!);
  const blank = marginOf(lines[pictures[0]!]!);
  for (let index = div.first + 1; index <= last; index += 1) lines[index] = blank;
  let at = pictures[0]!;
  for (const count of counts) {
    for (const each of all.splice(0, count)) {
      lines[at] = each;
      at += 1;
    }
    at += 1;
  }
}

/** How many pictures stand in each row, of all of them; undefined where that is not asked for. */
function readRows(attributes: string, count: number): readonly number[] | undefined {
  const [, rows] = /\blayout="?(\[\[[\d\s,.[\]-]*\]\])"?/.exec(attributes) ?? [];
  if (rows !== undefined) {
    const lengths = [...rows.slice(1, -1).matchAll(/\[([^[\]]*)\]/g)].map(
      ([, row = '']) => row.split(',').length,
    );
    const left = count - lengths.reduce((sum, length) => sum + length, 0);
    return left > 0 ? [...lengths, left] : lengths;
  }
  const [, kind, given] = /\blayout-(ncol|nrow)="?(\d+)/.exec(attributes) ?? [];
  const number = Number(given);
  if (kind === undefined || !(number >= 1)) return undefined;
  const columns = kind === 'ncol' ? number : Math.ceil(count / number);
  return Array.from({ length: Math.ceil(count / columns) }, () => columns);
}

function marginOf(line: string): string {
  return /^[ \t>]*/.exec(line)![0];
}
