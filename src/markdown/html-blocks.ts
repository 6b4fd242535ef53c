import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { defaultHandlers, toMdast, type Handle, type NodeHandle } from 'hast-util-to-mdast';
import { toText } from 'hast-util-to-text';
import type { Html, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import type { Position } from 'unist';
import { visit } from './visit.ts';
import type { Markup } from '../blocks/nodes.ts';
import { cleanData } from '../html/noncharacters.ts';
import { alignBlocks, readAlignment } from './alignment.ts';
import { readAskedWidth, readStyledWidth } from './asked-width.ts';
import { escapeBrokenTags } from './broken-tags.ts';
import { parseComment } from './comments.ts';
import { createPlacer } from './html-places.ts';
import { hidePrivateElements } from './html-private.ts';
import { escapeCode, markupTags, silentTags } from './html-tags.ts';
import { createMediaCard, findMediaKind, type MediaKind } from './media-card.ts';
import { readMarkdownIn } from './markdown-in-html.ts';

type HastRoot = ReturnType<typeof fromHtml>;
type Element = Parameters<Handle>[1];
type ElementContent = Element['children'][number];

/** The library takes nodes that it does not know for blocks: text around them would be torn apart. */
function carry(markup: Markup): TextDirective {
  const { children, position } = markup;
  return { type: 'textDirective', name: '', children, data: { markup }, position };
}

function unpackMarkup(tree: Root): void {
  visit(tree, 'textDirective', (node, index, parent) => {
    const { children, data, position } = node;
    if (data?.markup && parent && index !== undefined)
      parent.children[index] = { ...data.markup, children, position };
  });
}

declare module 'mdast-util-directive' {
  interface TextDirectiveData {
    markup?: Markup;
  }
}

const keepMarkup: Handle = (state, element) =>
  carry({
    type: 'markup',
    tag: element.tagName,
    children: state.all(element) as PhrasingContent[],
    position: element.position,
  });

const keepImage: Handle = (_state, element) => {
  const { src, alt, title, width, style } = element.properties;
  const asked = { ...readAskedWidth(String(width ?? '')), ...readStyledWidth(String(style ?? '')) };
  return {
    type: 'image',
    url: String(src ?? ''),
    alt: String(alt ?? ''),
    title: title ? String(title) : null,
    ...(Object.keys(asked).length > 0 && { data: asked }),
    position: element.position,
  };
};

/** A drawing becomes a picture; its labels are words of the note, so the speaker gets them. */
const keepDrawing: Handle = (_state, element) => {
  const label = toText(element).replace(/\s+/g, ' ').trim();
  const namespace = element.properties['xmlns'] ? {} : { xmlns: 'http://www.w3.org/2000/svg' };
  const drawing = { ...element, properties: { ...namespace, ...element.properties } };
  const url = `data:image/svg+xml,${encodeURIComponent(toHtml(drawing, { space: 'svg' }))}`;
  const image = { type: 'image' as const, url, alt: label, position: element.position };
  return label
    ? [image, { type: 'comment' as const, value: label, position: element.position }]
    : image;
};

/** What is said of a picture; blocks of their own are none. */
const keepCaption: Handle = (state, element) => {
  const blocks = state.toFlow(state.all(element)) as RootContent[];
  const [only, ...others] = blocks;
  if (only?.type === 'paragraph' && others.length === 0)
    only.data = { ...only.data, caption: 'below' };
  return blocks as never;
};

/** A table and what is said of it above. */
const keepTable: Handle = (state, element) => {
  const isCaption = (child: ElementContent): child is Element =>
    child.type === 'element' && child.tagName === 'caption';
  const captions = element.children.filter(isCaption).flatMap((caption) => {
    const blocks = state.toFlow(state.all(caption)) as RootContent[];
    for (const block of blocks) block.data = { ...block.data, caption: 'above' };
    return blocks;
  });
  return [...captions, defaultHandlers.table(state, element)].flat() as never;
};

const mediaKinds: Readonly<Record<string, MediaKind>> = {
  audio: 'audio',
  embed: 'page',
  iframe: 'page',
  object: 'page',
  video: 'video',
};

/** A card; what browsers show where they cannot play it is for the speaker. */
const keepMedia: Handle = (state, element) => {
  const { src, data, title, ariaLabel, poster } = element.properties;
  const source = element.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'source',
  );
  const url = String(src ?? data ?? source?.properties['src'] ?? '');
  if (!url) return state.all(element);
  const card = carry(
    createMediaCard({
      kind: findMediaKind(url) ?? mediaKinds[element.tagName] ?? 'page',
      url,
      title: String(title ?? ariaLabel ?? ''),
      poster: poster ? String(poster) : undefined,
      position: element.position,
    }),
  );
  const value = toText(element).replace(/\s+/g, ' ').trim();
  return value ? [card, { type: 'comment' as const, value, position: element.position }] : card;
};

const keepDetails: Handle = (state, element) => {
  const summary = element.children.find(isSummary);
  const rest = { ...element, children: element.children.filter((child) => child !== summary) };
  return {
    type: 'details',
    summary: (summary ? state.all(summary) : []) as PhrasingContent[],
    children: state.toFlow(state.all(rest)) as never,
    position: element.position,
  };
};

function isSummary(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'summary';
}

const space: ElementContent = { type: 'text', value: ' ' };

/** A line, a cell and a heading hold no blocks: answers in them are text. */
function unwrapAnswers(tree: HastRoot, isLine: boolean): void {
  if (isLine) unwrapInside(tree);
  else
    visit(tree, 'element', (element) => {
      if (/^(?:td|th|h\d)$/.test(element.tagName)) unwrapInside(element);
    });
}

function unwrapInside(parent: HastRoot | Element): void {
  visit(parent, 'element', (inner) => {
    if (inner.tagName !== 'details' && inner.tagName !== 'summary') return;
    inner.tagName = 'span';
    inner.children = [space, ...inner.children, space];
  });
}

/** What Mermaid draws in a page. */
const keepDiagram: Handle = (state, element) => {
  const value = isDiagram(element) ? toText(element, { whitespace: 'pre' }).trim() : '';
  if (value === '') return defaultHandlers.pre(state, element);
  return { type: 'diagram', value, position: element.position };
};

function isDiagram({ properties }: Element): boolean {
  const classes = properties['className'];
  return Array.isArray(classes) && classes.includes('mermaid');
}

/** The lines of a diagram are its own. */
function keepDiagramLines(tree: HastRoot): void {
  visit(tree, 'element', (element) => {
    if (element.tagName === 'div' && isDiagram(element)) element.tagName = 'pre';
  });
}

/** Elements whose text is moved. */
const movable = ['center', 'div', 'p', 'section'];

/** Elements that the library would leave out with their text. */
const unknownTags = 'applet command content element noembed noframes optgroup title'.split(' ');
const keepText: Handle = (state, element) => state.all(element) as never;

const keepAlignment: Handle = (state, element, parent) => {
  const own: Handle = defaultHandlers[element.tagName as 'div'];
  // An empty paragraph is none.
  const blocks = own(state, element, parent) as RootContent | RootContent[] | undefined;
  const tag = toHtml({ ...element, children: [] });
  const align = blocks && readAlignment(tag);
  return (align ? alignBlocks([blocks].flat(), align) : blocks) as never;
};

const handlers: Record<string, Handle> = {
  ...Object.fromEntries(movable.map((tag) => [tag, keepAlignment])),
  pre: keepDiagram,
  details: keepDetails,
  figcaption: keepCaption,
  img: keepImage,
  svg: keepDrawing,
  table: keepTable,
  dialog: defaultHandlers.div,
  menu: defaultHandlers.ul,
  ...Object.fromEntries(unknownTags.map((tag) => [tag, keepText])),
  ...Object.fromEntries(Object.keys(mediaKinds).map((tag) => [tag, keepMedia])),
  ...Object.fromEntries([...markupTags].map((tag) => [tag, keepMarkup])),
  ...Object.fromEntries([...silentTags].map((tag) => [tag, () => undefined])),
};

const keepComment: NodeHandle = (
  _state,
  { value, position }: { value: string; position?: Position },
) => parseComment(value, position);

/** Parses HTML as blocks. Together the blocks cover the lines of the HTML. */
export function parseHtmlBlock(from: Html): RootContent[] {
  const blocks = parseBlocks(from, '', '');
  const [first, last] = [blocks.at(0)?.position, blocks.at(-1)?.position];
  if (from.position && first && last) {
    first.start = { ...from.position.start };
    last.end = { ...from.position.end };
  }
  return blocks;
}

/** Parses HTML as text of a line. */
export function parseHtmlText(from: Html): PhrasingContent[] {
  return parseBlocks(from, '<p>', '</p>').flatMap((block, index): PhrasingContent[] => {
    const children = 'children' in block ? (block.children as PhrasingContent[]) : [];
    return index === 0 ? children : [{ type: 'text', value: ' ' }, ...children];
  });
}

/** Parses a node's HTML between two tags that are not in the note. */
function parseBlocks(from: Html, opening: string, closing: string): RootContent[] {
  const html = `${opening}${escapeBrokenTags(escapeCode(from.value))}${closing}`;
  if (!html.trim()) return [];
  const parsed = cleanData(fromHtml(html, { fragment: true }));
  hidePrivateElements(parsed);
  unwrapAnswers(parsed, opening !== '');
  keepDiagramLines(parsed);
  const tree = toMdast(parsed, {
    handlers,
    nodeHandlers: { comment: keepComment },
    document: true,
  });
  const root: Root =
    tree.type === 'root' ? tree : { type: 'root', children: [tree as RootContent] };
  unpackMarkup(root);
  readMarkdownIn(root);
  const blocks = root.children.filter((child) => !isEmptyParagraph(child));
  placeNodes(blocks, from, opening.length);
  return blocks;
}

function isEmptyParagraph(node: RootContent): boolean {
  if (node.type !== 'paragraph') return false;
  return node.children.every(
    (child) => child.type === 'break' || (child.type === 'text' && !child.value.trim()),
  );
}

/** Gives nodes parsed from a node's HTML, `shift` characters before it, their places in the note. */
function placeNodes(nodes: readonly RootContent[], from: Html, shift: number): void {
  const placer = createPlacer(from);
  if (!placer || !from.position) return;
  const move = ({ start, end }: Position): Position => {
    const [first, last] = [start, end].map(({ line, column }) =>
      placer({ line, column: line === 1 ? column - shift : column }),
    );
    return { start: first!, end: last! };
  };
  const place = (node: Nodes, around: Position): void => {
    const own = node.position && move(node.position);
    const children: readonly Nodes[] = 'children' in node ? node.children : [];
    for (const child of children) place(child, own ?? around);
    const [start, end] = [children.at(0)?.position?.start, children.at(-1)?.position?.end];
    node.position = own ?? {
      start: { ...(start ?? around.start) },
      end: { ...(end ?? around.end) },
    };
  };
  for (const node of nodes) place(node, from.position);
}
