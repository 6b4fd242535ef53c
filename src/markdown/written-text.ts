import type { Heading, Paragraph, PhrasingContent, Root, TableCell, Text } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import type { Point, Position } from 'unist';
import { visit } from './visit.ts';
import type { VFile } from 'vfile';

/** Text as it stands in the file. Code, formulas, HTML, links and pictures in it are filled with noncharacters. */
export interface WrittenText {
  readonly text: string;
  /** Where a part of the text stands. */
  readonly positionOf: (part: TextPart) => Position;
  /** The part as it is in the file. */
  readonly sourceOf: (part: TextPart) => string;
  /** Puts a node in the place of a part of the text, and of all that is inside; parts that were replaced stand behind it. */
  readonly replace: (part: TextPart, node: PhrasingContent) => void;
}

/** Offsets in a written text. */
export interface TextPart {
  readonly from: number;
  readonly to: number;
}

/** The part of a written text that a regular expression matches. */
export function partOf({ 0: whole, index }: RegExpExecArray): TextPart {
  return { from: index, to: index + whole.length };
}

/** No paragraph that people write has more, and each is looked for among all others. */
const maxMatches = 1000;

/** What a pattern matches in a text, from the last match on: replaced in this order, what stands before keeps its place. */
export function matchFromLast({ text }: WrittenText, pattern: RegExp): RegExpExecArray[] {
  return [...text.matchAll(pattern)].slice(0, maxMatches).toReversed();
}

type Container = { children: PhrasingContent[] };

/** Stands for each character of what is no text. No note holds it. */
const filling = '\uFDD6';

/** The text of a tree's paragraphs, headings and cells: what the parser did not take for anything else. */
export function listWrittenTexts(tree: Root, file: VFile): WrittenText[] {
  const texts: WrittenText[] = [];
  visit(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      texts.push(...createWrittenText(node, String(file.value)));
  });
  return texts;
}

function createWrittenText(node: Paragraph | Heading | TableCell, source: string): WrittenText[] {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return [];
  const base = start.offset;
  const text = fillRest(source.slice(base, end.offset), node.children, base);
  const pointOf = (offset: number): Point => {
    const lines = text.slice(0, offset).split('\n');
    return {
      line: start.line + lines.length - 1,
      column: lines.at(-1)!.length + (lines.length === 1 ? start.column : 1),
      offset: base + offset,
    };
  };
  const positionOf = ({ from, to }: TextPart): Position => ({
    start: pointOf(from),
    end: pointOf(to),
  });
  return [
    {
      text,
      positionOf,
      sourceOf: ({ from, to }) => source.slice(base + from, base + to),
      replace: (part, by) => replacePart(node, { position: positionOf(part), by, source }),
    },
  ];
}

function fillRest(text: string, nodes: readonly PhrasingContent[], base: number): string {
  let filled = '';
  let end = 0;
  const visitAll = (inner: readonly PhrasingContent[]): void => {
    for (const node of inner) {
      if (holdsText(node)) visitAll(node.children);
      if (node.type === 'text' || holdsText(node) || !node.position) continue;
      const from = node.position.start.offset! - base;
      const to = node.position.end.offset! - base;
      filled += text.slice(end, from) + fillText(text.slice(from, to));
      end = to;
    }
  };
  visitAll(nodes);
  return filled + text.slice(end);
}

function fillText(text: string): string {
  return text.replace(/[^\n]+/g, ({ length }) => filling.repeat(length));
}

function holdsText(node: PhrasingContent): node is PhrasingContent & Container {
  return node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete';
}

interface Replacement {
  /** With offsets. */
  readonly position: Position;
  readonly by: PhrasingContent;
  readonly source: string;
}

function replacePart(parent: Container, replacement: Replacement): void {
  const { position, by, source } = replacement;
  const { start, end } = position;
  const isTouched = ({ position: own }: PhrasingContent): boolean =>
    own !== undefined && own.start.offset! < end.offset! && own.end.offset! > start.offset!;
  const first = parent.children.findIndex(isTouched);
  const last = parent.children.findLastIndex(isTouched);
  const [open, close] = [parent.children[first], parent.children[last]];
  if (!open?.position || !close?.position) return;
  if (first === last && holdsText(open)) {
    replacePart(open, replacement);
    return;
  }
  const before = cutText(open, { start: open.position.start, end: start }, source);
  const after = cutText(close, { start: end, end: close.position.end }, source);
  parent.children.splice(first, last - first + 1, ...before, by, ...after);
}

/** The beginning or the end of a text; where it is not written as it reads, as it is written. */
function cutText(node: PhrasingContent, position: Position, source: string): Text[] {
  if (node.type !== 'text') return [];
  const written = source.slice(position.start.offset, position.end.offset);
  const isFirst = position.start.offset === node.position?.start.offset;
  const read = isFirst ? node.value.startsWith(written) : node.value.endsWith(written);
  const value = read ? written : decodeEscapes(written);
  return value === '' ? [] : [{ type: 'text', value, position }];
}

/** Without backslashes, with the signs that entities stand for, and without what quotes and lists put before lines. */
function decodeEscapes(written: string): string {
  return decodeString(written.replace(/\n[ \t>]*/g, '\n'));
}
