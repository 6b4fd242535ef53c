/** A slide as Marp Markdown: text, lists, tables and quotes as Markdown, the rest held by placeholders. */
import type { Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import {
  defaultHandlers,
  type Handle,
  type Join,
  type State,
  toMarkdown,
} from 'mdast-util-to-markdown';
import type { Alert, Contents, Details, Footnotes } from '../blocks/nodes.ts';
import { findFigureImages } from '../layout/figure.ts';
import type { Slide } from '../deck/types.ts';
import {
  type BlockContext,
  renderCode,
  renderDiagram,
  renderImage,
  renderInlineMaths,
  renderMathsBlock,
} from './blocks.ts';
import { createToken } from '../html/tokens.ts';
import { resolveLink } from './links.ts';
import type { Placeholders } from './placeholders.ts';
import type { SlideParts } from './slide-parts.ts';

interface Context extends BlockContext, Pick<Placeholders, 'hold' | 'keepAddress'> {}

/** Stringifies a slide for Marp; what Marp must not touch is held in `placeholders`. */
export function renderSlideMarkdown(
  slide: Slide,
  parts: SlideParts,
  { hold, keep, keepAddress }: Placeholders,
): string {
  const context = { ...parts, hold, keep, keepAddress };
  const directives = Object.entries(slide.directives).map(
    ([key, value]) => `<!-- ${key}: ${JSON.stringify(value)} -->`,
  );
  const children = [
    ...headingOf(slide, context),
    ...layOut(slide, context),
    ...(slide.agenda ? [slide.agenda] : []),
  ];
  const body = toMarkdown({ type: 'root', children: keepListsApart(children) }, optionsOf(context));
  return [...directives, ...backgroundsOf(slide, context), body].join('\n\n');
}

/** Stringifies a line of text for Marp, which will make no paragraph of it. */
export function renderPhrasingMarkdown(
  content: readonly PhrasingContent[],
  parts: SlideParts,
  { hold, keep, keepAddress }: Placeholders,
): string {
  const options = optionsOf({ ...parts, hold, keep, keepAddress });
  const line = toMarkdown({ type: 'root', children: [...content] }, options);
  return hold('', 'opening') + line.trimEnd() + hold('', 'closing');
}

/** The blocks, with the columns' own elements around those that stand in columns. */
function layOut({ blocks, columns }: Slide, { hold }: Context): RootContent[] {
  const drawn = blocks.map((block) => drawTaskBoxes(block));
  if (!columns) return drawn.flat();
  const tag = (html: string): RootContent => ({ type: 'html', value: hold(html, 'block') });
  return [
    ...drawn.slice(0, columns.from).flat(),
    tag('<div class="columns"><div class="column">'),
    ...drawn.slice(columns.from, columns.at).flat(),
    tag('</div><div class="column">'),
    ...drawn.slice(columns.at).flat(),
    tag('</div></div>'),
  ];
}

function headingOf({ title, part }: Slide, { hold }: Context): RootContent[] {
  if (!title) return [];
  const mark = part
    ? hold(` <span class="part-mark">${part.number}/${part.total}</span>`, 'inline')
    : undefined;
  const children: PhrasingContent[] = [
    ...title.content,
    ...(mark ? [{ type: 'text' as const, value: mark }] : []),
  ];
  return [{ type: 'heading', depth: title.depth, children }];
}

function backgroundsOf({ backgrounds }: Slide, { images, keepAddress }: Context): string[] {
  return backgrounds.flatMap((node) => {
    const found = images.get(node.url);
    return found?.type === 'loaded'
      ? [`![${(node.alt ?? 'bg').replace(/[[\]]/g, '')}](${keepAddress({ html: found.src })})`]
      : [];
  });
}

/** A comment between two lists keeps them two. */
function keepListsApart(blocks: readonly RootContent[]): RootContent[] {
  return blocks.flatMap((block, index): RootContent[] =>
    block.type === 'list' && blocks[index - 1]?.type === 'list'
      ? [{ type: 'html', value: '<!-- -->' }, block]
      : [block],
  );
}

/** Marp has no task lists: their boxes become nodes of ours. */
function drawTaskBoxes<T extends Nodes>(node: T): T[] {
  if (!('children' in node)) return [node];
  const children = (node.children as Nodes[]).flatMap(drawTaskBoxes);
  if (node.type !== 'listItem' || typeof node.checked !== 'boolean') return [{ ...node, children }];
  const [first, ...rest] = children;
  const box = { type: 'taskBox' as const, checked: node.checked };
  const lead: Paragraph =
    first?.type === 'paragraph'
      ? { ...first, children: [box, ...first.children] }
      : { type: 'paragraph', children: [box] };
  return [
    {
      ...node,
      checked: null,
      children: first?.type === 'paragraph' ? [lead, ...rest] : [lead, ...children],
    },
  ];
}

const ownBlocks = new Set([
  'code',
  'math',
  'diagram',
  'alert',
  'details',
  'contents',
  'footnotes',
  'table',
]);

/** A blank line around each block of ours, or it would run into the text before it. */
const joinOwnBlocks: Join = (left, right) =>
  ownBlocks.has(left.type) || ownBlocks.has(right.type) || isFigure(left) || isFigure(right)
    ? 1
    : undefined;

function optionsOf(context: Context): Parameters<typeof toMarkdown>[1] {
  return {
    // Marp reveals the items of `*` and `1)` lists one by one.
    bullet: context.incremental ? '*' : '-',
    bulletOther: '+',
    bulletOrdered: context.incremental ? ')' : '.',
    listItemIndent: 'one',
    resourceLink: true,
    join: [joinOwnBlocks],
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    handlers: { ...blockHandlers(context), ...inlineHandlers(context) },
  };
}

function blockHandlers(context: Context): Record<string, Handle> {
  const { hold } = context;
  return {
    code: (node) => hold(renderCode(node, context), 'block'),
    // Marp would start a slide there.
    thematicBreak: () => '',
    math: (node) => hold(renderMathsBlock(node, context), 'block'),
    diagram: (node) => hold(renderDiagram(node, context), 'block'),
    alert: (node: Alert, _parent, state) => renderAlert(node, state, context),
    details: (node: Details, _parent, state) =>
      renderAlert(
        { type: 'alert', kind: 'note', title: node.summary, children: node.children },
        state,
        context,
      ),
    contents: (node: Contents, _parent, state) => renderContents(node, state, context),
    footnotes: (node: Footnotes, _parent, state) => renderFootnotes(node, state, context),
    paragraph: (node: Paragraph, ...rest) => {
      const text = defaultHandlers.paragraph(node, ...rest);
      return isFigure(node) ? hold('<p class="figure">', 'opening') + text : text;
    },
  };
}

function renderAlert(node: Alert, state: State, { hold }: Context): string {
  const title = hold('<p class="alert-title">', 'opening') + renderPhrasing(node.title, state);
  return inside(state, node.children, [
    `${hold(`<div class="alert alert-${node.kind}">`, 'block')}\n\n${title}`,
    hold('</div>', 'block'),
  ]);
}

function renderContents({ role, items }: Contents, state: State, { hold }: Context): string {
  const lines = items.map(({ title, target, state: progress }) => {
    const address = createToken('to-id', target);
    const open = hold(`<li class="${progress}"><a href="${address}">`, 'opening');
    return open + renderPhrasing(title, state) + hold('</a></li>', 'closing');
  });
  return [hold(`<ol class="${role}">`, 'block'), ...lines, hold('</ol>', 'block')].join('\n\n');
}

function renderFootnotes({ children }: Footnotes, state: State, { hold }: Context): string {
  const notes = children.map((note) =>
    inside(state, note.children, [
      hold(`<li value="${note.number}">`, 'block'),
      hold('</li>', 'block'),
    ]),
  );
  const open = hold('<div class="footnotes"><ol>', 'block');
  return [open, ...notes, hold('</ol></div>', 'block')].join('\n\n');
}

/** Blocks between an opening and a closing piece. */
function inside(
  state: State,
  children: readonly RootContent[],
  [open, close]: readonly [string, string],
): string {
  const info = { before: '\n', after: '\n', now: { line: 1, column: 1 }, lineShift: 0 };
  const content = state.containerFlow({ type: 'root', children: keepListsApart(children) }, info);
  return [open, content, close].filter(Boolean).join('\n\n');
}

function renderPhrasing(children: readonly PhrasingContent[], state: State): string {
  const info = { before: '\n', after: '\n', now: { line: 1, column: 1 }, lineShift: 0 };
  return state.containerPhrasing({ type: 'paragraph', children: [...children] }, info);
}

function inlineHandlers(context: Context): Record<string, Handle> {
  const hold = (html: string): string => context.hold(html, 'inline');
  return {
    text: (node, ...rest) =>
      defaultHandlers.text({ ...node, value: joinLines(node.value) }, ...rest),
    break: () => hold('<br>'),
    image: (node) => hold(renderImage(node, context)),
    inlineMath: (node) => hold(renderInlineMaths(node, context)),
    markup: (node, _parent, state) => {
      const classes = node.className ? ` class="${node.className}"` : '';
      return (
        hold(`<${node.tag}${classes}>`) +
        renderPhrasing(node.children, state) +
        hold(`</${node.tag}>`)
      );
    },
    taskBox: ({ checked }) => hold(`<span class="task" data-checked="${checked}"></span> `),
    footnoteMark: ({ number }) => hold(`<sup class="footnote-mark">${number}</sup>`),
    comment: () => '',
    link: (node, ...rest) => {
      const url = resolveLink(node.url);
      if (url === undefined) return renderPhrasing(node.children, rest[1]);
      // A picture that became a link of its own must not stand in another one.
      return defaultHandlers.link({ ...node, url }, ...rest);
    },
  };
}

/** Soft line breaks are spaces, but nothing between two characters of a script without spaces. */
function joinLines(text: string): string {
  const wide = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\u3000-\\u303f\\uff00-\\uffef]';
  return text
    .replace(new RegExp(`(?<=${wide})\\s*\\n\\s*(?=${wide})`, 'gu'), '')
    .replace(/\s*\n\s*/g, ' ');
}

function isFigure(node: Nodes): boolean {
  return findFigureImages(node).length > 0;
}
