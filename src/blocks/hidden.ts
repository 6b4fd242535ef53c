/** What is no part of a slide: it is for the speaker, for Marp or for Lectern, or it ends a slide. */
import type { BlockContent, ThematicBreak } from 'mdast';
import { type AnyBlock, type BlockKind, createLeaf } from './block-kind.ts';
import type { Comment, Instruction, MarpDirectives, NotesBlock, Relations } from './nodes.ts';

/** The author's words to the speaker. */
export const comment: BlockKind<Comment> = createLeaf({ lift: 'speak' });

/** Notes for the speaker and for readers. */
export function createNotesBlock(any: AnyBlock): BlockKind<NotesBlock> {
  return createLeaf<NotesBlock>({
    lift: 'speak',
    words: ({ children }) => children.flatMap((child) => any.words(child as BlockContent)),
    plain: ({ children }) => children.flatMap((child) => any.plain(child as BlockContent)),
  });
}

export const instruction: BlockKind<Instruction> = createLeaf({ lift: 'drop' });
export const marpDirectives: BlockKind<MarpDirectives> = createLeaf({ lift: 'drop' });
export const relations: BlockKind<Relations> = createLeaf({ lift: 'drop', shows: () => false });
/** Marp would start a slide there. */
export const thematicBreak: BlockKind<ThematicBreak> = createLeaf({
  lift: 'drop',
  toMarp: () => '',
});
