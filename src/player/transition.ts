import type { PlayerState } from './state.ts';

const quiet = matchMedia('(prefers-reduced-motion: reduce)');
let current: ViewTransition | undefined;

/** Other views, a close look and another light fade in; slides are there at once. */
export function isWorthTransition(now: PlayerState, before: PlayerState): boolean {
  return (
    now.view !== before.view ||
    now.scheme !== before.scheme ||
    (now.zoom === undefined) !== (before.zoom === undefined)
  );
}

/** Makes a change of the page as a transition, where the browser has them and nobody asked for less motion. */
export function withTransition(change: () => void): void {
  current?.skipTransition();
  if (quiet.matches || document.hidden || !('startViewTransition' in document)) {
    change();
    return;
  }
  current = document.startViewTransition(change);
  // Both fail when a transition is skipped, which is nobody's concern: the change is made all the same.
  current.ready.catch(() => undefined);
  current.finished.catch(() => undefined);
}
