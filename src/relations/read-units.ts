import type { List, ListItem, Nodes, Parents, PhrasingContent, RootContent, Table } from 'mdast';
import type { DefinitionList } from '../blocks/definition-list.ts';
import type { Topic } from '../deck/outline.ts';
import { hashValue } from '../store/hash.ts';
import type { Store } from '../store/store.ts';
import { asksBelow, deniesBelow, isDenied } from './denials.ts';

/** A run of text: a paragraph, an item's first line, a heading, a table's cell. */
export interface TextUnit {
  /** Soft breaks are spaces. */
  readonly text: string;
  readonly role: 'heading' | 'prose' | 'item' | 'cell' | 'defined';
  /** Stretches in bold, in italics, and of code or formulas; offsets into the text. */
  readonly bold: readonly Span[];
  readonly emphasised: readonly Span[];
  readonly code: readonly Span[];
  /** Those of them that are formulas, as TeX. */
  readonly formulas: readonly Span[];
  /** Links to other notes, by their names: `[[Name|text]]`. */
  readonly links: readonly NoteLink[];
  /** What it stands under, nearest first: an item, a label, what it defines. Headings are the section's. */
  readonly under: readonly TextUnit[];
  /** It is shown as wrong, asked, struck out or still to be done: it states nothing. */
  readonly isDenied: boolean;
  /** Nothing but links. */
  readonly isLink: boolean;
  /** An item of a list that a sentence with a colon leads in: it completes that sentence. */
  readonly isLed: boolean;
  /** Line, 1-based, on which the character at an offset stands. */
  readonly lineAt: (offset: number) => number;
}

/** From and up to, excluded. */
export type Span = readonly [from: number, to: number];

/** A link to another note. */
export interface NoteLink {
  /** What the note is called. */
  readonly name: string;
  readonly span: Span;
}

/** A list's items, by the first text of each. */
export interface ListText {
  /** The paragraph before it, or the item that it stands in. */
  readonly lead: TextUnit | undefined;
  readonly items: readonly TextUnit[];
  readonly isOrdered: boolean;
  /** It stands in an item. */
  readonly isNested: boolean;
}

/** A table's cells. */
export interface TableText {
  readonly header: readonly TextUnit[];
  readonly rows: readonly (readonly TextUnit[])[];
}

/** What a section says, as text; with lines counted in it. */
export interface SectionText {
  /** What to add to them to have those of the note. */
  readonly lineOffset: number;
  /** Equal for sections that say the same under the same headings. */
  readonly hash: string;
  /** Text of its heading and of those above it, its own first. */
  readonly headings: readonly TextUnit[];
  readonly units: readonly TextUnit[];
  readonly lists: readonly ListText[];
  readonly tables: readonly TableText[];
}

/** Reads the text of a heading and what stands under it. */
export function readSection(topic: Topic, store: Store): SectionText {
  const { heading, parents, lineOffset } = topic;
  const above = parents.toReversed().flatMap((parent) => parent.heading ?? []);
  const headings = [...(heading ? [heading] : []), ...above].map((each) =>
    readUnit(each, 'heading', around),
  );
  const titles = headings.map(({ text }) => text);
  const own = store.get('section text', [topic.hash, ...titles], () => readTopic(topic, titles));
  return { ...own, headings, hash: hashValue([topic.hash, titles]), lineOffset };
}

/** A section's units with the lines of the note. */
export function placeUnits({ units, lineOffset }: SectionText): readonly TextUnit[] {
  if (lineOffset === 0) return units;
  return units.map((unit) => ({ ...unit, lineAt: (offset) => unit.lineAt(offset) + lineOffset }));
}

interface Reading {
  readonly units: TextUnit[];
  readonly lists: ListText[];
  readonly tables: TableText[];
}

/** Where blocks stand. */
interface Surroundings {
  readonly role: 'prose' | 'item';
  /** The paragraph or the item before a list. */
  readonly before?: TextUnit | undefined;
  readonly under: readonly TextUnit[];
  readonly isDenied: boolean;
  /** Lists are tasks, or answers of which most are wrong. */
  readonly isAsked: boolean;
  /** A sentence with a colon stands before their list. */
  readonly isLed: boolean;
}

const around: Surroundings = {
  role: 'prose',
  under: [],
  isDenied: false,
  isAsked: false,
  isLed: false,
};

function readTopic({ heading, blocks }: Topic, titles: readonly string[]): Reading {
  const text: Reading = { units: [], lists: [], tables: [] };
  if (heading) text.units.push(readUnit(heading, 'heading', around));
  readBlocks(blocks, text, {
    ...around,
    isDenied: titles.some(deniesBelow),
    isAsked: titles.some(asksBelow),
  });
  return text;
}

/** Gives the unit of the first block. */
function readBlocks(
  blocks: readonly RootContent[],
  reading: Reading,
  where: Surroundings,
): TextUnit | undefined {
  let last: TextUnit | undefined;
  let first: TextUnit | undefined;
  let label: TextUnit | undefined;
  for (const block of blocks) {
    const own: Surroundings = {
      ...where,
      under: label ? [label, ...where.under] : where.under,
      isDenied: where.isDenied || (label !== undefined && deniesBelow(label.text)),
    };
    if (block.type === 'paragraph') {
      last = readUnit(block, where.role, own);
      reading.units.push(last);
      if (isLabel(last)) {
        label = last;
        last = { ...last, under: where.under };
      }
    } else if (block.type === 'list') {
      last = readList(block, reading, { ...own, before: last });
    } else if (block.type === 'table') {
      readTable(block, reading, own);
      last = undefined;
    } else if (block.type === 'definitionList') {
      readDefinitions(block, reading, own);
      last = undefined;
    } else {
      last = undefined;
      // A map must not tell the audience what is for the speaker alone.
      if (block.type === 'notesBlock' && block.isPrivate) continue;
      if ('children' in block && block.type !== 'heading')
        readBlocks(block.children as RootContent[], reading, own);
    }
    first ??= last;
  }
  return first;
}

/** Bold from its beginning to its end, or to the colon. */
function isLabel({ text, bold: [span], role }: TextUnit): boolean {
  return (
    role === 'prose' &&
    span !== undefined &&
    text.slice(0, span[0]).trim() === '' &&
    /^\s*:?\s*$/.test(text.slice(span[1]))
  );
}

/** Gives the unit of its last line. */
function readList(
  list: List,
  reading: Reading,
  { before, ...where }: Surroundings,
): TextUnit | undefined {
  const isLead = before !== undefined && /:\s*$/.test(before.text);
  const isDeniedList = where.isDenied || where.isAsked || (isLead && deniesBelow(before.text));
  const isLed = isLead && before.role === 'prose' && !isLabel(before);
  const items: TextUnit[] = [];
  for (const item of list.children) {
    const isOff = isDeniedList || isOpen(item);
    const [first, ...rest] = item.children;
    const own = { ...where, role: 'item', isDenied: isOff, isLed: false } as const;
    const unit = readBlocks(first ? [first] : [], reading, { ...own, isLed });
    if (unit) items.push(unit);
    const inside = unit ? { ...own, under: [unit, ...where.under], isDenied: unit.isDenied } : own;
    readItemRest(rest, reading, { ...inside, before: unit });
  }
  const lead = before ?? where.under[0];
  const isNested = before !== undefined && before.role === 'item';
  reading.lists.push({ lead, items, isOrdered: list.ordered === true, isNested });
  return items.at(-1);
}

/** What else an item holds; a list right after its first line belongs to that line. */
function readItemRest(
  blocks: readonly RootContent[],
  reading: Reading,
  { before, ...where }: Surroundings,
): void {
  const [next, ...rest] = blocks;
  if (next?.type !== 'list') {
    readBlocks(blocks, reading, where);
    return;
  }
  readList(next, reading, { ...where, before });
  readBlocks(rest, reading, where);
}

/** A task that is not done. */
function isOpen({ checked }: ListItem): boolean {
  return checked === false;
}

function readTable({ children }: Table, reading: Reading, where: Surroundings): void {
  const [header = [], ...rows] = children.map((row) =>
    row.children.map((cell) => readUnit(cell, 'cell', where)),
  );
  reading.units.push(...header, ...rows.flat());
  reading.tables.push({ header, rows });
}

function readDefinitions(
  { children }: DefinitionList,
  reading: Reading,
  where: Surroundings,
): void {
  for (const entry of children) {
    const [term, ...rest] = entry.children;
    if (term?.type !== 'paragraph') continue;
    const unit = readUnit(term, 'defined', where);
    reading.units.push(unit);
    for (const part of rest)
      readBlocks(part.type === 'description' ? part.children : [part], reading, {
        ...where,
        under: [unit, ...where.under],
      });
  }
}

function readUnit(
  parent: Parents,
  role: TextUnit['role'],
  { under, isDenied: isWrong, isLed }: Surroundings,
): TextUnit {
  const spans = {
    bold: newSpans(),
    emphasised: newSpans(),
    code: newSpans(),
    formulas: newSpans(),
  };
  const links: NoteLink[] = [];
  const marks: { at: number; line: number }[] = [];
  let text = '';
  const read = (node: Nodes): void => {
    const from = text.length;
    if (node.type === 'break') text += ' ';
    else if (node.type === 'comment' || node.type === 'html') return;
    else if ('value' in node) {
      for (const [index, line] of node.value.split('\n').entries()) {
        if (index > 0) text += ' ';
        if (node.position) marks.push({ at: text.length, line: node.position.start.line + index });
        text += line;
      }
      if (node.type !== 'text') spans.code.push([from, text.length]);
      if (node.type === 'inlineMath') spans.formulas.push([from, text.length]);
    } else if ('children' in node) {
      // What is struck out is no word of the notes any more.
      if (node.type === 'delete') return;
      for (const child of node.children) read(child as PhrasingContent);
      if (node.type === 'strong') spans.bold.push([from, text.length]);
      if (node.type === 'emphasis') spans.emphasised.push([from, text.length]);
      const name = node.type === 'link' ? (node.data?.wiki?.page.split('/').at(-1) ?? '') : '';
      if (name !== '') links.push({ name, span: [from, text.length] });
    }
  };
  for (const child of parent.children) read(child as PhrasingContent);
  const first = parent.position?.start.line ?? 1;
  const lineAt = (offset: number): number =>
    marks.findLast(({ at }) => at <= offset)?.line ?? first;
  const said = parent.children.filter(
    (each) => each.type !== 'text' || /[\p{L}\p{N}]/u.test(each.value),
  );
  const isLink = said.length > 0 && said.every(({ type }) => type === 'link');
  const isOff = isWrong || isDenied(text);
  return { text, role, ...spans, links, under, isDenied: isOff, isLink, isLed, lineAt };
}

const newSpans = (): Span[] => [];
