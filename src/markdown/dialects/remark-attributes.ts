/** Attributes as Pandoc, Quarto and kramdown write them: `[text]{.hidden}`, `![](a.png){width=300}`, `# Title {#id}`. */
import type { Heading, Nodes, Root, RootContent, Text } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from '../visit.ts';
import type { VFile } from 'vfile';
import { createFinding } from '../../problems/problem.ts';
import { readAskedWidth } from '../asked-width.ts';
import { isPrivateTag } from '../html-private.ts';
import { captionBelow, commonCaption } from './find-labels.ts';
import { findTags } from '../html-tags.ts';
import { report } from '../report.ts';
import { listWrittenTexts, type WrittenText } from '../written-text.ts';

/** Behind text, `{x=1}` of other names is an author's own. */
const names =
  '(?:align|class|data-[\\w-]+|dir|fig-[\\w-]+|height|id|lang|rel|style|target|title|width)';
const value = String.raw`(?:"[^"{}<>]*"|'[^'{}<>"]*'|[^\s"'{}=<>]+)`;
const anyName = String.raw`[A-Za-z][\w:-]*`;
const space = String.raw`\s`;
/** A list that begins with a class or an id is one, whatever else is in it. */
const list = String.raw`(?:(?=\{:?\s*[.#])${listOf(anyName, space)}|${listOf(names, space)})`;
// Behind `::name` it is a directive's label.
const span = new RegExp(
  String.raw`(?<![\\!]|:[\w-]{1,40})\[((?:[^\][]|\[[^\][]*\])+)\]${list}`,
  'g',
);
const ofHeadings = String.raw`${names.slice(0, -1)}|auto-animate[\w-]*|background-[\w-]+|number|output-location|state|transition[\w-]*|visibility)`;
const behind = new RegExp(`^${listOf(anyName)}`);
const atEnd = new RegExp(
  String.raw`[ \t]+(?:(?=\{:?[ \t]*[.#])${listOf(anyName)}|(?=\{:?[ \t]*(?:[\w-]+=["']|visibility=))${listOf(ofHeadings)})[ \t]*$`,
);
/** By kramdown's mark, which no other text has: behind plain text it says nothing. */
const lost = new RegExp(String.raw`(?=\{:)${listOf(anyName)}`, 'g');

function listOf(name: string, blank = String.raw`[ \t]`): string {
  const attribute = String.raw`(?:[.#][A-Za-z_][\w:.-]*|${name}=${value})`;
  return String.raw`\{:?${blank}*(${attribute}(?:${blank}+${attribute})*)${blank}*\}`;
}

/** What attributes may stand right behind. */
const elements = new Set(['image', 'imageReference', 'inlineCode', 'link', 'linkReference']);

/** kramdown alone has attributes of emphasis. */
function canHave(type: string, text: string): boolean {
  return (
    elements.has(type) || (text.startsWith('{:') && (type === 'strong' || type === 'emphasis'))
  );
}

/** Elements that show what a class says. */
const tags = new Map([
  ['mark', 'mark'],
  ['highlight', 'mark'],
  ['underline', 'u'],
  ['ul', 'u'],
  ['kbd', 'kbd'],
]);

/** Gives spans of text the elements that their attributes say, pictures their width, and leaves out other attributes. */
export const remarkAttributes: Plugin<[], Root> = () => (tree, file) => {
  visit(tree, 'text', (node, index, parent) => {
    const before = parent?.children[(index ?? 0) - 1];
    const isLast = parent?.type === 'heading' && index === parent.children.length - 1;
    if (before && canHave(before.type, node.value)) takeBehind(node, before as Nodes, file);
    if (isLast) takeAtEnd(node, parent, file);
    takeLost(node, file);
    if (node.value !== '' || !parent || index === undefined) return undefined;
    // A paragraph of a picture and nothing is not a picture alone.
    parent.children.splice(index, 1);
    return index;
  });
  tree.children = tree.children.flatMap((node) =>
    node.type === 'heading' && node.data?.isLeftOut ? [node, createSkip(node)] : [node],
  );
  if (!/\]\{/.test(String(file.value))) return;
  for (let level = 0; level < maxSpans; level += 1) {
    const marked = listWrittenTexts(tree, file).map((text) => markSpans(text, file));
    if (!marked.includes(true)) break;
  }
};

function createSkip({ position }: RootContent): RootContent {
  return { type: 'instruction', name: 'skip', value: '', position };
}

/** Spans in each other. */
const maxSpans = 3;

function takeBehind(node: Text, element: Nodes, file: VFile): void {
  const [whole, attributes = ''] = behind.exec(node.value) ?? [];
  if (whole === undefined || !node.position) return;
  const asked = readAskedWidth(
    /(?:^|\s)width=["']?([\d.]+(?:px|%)?)["']?(?=\s|$)/.exec(attributes)?.[1] ?? '',
  );
  const isSized = element.type === 'image' && Object.keys(asked).length > 0;
  if (isSized) element.data = { ...element.data, ...asked };
  const { start } = node.position;
  const end = {
    ...start,
    column: start.column + whole.length,
    offset: start.offset! + whole.length,
  };
  const [, place] = /(?:^|\s)#([A-Za-z][\w:.-]*)/.exec(attributes) ?? [];
  if (place !== undefined) element.data = { ...element.data, places: [place] };
  const all = attributes.split(/\s+/);
  const isOurs = (each: string): boolean => each === captionBelow || each === commonCaption;
  if (element.type === 'image' && all.some(isOurs))
    element.data = { ...element.data, isCaptionedBelow: true };
  const rest = all.filter((each) => each !== `#${place}` && !isOurs(each));
  if (rest.length > (isSized ? 1 : 0))
    report(file, createFinding('attributes-dropped', { start, end }, { attributes: whole }));
  node.value = node.value.slice(whole.length);
  node.position = { start: end, end: node.position.end };
}

function takeAtEnd(node: Text, heading: Heading, file: VFile): void {
  // A heading of attributes alone begins a slide without a title.
  const isAlone = heading.children.length === 1 && node.value.startsWith('{');
  const [found] = atEnd.exec(isAlone ? ` ${node.value}` : node.value) ?? [];
  const whole = isAlone ? found?.slice(1) : found;
  if (whole === undefined || !node.position) return;
  const { end } = node.position;
  const back = (by: number): typeof end => ({
    ...end,
    column: end.column - by,
    offset: end.offset! - by,
  });
  const place = { start: back(whole.trimStart().length), end };
  const [, name] = /#([\w:.-]+)/.exec(whole) ?? [];
  if (name !== undefined) heading.data = { ...heading.data, places: [name] };
  // Quarto has the slide left out.
  if (/\svisibility=["']?hidden\b/.test(whole.replace('{', ' ')))
    heading.data = { ...heading.data, isLeftOut: true };
  // A name alone is for links.
  if (!/^\s*\{:?\s*#[\w:.-]+\s*\}\s*$/.test(whole))
    report(file, createFinding('attributes-dropped', place, { attributes: whole.trim() }));
  node.value = node.value.slice(0, -whole.length);
  node.position = { ...node.position, end: back(whole.length) };
}

/** From the last one: what stands before keeps its place. */
function takeLost(node: Text, file: VFile): void {
  for (const { 0: whole, index } of [...node.value.matchAll(lost)].toReversed()) {
    if (!node.position) return;
    const { start } = node.position;
    const move = (by: number): typeof start => ({
      ...start,
      column: start.column + by,
      offset: start.offset! + by,
    });
    const place = { start: move(index), end: move(index + whole.length) };
    report(file, createFinding('attributes-dropped', place, { attributes: whole }));
    node.value = node.value.slice(0, index) + node.value.slice(index + whole.length);
  }
}

/** Whether there were any. */
function markSpans({ text, positionOf, sourceOf, replace }: WrittenText, file: VFile): boolean {
  const found = [...text.matchAll(span)];
  // From the last one: what stands before keeps its place.
  for (const match of found.toReversed()) {
    const { 0: whole, 1: inner = '', 2: classed, 3: attributes = classed ?? '', index } = match;
    const [opening, closing] = tagsOf(attributes);
    const open = { from: index, to: index + 1 };
    const close = { from: open.to + inner.length, to: index + whole.length };
    replace(close, { type: 'html', value: closing, position: positionOf(close) });
    replace(open, { type: 'html', value: opening, position: positionOf(open) });
    const [tag] = findTags(opening);
    if (tag?.name !== 'span' || isPrivateTag(opening, tag)) continue;
    const list = { from: close.from + 1, to: close.to };
    const facts = { attributes: sourceOf(list) };
    report(file, createFinding('attributes-dropped', positionOf(list), facts));
  }
  return found.length > 0;
}

/** The opening and the closing tag of a span. */
function tagsOf(attributes: string): readonly [string, string] {
  const classes = [...attributes.matchAll(/(?<=^|\s)\.([\w:-]+)/g)].map(([, name]) => name!);
  const known = classes.map((name) => tags.get(name)).find((tag) => tag !== undefined);
  if (known !== undefined) return [`<${known}>`, `</${known}>`];
  const style = /(?:^|\s)style=(?:"([^"]*)"|'([^']*)'|(\S+))/.exec(attributes)?.slice(1);
  const isNote = classes.some((name) => ['notes', 'speaker'].includes(name));
  const shown = isNote ? ['hidden'] : classes;
  const css = style?.find(Boolean);
  return [
    `<span class="${shown.join(' ')}"${css === undefined ? '' : ` style="${css}"`}>`,
    '</span>',
  ];
}

declare module 'mdast' {
  interface HeadingData {
    /** Its author has its slide left out. */
    isLeftOut?: boolean;
  }
}
