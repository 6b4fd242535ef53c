import type { RootContent } from 'mdast';
import { plainText } from '../../src/blocks/blocks.ts';
import { draftSlides, type SlideDraft } from '../../src/deck/draft-slides.ts';
import { slideWords } from '../../src/deck/grow-leads.ts';
import type { ProseMode } from '../../src/deck/prose.ts';
import type { SpeakerNote } from '../../src/deck/types.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { blocksOf, english, outline } from '../blocks/read-blocks.ts';

/** The drafts of a topic's content, frozen. */
export function draftsOf(text: string, prose: ProseMode = 'full'): readonly SlideDraft[] {
  return deepFreeze(
    draftSlides(blocksOf(text), { prose, language: english, words: slideWords }).drafts,
  );
}

/** One line a draft: what is on it; speaker notes behind `//`. */
export function describeDraft({ blocks, notes, answer }: SlideDraft): string {
  const shown = `${answer ? `[${answer.map((node) => outline(node)).join(' ')}] ` : ''}${textsOf(blocks)}`;
  return notes.length === 0 ? shown : `${shown} // ${notes.map(describeNote).join(' | ')}`;
}

export function describeNote({ visibility, isBlock, blocks }: SpeakerNote): string {
  return `${visibility}${isBlock ? ' block' : ''}: ${textsOf(blocks)}`;
}

/** The words of blocks, a bar between two. */
export function textsOf(blocks: readonly RootContent[]): string {
  return blocks.map((block) => plainText(block).trim() || outline(block)).join(' | ');
}
