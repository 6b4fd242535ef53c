import type { Ink, InkLog } from './ink.ts';
import type { Player } from './player.ts';
import type { Stopwatch } from './state.ts';
import { createStore, type SaveResult } from './store.ts';

/** Milliseconds that a change waits for others before it is kept. */
const debounceMs = 400;

/** Keeps drawings over a reload and for the next time, and the stopwatch over a reload. */
export function keep({ words, say, dispatch, getState, subscribe }: Player): void {
  const local = createStore('local');
  const session = createStore('session');
  let kept = getState();
  let hasComplained = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const complain = (result: SaveResult): void => {
    if (result === 'saved' || hasComplained) return;
    hasComplained = true;
    say(result === 'full' ? words.storageFull : words.storageOff);
  };
  const save = (): void => {
    const { ink, stopwatch } = getState();
    if (ink !== kept.ink) complain(local.save('ink', ink));
    // A clock that starts again after a reload says so by itself.
    if (stopwatch !== kept.stopwatch) session.save('stopwatch', stopwatch);
    kept = getState();
  };
  const ink = readInk(local.load('ink'));
  const stopwatch = readStopwatch(session.load('stopwatch'));
  dispatch({ type: 'adopt', shared: { ...(ink && { ink }), ...(stopwatch && { stopwatch }) } });
  kept = getState();
  subscribe((now) => {
    clearTimeout(timer);
    if (now.ink !== kept.ink || now.stopwatch !== kept.stopwatch)
      timer = setTimeout(save, debounceMs);
  });
  addEventListener('pagehide', save);
}

/** Anything may stand in a store: only what has the form of drawings is taken. */
function readInk(value: unknown): Ink | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const logs = Object.entries(value).filter((entry): entry is [string, InkLog] => isLog(entry[1]));
  return Object.fromEntries(logs);
}

function isLog(value: unknown): boolean {
  const isNumbers = (list: unknown): boolean =>
    Array.isArray(list) && list.every((each) => typeof each === 'number');
  return (
    Array.isArray(value) &&
    value.every((entry: Record<string, unknown> | null) =>
      entry?.['type'] === 'erasure'
        ? isNumbers(entry['strokes'])
        : (entry?.['type'] === 'pen' || entry?.['type'] === 'highlighter') &&
          typeof entry['colour'] === 'string' &&
          Array.isArray(entry['points']) &&
          entry['points'].every(isNumbers),
    )
  );
}

function readStopwatch(value: unknown): Stopwatch | undefined {
  const { before, since } = (value ?? {}) as Partial<Stopwatch>;
  if (typeof before !== 'number') return undefined;
  return { before, since: typeof since === 'number' ? since : undefined };
}
