/**
 * What a kind of block is to those who part, count and show it. One module a kind; `blocks.ts` is the table of them, typed by
 * kind, so that the compiler names what a new kind lacks.
 */
import type { Nodes, RootContent } from 'mdast';
import type { Shape } from '../protocol/shape.ts';
import type { Drawings } from './drawing.ts';
import type { Language } from './language.ts';
import type { MarpWriter } from './marp-writer.ts';

/** Where an atom is: child indexes, from a slide's blocks (or, in a module, from one block) downwards. */
export type AtomPath = readonly number[];

/** From one atom to another, both included; an open end is the block's own. */
export interface AtomRange {
  readonly from: AtomPath | undefined;
  readonly to: AtomPath | undefined;
}

/** What may stand beside what: text beside one figure or one piece of code, two figures, halves of one list. */
export type AtomRole = 'text' | 'item' | 'figure' | 'code' | 'other';

/** What a break before an atom tears apart. What each costs is layout's: `layout/break-costs`. */
export type Break =
  | 'item'
  | 'nestedItem'
  | 'itemContent'
  | 'row'
  | 'codeParagraph'
  | 'codeOuterLine'
  | 'codeLine'
  | 'sentence'
  | 'leadIn'
  | 'illustration'
  | 'frame';

/** What blocks are looked at with. */
export interface BlockContext {
  readonly language: Language;
  readonly drawings: Drawings;
}

/** What splitting works with. */
export interface SplitContext extends BlockContext {
  /** The atom's whole path on its slide: the name of a paragraph whose sentences are parted. */
  readonly name: string;
}

/** One kind of block. `path` leads to an atom of the block and is relative to it. */
export interface BlockKind<Block extends Nodes> {
  /** The words of the note that it shows, a line of text each. */
  readonly words: (block: Block) => readonly string[];
  /** What of it an audience reads: nothing of code, tables, drawings and formulas, which it looks at. */
  readonly reading: (block: Block) => readonly string[];
  /** As plain text for readers, line by line. */
  readonly plain: (block: Block) => readonly string[];
  /** Whether it puts anything on a slide; an empty list, table or code block does not. */
  readonly shows: (block: Block) => boolean;
  /** What becomes of it inside another block. */
  readonly lift: Lift<Block>;
  /** How it may be parted. */
  readonly shape: (block: Block) => Shape;
  readonly role: (block: Block, context: BlockContext) => AtomRole;
  /** Shows what the text before it is about. */
  readonly illustrates: (block: Block) => boolean;
  /** It says no more than what comes next. */
  readonly leadsIn: (block: Block) => boolean;
  /** What a break before an atom in its inside tears apart. */
  readonly breaks: (block: Block, path: AtomPath) => readonly Break[];
  /** The block that the atom is, or is a row of. */
  readonly at: (block: Block, path: AtomPath) => RootContent | undefined;
  /** What lies between two of its atoms. */
  readonly slice: (block: Block, range: AtomRange) => Block;
  /** The block with an atom in smaller pieces; undefined when it has none. */
  readonly split: (
    block: Block,
    path: AtomPath,
    context: SplitContext,
  ) => readonly RootContent[] | undefined;
  /** It, or what holds its HTML, as Marp reads it. @default its Markdown */
  readonly toMarp: (block: Block, writer: MarpWriter) => string;
  /** Blank lines keep it from running into the text around it, in lists too. */
  readonly standsApart: (block: Block) => boolean;
}

/** `keep` it with what it holds; `drop` it; have it spoken (`speak`); or put other nodes with the same children there. */
export type Lift<Block extends Nodes> =
  | 'keep'
  | 'drop'
  | 'speak'
  | ((block: Block, children: readonly Nodes[]) => readonly Nodes[]);

/** The same for a block of any kind: what kinds that hold others ask about these. */
export type AnyBlock = BlockKind<RootContent>;

/** A kind that nothing parts; `own` is what differs. */
export function createLeaf<Block extends Nodes>(
  own: Partial<BlockKind<Block>> = {},
): BlockKind<Block> {
  return {
    words: () => [],
    reading: () => [],
    plain: () => [],
    shows: () => true,
    lift: 'keep',
    shape: () => ({ type: 'leaf' }),
    role: () => 'other',
    illustrates: () => false,
    leadsIn: () => false,
    breaks: () => ['item'],
    at: (block) => block as RootContent,
    slice: (block) => block,
    split: () => undefined,
    toMarp: (_block, writer) => writer.markdown(),
    standsApart: () => false,
    ...own,
  };
}
