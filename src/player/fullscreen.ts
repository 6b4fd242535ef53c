import type { Player } from './player.ts';

/** `f` fills the screen and leaves it again; Escape leaves it too, by the browser itself. */
export function fullscreen({ keys }: Player): void {
  keys.set('f', () => {
    const change = document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen();
    // A browser may refuse, on a telephone for one; then the window stays as it is.
    change.catch(() => undefined);
  });
}
