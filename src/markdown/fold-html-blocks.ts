/**
 * Problem: blank lines tear an element into siblings, with Markdown between its tags.
 * Approach: one pass over the siblings and their tags. Answers and private elements gather what stands between their tags;
 * tables, lists and drawings are put together from the note's source; all else is read piece by piece.
 * Limits: what nothing closes ends at the next heading.
 */
import type { Code, Html, RootContent } from 'mdast';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { createFinding } from '../problems/problem.ts';
import { alignBlocks, type Alignment, readAlignment } from './alignment.ts';
import { parseHtmlBlock, parseHtmlText } from './html-blocks.ts';
import { createHtmlSlicer, joinSource, stripMargin } from './html-places.ts';
import { foldPieces } from './html-pieces.ts';
import { isPrivateTag } from './html-private.ts';
import { splitSummary, startsSummary } from './html-summary.ts';
import { findOpenTags, findTags, type HtmlTag, silentTags, wholeTags } from './html-tags.ts';
import { createOpenElements, type OpenElements } from './open-elements.ts';
import { report } from './report.ts';

/** Elements whose parts a blank line tears into several nodes. */
const spanning = new Set([
  ...'table ul ol dl pre picture figure script style'.split(' '),
  ...wholeTags,
]);

/** Elements that end by themselves where HTML ends. */
const lineElements = new Set('p li dd dt td th tr option'.split(' '));

/** A tag that may open or close a frame. */
interface FrameTag extends HtmlTag {
  readonly opens: Exclude<Frame['type'], 'root'> | undefined;
}

/** A sibling, and those of its tags that may open or close frames. */
interface Sibling {
  readonly node: RootContent;
  readonly tags: readonly FrameTag[];
  /** Of an element that is read as one, with its comments. */
  readonly isWhole?: boolean;
}

/** An element that gathers nodes; the outermost one is no element, and always closed. */
interface Frame {
  readonly type: 'answer' | 'private' | Alignment | 'root';
  readonly name: string;
  readonly position: Position | undefined;
  isClosed: boolean;
  summary: Html | undefined;
  readonly children: RootContent[];
}

interface OpenElement {
  readonly name: string;
  readonly frame: Frame | undefined;
}

interface Folding {
  readonly file: VFile;
  readonly siblings: readonly Sibling[];
  /** Opening tags that have closing ones. */
  readonly closed: ReadonlySet<FrameTag>;
  /** Tags of frames, and others of the same names. */
  readonly open: OpenElements<OpenElement>;
  /** Outermost first. */
  readonly frames: Frame[];
}

/** Turns HTML among blocks into mdast. */
export function foldHtmlBlocks(nodes: readonly RootContent[], file: VFile): RootContent[] {
  const siblings = listSiblings(nodes, file);
  const root = createFrame({ type: 'root', name: '', position: undefined, isClosed: true });
  const closed = findClosed(siblings);
  const open = createOpenElements<OpenElement>();
  const folding: Folding = { file, siblings, closed, open, frames: [root] };
  siblings.forEach((_, index) => foldSibling(folding, index));
  while (folding.frames.length > 1) endFrame(folding);
  return root.children;
}

function createFrame(frame: Omit<Frame, 'summary' | 'children'>): Frame {
  return { ...frame, summary: undefined, children: [] };
}

function listSiblings(nodes: readonly RootContent[], file: VFile): Sibling[] {
  const siblings: Sibling[] = [];
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index]!;
    const [open] = node.type === 'html' ? findOpenTags(node.value) : [];
    if (node.type === 'code') siblings.push({ node, tags: listTagsInCode(node, file) });
    else if (node.type !== 'html') siblings.push({ node, tags: [] });
    else if (open && spanning.has(open) && !isUnclosed(nodes, index, open)) {
      const end = findClosing(nodes, index, open);
      const source = joinSource(node, nodes[end] ?? nodes.at(-1), file);
      siblings.push({ node: stripMargin(source), tags: [], isWhole: true });
      index = end;
    } else siblings.push({ node, tags: listFrameTags(node.value) });
  }
  return siblings;
}

/** Whether a script or a style sheet would hide all that follows. */
function isUnclosed(nodes: readonly RootContent[], index: number, name: string): boolean {
  return silentTags.has(name) && findClosing(nodes, index, name) === nodes.length;
}

/** The tags of HTML; those inside of a table, a list, a drawing or a summary belong to that. */
function listFrameTags(html: string): FrameTag[] {
  const tags = findTags(html);
  const summaries = tags.filter(({ name }) => name === 'summary');
  let summary = 0;
  let depth = 0;
  let isInSummary = false;
  const openTags = new Set(findOpenTags(html));
  return tags.flatMap((tag): FrameTag[] => {
    const { name, isClosing, isEmpty } = tag;
    if (name === 'summary') {
      // One that another follows is not closed.
      isInSummary = !isClosing && summaries[summary + 1]?.isClosing === true;
      summary += 1;
    }
    if (spanning.has(name) && !isEmpty) depth = Math.max(0, depth + (isClosing ? -1 : 1));
    if (isEmpty || depth > 0 || isInSummary) return [];
    const opens = isClosing ? undefined : findFrameType(html, tag);
    // What ends in the same piece of HTML is read with it.
    const isInside = isAlignment(opens) && !openTags.has(name);
    return [{ ...tag, opens: isInside ? undefined : opens }];
  });
}

function findFrameType(html: string, tag: HtmlTag): FrameTag['opens'] {
  if (isPrivateTag(html, tag)) return 'private';
  return tag.name === 'details' ? 'answer' : readAlignment(html.slice(tag.start, tag.end));
}

/** A blank line may leave the end of details in indented code. */
function listTagsInCode({ value, position }: Code, file: VFile): FrameTag[] {
  const isFenced = /[`~]/.test(String(file.value).charAt(position?.start.offset ?? 0));
  if (isFenced || !value.includes('</')) return [];
  return findTags(value)
    .filter(({ name, isClosing }) => name === 'details' && isClosing)
    .map((tag) => ({ ...tag, opens: undefined }));
}

function findClosed(siblings: readonly Sibling[]): Set<FrameTag> {
  const open = createOpenElements<FrameTag>();
  const closed = new Set<FrameTag>();
  /** Tags that stand before the last heading. */
  let before = new Set<FrameTag>();
  const seen: FrameTag[] = [];
  for (const { node, tags } of siblings) {
    // Headings part a note into sections, which are read alone.
    if (node.type === 'heading') before = new Set(seen);
    for (const tag of tags) {
      seen.push(tag);
      if (!tag.isClosing && (tag.opens || open.has(tag.name))) open.push(tag);
      const last = tag.isClosing ? open.close(tag.name).at(-1) : undefined;
      if (last && !(isAlignment(last.opens) && before.has(last))) closed.add(last);
    }
  }
  return closed;
}

function isAlignment(type: Frame['type'] | undefined): type is Alignment {
  return type === 'center' || type === 'right';
}

function foldSibling(folding: Folding, index: number): void {
  const { siblings, frames, open } = folding;
  const { node, tags, isWhole } = siblings[index]!;
  if (node.type === 'html' && isWhole) {
    frames.at(-1)!.children.push(...parseHtmlBlock(node));
    return;
  }
  if (node.type === 'html') {
    foldHtml(folding, node, index);
    return;
  }
  if (node.type === 'heading') while (!frames.at(-1)!.isClosed) endFrame(folding);
  const isTagAlone = node.type === 'code' && /^\s*<\/details\s*>\s*$/i.test(node.value);
  if (tags.length === 0 || !isTagAlone || !open.has('details')) frames.at(-1)!.children.push(node);
  for (const { name } of tags) addFrames(folding, open.close(name));
}

function foldHtml(folding: Folding, node: Html, index: number): void {
  const { siblings, frames, open, closed, file } = folding;
  const slice = createHtmlSlicer(node);
  let at = 0;
  for (const tag of siblings[index]!.tags) {
    const { name, isClosing, start, end } = tag;
    const opens = isAlignment(tag.opens) && !closed.has(tag) ? undefined : tag.opens;
    if (!isClosing && !opens) {
      if (open.has(name)) open.push({ name, frame: undefined });
      continue;
    }
    const ended = isClosing ? open.close(name) : [];
    if (!opens && !ended.some(({ frame }) => frame)) continue;
    addHtml(folding, slice(at, start));
    at = end;
    addFrames(folding, ended);
    if (!opens) continue;
    const { name: around, isClosed } = frames.at(-1)!;
    if (opens === 'answer' && around === name && !isClosed) {
      // Others begin with a summary, or have an end.
      const isMistaken = !closed.has(tag) && !hasSummary(siblings, index, end);
      if (isMistaken) {
        frames.at(-1)!.isClosed = true;
        report(file, createFinding('details-reopened', slice(start, end).position));
      }
      endFrame(folding);
      if (isMistaken) continue;
    }
    const { position } = slice(start);
    const frame = createFrame({ type: opens, name, position, isClosed: closed.has(tag) });
    open.push({ name, frame });
    frames.push(frame);
  }
  addHtml(folding, slice(at));
  while (!frames.at(-1)!.isClosed && lineElements.has(frames.at(-1)!.name)) endFrame(folding, true);
}

function hasSummary(siblings: readonly Sibling[], index: number, offset: number): boolean {
  const { node } = siblings[index]!;
  const value = node.type === 'html' ? node.value : '';
  if (startsSummary(value, offset)) return true;
  const next = siblings[index + 1]?.node;
  return value.slice(offset).trim() === '' && next?.type === 'html' && startsSummary(next.value, 0);
}

function addHtml({ frames, file }: Folding, html: Html): void {
  if (!html.value.trim()) return;
  const frame = frames.at(-1)!;
  const isFirst = frame.type === 'answer' && !frame.summary && frame.children.length === 0;
  const split = isFirst ? splitSummary(html) : undefined;
  if (split) frame.summary = split.summary;
  for (const piece of split?.around ?? [html]) frame.children.push(...foldPieces(piece, file));
}

/** Ends the innermost frame, and says so of one that should have been closed. */
function endFrame(folding: Folding, isQuiet = false): void {
  const { frames, open } = folding;
  const { length } = frames;
  const { name, position, isClosed } = frames.at(-1)!;
  if (!isClosed && !isQuiet)
    report(folding.file, createFinding('element-unclosed', position?.start, { tag: name }));
  while (frames.length === length) addFrames(folding, open.close(name));
}

/** Gives frames, innermost first, to those around them. */
function addFrames({ frames }: Folding, ended: readonly OpenElement[]): void {
  for (const { frame } of ended) {
    if (!frame) continue;
    frames.pop();
    frames.at(-1)!.children.push(...foldFrame(frame));
  }
}

function foldFrame({ type, summary, children, position }: Frame): RootContent[] {
  const inner = children as never[];
  if (type === 'private')
    return inner.length > 0
      ? [{ type: 'notesBlock', isPrivate: true, children: inner, position }]
      : [];
  if (isAlignment(type)) return alignBlocks(children, type);
  const text = summary ? parseHtmlText(summary) : [];
  return [{ type: 'details', summary: text, children: inner, position }];
}

/** Index of the sibling that closes what `nodes[from]` opened; the number of siblings when none does. */
export function findClosing(nodes: readonly RootContent[], from: number, name: string): number {
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
