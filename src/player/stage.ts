import type { SlideView } from './deck-view.ts';
import type { Player } from './player.ts';

/** Shows the slide, and of its fragments those that have been reached. */
export function stage({ deck, subscribe }: Player): void {
  document.documentElement.setAttribute('data-player', '');
  deck.forEach(hide);
  subscribe((now, before) => {
    const slide = deck[now.slide];
    if (before && before.slide !== now.slide) hide(deck[before.slide]);
    if (slide?.frame) slide.frame.hidden = false;
    if (!slide?.fragments) return;
    for (const fragment of slide.svg.querySelectorAll('[data-marpit-fragment]')) {
      const number = Number(fragment.getAttribute('data-marpit-fragment'));
      fragment.toggleAttribute('data-waiting', number > now.step);
    }
  });
}

/** The frame goes, the slide in it keeps its size for whoever looks at it by other means. */
function hide(slide: SlideView | undefined): void {
  if (slide?.frame) slide.frame.hidden = true;
}
