import type { Player } from './player.ts';

/** Shows the number that is being typed. */
export function jump({ subscribe }: Player): void {
  const box = document.createElement('div');
  box.className = 'player-jump';
  box.setAttribute('aria-hidden', 'true');
  document.body.append(box);
  subscribe(({ digits }) => {
    box.textContent = digits;
    box.toggleAttribute('hidden', !digits);
  });
}
