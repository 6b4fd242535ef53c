/** The table of the kinds of blocks, and what asks it. */
import type { BlockContent, Nodes, PhrasingContent, RootContent } from 'mdast';
import { type AnyBlock, type BlockKind, createLeaf } from './block-kind.ts';
import { code } from './code.ts';
import { contents } from './contents.ts';
import { createDefinitionList, createDescription } from './definition-list.ts';
import { diagram } from './diagram.ts';
import { createFootnotes } from './footnotes.ts';
import { createAlert, createDetails, createQuote } from './frame.ts';
import { heading } from './heading.ts';
import {
  comment,
  createNotesBlock,
  instruction,
  marpDirectives,
  relations,
  thematicBreak,
} from './hidden.ts';
import { createList } from './list.ts';
import { maths } from './maths.ts';
import { paragraph } from './paragraph.ts';
import { textOf } from './phrasing.ts';
import { table } from './table.ts';

/** Directives are syntax: plugins make other blocks of them. */
type BlockType = Exclude<BlockContent['type'], 'containerDirective' | 'leafDirective'>;

type KindsByType = {
  readonly [Type in BlockType]: BlockKind<Extract<BlockContent, { type: Type }>>;
};

/** Asks the kind of the block at hand. What is no block (a line's text, a reference that leads nowhere) counts as a leaf. */
export const anyBlock: AnyBlock = {
  words: (block) => kindOf(block).words(block),
  reading: (block) => kindOf(block).reading(block),
  plain: (block) => kindOf(block).plain(block),
  shows: (block) => kindOf(block).shows(block),
  lift: (block, children) => {
    const { lift } = kindOf(block);
    return typeof lift === 'function' ? lift(block, children) : [];
  },
  shape: (block) => kindOf(block).shape(block),
  role: (block, context) => kindOf(block).role(block, context),
  illustrates: (block) => kindOf(block).illustrates(block),
  leadsIn: (block) => kindOf(block).leadsIn(block),
  breaks: (block, path) => kindOf(block).breaks(block, path),
  at: (block, path) => kindOf(block).at(block, path),
  slice: (block, range) => kindOf(block).slice(block, range),
  split: (block, path, context) => kindOf(block).split(block, path, context),
  toMarp: (block, writer) => kindOf(block).toMarp(block, writer),
  standsApart: (block) => kindOf(block).standsApart(block),
};

const kinds: KindsByType = {
  alert: createAlert(anyBlock),
  blockquote: createQuote(anyBlock),
  code,
  comment,
  contents,
  definitionList: createDefinitionList(anyBlock),
  description: createDescription(anyBlock),
  details: createDetails(anyBlock),
  diagram,
  footnote: createLeaf(),
  footnotes: createFootnotes(anyBlock),
  heading,
  html: createLeaf(),
  instruction,
  list: createList(anyBlock),
  marpDirectives,
  math: maths,
  notesBlock: createNotesBlock(anyBlock),
  paragraph,
  relations,
  table,
  thematicBreak,
};

/** The types of all kinds. */
export const blockTypes: readonly string[] = Object.keys(kinds);

const other: AnyBlock = createLeaf({ words: (node) => [textOf([node as PhrasingContent])] });

/** The kind of a block. */
export function kindOf(block: Nodes): AnyBlock {
  return (
    ((kinds as Readonly<Record<string, unknown>>)[block.type] as AnyBlock | undefined) ?? other
  );
}

/** All words that a block shows, as one text. */
export function plainText(block: RootContent): string {
  return anyBlock.words(block).join(' ');
}
