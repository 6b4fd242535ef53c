import type { Blockquote, Nodes, Paragraph, Parent, PhrasingContent, Root } from 'mdast';
import type { VFile } from 'vfile';
import { visit } from './visit.ts';
import { textOf } from '../blocks/phrasing.ts';

/** "— Ada Lovelace", at the beginning of a line. */
const dash = /^\s*(?:[—–―]|--)\s*(?=\S)/;
const dashedLine = /\n[ \t]*(?=(?:[—–―]|--)[ \t]*\S)/;
/** The same at the end of a line, after the end of a sentence: a name, and what else says where. */
const dashedEnd = /(?<=[.!?…。！？]["'”’»“)\]]*)\s*(?=(?:[—–―]|--)\s*(?:\p{Lu}|$))/gu;
/** A sentence ends in it: one letter and a full stop are a name's. */
const sentence = /\p{L}{2}[.!?…。！？]\s+\S/u;

/** A source of more words is a sentence. */
const maxSourceWords = 12;

/** Tells whose words a quote has from the words: its last line after a dash, what ends its last line so, or `<cite>`. */
export function remarkQuoteSources(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    if (!String(file.value).includes('>')) return;
    visit(tree, (parent) => {
      if ('children' in parent) takeSourcesBehind(parent);
    });
    visit(tree, 'blockquote', (quote: Blockquote) => {
      unwrapSource(quote);
      const last = quote.children.at(-1);
      if (last?.type !== 'paragraph') return;
      const isAlone = quote.children.length > 1 && (startsWithDash(last) || isCite(last.children));
      const parts = isAlone ? [last] : partParagraph(last);
      const source = parts.at(-1);
      if (!source) return;
      source.data = { ...source.data, isSource: true };
      quote.children.splice(-1, 1, ...parts);
    });
  };
}

/** What stands right behind a quote, after a dash, belongs to it. */
function takeSourcesBehind(parent: Parent): void {
  const children = parent.children as Nodes[];
  for (let index = children.length - 1; index > 0; index -= 1) {
    const [quote, source] = [children[index - 1], children[index]];
    if (quote?.type !== 'blockquote' || source?.type !== 'paragraph') continue;
    if (!startsWithDash(source) || !isShort(textOf(source.children))) continue;
    quote.children.push(source);
    children.splice(index, 1);
  }
}

/** A quote in a quote that is nothing but a source is none. */
function unwrapSource(quote: Blockquote): void {
  const last = quote.children.at(-1);
  if (last?.type !== 'blockquote' || quote.children.length < 2) return;
  const [only, ...others] = last.children;
  if (only?.type !== 'paragraph' || others.length > 0 || !startsWithDash(only)) return;
  quote.children.splice(-1, 1, only);
}

function startsWithDash({ children }: Paragraph): boolean {
  return dash.test(textOf(children));
}

function isShort(text: string): boolean {
  return text.trim().split(/\s+/).length <= maxSourceWords;
}

/** Nothing but `<cite>`, with or without a dash before it. */
function isCite(nodes: readonly PhrasingContent[]): boolean {
  const shown = nodes.filter((node) => node.type !== 'text' || !/^[\s—–―-]*$/.test(node.value));
  return shown.length === 1 && shown[0]?.type === 'markup' && shown[0].tag === 'cite';
}

/** The paragraph and its source as two; none where it says nothing of one. */
function partParagraph(paragraph: Paragraph): Paragraph[] {
  const { children } = paragraph;
  const found = findLine(children) ?? findCite(children) ?? findEnd(children);
  if (!found) return [];
  const { at, cut } = found;
  const node = children[at];
  const value = node?.type === 'text' ? node.value : '';
  const text = (part: string): PhrasingContent[] =>
    part === '' ? [] : [{ type: 'text', value: part }];
  const before = trimBreak([...children.slice(0, at), ...text(value.slice(0, cut))]);
  const behind = node?.type === 'text' ? text(value.slice(cut).trimStart()) : node ? [node] : [];
  if (textOf(before).trim() === '') return [];
  return [
    { ...paragraph, children: before },
    { ...paragraph, children: [...behind, ...children.slice(at + 1)] },
  ];
}

/** Where a source begins: in which node, and how far into its text. */
interface Place {
  readonly at: number;
  readonly cut: number;
}

/** The last line, where it begins with a dash. */
function findLine(children: readonly PhrasingContent[]): Place | undefined {
  const startsLine = (index: number): boolean => children[index - 1]?.type === 'break';
  const at = children.findLastIndex(
    (node, index) =>
      node.type === 'text' &&
      (dashedLine.test(node.value) || (startsLine(index) && dash.test(node.value))),
  );
  const node = children[at];
  if (node?.type !== 'text') return undefined;
  const cut = startsLine(at) && dash.test(node.value) ? 0 : node.value.search(dashedLine);
  return { at, cut };
}

/** `<cite>` at the end, after what is no part of its sentence. */
function findCite(children: readonly PhrasingContent[]): Place | undefined {
  const end = children.findLastIndex(
    (node) => node.type !== 'text' || node.value.trim().replace('.', '') !== '',
  );
  const [before, last] = [children[end - 1], children[end]];
  if (last?.type !== 'markup' || last.tag !== 'cite') return undefined;
  if (before?.type === 'break') return { at: end, cut: 0 };
  if (before?.type !== 'text') return undefined;
  const { value } = before;
  const lead = /(?:\n|(?<=[.!?…。！？]["'”’»“)\]]*))\s*(?:(?:[—–―]|--)\s*)?$/u.exec(value);
  return lead ? { at: end - 1, cut: lead.index } : undefined;
}

/** The end of the last line, where a dash and a name follow the end of a sentence. */
function findEnd(children: readonly PhrasingContent[]): Place | undefined {
  for (let at = children.length - 1; at >= 0; at -= 1) {
    const node = children[at];
    const places = node?.type === 'text' ? [...node.value.matchAll(dashedEnd)] : [];
    const cut = places.at(-1)?.index ?? 0;
    if (node?.type !== 'text' || cut === 0) continue;
    const source = textOf([{ ...node, value: node.value.slice(cut) }, ...children.slice(at + 1)]);
    const isName = /[\p{L}\p{N}]/u.test(source) && isShort(source) && !sentence.test(source);
    return isName ? { at, cut } : undefined;
  }
  return undefined;
}

function trimBreak(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const last = nodes.at(-1);
  return last?.type === 'break' ? nodes.slice(0, -1) : [...nodes];
}
