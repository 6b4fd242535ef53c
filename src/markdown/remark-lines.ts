/**
 * Problem: in Markdown a line end is a space, and yet people write addresses, verses and lists of labels in lines of their own.
 * Approach: a paragraph keeps its line ends when every line begins one: with a label ("Room: 12", "Room - 12"), a number, or one and the
 * same sign; or when all of its lines are short, begin with capitals, and end as no sentence does. Short is well below what
 * the lines of wrapped paragraphs around it have.
 * Limits: a paragraph with a hard break shows what its author wants and is left alone; so are pictures. Where a script has
 * no capitals, only labels, numbers and signs count.
 */
import type { Break, Paragraph, PhrasingContent, Root, Text } from 'mdast';
import type { Plugin } from 'unified';
import type { Point, Position } from 'unist';
import { visit } from './visit.ts';
import { proseOf } from '../blocks/phrasing.ts';

/** Lines of more characters are prose, however their paragraph begins. */
const maxShort = 48;

/** Lines shorter than wrapped ones by less may be wrapped themselves. */
const minSlack = 14;

const labels = [
  /^[\p{L}\p{N}][\p{L}\p{N} ./()&'’-]{0,28}[:：](?!\/\/)(?=\s|$|\P{ASCII})/u,
  /^[\p{L}\p{N}]\S{0,20}(?: \S{1,20})? [-–—]\s/u,
];
const number = /^(?:\d+(?:[-./:–]\d+)*|[①-⑳])(?=[\s:.)–-])/u;
const sign = /^[^\p{L}\p{N}\p{P}\s$]|^[•‣◦–—·※†‡]/u;
const capital = /^["'«»“„‚‘¿¡[]*(?:\p{Lu}|\p{N})/u;
/** A line that is one link, or one address. */
const wholeLink = /^(?:\[[^\]]*\]\([^()\s]*\)|<?https?:\/\/\S+)$/;
const sentenceEnd = /[.!?;。！？；…]["'”’)\]]*$/u;

/** Keeps the line ends of paragraphs whose author broke them on purpose. */
export const remarkLines: Plugin<[], Root> = () => (tree, file) => {
  const source = String(file).split('\n');
  const paragraphs: LinedParagraph[] = [];
  visit(tree, 'paragraph', (node) => {
    if (node.position?.start.line === node.position?.end.line) return;
    const lines = proseOf(markLines(node.children)).split(lineEnd);
    const from = (node.position?.start.line ?? 0) - 1;
    const written = source.slice(from, from + lines.length).map((line) => line.trim());
    if (lines.length > 1)
      paragraphs.push({ node, lines: lines.map((line) => line.trim()), written });
  });
  const width = findWidth(paragraphs.map(({ lines }) => lines));
  for (const paragraph of paragraphs) {
    const { node } = paragraph;
    if (canBreak(node.children) && areMeant(paragraph, width))
      node.children = node.children.flatMap((child) => breakLines(child, source));
  }
};

interface LinedParagraph {
  readonly node: Paragraph;
  /** Without markup; code is of the letter x. */
  readonly lines: readonly string[];
  /** As they are in the file. */
  readonly written: readonly string[];
}

/** Stands for a line end in a text. No note holds it. */
const lineEnd = '\uFDDB';

function markLines(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node) => {
    if (node.type === 'text') return { ...node, value: node.value.replaceAll('\n', lineEnd) };
    return 'children' in node
      ? ({ ...node, children: markLines(node.children) } as PhrasingContent)
      : node;
  });
}

/** Whether line ends stand between a paragraph's own nodes alone. */
function canBreak(nodes: readonly PhrasingContent[]): boolean {
  return nodes.every(
    (node) =>
      node.type === 'text' ||
      (node.type !== 'break' &&
        node.type !== 'image' &&
        node.type !== 'markup' &&
        !('children' in node && !canBreak(node.children)) &&
        !('children' in node && proseOf(markLines(node.children)).includes(lineEnd))),
  );
}

/** The length of lines that were surely wrapped: the next one goes on in small letters. Most are wrapped at 72 or more. */
function findWidth(paragraphs: readonly (readonly string[])[]): number {
  const wrapped = paragraphs.flatMap((lines) =>
    lines.flatMap((line, index) =>
      /^\p{Ll}(?!\w*:\/\/)/u.test(lines[index + 1] ?? '') ? [line.length] : [],
    ),
  );
  return wrapped.toSorted((a, b) => a - b)[Math.floor(wrapped.length / 2)] ?? 72;
}

function areMeant({ lines, written }: LinedParagraph, width: number): boolean {
  if (lines.some((line) => line === '')) return false;
  const [first = ''] = lines;
  const isCapital = capital.test(first);
  const isLabel = labels.some((label) => lines.every((line) => label.test(line)));
  if (isLabel && lines.every((line) => capital.test(line) === isCapital)) return true;
  if (lines.every((line) => number.test(line))) return true;
  const [mark] = sign.exec(first) ?? [];
  if (mark !== undefined && lines.every((line) => line.startsWith(mark))) return true;
  const limit = Math.min(maxShort, width - minSlack);
  const begins = (line: string, index: number): boolean =>
    capital.test(line) || wholeLink.test(written[index]!);
  if (!lines.every((line, index) => line.length <= limit && begins(line, index))) return false;
  const before = lines.slice(0, -1);
  const sentences = before.filter((line) => sentenceEnd.test(line)).length;
  // A long address was wrapped because it did not fit.
  const fits = before.every(
    (_, index) => `${written[index]} ${written[index + 1]?.split(' ', 1)[0]}`.length <= width,
  );
  return fits && sentences * 2 < before.length;
}

/** A text's lines with breaks between. */
function breakLines(node: PhrasingContent, source: readonly string[]): PhrasingContent[] {
  if (node.type !== 'text' || !node.value.includes('\n')) return [node];
  const lines = node.value.split('\n');
  return lines.flatMap((value, index): (Text | Break)[] => {
    const position =
      node.position && findPlace(node.position, { index, last: lines.length - 1, value, source });
    const text: Text[] = value === '' ? [] : [{ type: 'text', value, position }];
    return index === 0
      ? text
      : [
          { type: 'break', position: position && { start: position.start, end: position.start } },
          ...text,
        ];
  });
}

interface LineOfText {
  readonly index: number;
  readonly last: number;
  readonly value: string;
  readonly source: readonly string[];
}

function findPlace({ start, end }: Position, { index, last, value, source }: LineOfText): Position {
  const line = start.line + index;
  const written = source[line - 1] ?? '';
  const column = Math.max(written.indexOf(value), written.search(/[^\s>]/), 0) + 1;
  const from: Point = index === 0 ? start : { line, column };
  return { start: from, end: index === last ? end : { line, column: written.length + 1 } };
}
