import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toMdast, type Handle } from 'hast-util-to-mdast';
import { toText } from 'hast-util-to-text';
import type { Html, PhrasingContent, RootContent } from 'mdast';
import type { Position } from 'unist';
import { visit } from 'unist-util-visit';
import { markupTags, silentTags } from './html-tags.ts';

const keepMarkup: Handle = (state, element) => ({
  type: 'markup',
  tag: element.tagName,
  children: state.all(element) as PhrasingContent[],
});

const keepImage: Handle = (_state, element) => {
  const { src, alt, title, width } = element.properties;
  const pixels = Number.parseFloat(String(width ?? ''));
  return {
    type: 'image',
    url: String(src ?? ''),
    alt: String(alt ?? ''),
    title: title ? String(title) : null,
    // A share of the page's width says nothing about a slide's.
    ...(pixels > 0 && !String(width).includes('%') && { data: { width: pixels } }),
  };
};

/** A drawing becomes a picture; its labels are words of the note, so the speaker gets them. */
const keepDrawing: Handle = (_state, element) => {
  const label = toText(element).replace(/\s+/g, ' ').trim();
  const namespace = element.properties['xmlns'] ? {} : { xmlns: 'http://www.w3.org/2000/svg' };
  const drawing = { ...element, properties: { ...namespace, ...element.properties } };
  const url = `data:image/svg+xml,${encodeURIComponent(toHtml(drawing, { space: 'svg' }))}`;
  const image = { type: 'image' as const, url, alt: label };
  return label ? [image, { type: 'comment' as const, value: label }] : image;
};

const dropSilently: Handle = () => undefined;

const handlers: Record<string, Handle> = {
  img: keepImage,
  svg: keepDrawing,
  ...Object.fromEntries([...markupTags].map((tag) => [tag, keepMarkup])),
  ...Object.fromEntries([...silentTags].map((tag) => [tag, dropSilently])),
};

/** Parses HTML as blocks; the nodes stand where `from` stood. Comments are dropped. */
export function parseHtmlBlock(html: string, from: Html): RootContent[] {
  if (!html.trim()) return [];
  const tree = toMdast(fromHtml(html, { fragment: true }), { handlers, document: true });
  const children = tree.type === 'root' ? tree.children : [tree as RootContent];
  return children
    .filter((child) => !isEmptyParagraph(child))
    .map((child) => placeAt(child, from.position));
}

/** Parses HTML as text of a line. */
export function parseHtmlText(html: string, from: Html): PhrasingContent[] {
  const blocks = parseHtmlBlock(`<p>${html}</p>`, from);
  return blocks.flatMap((block) =>
    'children' in block ? (block.children as PhrasingContent[]) : [],
  );
}

function isEmptyParagraph(node: RootContent): boolean {
  if (node.type !== 'paragraph') return false;
  return node.children.every(
    (child) => child.type === 'break' || (child.type === 'text' && !child.value.trim()),
  );
}

function placeAt<T extends RootContent>(node: T, position: Position | undefined): T {
  visit(node, (each) => {
    if (position) each.position = position;
  });
  return node;
}
