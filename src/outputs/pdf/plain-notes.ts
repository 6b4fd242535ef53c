import { anyBlock } from '../../blocks/blocks.ts';
import type { SpeakerNote } from '../../deck/types.ts';

/** Notes for readers as plain text, a line for each paragraph and item; empty when there are none. */
export function plainNotes(notes: readonly SpeakerNote[]): string {
  const open = notes.filter(({ visibility }) => visibility === 'reader');
  return open.map(({ blocks }) => blocks.flatMap(anyBlock.plain).join('\n')).join('\n\n');
}
