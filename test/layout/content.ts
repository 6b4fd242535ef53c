import type { RootContent } from 'mdast';
import type { BlockContext } from '../../src/blocks/block-kind.ts';
import type { DrawnDiagram } from '../../src/blocks/drawing.ts';
import { createLanguage } from '../../src/blocks/language.ts';
import { plainText } from '../../src/blocks/blocks.ts';
import { parseNote } from '../../src/markdown/parse-note.ts';
import { createStore } from '../../src/store/store.ts';
import { deepFreeze } from '../deep-freeze.ts';

/** English, and no drawings. */
export const english: BlockContext = { language: createLanguage('en'), drawings: new Map() };

/** The blocks of a note, frozen. */
export function readBlocks(text: string): readonly RootContent[] {
  const { sections } = parseNote(text, createStore());
  return deepFreeze(sections.flatMap(({ tree }) => tree.children));
}

/** All words of blocks, as one line. */
export function wordsOf(blocks: readonly RootContent[]): string {
  return blocks.map(plainText).join(' ').replace(/\s+/g, ' ').trim();
}

/** A drawing of that size, with or without parts. */
export function createDrawing(own: Partial<DrawnDiagram> = {}): DrawnDiagram {
  return { type: 'drawn', svg: '', width: 400, height: 200, smallestLabel: 16, text: '', ...own };
}
