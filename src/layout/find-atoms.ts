import type { Code, List, ListItem, RootContent } from 'mdast';
import { type Atom, type AtomPath, findAtomPaths, itemBlocks, shapeOf } from './atoms.ts';
import { costs } from './break-costs.ts';
import { findFigureImages } from './figure.ts';
import type { AtomRole } from './measured-atom.ts';
import { proseOf } from '../blocks/phrasing.ts';
import { countWords } from '../blocks/sentences.ts';

/** Characters of a label. */
const mostLabel = 60;

/** The atoms of a slide's blocks, each with the cost of starting a slide with it. */
export function findAtoms(blocks: readonly RootContent[], lang: string): Atom[] {
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    const role = roleOf(block);
    const paths = findAtomPaths(shapeOf(block), [index]);
    return paths.map((path, position): Atom => {
      const breakCost =
        position === 0 ? costBetween(before, block) : costInside(block, path.slice(1));
      return {
        path,
        breakCost,
        words: countBlockWords(block, path.slice(1), lang),
        role,
        startsItem: block.type === 'list' && path.slice(2).every((part) => part === 0),
      };
    });
  });
}

function roleOf(block: RootContent): AtomRole {
  if (block.type === 'diagram') return block.drawing?.type === 'drawn' ? 'figure' : 'other';
  if (block.type === 'code') return 'code';
  if (block.type === 'paragraph') return findFigureImages(block).length === 1 ? 'figure' : 'text';
  if (block.type === 'heading') return 'text';
  if (block.type === 'list') return block.children.every(isPlain) ? 'item' : 'other';
  const isFrame = block.type === 'blockquote' || block.type === 'alert';
  return isFrame && (block.children as RootContent[]).every(isPlain) ? 'text' : 'other';
}

/** Text alone, which any width will do for. */
function isPlain(node: RootContent | ListItem): boolean {
  if (node.type === 'list' || node.type === 'listItem')
    return (node.children as RootContent[]).every(isPlain);
  return node.type === 'paragraph' && findFigureImages(node).length === 0;
}

function costBetween(before: RootContent | undefined, block: RootContent): number {
  if (!before) return 0;
  if (isSentenceOf(before, block)) return costs.sentence;
  if (block.type === 'footnotes') return costs.itemContent;
  if (before.type === 'heading' || endsInColon(before) || isBoldLine(before)) return costs.leadIn;
  if (isLabel(before) && (block.type === 'list' || isIllustration(block))) return costs.leadIn;
  return before.type === 'paragraph' && isIllustration(block) ? costs.illustration : 0;
}

function isSentenceOf(before: RootContent, block: RootContent): boolean {
  if (before.type !== 'paragraph' || block.type !== 'paragraph') return false;
  return before.data?.sentenceOf !== undefined && before.data.sentenceOf === block.data?.sentenceOf;
}

function isIllustration(block: RootContent): boolean {
  const { type } = block;
  if (type === 'paragraph') return findFigureImages(block).length > 0;
  return type === 'code' || type === 'table' || type === 'diagram' || type === 'math';
}

/** A paragraph all in bold is a heading in all but name. */
function isBoldLine(block: RootContent): boolean {
  if (block.type !== 'paragraph') return false;
  const filled = block.children.filter((child) => child.type !== 'text' || child.value.trim());
  return filled.length === 1 && filled[0]?.type === 'strong';
}

/** A few words that are no sentence name what follows: "Program.cs", and then the program. */
function isLabel(block: RootContent): boolean {
  if (block.type !== 'paragraph' || findFigureImages(block).length > 0) return false;
  const text = proseOf(block.children).trim();
  return (
    text.length > 0 && text.length <= mostLabel && !/[.!?…。！？][\p{Pe}\p{Pf}"']*$/u.test(text)
  );
}

/** A lead-in may be a paragraph or the last item of a list. */
function endsInColon(block: RootContent): boolean {
  if (block.type === 'paragraph') return /[:：]\s*$/.test(proseOf(block.children));
  if (block.type !== 'list') return false;
  const last = block.children.at(-1)?.children.at(-1);
  return last !== undefined && endsInColon(last);
}

function costInside(block: RootContent, path: AtomPath): number {
  const [index = 0, ...rest] = path;
  if (block.type === 'list') return costInList(block, path, 1);
  if (block.type === 'table') return costs.row;
  if (block.type === 'code') return costOfLine(block, index);
  if (block.type === 'blockquote' || block.type === 'alert') {
    const child = block.children[index] as RootContent | undefined;
    if (child && rest.some((part) => part > 0)) return costs.frame + costInside(child, rest);
    return (
      costs.frame +
      (child ? costBetween(block.children[index - 1] as RootContent | undefined, child) : 0)
    );
  }
  return costs.item;
}

/** `path` is item, block of the item, and so on within that block. */
function costInList(list: List, path: AtomPath, level: number): number {
  const [itemIndex = 0, blockIndex = 0, ...rest] = path;
  const own = level === 1 ? costs.item : costs.nestedItem * (level - 1);
  const item = list.children[itemIndex];
  const before = list.children[itemIndex - 1];
  const startsInside = rest.some((part) => part > 0);
  if (!item || (blockIndex === 0 && !startsInside)) {
    return before && endsInColon({ type: 'list', children: [before] }) ? costs.leadIn : own;
  }
  const block = itemBlocks(item)[blockIndex];
  if (startsInside && block)
    return block.type === 'list'
      ? costInList(block, rest, level + 1)
      : own + costInside(block, rest);
  const previous = itemBlocks(item)[blockIndex - 1];
  return previous && block && isSentenceOf(previous, block)
    ? costs.sentence
    : costs.itemContent + own;
}

function costOfLine({ value }: Code, index: number): number {
  const lines = value.split('\n');
  if (!lines[index - 1]?.trim()) return costs.codeParagraph;
  // A closing bracket belongs to what it closes.
  if (!lines[index]?.trim() || /^\s*[)\]}]/.test(lines[index] ?? '')) return costs.codeLine * 2;
  return /^\S/.test(lines[index] ?? '') ? costs.codeOuterLine : costs.codeLine;
}

function countBlockWords(block: RootContent, path: AtomPath, lang: string): number {
  if (block.type === 'paragraph' || block.type === 'heading')
    return countWords(proseOf(block.children), lang);
  const [index = 0, ...rest] = path;
  if (block.type === 'list') {
    const item = block.children[index];
    const [blockIndex = 0, ...inner] = rest;
    const child = item && itemBlocks(item)[blockIndex];
    return child ? countBlockWords(child, inner, lang) : 0;
  }
  if (block.type === 'blockquote' || block.type === 'alert') {
    const child = block.children[index] as RootContent | undefined;
    return child ? countBlockWords(child, rest, lang) : 0;
  }
  return 0;
}
