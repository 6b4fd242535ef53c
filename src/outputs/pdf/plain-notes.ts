import { anyBlock } from '../../blocks/blocks.ts';
import type { SpeakerNote } from '../../deck/types.ts';

/** The notes that readers may see. */
export function findReaderNotes(notes: readonly SpeakerNote[]): SpeakerNote[] {
  return notes.filter(({ visibility }) => visibility === 'reader');
}

/** Notes for readers as plain text, a line for each paragraph and item; empty when there are none. */
export function plainNotes(notes: readonly SpeakerNote[]): string {
  return findReaderNotes(notes)
    .map(({ blocks }) => blocks.flatMap(anyBlock.plain).join('\n'))
    .join('\n\n');
}
