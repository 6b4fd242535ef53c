import type { Player } from './player.ts';

/** Shortest swipe, in CSS pixels. */
const reach = 48;

/** Moves by one finger, sideways; two fingers and a page that is zoomed in are the browser's. */
export function swipe({ dispatch, getState }: Player): void {
  let start: Touch | undefined;
  const isFree = (): boolean => {
    const { view, zoom, tool, dialog } = getState();
    const isZoomed = (globalThis.visualViewport?.scale ?? 1) > 1.01;
    return view === 'slide' && !zoom && !tool && !dialog && !isZoomed;
  };
  addEventListener('touchstart', ({ touches }) => {
    start = touches.length === 1 && isFree() ? touches[0] : undefined;
  });
  addEventListener('touchend', ({ changedTouches: [end] }) => {
    if (!start || !end) return;
    const across = end.clientX - start.clientX;
    const down = end.clientY - start.clientY;
    start = undefined;
    if (Math.abs(across) < reach || Math.abs(across) < 2 * Math.abs(down)) return;
    dispatch({ type: across < 0 ? 'next' : 'previous' });
  });
  addEventListener('touchcancel', () => {
    start = undefined;
  });
}
