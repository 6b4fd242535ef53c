import type { Player } from './player.ts';

/** Shows the slide, and of its fragments those that have been reached. */
export function stage({ deck, subscribe }: Player): void {
  document.documentElement.setAttribute('data-player', '');
  subscribe((now, before) => {
    const slide = deck[now.slide];
    if (before && before.slide !== now.slide)
      deck[before.slide]?.svg.removeAttribute('data-current');
    slide?.svg.setAttribute('data-current', '');
    if (!slide?.fragments) return;
    for (const fragment of slide.svg.querySelectorAll('[data-marpit-fragment]')) {
      const number = Number(fragment.getAttribute('data-marpit-fragment'));
      fragment.toggleAttribute('data-waiting', number > now.step);
    }
  });
}
