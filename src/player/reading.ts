import { findPart } from './find-part.ts';
import type { Player } from './player.ts';

/** `r` shows all slides below one another, each beside its notes for readers. The place in it is a slide as ever. */
export function reading({ deck, dispatch, keys, getState, subscribe }: Player): void {
  const caption = findPart('caption');
  let isPrepared = false;
  // Made when it is first needed: opening a deck does not wait for it.
  const prepare = (): void => {
    if (isPrepared) return;
    isPrepared = true;
    for (const { frame, index } of deck) {
      const own = caption.cloneNode(true) as HTMLElement;
      own.querySelector('b')?.append(String(index + 1));
      frame.append(own);
    }
  };
  let isScrolling = false;
  const follow = (): void => {
    const { view, slide } = getState();
    if (view !== 'reading') return;
    // Of several that are seen whole it stays the one that was asked for.
    const box = deck[slide]?.frame.getBoundingClientRect();
    if (box && box.top >= 0 && box.bottom <= innerHeight) return;
    const line = innerHeight / 3;
    const found = deck.findLastIndex(({ frame }) => frame.getBoundingClientRect().top < line);
    isScrolling = true;
    dispatch({ type: 'go', slide: found });
    isScrolling = false;
  };
  addEventListener('scrollend', follow);
  keys.set('r', () => dispatch({ type: 'view', view: 'reading' }));
  keys.set('print', () => print());
  subscribe((now, before) => {
    if (now.view !== 'reading') return;
    prepare();
    if (isScrolling || (before?.view === 'reading' && before.slide === now.slide)) return;
    deck[now.slide]?.frame.scrollIntoView({ block: now.slide === 0 ? 'end' : 'start' });
  });
}
