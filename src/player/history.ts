import type { DeckView } from './deck-view.ts';
import type { Player } from './player.ts';

/** The address names the slide by its id: links, back, forward and reload come for nothing. */
export function history({ deck, dispatch, subscribe }: Player): void {
  const follow = (): void => dispatch({ type: 'go', slide: findSlide(deck), step: readStep() });
  follow();
  addEventListener('popstate', follow);
  subscribe((now, before) => {
    const id = deck[now.slide]?.id;
    if (!id || !before) return;
    const isThere = readHash() === id;
    if (isThere && readStep() === now.step) return;
    // A slide is a place to come back to, a step of it is not.
    const write = isThere || before.slide === now.slide ? 'replaceState' : 'pushState';
    try {
      globalThis.history[write]({ step: now.step }, '', `#${encodeURIComponent(id)}`);
    } catch {
      // Browsers refuse when a key is held down; the address is behind until the next change.
    }
  });
}

/** The slide that the address names or that holds what it names; else the first. */
function findSlide(deck: DeckView): number {
  const id = readHash();
  const target = id ? document.getElementById(id) : null;
  const index = deck.findIndex(
    (slide) => slide.id === id || (target !== null && slide.svg.contains(target)),
  );
  return Math.max(0, index);
}

function readHash(): string {
  const hash = location.hash.slice(1);
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

function readStep(): number {
  const state: unknown = globalThis.history.state;
  const step = typeof state === 'object' && state !== null && 'step' in state ? state.step : 0;
  return typeof step === 'number' ? step : 0;
}
