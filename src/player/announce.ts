import type { SlideView } from './deck-view.ts';
import { findPart } from './find-part.ts';
import type { Player } from './player.ts';

/** Tells a screen reader which slide has come, and what is new in a diagram that comes in steps. */
export function announce({ deck, words, subscribe }: Player): void {
  const [place, title] = findPart('status').children;
  subscribe((now, before) => {
    // A reader hears the slides themselves.
    if (now.view === 'reading' || !place || !title) return;
    const slide = deck[now.slide];
    if (now.slide === before?.slide) {
      if (now.step <= before.step || !slide) return;
      place.textContent = '';
      title.textContent = readNews(slide, now.step);
      return;
    }
    place.textContent = `${words.slideOf
      .replace('{n}', String(now.slide + 1))
      .replace('{total}', String(deck.length))}: `;
    title.textContent = slide?.title() ?? '';
  });
}

function readNews({ content, marksAt }: SlideView, step: number): string {
  const all = content.querySelectorAll<HTMLElement>('[data-news]');
  return Array.from(
    all,
    ({ dataset }) => (JSON.parse(dataset['news'] ?? '') as string[])[marksAt(step)],
  ).join(' ');
}
