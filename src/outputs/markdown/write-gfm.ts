/**
 * Blocks as the Markdown that GitHub shows: what GitHub has is written as GitHub has it (alerts, footnotes, formulas, Mermaid),
 * the rest as HTML that it lets through. Lectern reads all of it as what it was.
 */
import type { Image, List, ListItem, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { defaultHandlers, type Handle, type State, toMarkdown } from 'mdast-util-to-markdown';
import type { DefinitionEntry } from '../../blocks/definition-list.ts';
import { nameAlert } from '../../blocks/frame.ts';
import type { Alert } from '../../blocks/nodes.ts';
import { textOf } from '../../blocks/phrasing.ts';
import { escapeHtml } from '../../html/escape.ts';
import type { Words } from '../../i18n/words.ts';
import { renderPhrasingHtml } from './phrasing-html.ts';
import { base, fence, flow, gfm, phrasing, quote, writeComment } from './syntax.ts';

/** How blocks are written. */
export interface GfmOptions {
  /** Gives addresses that hold where the text is read. */
  readonly place: (url: string) => string;
  /** Names of boxes that their author has not named. */
  readonly alertWords: Words['alerts'] & Words['statements'];
  /** What is for the speaker is written as comments; false leaves it out. */
  readonly notes: boolean;
}

/** Writes blocks; ends with a line end. */
export function writeGfm(children: readonly RootContent[], options: GfmOptions): string {
  const root: Root = { type: 'root', children: [...children] };
  return toMarkdown(root, {
    bullet: '-',
    bulletOther: '*',
    rule: '-',
    listItemIndent: 'one',
    resourceLink: false,
    extensions: [gfm],
    unsafe,
    handlers: { ...createBlocks(options), ...createInlines(options) } as Record<string, Handle>,
  });
}

/** What a dialect would take for something else at the beginning of a line. */
const unsafe = [
  { before: '\\[', character: '[', inConstruct: 'phrasing' as const },
  { atBreak: true, character: '%', after: '%' },
  { atBreak: true, character: '!', after: '!' },
  { atBreak: true, character: ':', after: ':' },
  { atBreak: true, character: '?', after: '\\?' },
];

type Own = Readonly<Record<string, Handle>>;

function createBlocks(options: GfmOptions): Own {
  const { place, notes } = options;
  const html = (nodes: readonly PhrasingContent[]): string => renderPhrasingHtml(nodes, place);
  const speak = (text: string): string => (notes ? writeComment(text) : '');
  return {
    alert: (node: Alert, _parent, state) => {
      const title = titleOf(node, options);
      const lead: RootContent[] =
        title.length === 0
          ? []
          : [{ type: 'paragraph', children: [{ type: 'strong', children: title }] }];
      const body = flow([...lead, ...node.children], state);
      return quote(`[!${node.kind.toUpperCase()}]\n${body}`);
    },
    comment: ({ value }) => speak(value),
    definitionList: ({ children }, _parent, state) => flow([listTerms(children)], state),
    details: ({ summary, children }, _parent, state) =>
      `<details>\n<summary>${html(summary)}</summary>\n\n${flow(children, state)}\n\n</details>`,
    diagram: ({ value, tool }) => fence(nameTool(tool), value),
    footnotes: ({ children }, _parent, state) =>
      (children as (Parents & { readonly number: number })[])
        .map(({ number, children: text }) => {
          const lines = flow(text as RootContent[], state);
          return `[^${number}]: ${lines.replace(/\n(?=.)/g, '\n    ')}`;
        })
        .join('\n'),
    instruction: ({ name, value }) =>
      `<!-- lectern: ${[name, value].filter(Boolean).join(' ')} -->`,
    marpDirectives: ({ values }) =>
      Object.entries(values as Record<string, string>)
        .map(([key, value]) => `<!-- ${key}: ${value} -->`)
        .join('\n'),
    math: ({ value, label }) => {
      const isNamed = label !== undefined && !value.includes('\\label');
      return fence('math', isNamed ? `${value}\n\\label{${label}}` : value);
    },
    notesBlock: ({ children, isPrivate }, _parent, state) => {
      const text = flow(children, state);
      if (!notes) return '';
      return isPrivate ? writeComment(text) : `<aside class="notes">\n\n${text}\n\n</aside>`;
    },
    paragraph: (node, ...rest) => {
      const text = base['paragraph']!(node, ...rest);
      const { align } = node.data ?? {};
      return align ? `<div align="${align}">\n\n${text}\n\n</div>` : text;
    },
    relations: ({ value }) => fence('relations', value),
  };
}

function createInlines({ place, notes }: GfmOptions): Own {
  return {
    comment: ({ value }) => (notes ? writeComment(value) : ''),
    break: (node, ...rest) =>
      rest[1].stack.includes('tableCell') ? '<br>' : defaultHandlers.break(node, ...rest),
    footnoteMark: ({ number }) => `[^${number}]`,
    image: (node, ...rest) =>
      writeSized(node, place(node.url)) ??
      defaultHandlers.image({ ...node, url: place(node.url) }, ...rest),
    inlineMath: ({ value }) => writeInlineMaths(value),
    link: (node, ...rest) =>
      keepBrackets(defaultHandlers.link({ ...node, url: place(node.url) }, ...rest)),
    markup: ({ tag, className, language, children }, _parent, state) => {
      if (className === 'captioned') return writeCaptioned(children, state);
      const inner = phrasing(children, state);
      if (tag === 'span') return language ? `<span lang="${language}">${inner}</span>` : inner;
      return `<${tag}>${inner}</${tag}>`;
    },
    // Two of them are a formula, and one is money.
    text: (node, ...rest) => {
      const text = defaultHandlers.text(node, ...rest);
      return (text.match(/\$/g)?.length ?? 0) < 2 ? text : text.replace(/\$/g, '\\$');
    },
    taskBox: ({ checked }) => (checked ? '☑ ' : '☐ '),
  };
}

/** GitHub has no Markdown for terms: each is an item, with what it means below. */
function listTerms(entries: readonly DefinitionEntry[]): List {
  const item = (children: ListItem['children']): ListItem => ({
    type: 'listItem',
    spread: false,
    children,
  });
  const items = entries.map(({ children }) => {
    const terms = children.flatMap((part): ListItem['children'] =>
      part.type === 'description'
        ? []
        : [{ ...part, children: [{ type: 'strong', children: part.children }] }],
    );
    const meanings = children.flatMap((part) =>
      part.type === 'description' ? [item(part.children)] : [],
    );
    const list: List = { type: 'list', ordered: false, spread: false, children: meanings };
    return item([...terms, list]);
  });
  return { type: 'list', ordered: false, spread: false, children: items };
}

/** What a box is called, where GitHub would not say so; empty for a plain tip, note and so on. */
function titleOf(alert: Alert, { alertWords }: GfmOptions): PhrasingContent[] {
  const isPlain = alert.name === alert.kind;
  return [...(isPlain ? alert.label : nameAlert(alert, alertWords))];
}

function nameTool(tool: 'graphviz' | 'plantuml' | undefined): string {
  return tool === undefined ? 'mermaid' : tool === 'graphviz' ? 'dot' : tool;
}

/** Brackets in the text of a link need no backslashes where they are paired, and are TeX's with them. */
function keepBrackets(link: string): string {
  return link.replace(/\\\[([^[\]\n]*)\\\](?=.*\]\()/g, '[$1]');
}

/** Markdown has no sizes; GitHub takes those of `<img>`. */
function writeSized({ alt, title, data }: Image, url: string): string | undefined {
  const { width, askedHeight, share } = data ?? {};
  const size = width ?? (share === undefined ? undefined : `${share}%`);
  if (size === undefined && askedHeight === undefined) return undefined;
  const attributes = [
    ['src', url],
    ['alt', alt ?? ''],
    ['title', title],
    size === undefined ? ['height', askedHeight] : ['width', size],
  ] as const;
  const written = attributes.flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [`${name}="${escapeHtml(String(value))}"`],
  );
  return `<img ${written.join(' ')}>`;
}

/** A picture whose title is its caption says it itself. */
function writeCaptioned(children: readonly PhrasingContent[], state: State): string {
  const [picture, caption] = children;
  const says = caption && 'children' in caption ? textOf(caption.children) : '';
  if (picture?.type === 'image' && picture.title === says) return phrasing([picture], state);
  return children.map((node) => phrasing([node], state)).join('\\\n');
}

/** GitHub reads Markdown in `$x_1$` first, but not in the other form. */
function writeInlineMaths(value: string): string {
  const isPlain = /^[^\s\\_*`<>&$~[\]]+(?: [^\s\\_*`<>&$~[\]]+)*$/.test(value);
  return isPlain ? `$${value}$` : `$\`${value.replaceAll('`', "'")}\`$`;
}
