/** Makes several atoms of one that is higher than a slide. */
import type { Code, ListItem, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import { type AtomPath, itemBlocks } from './atoms.ts';
import type { Diagram } from '../blocks/nodes.ts';
import { explodeMaths } from './explode-maths.ts';
import { slicePhrasing, textOf } from '../blocks/phrasing.ts';
import { splitSentences } from '../blocks/sentences.ts';

/** A sentence without an end is cut after about this many characters. */
const longestPiece = 160;
/** So many lines of a diagram that cannot be drawn stay with the message. */
const linesOfBroken = 5;
/** A line of code is cut after this many characters. */
const longestLine = 400;

/** The blocks with the atom at `path` in smaller pieces; undefined when it has none. */
export function explodeAtom(
  blocks: readonly RootContent[],
  path: AtomPath,
  lang: string,
): RootContent[] | undefined {
  const [index = 0, ...rest] = path;
  const block = blocks[index];
  const pieces = block && explodeBlock(block, rest, { path, lang });
  return pieces && [...blocks.slice(0, index), ...pieces, ...blocks.slice(index + 1)];
}

interface Exploding {
  /** The atom's whole path: names the paragraph whose sentences are parted. */
  readonly path: AtomPath;
  readonly lang: string;
}

function explodeBlock(
  block: RootContent,
  rest: AtomPath,
  context: Exploding,
): RootContent[] | undefined {
  const [index = 0, ...inner] = rest;
  switch (block.type) {
    case 'paragraph':
      return explodeParagraph(block, context);
    case 'table':
      return [explodeTable(block)];
    case 'code':
      return explodeCode(block);
    case 'math':
      return explodeMaths(block);
    case 'diagram':
      return explodeDiagram(block);
    case 'blockquote':
    case 'alert': {
      const child = block.children[index] as RootContent | undefined;
      const pieces = child && explodeBlock(child, inner, context);
      if (!pieces) return undefined;
      const children = [
        ...block.children.slice(0, index),
        ...pieces,
        ...block.children.slice(index + 1),
      ];
      return [{ ...block, children } as RootContent];
    }
    case 'list': {
      const item = block.children[index];
      const exploded = item && explodeItem(item, inner, context);
      if (!exploded) return undefined;
      return [
        { ...block, children: block.children.map((each) => (each === item ? exploded : each)) },
      ];
    }
    default:
      return undefined;
  }
}

/**
 * A drawing too large to be read goes to parts that were cut when it was drawn. Of one that cannot be drawn the message
 * keeps the first lines of the source; the others follow as code.
 */
function explodeDiagram(block: Diagram): RootContent[] | undefined {
  const { drawing, value } = block;
  if (drawing?.type === 'drawn') return drawing.parts?.map((part) => ({ ...block, drawing: part }));
  const lines = value.split('\n');
  if (lines.length <= linesOfBroken) return undefined;
  return [
    { ...block, value: lines.slice(0, linesOfBroken).join('\n') },
    { type: 'code', value: lines.slice(linesOfBroken).join('\n') },
  ];
}

function explodeItem(
  item: ListItem,
  [index = 0, ...rest]: AtomPath,
  context: Exploding,
): ListItem | undefined {
  const blocks = itemBlocks(item);
  const block = blocks[index];
  const pieces = block && explodeBlock(block, rest, context);
  if (!pieces) return undefined;
  return {
    ...item,
    children: [
      ...blocks.slice(0, index),
      ...pieces,
      ...blocks.slice(index + 1),
    ] as ListItem['children'],
  };
}

function explodeParagraph(
  paragraph: Paragraph,
  { path, lang }: Exploding,
): Paragraph[] | undefined {
  const known = paragraph.data?.sentenceOf;
  const sentences =
    known === undefined ? splitSentences(paragraph.children, lang) : [paragraph.children];
  const pieces = sentences.length > 1 ? sentences : cutPieces(paragraph.children);
  if (pieces.length < 2) return undefined;
  const sentenceOf = known ?? path.join('.');
  return pieces.map((children) => ({
    ...paragraph,
    children,
    data: { ...paragraph.data, sentenceOf },
  }));
}

function cutPieces(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const text = textOf(nodes);
  const pieces: PhrasingContent[][] = [];
  for (let from = 0; from < text.length;) {
    const space = text.lastIndexOf(' ', from + longestPiece);
    const isNearEnd = from + longestPiece >= text.length;
    const to = isNearEnd
      ? text.length
      : space > from
        ? space + 1
        : wholeCharacter(text, from + longestPiece);
    const piece = slicePhrasing(nodes, from, to);
    if (piece.length > 0) pieces.push(piece);
    from = to;
  }
  // Unbroken nodes (pictures in a row) part one by one.
  return pieces.length > 1
    ? pieces
    : nodes.filter((node) => node.type !== 'break').map((node) => [node]);
}

function wholeCharacter(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at + 1 : at;
}

/** A table with a row higher than a slide becomes a list: an item a row, "Column: cell" under it. */
function explodeTable({ children, position }: Table): RootContent {
  const [header, ...rows] = children;
  const items = rows.map((row): ListItem => {
    const cells = row.children.map(({ children: content }, column): Paragraph => {
      const name = header?.children[column]?.children ?? [];
      const label: PhrasingContent[] =
        textOf(name).trim() === ''
          ? []
          : [
              { type: 'strong', children: [...name] },
              { type: 'text', value: ': ' },
            ];
      return { type: 'paragraph', children: [...label, ...content] };
    });
    return {
      type: 'listItem',
      spread: true,
      children: cells.filter(({ children: content }) => content.length > 0),
    };
  });
  return {
    type: 'list',
    ordered: false,
    spread: true,
    children: items,
    ...(position && { position }),
  };
}

function explodeCode(code: Code): Code[] | undefined {
  const lines = code.value.split('\n');
  if (lines.every((line) => line.length <= longestLine)) return undefined;
  const cut = lines.flatMap((line) => line.match(new RegExp(`.{1,${longestLine}}`, 'gsu')) ?? ['']);
  return [{ ...code, value: cut.join('\n') }];
}
