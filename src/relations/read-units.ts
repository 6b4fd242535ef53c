import type { List, Nodes, Parents, PhrasingContent, RootContent } from 'mdast';
import type { Topic } from '../deck/outline.ts';
import type { Store } from '../store/store.ts';

/** A run of text: a paragraph, an item's first line, a heading, a table's cell. */
export interface TextUnit {
  /** Soft breaks are spaces. */
  readonly text: string;
  readonly role: 'heading' | 'prose' | 'item' | 'cell';
  /** Stretches in bold, and of code or formulas; offsets into the text. */
  readonly bold: readonly Span[];
  readonly code: readonly Span[];
  /** Line, 1-based, on which the character at an offset stands. */
  readonly lineAt: (offset: number) => number;
}

/** From and up to, excluded. */
export type Span = readonly [from: number, to: number];

/** A line that ends in a colon, and the items of the list after it. */
export interface LeadIn {
  readonly lead: TextUnit;
  readonly items: readonly TextUnit[];
}

/** What a section says, as text; with lines counted in it. */
export interface SectionText {
  /** What to add to them to have those of the note. */
  readonly lineOffset: number;
  /** Equal for sections that differ by where they stand alone. */
  readonly hash: string;
  readonly units: readonly TextUnit[];
  readonly leadIns: readonly LeadIn[];
}

/** Reads the text of a heading and what stands under it. */
export function readSection(topic: Topic, store: Store): SectionText {
  const { hash, lineOffset } = topic;
  return { ...store.get('section text', [hash], () => readTopic(topic)), hash, lineOffset };
}

/** A section's units with the lines of the note. */
export function placeUnits({ units, lineOffset }: SectionText): readonly TextUnit[] {
  if (lineOffset === 0) return units;
  return units.map((unit) => ({ ...unit, lineAt: (offset) => unit.lineAt(offset) + lineOffset }));
}

function readTopic({ heading, blocks }: Topic): Reading {
  const text: Reading = { units: [], leadIns: [] };
  if (heading) text.units.push(readUnit(heading, 'heading'));
  readBlocks(blocks, text, 'prose');
  return text;
}

interface Reading {
  readonly units: TextUnit[];
  readonly leadIns: LeadIn[];
}

function readBlocks(
  blocks: readonly RootContent[],
  reading: Reading,
  role: 'prose' | 'item',
): TextUnit | undefined {
  let last: TextUnit | undefined;
  let first: TextUnit | undefined;
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      last = readUnit(block, role);
      reading.units.push(last);
    } else if (block.type === 'list') {
      last = readList(block, reading, last);
    } else if (block.type === 'table') {
      const cells = block.children.flatMap((row) => row.children);
      reading.units.push(...cells.map((cell) => readUnit(cell, 'cell')));
      last = undefined;
    } else {
      last = undefined;
      // A map must not tell the audience what is for the speaker alone.
      if (block.type === 'notesBlock' && block.isPrivate) continue;
      if ('children' in block && block.type !== 'heading')
        readBlocks(block.children as RootContent[], reading, role);
    }
    first ??= last;
  }
  return first;
}

/** Gives the unit of its last line. */
function readList(
  list: List,
  reading: Reading,
  before: TextUnit | undefined,
): TextUnit | undefined {
  const items: TextUnit[] = [];
  for (const item of list.children) {
    const unit = readBlocks(item.children, reading, 'item');
    if (unit) items.push(unit);
  }
  if (before && /:\s*$/.test(before.text)) reading.leadIns.push({ lead: before, items });
  return items.at(-1);
}

function readUnit(parent: Parents, role: TextUnit['role']): TextUnit {
  const bold: Span[] = [];
  const code: Span[] = [];
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
      if (node.type !== 'text') code.push([from, text.length]);
    } else if ('children' in node) {
      for (const child of node.children) read(child as PhrasingContent);
      if (node.type === 'strong') bold.push([from, text.length]);
    }
  };
  for (const child of parent.children) read(child as PhrasingContent);
  const first = parent.position?.start.line ?? 1;
  const lineAt = (offset: number): number =>
    marks.findLast(({ at }) => at <= offset)?.line ?? first;
  return { text, role, bold, code, lineAt };
}
