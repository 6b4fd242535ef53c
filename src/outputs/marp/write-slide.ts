/** A slide as Marp Markdown that a person can edit: Markdown wherever there is some, HTML around it where a theme needs it. */
import type { Code, Image, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { defaultHandlers, type Handle, type State, toMarkdown } from 'mdast-util-to-markdown';
import { findDrawing } from '../../blocks/drawing.ts';
import { readFence } from '../../blocks/fence-info.ts';
import { findFigureImages } from '../../blocks/figure.ts';
import { classesOf, nameAlert } from '../../blocks/frame.ts';
import type { Alert, Contents, Diagram } from '../../blocks/nodes.ts';
import { fileName } from '../../blocks/phrasing.ts';
import { replaceEmoji } from '../../html/emoji.ts';
import { escapeHtml } from '../../html/escape.ts';
import type { LaidOutSlide } from '../../layout/laid-out.ts';
import { bindEnds } from '../../render/bind-ends.ts';
import { bindFormulas } from '../../render/bind-formulas.ts';
import { resolveLink } from '../../render/links.ts';
import type { SlideParts } from '../../render/material.ts';
import { renderPhrasingHtml } from '../markdown/phrasing-html.ts';
import { base, fence, flow, gfm, phrasing } from '../markdown/syntax.ts';

/** What slides are written with. */
export interface SlideWriter {
  readonly parts: SlideParts;
  /** Takes a picture, and gives the address of its file. */
  readonly addPicture: (src: string, name: string) => string;
  /** Takes a drawing, and gives the address of its file. */
  readonly addDrawing: (svg: string, name: string) => string;
  /** Takes an emoji, and gives the address of its picture; undefined where there is none. */
  readonly addEmoji: (sequence: string) => string | undefined;
  /** The address of a slide by its id, or of a heading by its anchor. */
  readonly placeSlide: (name: string) => string;
}

/** Writes the blocks of a slide, those in columns between the columns' own elements. */
export function writeBlocks(
  { blocks: all, columns, id, type, layout }: LaidOutSlide,
  writer: SlideWriter,
): string {
  const isText = ['content', 'answer'].includes(type) && !['statement', 'quote'].includes(layout);
  const blocks = (isText ? all.map(bindEnds) : all).map(bindFormulas);
  const tag = (value: string): RootContent => ({ type: 'html', value });
  const children = columns
    ? [
        ...blocks.slice(0, columns.from),
        tag('<div class="columns"><div class="column">'),
        ...blocks.slice(columns.from, columns.at),
        tag('</div><div class="column">'),
        ...blocks.slice(columns.at, columns.to),
        tag('</div></div>'),
        ...blocks.slice(columns.to),
      ]
    : [...blocks];
  return write(children, { ...writer, id });
}

/** Writes a line of text. */
export function writeLine(content: readonly PhrasingContent[], writer: SlideWriter): string {
  return write([{ type: 'paragraph', children: [...content] }], { ...writer, id: '' }).trim();
}

interface Context extends SlideWriter {
  /** Of the slide. */
  readonly id: string;
}

function write(children: RootContent[], context: Context): string {
  return toMarkdown(
    { type: 'root', children },
    {
      // Items of the other bullets come one by one.
      bullet: context.parts.incremental ? '*' : '-',
      bulletOther: '+',
      bulletOrdered: context.parts.incremental ? ')' : '.',
      listItemIndent: 'one',
      resourceLink: true,
      extensions: [gfm],
      handlers: { ...createBlocks(context), ...createInlines(context) } as Record<string, Handle>,
    },
  );
}

type Own = Readonly<Record<string, Handle>>;

function createBlocks(context: Context): Own {
  const html = (nodes: readonly PhrasingContent[]): string =>
    renderPhrasingHtml(nodes, (url) => placeLink(url, context) ?? '');
  const box = (classes: string, title: string, body: string): string =>
    around([`<div class="${classes}">\n<p class="alert-title">${title}</p>`, '</div>'], body);
  return {
    alert: (node: Alert, _parent, state) =>
      box(
        classesOf(node),
        html(nameAlert(node, context.parts.alertWords)),
        flow(node.children, state),
      ),
    code: ({ value, lang, meta, data }: Code) => {
      const lines = value.split('\n').slice(data?.lines?.from, data?.lines?.to);
      const { title } = readFence({ lang, meta });
      const name = title === undefined ? '' : `<p class="code-title">${escapeHtml(title)}</p>\n\n`;
      return name + fence((lang ?? '').replace(/[{}.]|:.*/g, ''), lines.join('\n'));
    },
    contents: (node: Contents, _parent, state) => flow([listContents(node)], state),
    definitionList: ({ children }, _parent, state) =>
      around(
        ['<dl>', '</dl>'],
        (children as { readonly children: RootContent[] }[])
          .map(({ children: [term, ...meanings] }) => {
            const name = term && 'children' in term ? html(term.children as PhrasingContent[]) : '';
            return around([`<div>\n<dt>${name}</dt>`, '</div>'], flow(meanings, state));
          })
          .join('\n\n'),
      ),
    description: ({ children }, _parent, state) => around(['<dd>', '</dd>'], flow(children, state)),
    details: ({ summary, children }, _parent, state) =>
      box('alert alert-note', html(summary), flow(children, state)),
    diagram: (node: Diagram) => writeDiagram(node, context),
    footnotes: ({ children }, _parent, state) =>
      around(
        ['<div class="footnotes"><ol>', '</ol></div>'],
        (children as { readonly number: number; readonly children: RootContent[] }[])
          .map(({ number, children: text }) =>
            around([`<li value="${number}">`, '</li>'], flow(text, state)),
          )
          .join('\n\n'),
      ),
    list: (node: List, ...rest) =>
      base['list']!({ ...node, children: node.children.map(drawBox) }, ...rest),
    math: ({ value, macros }) => `$$\n${[...(macros ?? []), value].join('\n')}\n$$`,
    paragraph: (node: Paragraph, ...rest) => {
      // A sentence of a paragraph ends in a space.
      const text = (): string =>
        defaultHandlers.paragraph(node, ...rest).replace(/^(?:&#x20;)+|(?:&#x20;)+$/gm, '');
      const { align, caption, isSource } = node.data ?? {};
      const name = [align && `aligned-${align}`, isSource && 'quote-source', caption && 'caption'];
      const classes = name.filter(Boolean).join(' ');
      if (findFigureImages(node).length > 0)
        return around([`<div class="${`figure ${classes}`.trim()}">`, '</div>'], text());
      return classes ? `<p class="${classes}">${html(node.children)}</p>` : text();
    },
    thematicBreak: () => '',
  };
}

function around([open, close]: readonly [open: string, close: string], body: string): string {
  return [open, body.trim(), close].filter(Boolean).join('\n\n');
}

/** A drawing, as large as it is on Lectern's slide. */
function writeDiagram(node: Diagram, context: Context): string {
  const drawing = findDrawing(node, context.parts.drawings);
  if (drawing?.type !== 'drawn') {
    const message = `<p class="broken-message">${escapeHtml(drawing?.message ?? '')}</p>`;
    return around([`<div class="broken">\n${message}`, '</div>'], fence('', node.value));
  }
  const address = context.addDrawing(drawing.svg, context.id);
  const name = node.height === undefined ? 'diagram' : 'diagram sized';
  const size = node.height === undefined ? '' : `h:${Math.round(node.height)} `;
  return around(
    [`<div class="${name}">`, '</div>'],
    `![${size}${escapeAlt(drawing.text)}](${address})`,
  );
}

/** A generated list: its lines lead to their slides. */
function listContents({ items }: Contents): List {
  return {
    type: 'list',
    ordered: true,
    start: items[0]?.number ?? 1,
    spread: false,
    children: items.map(({ title, target }) => ({
      type: 'listItem',
      spread: false,
      children: [
        {
          type: 'paragraph',
          children:
            target === undefined
              ? [...title]
              : [{ type: 'link', url: `#${target}`, children: [...title] as never }],
        },
      ],
    })),
  };
}

/** Marp has no task lists. */
function drawBox(node: ListItem): ListItem {
  if (typeof node.checked !== 'boolean') return node;
  const [first, ...rest] = node.children;
  if (first?.type !== 'paragraph') return node;
  const task = { type: 'taskBox' as const, checked: node.checked };
  const children = [{ ...first, children: [task, ...first.children] }, ...rest];
  return { ...node, checked: null, children };
}

function createInlines(context: Context): Own {
  return {
    break: () => '<br>',
    comment: () => '',
    footnoteMark: ({ number }) => `<sup class="footnote-mark">${number}</sup>`,
    image: (node: Image, _parent, state) =>
      writeImage(node, { ...context, isLinked: state.stack.includes('link') }),
    inlineMath: ({ value, macros }) => `$${[...(macros ?? []), value].join(' ')}$`,
    link: (node, ...rest) => {
      const url = placeLink(node.url, context);
      if (url === undefined) return phrasing(node.children, rest[1]);
      return defaultHandlers.link({ ...node, url }, ...rest);
    },
    markup: ({ tag, className, language, children }, _parent, state: State) => {
      const classes = className ? ` class="${className}"` : '';
      const lang = language ? ` lang="${language}"` : '';
      return `<${tag}${classes}${lang}>${phrasing(children, state)}</${tag}>`;
    },
    taskBox: ({ checked }) => `<span class="task${checked ? ' checked' : ''}"></span> `,
    text: (node, ...rest) => {
      const value = (node.value as string).replace(/\s*\n\s*/g, ' ');
      const text = escapeSigns(defaultHandlers.text({ ...node, value }, ...rest));
      // Marp has pictures for them too, but on the network.
      return replaceEmoji(text, (sequence) => {
        const address = context.addEmoji(sequence);
        return address === undefined ? sequence : `![${sequence}](${address})`;
      });
    },
  };
}

/** Two dollars are a formula, whatever words in bold are between them, and two colons an emoji. */
function escapeSigns(text: string): string {
  return text.replace(/:(?=[a-z\d_+-]+:)/g, '\\:').replace(/\$/g, '\\$');
}

/** Links within the deck lead to slides; those to files and other decks to them. */
function placeLink(url: string, { parts, placeSlide }: Context): string | undefined {
  const target = parts.links.get(url);
  if (target) return target.type === 'file' ? target.path : `${target.path}.html`;
  if (url.startsWith('#')) return `#${placeSlide(url.slice(1))}`;
  return resolveLink(url, undefined);
}

function writeImage(
  node: Image,
  { parts, addPicture, isLinked }: Context & { readonly isLinked: boolean },
): string {
  const found = parts.images.get(node.url);
  const alt = node.alt ?? '';
  if (found?.type !== 'loaded') {
    const label = escapeHtml(alt || fileName(node.url));
    return found?.type === 'remote' && !isLinked
      ? `[${label}](${node.url})`
      : `<span class="missing-image">${label}</span>`;
  }
  const size = sizeOf(node, found.width);
  const words = [size, escapeAlt(alt)].filter(Boolean).join(' ');
  const title = node.title ? ` "${node.title.replace(/"/g, '\\"')}"` : '';
  return `![${words}](${addPicture(found.src, node.url)}${title})`;
}

/** How large it is, as Marp has it: as fitting chose, else as its author asks. */
function sizeOf({ data }: Image, natural: number): string {
  const { height = data?.askedHeight, width, share } = data ?? {};
  if (data?.height !== undefined) return `h:${Math.round(data.height)}`;
  if (share !== undefined) return `w:${share}%`;
  if (width !== undefined) return `w:${Math.round(Math.min(width, natural || width))}`;
  return height === undefined ? '' : `h:${height}`;
}

/** Words of a description that Marp would obey begin with a joiner, which nobody sees. */
function escapeAlt(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[[\]\\`*_<&$]/g, '\\$&')
    .replace(marpWords, '\u2060$&');
}

const marpWords =
  /(?<!\S)(?:bg|left|right|vertical|fit|contain|cover|auto|blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia|(?:\w+|drop-shadow|hue-rotate):\S+|[\d.]+%)(?!\S)/gi;
