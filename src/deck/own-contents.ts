/** The author's own list of contents: links to the headings of the note, and nothing else. */
import type { Link, Nodes, PhrasingContent, RootContent } from 'mdast';
import { textOf } from '../blocks/phrasing.ts';

/** What the headings of a note are called. */
export interface KnownHeadings {
  /** Their anchors and titles, folded. */
  readonly names: ReadonlySet<string>;
}

/** Whether it stands under a heading, or a label, such as "Contents". */
interface Place {
  readonly isCalledContents: boolean;
}

/** So many entries are a list of contents wherever they stand; under a heading that says so, fewer are. */
const minLinks = 3;
/** At least this share of the links leads to headings of the note. */
const minShare = 0.6;

/** Letters and digits alone. */
export function foldName(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether a block is a list of the note's own headings. */
export function isOwnContents(
  block: RootContent,
  { names }: KnownHeadings,
  { isCalledContents }: Place,
): boolean {
  const entries = listEntries(block, isCalledContents);
  if (!entries || entries.length < (isCalledContents ? 1 : minLinks)) return false;
  const known = entries.filter(({ text, url }) => {
    const anchor = foldName(decode(url.slice(1)).replace(/-\d+$/, ''));
    return (
      names.has(anchor) || names.has(foldName(decode(url.slice(1)))) || names.has(foldName(text))
    );
  });
  // Anchors may be names that the author has given.
  const isSaid = isCalledContents && entries.every(({ url }) => url.startsWith('#'));
  return isSaid || known.length >= entries.length * minShare;
}

interface Entry {
  readonly text: string;
  /** An anchor; empty where the title is all there is. */
  readonly url: string;
}

/** The entries of a list of contents; undefined where anything else stands among them. */
function listEntries(node: Nodes, mayBeText: boolean): readonly Entry[] | undefined {
  if (node.type === 'paragraph') return listLinks(node.children);
  if (node.type !== 'list') return undefined;
  const entries = node.children.map((item) => {
    const [first, ...rest] = item.children;
    const below = rest.map((each) => listEntries(each, mayBeText));
    if (below.includes(undefined)) return undefined;
    const inner = below.flatMap((each) => each ?? []);
    if (first?.type === 'list') return listEntries(first, mayBeText);
    if (first?.type !== 'paragraph') return undefined;
    const own = listLinks(first.children) ?? (mayBeText ? listLed(first.children) : undefined);
    if (own) return [...own, ...inner];
    const text = textOf(first.children).trim();
    // The name of a part, over its entries; or titles without links.
    if (inner.length > 0) return inner;
    return mayBeText && first.children.every(({ type }) => type !== 'link')
      ? [{ text, url: '' }]
      : undefined;
  });
  return entries.includes(undefined) ? undefined : entries.flatMap((each) => each ?? []);
}

/** The links to places in the note that are all of a line, but for signs and numbers between them. */
function listLinks(nodes: readonly PhrasingContent[]): readonly Entry[] | undefined {
  const links: Link[] = [];
  const isOnlyLinks = (inner: readonly PhrasingContent[]): boolean =>
    inner.every((node) => {
      if (node.type === 'link') return node.url.startsWith('#') && links.push(node) > 0;
      if (node.type === 'text') return !/[\p{L}]{2}/u.test(node.value);
      if (node.type === 'break' || node.type === 'comment') return true;
      return 'children' in node && isOnlyLinks(node.children);
    });
  if (!isOnlyLinks(nodes) || links.length === 0) return undefined;
  return links.map(({ children, url }) => ({ text: textOf(children), url }));
}

/** Words that may say what a part of the note is about, behind its link. */
const maxRemark = 15;

/** The link to a place in the note that a line begins with, with a few words behind it. */
function listLed(nodes: readonly PhrasingContent[]): readonly Entry[] | undefined {
  const [link, ...rest] = nodes.filter((node, index) => index > 0 || textOf([node]).trim() !== '');
  if (link?.type !== 'link' || !link.url.startsWith('#')) return undefined;
  const words = textOf(rest).match(/[\p{L}\p{N}]+/gu) ?? [];
  const isRemark = words.length <= maxRemark && rest.every(({ type }) => type !== 'link');
  return isRemark ? [{ text: textOf(link.children), url: link.url }] : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
