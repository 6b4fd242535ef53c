import type { DeckView } from './deck-view.ts';
import { isTelephone } from './flow.ts';
import type { Player } from './player.ts';
import type { View } from './state.ts';

/** What the browser keeps beside the address. */
interface Place {
  readonly step: number;
  readonly view: View;
}

/** The address names the slide by its id: links, back, forward and reload come for nothing. */
export function history({ deck, words, say, dispatch, getState, subscribe }: Player): void {
  const follow = (): void => {
    const { step, view } = readPlace();
    const slide = findSlide(deck);
    if (slide >= 0 || !readHash()) dispatch({ type: 'go', slide, step });
    else say(words.noSuchSlide.replace('{name}', readHash()));
    if (view !== getState().view) dispatch({ type: 'view', view });
  };
  follow();
  addEventListener('popstate', follow);
  subscribe((now, before) => {
    const id = deck[now.slide]?.id;
    if (!id || !before) return;
    const isThere = readHash() === id;
    const place = readPlace();
    if (isThere && place.step === now.step && place.view === now.view) return;
    // A slide is a place to come back to; a step of it, and one that is passed in reading, is not.
    const isSame = isThere || before.slide === now.slide || now.view === 'reading';
    const write = isSame ? 'replaceState' : 'pushState';
    const next: Place = { step: now.step, view: now.view };
    try {
      globalThis.history[write](next, '', `#${encodeURIComponent(id)}`);
    } catch {
      // Browsers refuse when a key is held down; the address is behind until the next change.
    }
  });
}

/** The slide that the address names or that holds what it names, else the one of this number; -1 when there is none. */
function findSlide(deck: DeckView): number {
  const id = readHash();
  const target = id ? document.getElementById(id) : null;
  const named = deck.findIndex(
    (slide) => slide.id === id || (target !== null && slide.frame.contains(target)),
  );
  const counted = Number(id) - 1;
  return named < 0 && deck[counted] ? counted : named;
}

function readHash(): string {
  const hash = location.hash.slice(1);
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

function readPlace(): Place {
  const state = globalThis.history.state as Partial<Place> | null;
  return {
    step: typeof state?.step === 'number' ? state.step : 0,
    view: state?.view ?? (isTelephone() ? 'reading' : 'slide'),
  };
}
