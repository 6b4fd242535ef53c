import { findPart } from './find-part.ts';
import type { Player } from './player.ts';

/** A thin line along the lower edge, as long as the way that is done. */
export function progress({ deck, subscribe }: Player): void {
  const line = findPart('progress');
  subscribe(({ slide }) => {
    line.style.transform = `scaleX(${(slide + 1) / deck.length})`;
  });
}
