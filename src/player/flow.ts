import type { Player } from './player.ts';
import { root } from './root.ts';

/** Slides as wide as this are too small to read; held upright, such a window opens in the reading view. */
const narrow = '(max-width: 700px)';

/** Whether a deck is better read here than watched. */
export function isTelephone(): boolean {
  return matchMedia(`${narrow} and (orientation: portrait)`).matches;
}

/** In a narrow window the reading view has what is on the slides as running text: out of its picture, and back into it. */
export function flow({ deck, getState, subscribe }: Player): void {
  const query = matchMedia(narrow);
  const homes = deck.map(({ content }) => content.parentElement);
  let wasFlowing = false;
  const update = (): void => {
    const isFlowing = query.matches && getState().view === 'reading';
    if (isFlowing === wasFlowing) return;
    wasFlowing = isFlowing;
    root.toggleAttribute('data-flow', isFlowing);
    for (const { content, frame, index } of deck) {
      (isFlowing ? frame : homes[index])?.prepend(content);
      for (const box of content.querySelectorAll<HTMLElement>(boxes))
        box.tabIndex =
          isFlowing && (box.matches(figures) || box.scrollWidth > box.clientWidth) ? 0 : -1;
    }
  };
  query.addEventListener('change', update);
  subscribe(update);
}

/** These are larger while they have the focus; what is too wide scrolls, by the keyboard too. */
const figures = '.diagram, .figure';
const boxes = `${figures}, table, pre, .maths-block`;
