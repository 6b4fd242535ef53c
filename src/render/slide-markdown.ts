/** A slide as Marp Markdown: text, lists, tables and quotes as Markdown, the rest held by placeholders. */
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import {
  defaultHandlers,
  type Handle,
  type Join,
  type State,
  toMarkdown,
} from 'mdast-util-to-markdown';
import { anyBlock, blockTypes } from '../blocks/blocks.ts';
import type { LaidOutSlide } from '../layout/laid-out.ts';
import { createPicture } from '../html/assets.ts';
import { renderDirective } from './directive-comments.ts';
import { bindEnds } from './bind-ends.ts';
import { bindFormulas } from './bind-formulas.ts';
import { setUpright } from './upright.ts';
import { renderImage, renderInlineMaths, renderTitleMaths } from './inlines.ts';
import { resolveLink } from './links.ts';
import type { Placeholders } from './placeholders.ts';
import type { SlideParts } from './material.ts';

interface Context extends SlideParts, Pick<Placeholders, 'hold' | 'keep' | 'keepAddress'> {
  /** All of it is a title. @default false: headings alone are */
  readonly isTitle?: boolean;
}

/** Stringifies a slide for Marp; what Marp must not touch is held in `placeholders`. */
export function renderSlideMarkdown(
  slide: LaidOutSlide,
  parts: SlideParts,
  placeholders: Placeholders,
): string {
  const context = { ...parts, ...placeholders };
  const directives = Object.entries(slide.directives).map(([key, value]) =>
    renderDirective(key, value),
  );
  const children = [
    ...headingOf(slide, context),
    ...layOut(slide, context),
    ...wayOf(slide, context),
  ];
  const body = toMarkdown({ type: 'root', children: keepListsApart(children) }, optionsOf(context));
  return [...directives, ...backgroundsOf(slide, context), body].join('\n\n');
}

/** Stringifies a title for Marp, which will make no paragraph of it. */
export function renderPhrasingMarkdown(
  content: readonly PhrasingContent[],
  parts: SlideParts,
  placeholders: Placeholders,
): string {
  const { hold } = placeholders;
  const options = optionsOf({ ...parts, ...placeholders, isTitle: true });
  const line = toMarkdown({ type: 'root', children: [...content] }, options);
  return hold('', 'opening') + line.trimEnd() + hold('', 'closing');
}

/** Where the lecture is: a mark for each chapter, and no words. */
function wayOf({ way }: LaidOutSlide, { hold }: Context): RootContent[] {
  if (!way) return [];
  const marks = Array.from({ length: way.total }, (_, index) => {
    const isHere = index + 1 === way.chapter;
    return isHere ? '<i class="here"></i>' : '<i></i>';
  });
  const label = `${way.chapter}/${way.total}`;
  const html = `<div class="way" role="img" aria-label="${label}">${marks.join('')}</div>`;
  return [{ type: 'html', value: hold(html, 'block') }];
}

/** The blocks, with the columns' own elements around those that stand in columns. */
function layOut({ blocks, columns, type, layout }: LaidOutSlide, { hold }: Context): RootContent[] {
  const isText = ['content', 'answer'].includes(type) && !['statement', 'quote'].includes(layout);
  const bound = isText ? blocks.map(bindEnds) : blocks;
  const drawn = bound.map((block) => drawTaskBoxes(bindFormulas(block)));
  if (!columns) return drawn.flat();
  const tag = (html: string): RootContent => ({ type: 'html', value: hold(html, 'block') });
  return [
    ...drawn.slice(0, columns.from).flat(),
    tag('<div class="columns"><div class="column">'),
    ...drawn.slice(columns.from, columns.at).flat(),
    tag('</div><div class="column">'),
    ...drawn.slice(columns.at, columns.to).flat(),
    tag('</div></div>'),
    ...drawn.slice(columns.to).flat(),
  ];
}

/** "2.8 ", "3. ", "Lecture 4: " at the beginning of a lecture's title; "2024 in review" begins with no number of its own. */
const ownNumber =
  /^(\d+(?:\.\d+)+|\d+(?=[.:)])|\p{Lu}\p{L}+\s\d+(?:\.\d+)*(?=\s*[:–—]))([.:)]|\s*[:–—])?\s+(?=\S)/u;

/** A lecture's title without its number, the number, and the mark behind that. */
export interface NumberedTitle {
  readonly number: string;
  readonly mark: string;
  readonly title: readonly PhrasingContent[];
}

/** Finds the number that a lecture's title begins with. */
export function findNumber(content: readonly PhrasingContent[]): NumberedTitle | undefined {
  const [first, ...rest] = content;
  if (first?.type !== 'text') return undefined;
  const [lead = '', number = '', mark = ''] = ownNumber.exec(first.value) ?? [];
  if (lead === '') return undefined;
  return { number, mark, title: [{ ...first, value: first.value.slice(lead.length) }, ...rest] };
}

/** The number of a lecture, set apart from its title. */
function numberTitle(
  content: readonly PhrasingContent[],
  { hold }: Context,
): readonly PhrasingContent[] {
  const found = findNumber(content);
  if (!found) return content;
  const { number, mark, title } = found;
  const tag = (html: string): string => hold(html, 'inline');
  const text = (value: string): PhrasingContent => ({ type: 'text', value });
  // Where it stands apart, nothing need part it from the title.
  const inside = mark === '' ? [] : [tag('<span class="title-mark">'), mark, tag('</span>')];
  const parts = [tag('<span class="title-number">'), number, ...inside, tag(' </span>')];
  return [...parts.map(text), ...title];
}

function headingOf({ type, title, part, series }: LaidOutSlide, context: Context): RootContent[] {
  const { hold } = context;
  if (!title) return [];
  const content = type === 'title' ? numberTitle(title.content, context) : title.content;
  const place = series ?? part;
  const classes = part ? 'part-mark' : 'part-mark series';
  const mark = place
    ? hold(` <span class="${classes}">${place.number}/${place.total}</span>`, 'inline')
    : undefined;
  const children: PhrasingContent[] = [
    ...content,
    ...(mark ? [{ type: 'text' as const, value: mark }] : []),
  ];
  return [{ type: 'heading', depth: title.depth, children }];
}

function backgroundsOf({ backgrounds }: LaidOutSlide, { images, keepAddress }: Context): string[] {
  return backgrounds.flatMap((node) => {
    const found = images.get(node.url);
    return found?.type === 'loaded'
      ? [`![${(node.alt ?? 'bg').replace(/[[\]]/g, '')}](${keepAddress(createPicture(found))})`]
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
  const box = { type: 'taskBox' as const, checked: node.checked };
  const [first, ...rest] = children;
  const withBox: Nodes[] =
    first?.type === 'paragraph'
      ? [{ ...first, children: [box, ...first.children] }, ...rest]
      : [{ type: 'paragraph', children: [box] }, ...children];
  return [{ ...node, checked: null, children: withBox }];
}

/** A blank line around each block of ours, or it would run into the text before it. */
const joinBlocks: Join = (left, right) =>
  anyBlock.standsApart(left as RootContent) || anyBlock.standsApart(right as RootContent)
    ? 1
    : undefined;

const gfm = gfmToMarkdown({ tablePipeAlign: false });

/** How Markdown has each type of node. */
const markdownHandlers: Readonly<Record<string, Handle | null | undefined>> = Object.assign(
  {},
  defaultHandlers,
  ...(gfm.extensions ?? []).map(({ handlers }) => handlers),
);

function optionsOf(context: Context): Parameters<typeof toMarkdown>[1] {
  return {
    // Marp reveals the items of `*` and `1)` lists one by one.
    bullet: context.incremental ? '*' : '-',
    bulletOther: '+',
    bulletOrdered: context.incremental ? ')' : '.',
    listItemIndent: 'one',
    resourceLink: true,
    join: [joinBlocks],
    extensions: [gfm],
    handlers: { ...blockHandlers(context), ...inlineHandlers(context) },
  };
}

/** Each block as its kind writes it. */
function blockHandlers(context: Context): Record<string, Handle> {
  const handle =
    (asMarkdown: Handle): Handle =>
    (...place) => {
      const [node, , state] = place;
      return anyBlock.toMarp(node, {
        ...context,
        flow: (children) => renderFlow(children, state),
        phrasing: (children) => renderPhrasing(children, state),
        markdown: () => asMarkdown(...place),
      });
    };
  return Object.fromEntries(
    blockTypes.map((type) => [type, handle(markdownHandlers[type] ?? (() => ''))]),
  );
}

const info = { before: '\n', after: '\n', now: { line: 1, column: 1 }, lineShift: 0 };

function renderFlow(children: readonly RootContent[], state: State): string {
  return state.containerFlow({ type: 'root', children: keepListsApart(children) }, info);
}

function renderPhrasing(children: readonly PhrasingContent[], state: State): string {
  return state.containerPhrasing({ type: 'paragraph', children: [...children] }, info);
}

function inlineHandlers(context: Context): Record<string, Handle> {
  const hold = (html: string): string => context.hold(html, 'inline');
  return {
    text: (node, ...rest) =>
      defaultHandlers.text({ ...node, value: joinLines(node.value) }, ...rest),
    emphasis: (node, ...rest) =>
      defaultHandlers.emphasis({ ...node, children: setUpright(node.children) }, ...rest),
    break: () => hold('<br>'),
    image: (node) => hold(renderImage(node, context)),
    inlineMath: (node, _parent, state) => {
      const isTitle = context.isTitle ?? state.stack.includes('headingAtx');
      return hold((isTitle ? renderTitleMaths : renderInlineMaths)(node, context));
    },
    markup: (node, _parent, state) => {
      const classes = node.className ? ` class="${node.className}"` : '';
      const language = node.language ? ` lang="${node.language}"` : '';
      return (
        hold(`<${node.tag}${classes}${language}>`) +
        renderPhrasing(node.children, state) +
        hold(`</${node.tag}>`)
      );
    },
    taskBox: ({ checked }) => hold(`<span class="task" data-checked="${checked}"></span> `),
    footnoteMark: ({ number }) => hold(`<sup class="footnote-mark">${number}</sup>`),
    comment: () => '',
    link: (node, ...rest) => {
      const url = resolveLink(node.url, context.links.get(node.url));
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
