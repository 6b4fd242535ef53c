/** What all Markdown that is written has in common. */
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, type Handle, type Options, type State } from 'mdast-util-to-markdown';

/** GitHub's own syntax. */
export const gfm: Options = gfmToMarkdown();

/** How GitHub has each type of node. */
export const base: Readonly<Record<string, Handle | null | undefined>> = Object.assign(
  {},
  defaultHandlers,
  ...(gfm.extensions ?? []).map(({ handlers }) => handlers),
);

/** A comment that nothing in its text can close. */
export function writeComment(text: string): string {
  return `<!-- ${escapeComment(text.trim())} -->`;
}

/** Text in which no comment ends. */
export function escapeComment(text: string): string {
  return text.replace(/-(?=-)/g, '- ').replace(/-$/, '- ');
}

/** Code in a fence that is longer than any in it. */
export function fence(name: string, code: string): string {
  const longest = Math.max(2, ...(code.match(/`{3,}/g) ?? []).map((run) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}${name}\n${code}\n${marks}`;
}

/** Lines as a quote. */
export function quote(text: string): string {
  return text.replace(/^(?=.)/gm, '> ').replace(/^$/gm, '>');
}

const info = { before: '\n', after: '\n', now: { line: 1, column: 1 }, lineShift: 0 };

/** Blocks as Markdown. */
export function flow(children: readonly Nodes[], state: State): string {
  return state.containerFlow({ type: 'root', children: children as RootContent[] }, info);
}

/** A line of text as Markdown. */
export function phrasing(children: readonly PhrasingContent[], state: State): string {
  return state.containerPhrasing({ type: 'paragraph', children: [...children] }, info);
}
