import type { SlideView } from './deck-view.ts';
import type { Player } from './player.ts';

/** Says in the page which slide is shown and how; the style sheet does the rest. */
export function stage({ deck, subscribe }: Player): void {
  const root = document.documentElement;
  root.setAttribute('data-player', '');
  subscribe((now, before) => {
    root.dataset['view'] = now.view;
    if (now.slide !== before?.slide) {
      if (before) {
        mark(deck[before.slide], 'data-current', false);
        mark(deck[before.slide + 1], 'data-next', false);
      }
      mark(deck[now.slide], 'data-current', true);
      mark(deck[now.slide + 1], 'data-next', true);
    }
    if (deck[now.slide]?.fragments) showFragments(deck[now.slide], now.step);
  });
}

function mark(slide: SlideView | undefined, name: string, isSet: boolean): void {
  slide?.frame.toggleAttribute(name, isSet);
}

function showFragments(slide: SlideView | undefined, step: number): void {
  for (const fragment of slide?.content.querySelectorAll('[data-marpit-fragment]') ?? []) {
    const number = Number(fragment.getAttribute('data-marpit-fragment'));
    fragment.toggleAttribute('data-waiting', number > step);
  }
}
