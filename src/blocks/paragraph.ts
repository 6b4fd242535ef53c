import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { type BlockKind, createLeaf, type SplitContext } from './block-kind.ts';
import { findFigureImages } from './figure.ts';
import { proseOf, showsText, slicePhrasing, textOf } from './phrasing.ts';
import { splitSentences } from './split-sentences.ts';

/** Text, or pictures on a line of their own. */
export const paragraph: BlockKind<Paragraph> = createLeaf({
  words: ({ children }) => [textOf(children)],
  reading: ({ children }) => [proseOf(children)],
  plain: ({ children }) => listLines(children).map(textOf),
  shows: ({ children }) => showsText(children),
  role: (block) => (findFigureImages(block).length === 1 ? 'figure' : 'text'),
  illustrates: isFigure,
  leadsIn: (block) => endsInColon(block) || isBold(block),
  split: splitParagraph,
  toMarp: (block, { hold, markdown }) => {
    const className = classOf(block);
    return className ? hold(`<p class="${className}">`, 'opening') + markdown() : markdown();
  },
  standsApart: (block) => classOf(block) !== undefined,
});

function classOf(block: Paragraph): string | undefined {
  const { caption, align, isSource } = block.data ?? {};
  const names = [
    isFigure(block) ? 'figure' : caption && 'caption',
    align && `aligned-${align}`,
    isSource && 'quote-source',
  ].filter(Boolean);
  return names.length > 0 ? names.join(' ') : undefined;
}

function isFigure(block: Paragraph): boolean {
  return findFigureImages(block).length > 0;
}

/** The nodes of each line that the author broke. */
function listLines(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'break') lines.push([]);
    else lines.at(-1)!.push(node);
  }
  return lines;
}

/** A lead-in. */
export function endsInColon({ children }: Paragraph): boolean {
  return /[:：]\s*$/.test(proseOf(children));
}

/** A paragraph all in bold is a heading in all but name. */
function isBold({ children }: Paragraph): boolean {
  const filled = children.filter((child) => child.type !== 'text' || child.value.trim());
  return filled.length === 1 && filled[0]?.type === 'strong';
}

/** Characters of a label. */
const maxLabel = 60;

/** A few words that are no sentence name what follows: "Program.cs", and then the program. */
export function isLabel(block: RootContent): boolean {
  if (block.type !== 'paragraph' || isFigure(block)) return false;
  const text = proseOf(block.children).trim();
  return (
    text.length > 0 && text.length <= maxLabel && !/[.!?…。！？][\p{Pe}\p{Pf}"']*$/u.test(text)
  );
}

/** Whether both are sentences of one paragraph that was split. */
export function isSameParagraph(before: RootContent, block: RootContent): boolean {
  if (before.type !== 'paragraph' || block.type !== 'paragraph') return false;
  return before.data?.sentenceOf !== undefined && before.data.sentenceOf === block.data?.sentenceOf;
}

/** Sentences, or pieces of one sentence. */
function splitParagraph(
  block: Paragraph,
  _path: readonly number[],
  { name, language }: SplitContext,
): Paragraph[] | undefined {
  const known = block.data?.sentenceOf;
  const sentences =
    known === undefined ? splitSentences(block.children, language) : [block.children];
  const pieces = sentences.length > 1 ? sentences : cutPieces(block.children);
  if (pieces.length < 2) return undefined;
  const data = { ...block.data, sentenceOf: known ?? name };
  return pieces.map((children) => ({ ...block, children, data }));
}

/** A sentence without an end is cut after about this many characters. */
const maxPiece = 160;

function cutPieces(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const text = textOf(nodes);
  const pieces: PhrasingContent[][] = [];
  for (let from = 0; from < text.length;) {
    const to = findCut(text, from);
    const piece = slicePhrasing(nodes, from, to);
    if (piece.length > 0) pieces.push(piece);
    from = to;
  }
  return pieces.length > 1 ? pieces : cutNodes(nodes);
}

/** Unbroken nodes (pictures in a row) part one by one, blanks and breaks with the one before. */
function cutNodes(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const pieces: PhrasingContent[][] = [];
  for (const node of nodes) {
    const last = pieces.at(-1);
    if (last && !(showsText([node]) && showsText(last))) last.push(node);
    else pieces.push([node]);
  }
  return pieces;
}

/** What a reader takes for one character, in any script. */
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** After the last space within reach, or where there is none, between two characters. */
function findCut(text: string, from: number): number {
  const limit = from + maxPiece;
  if (limit >= text.length) return text.length;
  const space = text.lastIndexOf(' ', limit);
  if (space > from) return space + 1;
  const reach = text.slice(from, limit + maxPiece);
  const { index = maxPiece, segment = '' } = characters.segment(reach).containing(maxPiece) ?? {};
  return from + (index > 0 ? index : segment.length);
}

declare module 'mdast' {
  interface ParagraphData {
    /** It says what the picture, table or code is that it stands below or above. @default no caption */
    caption?: 'below' | 'above';
    /** It says whose words a quote has. */
    isSource?: boolean;
    /** Where its author moves it. @default where text begins */
    align?: 'center' | 'right';
    /** Set on the sentences of one paragraph; equal for all of them. */
    sentenceOf?: string;
  }
}
