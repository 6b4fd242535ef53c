/**
 * Problem: notes hold HTML: wrappers, tables, images, comments, stray tags; none of it may run or break a slide.
 * Approach: what Markdown can say becomes Markdown nodes (so that it can be measured and broken like the rest), a
 * short list of elements around text stays, comments become nodes of their own, all other tags go and their text stays.
 */
import type { Html, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { findMeantInstruction, parseComment } from './comments.ts';
import { findOpenTags, findTags, neutralTags } from './html-tags.ts';
import { createFinding } from '../problems/problem.ts';
import { parseHtmlBlock, parseHtmlText } from './html-blocks.ts';
import { foldInlineHtml } from './html-inline.ts';
import { sliceHtml } from './html-places.ts';
import { report } from './report.ts';

/** Elements whose parts a blank line tears into several nodes. */
const spanning = new Set('table ul ol dl pre picture figure script style svg'.split(' '));

/** What holds text, links and the like, not blocks. */
const phrasingParents = new Set(
  'paragraph heading tableCell emphasis strong delete link linkReference markup'.split(' '),
);

/** Turns HTML nodes into mdast. */
export const remarkHtml: Plugin<[], Root> = () => (tree, file) => {
  transform(tree, file);
  visit(tree, 'comment', ({ value, position }) => {
    const meant = findMeantInstruction(value);
    if (meant !== undefined)
      report(file, createFinding('directive-misspelt', position, { value, meant }));
  });
};

type AnyParent = { type: string; children: RootContent[] };

function transform(parent: AnyParent, file: VFile): void {
  for (const child of parent.children) {
    if (child.type === 'html') reportDropped(child, file);
    if (child.type === 'text') reportOpenComment(child, file);
    if (child.type === 'alert') child.label = transformLine(child.label, file);
    if (child.type === 'details') child.summary = transformLine(child.summary, file);
    if ('children' in child) transform(child as AnyParent, file);
  }
  if (!parent.children.some(({ type }) => type === 'html')) return;
  parent.children = phrasingParents.has(parent.type)
    ? foldInlineHtml(joinDrawings(parent.children, file) as PhrasingContent[])
    : foldBlocks(parent.children, file);
}

/** What a container has in its first line. */
function transformLine(nodes: PhrasingContent[], file: VFile): PhrasingContent[] {
  const line: AnyParent = { type: 'paragraph', children: nodes };
  transform(line, file);
  return line.children as PhrasingContent[];
}

/** Nodes of a line, each drawing as one piece of HTML. */
function joinDrawings(nodes: readonly RootContent[], file: VFile): RootContent[] {
  const out: RootContent[] = [];
  const lastEnd = nodes.findLastIndex(
    (node) => node.type === 'html' && /^<\/svg/i.test(node.value),
  );
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index]!;
    const isDrawing =
      index < lastEnd && node.type === 'html' && findOpenTags(node.value)[0] === 'svg';
    const last = isDrawing ? nodes[findClosing(nodes, index, 'svg')] : undefined;
    out.push(isDrawing && last ? joinSource(node, last, file) : node);
    if (last) index = nodes.indexOf(last);
  }
  return out;
}

function reportDropped(node: Html, file: VFile): void {
  const seen = new Set<string>();
  for (const { name, isClosing, start, end } of findTags(node.value)) {
    if (isClosing || neutralTags.has(name) || seen.has(name)) continue;
    seen.add(name);
    const { position } = sliceHtml(node, start, end);
    report(file, createFinding('html-dropped', position, { tag: name }));
  }
}

/** In a line of text it hides nothing: it is shown as it stands. */
function reportOpenComment({ value, position }: Text, file: VFile): void {
  if (!position || !value.includes('<!--')) return;
  const source = String(file).slice(position.start.offset, position.end.offset);
  const at = source.search(/(?<!\\)<!--/);
  if (at < 0) return;
  const before = source.slice(0, at).split('\n');
  const column = before.at(-1)!.length + (before.length > 1 ? 1 : position.start.column);
  const place = { line: position.start.line + before.length - 1, column };
  report(file, createFinding('comment-unclosed', place));
}

function foldBlocks(nodes: readonly RootContent[], file: VFile): RootContent[] {
  const out: RootContent[] = [];
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index]!;
    const [open] = node.type === 'html' ? findOpenTags(node.value) : [];
    if (node.type !== 'html') out.push(node);
    else if (open === 'details') {
      const end = findClosing(nodes, index, open);
      const closing = nodes[end];
      const last = closing && hasMoreThanTag(closing) ? end + 1 : end;
      out.push(foldDetails(node, nodes.slice(index + 1, last), file));
      if (closing?.type === 'html') out.push(...afterClosing(closing, file));
      index = end;
    } else if (open && spanning.has(open)) {
      const end = findClosing(nodes, index, open);
      const source = joinSource(node, nodes[end] ?? nodes.at(-1), file);
      out.push(...parseHtmlBlock(stripMargin(source)));
      index = end;
    } else out.push(...foldBlock(node, file));
  }
  return out;
}

/** HTML that closes what it opens. */
function foldBlock(node: Html, file: VFile): RootContent[] {
  const details = findWholeDetails(node.value);
  if (!details) return foldPieces(node, file);
  const { start, innerEnd, end } = details;
  return [
    ...foldPieces(sliceHtml(node, 0, start), file),
    foldDetails(sliceHtml(node, start, innerEnd), [], file),
    ...foldBlock(sliceHtml(node, end), file),
  ];
}

/** Offsets of the first `<details>` that stands in no other element and is closed. */
function findWholeDetails(
  html: string,
): { start: number; innerEnd: number; end: number } | undefined {
  const [first, ...rest] = findTags(html).filter(({ name }) => name === 'details');
  if (!first || first.isClosing || findOpenTags(html.slice(0, first.start)).length > 0)
    return undefined;
  let depth = 1;
  for (const { isClosing, start, end } of rest) {
    depth += isClosing ? -1 : 1;
    if (depth === 0) return { start: first.start, innerEnd: start, end };
  }
  return undefined;
}

function foldPieces(node: Html, file: VFile): RootContent[] {
  return splitComments(node.value).flatMap(([start, end]): RootContent[] => {
    const value = node.value.slice(start, end);
    if (!value.trim()) return [];
    const piece = sliceHtml(node, start, end);
    if (!value.startsWith('<!--')) return parseHtmlBlock(piece);
    const { position } = piece;
    if (value.endsWith('-->')) {
      const comment = parseComment(value.slice(4, -3), position);
      return comment ? [comment] : [];
    }
    // Its words may be for anybody: what follows it is in it too.
    report(file, createFinding('comment-unclosed', position?.start));
    const text = { type: 'text', value: value.slice(4).trim(), position } as const;
    return text.value ? [{ type: 'paragraph', children: [text], position }] : [];
  });
}

/** Where comments, and what stands between them, begin and end. */
function splitComments(html: string): (readonly [start: number, end: number])[] {
  const pieces: (readonly [number, number])[] = [];
  for (let from = 0; from < html.length;) {
    const start = html.indexOf('<!--', from);
    if (start !== from) {
      pieces.push([from, start < 0 ? html.length : start]);
      from = start < 0 ? html.length : start;
    } else {
      const end = html.indexOf('-->', start + 2);
      pieces.push([start, end < 0 ? html.length : end + 3]);
      from = end < 0 ? html.length : end + 3;
    }
  }
  return pieces;
}

/** A closing tag in code may stand among the author's words. */
function hasMoreThanTag(closing: RootContent): boolean {
  return closing.type === 'code' && !/^\s*<\/details\s*>\s*$/i.test(closing.value);
}

/** Index of the sibling that closes what `nodes[from]` opened; the number of siblings when none does. */
function findClosing(nodes: readonly RootContent[], from: number, name: string): number {
  let depth = 0;
  for (let index = from; index < nodes.length; index += 1) {
    const node = nodes[index];
    // A blank line may leave the end of an element inside a paragraph or an indented code block.
    const value = node && 'value' in node ? node.value : '';
    for (const tag of findTags(value)) {
      if (tag.name === name && !tag.isEmpty) depth += tag.isClosing ? -1 : 1;
    }
    if (depth <= 0) return index;
  }
  return nodes.length;
}

function foldDetails(opening: Html, inner: readonly RootContent[], file: VFile): RootContent {
  const { summary, before } = splitOpening(opening);
  return {
    type: 'details',
    summary: summary ? parseHtmlText(summary) : [],
    children: [...foldBlock(before, file), ...foldBlocks(inner, file)] as never,
    position: opening.position,
  };
}

/** The summary in the HTML that opens `<details>`, and what stands between it and the first blank line. */
function splitOpening(opening: Html): { summary: Html | undefined; before: Html } {
  const found = /<summary[^>]*>([\s\S]*?)(?:<\/summary>([\s\S]*)|$)/di.exec(opening.value);
  const [from, to] = found?.indices?.[1] ?? [0, 0];
  const summary = from < to ? sliceHtml(opening, from, to) : undefined;
  const [rest, end] = found?.indices?.[2] ?? [to, to];
  const isBare = summary === undefined && rest === end;
  const before = isBare ? sliceAfter(opening, /<details[^>]*>/i) : sliceHtml(opening, rest, end);
  return { summary, before };
}

function afterClosing(closing: Html, file: VFile): RootContent[] {
  const after = sliceAfter(closing, /<\/details\s*>/i);
  return after.value.trim() ? foldBlocks([after], file) : [];
}

/** What follows a tag; all of the HTML when it is not there. */
function sliceAfter(node: Html, tag: RegExp): Html {
  const found = tag.exec(node.value);
  return sliceHtml(node, found ? found.index + found[0].length : 0);
}

/** The note's source from one node to another, as HTML. */
function joinSource(first: Html, last: RootContent | undefined, file: VFile): Html {
  const { start } = first.position ?? {};
  const { end } = last?.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return first;
  const value = String(file.value).slice(start.offset, end.offset);
  return { type: 'html', value, position: { start, end } };
}

/** A block's HTML without what quotes and lists put before its lines. */
function stripMargin(html: Html): Html {
  const margin = new RegExp(`(?<=\\n)[> \\t]{0,${(html.position?.start.column ?? 1) - 1}}`, 'g');
  return { ...html, value: html.value.replace(margin, '') };
}
