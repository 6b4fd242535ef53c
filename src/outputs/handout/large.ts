import type { HandoutParts } from './parts.ts';
import { renderWholeText } from './whole-text.ts';

/** Large print: the whole text of the notes in letters of 18 pt, for who cannot read smaller ones. */
export function renderLarge(parts: HandoutParts): string[] {
  return renderWholeText(parts, {
    page: 'handout-large',
    change: (blocks) => blocks,
    key: () => [],
  });
}
