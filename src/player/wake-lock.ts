import type { Player } from './player.ts';

/** The screen stays on while a lecture is given: in full screen, beside the notes, and while the stopwatch runs. */
export function wakeLock({ subscribe }: Player): void {
  if (!('wakeLock' in navigator)) return;
  let isPresenting = false;
  let lock: WakeLockSentinel | undefined;
  const update = async (): Promise<void> => {
    const isWanted =
      document.visibilityState === 'visible' &&
      (isPresenting || document.fullscreenElement !== null);
    if (!isWanted) {
      await lock?.release();
      lock = undefined;
    } else if (!lock || lock.released) lock = await navigator.wakeLock.request('screen');
  };
  const check = (): void => {
    // A browser may refuse, to save power: then the machine's own settings decide.
    update().catch(() => undefined);
  };
  document.addEventListener('visibilitychange', check);
  document.addEventListener('fullscreenchange', check);
  subscribe(({ stopwatch, view }) => {
    const isRunning = view === 'presenter' || stopwatch.since !== undefined;
    if (isRunning === isPresenting) return;
    isPresenting = isRunning;
    check();
  });
}
