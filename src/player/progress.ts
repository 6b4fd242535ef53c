import type { Player } from './player.ts';

/** A thin line along the lower edge, as long as the way that is done. */
export function progress({ deck, subscribe }: Player): void {
  const line = document.createElement('div');
  line.className = 'player-progress';
  line.setAttribute('aria-hidden', 'true');
  document.body.append(line);
  subscribe(({ slide }) => {
    line.style.transform = `scaleX(${(slide + 1) / deck.length})`;
  });
}
