import type { Player } from './player.ts';

/** Tells a screen reader which slide has come. */
export function announce({ deck, subscribe }: Player): void {
  const region = document.createElement('div');
  region.className = 'player-status';
  region.setAttribute('role', 'status');
  const place = document.createElement('span');
  place.lang = 'en';
  const title = document.createElement('span');
  region.append(place, title);
  document.body.append(region);
  subscribe((now, before) => {
    if (now.slide === before?.slide) return;
    place.textContent = `Slide ${now.slide + 1} of ${deck.length}: `;
    title.textContent = deck[now.slide]?.title() ?? '';
  });
}
