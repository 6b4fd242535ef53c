import type { SlideView } from './deck-view.ts';
import type { Player } from './player.ts';
import { root } from './root.ts';

/** Says in the page which slide is shown and how; the style sheet does the rest. */
export function stage({ deck, subscribe }: Player): void {
  root.setAttribute('data-player', '');
  subscribe((now, before) => {
    // Even the same value again would have the whole page's style worked out anew.
    if (now.view !== before?.view) root.dataset['view'] = now.view;
    if (now.slide !== before?.slide) {
      if (before) {
        deck[before.slide]?.frame.removeAttribute('data-current');
        deck[before.slide + 1]?.frame.removeAttribute('data-next');
      }
      deck[now.slide]?.frame.setAttribute('data-current', '');
      deck[now.slide + 1]?.frame.setAttribute('data-next', '');
    }
    const slide = deck[now.slide];
    if (slide?.fragments) showFragments(slide, now.step);
  });
}

function showFragments({ content, marksAt }: SlideView, step: number): void {
  for (const fragment of content.querySelectorAll('[data-marpit-fragment]')) {
    const number = Number(fragment.getAttribute('data-marpit-fragment'));
    fragment.toggleAttribute('data-waiting', number > step);
  }
  const marks = marksAt(step);
  for (const part of content.querySelectorAll<SVGElement>('[data-step]'))
    part.toggleAttribute('data-waiting', Number(part.dataset['step']) > marks);
  for (const line of content.querySelectorAll<HTMLElement>('[data-steps]')) {
    const steps = line.dataset['steps']?.split(' ') ?? [];
    const last = Number(line.closest<HTMLElement>('[data-step-count]')?.dataset['stepCount']) - 1;
    line.classList.toggle('highlighted', steps.includes(String(Math.min(marks, last))));
  }
}
