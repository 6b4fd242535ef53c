import { findPart } from './find-part.ts';
import type { Player } from './player.ts';

/** Shows the number that is being typed. */
export function jump({ subscribe }: Player): void {
  const box = findPart('jump');
  subscribe(({ digits }) => {
    box.textContent = digits;
    box.hidden = !digits;
  });
}
