import { toString } from 'mdast-util-to-string';
import type { Heading, Nodes, Paragraph, PhrasingContent, Root, Text } from 'mdast';
import type { Plugin } from 'unified';
import type { Data, Position } from 'unist';
import { visit } from '../visit.ts';
import type { VFile } from 'vfile';
import { createFinding } from '../../problems/problem.ts';
import { report } from '../report.ts';

const tag = String.raw`#(?=[\p{L}\p{M}\p{N}_/-]*[\p{L}_])[\p{L}\p{M}\p{N}_/-]+`;
const several = new RegExp(String.raw`^\s*(?:${tag},?[ \t]+)+${tag}\s*$`, 'u');
const named = new RegExp(String.raw`^\s*[Tt]ags?:(?:,?[ \t]*${tag})+\s*$`, 'u');
/** A word that begins with a capital may be a heading that lacks its space, and one of hexadecimal digits a colour. */
const single = new RegExp(
  String.raw`^\s*(?!#(?:[\da-f]{3}){1,2}\s*$)(?=#\p{Ll}|#[^\s/]+/)${tag}\s*$`,
  'u',
);
/** Behind a number or a sign it may be an exponent. */
const blockId = /(?:^\s*|(?<=[^\d\s)\]}=+*/^-])[ \t]+|\n[ \t]*)\^([A-Za-z\d][A-Za-z\d-]{2,})\s*$/;

/** Leaves out what Obsidian finds notes and blocks by: lines of tags, and `^id` at the end of a block. */
export const remarkTags: Plugin<[], Root> = () => (tree, file) => {
  if (!/\^|#[^\s#]|tags:/i.test(String(file.value))) return;
  visit(tree, 'heading', (node, index, parent) => {
    takeBlockId(node, undefined, file);
    if (!parent || index === undefined || !isTagHeading(node)) return;
    const { position } = node;
    report(file, createFinding('tags-dropped', position));
    parent.children[index] = { type: 'comment', value: toString(node), position };
  });
  visit(tree, 'paragraph', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const { length } = node.children;
    const isItem = parent.type === 'listItem' && parent.children.length === 1;
    takeBlockId(node, parent.children[index - 1], file);
    const { children } = node;
    node.children = children.flatMap((child, at) => {
      const isFirst = at === 0 || children[at - 1]?.type === 'break';
      const isLast = at === children.length - 1 || children[at + 1]?.type === 'break';
      // An item of tags alone is one of a list.
      return child.type === 'text' && !isItem && child.value.includes('#')
        ? takeTags(child, { isFirst, isLast, file })
        : [child];
    });
    if (node.children.length > 0 || length === 0) return undefined;
    parent.children.splice(index, 1);
    return index;
  });
};

interface TextPlace {
  /** Its first line begins one. */
  readonly isFirst: boolean;
  /** Its last line ends one. */
  readonly isLast: boolean;
  readonly file: VFile;
}

function isTags(line: string): boolean {
  return [several, named, single].some((pattern) => pattern.test(line));
}

/** The lines of a text without those of tags, where these are whole lines. */
function takeTags(node: Text, { isFirst, isLast, file }: TextPlace): PhrasingContent[] {
  const lines = node.value.split('\n');
  if (!lines.some(isTags)) return [node];
  const source = String(file.value).split('\n');
  const first = node.position?.start.line ?? 1;
  const areTags = lines.map(
    (line, index) =>
      (isFirst || index > 0) &&
      (isLast || index < lines.length - 1) &&
      isTags(line) &&
      !source[first + index - 1]?.includes('\\#'),
  );
  if (!areTags.includes(true)) return [node];
  const placeOf = (index: number): Position | undefined => {
    if (!node.position) return undefined;
    const line = first + index;
    const text = source[line - 1] ?? '';
    const column = text.indexOf(lines[index]!.trim()) + 1;
    return { start: { line, column }, end: { line, column: text.trimEnd().length + 1 } };
  };
  const kept: Text[] = [];
  for (const [index, line] of lines.entries()) {
    const position = placeOf(index);
    if (areTags[index]) report(file, createFinding('tags-dropped', position));
    else if (line.trim() !== '' || !isFirst)
      kept.push({ type: 'text', value: line, ...(position && { position }) });
  }
  return kept
    .map((text, index) => (index === 0 ? text : { ...text, value: `\n${text.value}` }))
    .filter(({ value }) => value !== '');
}

/** HackMD's: `###### tags: `a` `b``. */
function isTagHeading({ children }: Heading): boolean {
  const [first, ...rest] = children;
  return (
    first?.type === 'text' &&
    /^tags:\s*$/i.test(first.value) &&
    rest.some(({ type }) => type === 'inlineCode') &&
    rest.every((each) => each.type === 'inlineCode' || toString(each).replace(/[,\s]/g, '') === '')
  );
}

function takeBlockId(node: Paragraph | Heading, before: Nodes | undefined, file: VFile): void {
  const last = node.children.at(-1);
  if (last?.type !== 'text' || !last.value.includes('^')) return;
  const [whole, id] = blockId.exec(last.value) ?? [];
  if (
    whole === undefined ||
    id === undefined ||
    (whole === last.value && node.children.length > 1 && !whole.startsWith('\n'))
  )
    return;
  report(file, createFinding('block-id-dropped', node.position?.end));
  const rest = last.value.slice(0, -whole.length);
  const owner = rest === '' ? before : node;
  if (owner) (owner.data as Data | undefined) = { ...owner.data, blockId: id };
  if (rest === '') node.children.pop();
  else last.value = rest;
}
