/**
 * Problem: notes hold HTML: wrappers, tables, images, comments, stray tags; none of it may run or break a slide.
 * Approach: what Markdown can say becomes Markdown nodes (so that it can be measured and broken like the rest), a
 * short list of elements around text stays, comments become nodes of their own, all other tags go and their text stays.
 */
import type { Html, Nodes, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { Plugin } from 'unified';
import { listNodes } from '../blocks/list-nodes.ts';
import { visit } from './visit.ts';
import type { VFile } from 'vfile';
import { findBrokenTags } from './broken-tags.ts';
import { findMeantInstruction } from './comments.ts';
import { takeDescribedComments } from './described-comments.ts';
import { findClosing, foldHtmlBlocks } from './fold-html-blocks.ts';
import { findOpenTags, findTags, mediaTags, neutralTags, wholeTags } from './html-tags.ts';
import { createFinding } from '../problems/problem.ts';
import { splitAtAnswers, splitAtClosings } from './html-in-paragraphs.ts';
import { foldInlineHtml } from './html-inline.ts';
import { slideAround } from './hidden-slides.ts';
import { createHtmlSlicer, joinSource } from './html-places.ts';
import { report } from './report.ts';

/** What holds text, links and the like, not blocks. */
const phrasingParents = new Set(
  'paragraph heading tableCell emphasis strong delete link linkReference markup'.split(' '),
);

/** Turns HTML nodes into mdast. */
export const remarkHtml: Plugin<[], Root> = () => (tree, file) => {
  // Other plugins put tags in, too.
  const hasTags = String(file.value).includes('<') || listNodes(tree).some(isHtml);
  if (hasTags) transform(tree, file);
  visit(tree, 'instruction', ({ value, position }) => {
    if (value === slideAround) report(file, createFinding('slide-hidden', position));
  });
  visit(tree, 'comment', ({ value, position }) => {
    const meant = findMeantInstruction(value);
    if (meant !== undefined)
      report(file, createFinding('directive-misspelt', position, { value, meant }));
  });
};

function isHtml({ type }: Nodes): boolean {
  return type === 'html';
}

type AnyParent = { type: string; children: RootContent[] };

function transform(parent: AnyParent, file: VFile): void {
  const isLine = phrasingParents.has(parent.type);
  if (isLine) parent.children = parent.children.flatMap(takeDescribedComments);
  else parent.children = parent.children.flatMap(splitAtClosings);
  for (const child of parent.children) {
    if (child.type === 'html') reportTags(child, isLine, file);
    if (child.type === 'text') reportOpenComment(child, file);
    if (child.type === 'alert') child.label = transformLine(child.label, file);
    if (child.type === 'details') child.summary = transformLine(child.summary, file);
    if ('children' in child) transform(child as AnyParent, file);
  }
  if (!isLine) parent.children = parent.children.flatMap(splitAtAnswers).flatMap(liftInstructions);
  if (!parent.children.some(isHtml)) return;
  if (!isLine) parent.children = foldHtmlBlocks(parent.children, file);
  else {
    const line = joinWhole(parent.children, file) as PhrasingContent[];
    parent.children = foldInlineHtml(line, parent.type === 'paragraph');
  }
}

/** What a title or a paragraph says to Lectern stands behind it: it holds for the slide, and is none of its words. */
function liftInstructions(node: RootContent): RootContent[] {
  if (node.type !== 'heading' && node.type !== 'paragraph') return [node];
  const said = node.children.filter(isInstruction);
  if (said.length === 0) return [node];
  const children = node.children.filter((child) => !isInstruction(child));
  return [{ ...node, children }, ...(said as RootContent[])];
}

function isInstruction({ type }: Nodes): boolean {
  return type === 'instruction';
}

/** What a container has in its first line. */
function transformLine(nodes: PhrasingContent[], file: VFile): PhrasingContent[] {
  const line: AnyParent = { type: 'heading', children: nodes };
  transform(line, file);
  return line.children as PhrasingContent[];
}

/** Nodes of a line, each drawing and each player as one piece of HTML. */
function joinWhole(nodes: readonly RootContent[], file: VFile): RootContent[] {
  const out: RootContent[] = [];
  const lastEnds = new Map<string, number>();
  for (const [index, node] of nodes.entries()) {
    const [, name] = (node.type === 'html' && /^<\/([a-z]+)/i.exec(node.value)) || [];
    if (name !== undefined) lastEnds.set(name.toLowerCase(), index);
  }
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index]!;
    const [name = ''] = node.type === 'html' ? findOpenTags(node.value) : [];
    const isWhole = wholeTags.has(name) && index < (lastEnds.get(name) ?? 0);
    const last = isWhole ? nodes[findClosing(nodes, index, name)] : undefined;
    out.push(node.type === 'html' && last ? joinSource(node, last, file) : node);
    if (last) index = nodes.indexOf(last);
  }
  return out;
}

/** Says which tags are left out, and which are text. */
function reportTags(node: Html, isLine: boolean, file: VFile): void {
  const slice = createHtmlSlicer(node);
  // In a line, the end of an element is another node.
  const broken = new Set(isLine ? [] : findBrokenTags(node.value));
  for (const at of broken) report(file, createFinding('html-unclosed', slice(at).position?.start));
  const seen = new Set<string>();
  for (const { name, isClosing, start, end } of findTags(node.value)) {
    const isSaid = neutralTags.has(name) || mediaTags.has(name) || seen.has(name);
    if (isClosing || isSaid || broken.has(start)) continue;
    seen.add(name);
    report(file, createFinding('html-dropped', slice(start, end).position, { tag: name }));
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
