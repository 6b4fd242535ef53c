import type { Break, Html, Paragraph, PhrasingContent, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Details } from '../blocks/nodes.ts';
import { parseComment } from './comments.ts';
import { parseHtmlText } from './html-blocks.ts';
import { isPrivateTag } from './html-private.ts';
import {
  findTags,
  type HtmlTag,
  markdownTags,
  markupTags,
  neutralTags,
  silentTags,
  wholeTags,
} from './html-tags.ts';

interface OpenTag {
  readonly node: Html;
  readonly name: string;
  /** What it holds is for the speaker alone. */
  readonly isPrivate?: boolean;
  /** Of details that a paragraph is to be split at. */
  summary?: PhrasingContent[];
  readonly children: PhrasingContent[];
}

/**
 * Pairs the tags in a line of text: known elements become nodes, others go and leave their text. In a paragraph, answers
 * become `details`, which it is to be split at.
 */
export function foldInlineHtml(
  nodes: readonly PhrasingContent[],
  isParagraph: boolean,
): PhrasingContent[] {
  const stack: OpenTag[] = [{ node: { type: 'html', value: '' }, name: '', children: [] }];
  const closed = closedNames(nodes);
  for (const node of nodes) {
    const top = stack.at(-1);
    if (node.type !== 'html') top?.children.push(node);
    else if (node.value.startsWith('<!--')) {
      const comment = parseComment(node.value.slice(4, -3), node.position);
      if (comment) top?.children.push(comment as PhrasingContent);
    } else foldTag(node, stack, { closed, isParagraph });
  }
  while (stack.length > 1) unwrap(stack);
  return joinBreaks(stack[0]?.children ?? []);
}

/** Elements that stand in lines of their own. */
const blockTags = new Set('blockquote dd div dt h1 h2 h3 h4 h5 h6 li ol p tr ul'.split(' '));

/** Where an element in lines of its own begins or ends: a break, if there is something on both sides of it. */
const edge = (): Break & { edge: true } => ({ type: 'break', edge: true });

function joinBreaks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const isEdge = (node: PhrasingContent | undefined): boolean =>
    node !== undefined && 'edge' in node;
  const isBlank = (node: PhrasingContent): boolean => node.type === 'text' && !node.value.trim();
  return nodes.flatMap((node, index): PhrasingContent[] => {
    if (!isEdge(node)) return [node];
    const before = nodes.slice(0, index).findLast((each) => !isBlank(each));
    const hasMore = nodes.slice(index).some((each) => !isEdge(each) && !isBlank(each));
    return before && before.type !== 'break' && hasMore ? [{ type: 'break' }] : [];
  });
}

function closedNames(nodes: readonly PhrasingContent[]): Set<string> {
  const tags = nodes.flatMap((node) => (node.type === 'html' ? findTags(node.value) : []));
  return new Set(tags.filter(({ isClosing }) => isClosing).map(({ name }) => name));
}

function foldTag(
  node: Html,
  stack: OpenTag[],
  { closed, isParagraph }: { closed: ReadonlySet<string>; isParagraph: boolean },
): void {
  const [tag] = findTags(node.value);
  const top = stack.at(-1);
  if (!tag || !top) return;
  const { name } = tag;
  if (tag.isClosing) {
    if (!stack.some((open) => open.name === name)) return;
    while (stack.at(-1)?.name !== name) unwrap(stack);
    const open = stack.pop()!;
    const around = stack.at(-1)!;
    const isAnswer = isParagraph && name === 'details' && stack.length === 1;
    const isSummary = isParagraph && name === 'summary' && around.name === 'details';
    if (open.isPrivate) around.children.push(...speak(open.node, open.children));
    else if (isSummary && stack.length === 2) around.summary = open.children;
    else if (blockTags.has(name)) around.children.push(edge(), ...wrap(open), edge());
    else around.children.push(...(isAnswer ? answer(open) : wrap(open)));
  } else if (isPrivateTag(node.value, tag)) {
    if (!tag.isEmpty) stack.push({ node, name, isPrivate: true, children: [] });
  } else if (name === 'br') top.children.push({ type: 'break', position: node.position });
  else if (name === 'img' || name === 'embed' || isWhole(node, tag))
    top.children.push(...parseHtmlText(node));
  else if (tag.isEmpty && !isMentioned(node, tag)) return;
  else if (!tag.isEmpty && closed.has(name)) stack.push({ node, name, children: [] });
  // `List<String>` is no tag that anybody meant: hidden, it would be lost.
  else if (!neutralTags.has(name) && !silentTags.has(name) && !tag.hasAttributes) {
    top.children.push({ type: 'text', value: node.value, position: node.position });
  }
}

/** An element that holds nothing, and says nothing either, is one that somebody writes about: "the <input> element". */
function isMentioned({ value }: Html, { hasAttributes }: HtmlTag): boolean {
  return !hasAttributes && !value.endsWith('/>');
}

/** Whether HTML is a whole drawing or player; of a player the first tag may do. A name alone is one that somebody mentions. */
function isWhole({ value }: Html, { name, hasAttributes }: HtmlTag): boolean {
  if (!wholeTags.has(name)) return false;
  return value.toLowerCase().endsWith(`</${name}>`) || (name !== 'svg' && hasAttributes);
}

const tag = '([A-Za-z]{2,3}(?:-[\\dA-Za-z]{1,8})*)';
const languageOf = new RegExp(`\\slang\\s*=\\s*(?:"${tag}"|'${tag}'|${tag}(?=[\\s>]))`, 'i');

/** Text in another language says so: a screen reader reads it by that. */
function wrap(open: OpenTag): PhrasingContent[] {
  const { value, position } = open.node;
  const language = languageOf.exec(value)?.slice(1).find(Boolean);
  const inner = wrapPlain(open);
  if (language === undefined || inner.length === 0) return inner;
  return [{ type: 'markup', tag: 'span', language, children: inner, position }];
}

function wrapPlain({ node, name, children }: OpenTag): PhrasingContent[] {
  if (silentTags.has(name)) return [];
  const type = Object.hasOwn(markdownTags, name) ? markdownTags[name] : undefined;
  if (type) return [{ type, children, position: node.position }];
  if (markupTags.has(name))
    return [{ type: 'markup', tag: name, children, position: node.position }];
  // Else the answer would follow without a space.
  if (name === 'summary') return [...children, { type: 'text', value: ' ' }];
  if (name === 'code' || name === 'tt')
    return [{ type: 'inlineCode', value: toString(children), position: node.position }];
  if (name !== 'a') return children;
  const named = createNamedPlace(node);
  const [link] = parseHtmlText({ ...node, value: `${node.value}x</a>` });
  if (link?.type !== 'link' || !link.url) return [...named, ...children];
  return [...named, { ...link, children: children as never, position: node.position }];
}

/** Text of no length, which links lead to. */
function createNamedPlace({ value, position }: Html): Text[] {
  const names = [...value.matchAll(/\s(?:id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi)];
  const places = names.flatMap(([, ...written]) => written.filter(Boolean));
  return places.length > 0 ? [{ type: 'text', value: '', position, data: { places } }] : [];
}

function answer({ node, summary = [], children }: OpenTag): PhrasingContent[] {
  const { position } = node;
  const isBlank = children.every((child) => child.type === 'text' && !child.value.trim());
  const paragraph: Paragraph = { type: 'paragraph', children, position };
  const details: Details = {
    type: 'details',
    summary,
    children: isBlank ? [] : [paragraph],
    position,
  };
  return [details as unknown as PhrasingContent];
}

/** What the speaker alone reads. */
function speak({ position }: Html, children: readonly PhrasingContent[]): PhrasingContent[] {
  const value = toString(children).trim();
  return value ? [{ type: 'comment', value, position }] : [];
}

/** Drops the innermost open tag and keeps what it holds. */
function unwrap(stack: OpenTag[]): void {
  const open = stack.pop();
  if (!open) return;
  const { isPrivate, node, summary = [], children } = open;
  const inner = [...summary, ...children];
  stack.at(-1)?.children.push(...(isPrivate ? speak(node, inner) : inner));
}
