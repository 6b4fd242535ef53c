import { findPart } from './find-part.ts';
import type { Player } from './player.ts';

/** Tells a screen reader which slide has come. */
export function announce({ deck, words, subscribe }: Player): void {
  const [place, title] = findPart('status').children;
  subscribe((now, before) => {
    // A reader hears the slides themselves.
    if (now.view === 'reading' || now.slide === before?.slide || !place || !title) return;
    place.textContent = `${words.slideOf
      .replace('{n}', String(now.slide + 1))
      .replace('{total}', String(deck.length))}: `;
    title.textContent = deck[now.slide]?.title() ?? '';
  });
}
