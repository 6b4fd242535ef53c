import type { Player } from './player.ts';
import type { PlayerAction } from './state.ts';

const moves: Readonly<Record<string, PlayerAction>> = {
  ArrowRight: { type: 'next' },
  ArrowDown: { type: 'next' },
  PageDown: { type: 'next' },
  ' ': { type: 'next' },
  ArrowLeft: { type: 'previous' },
  ArrowUp: { type: 'previous' },
  PageUp: { type: 'previous' },
  Backspace: { type: 'previous' },
  'Shift+ ': { type: 'previous' },
  Home: { type: 'first' },
  End: { type: 'last' },
  Enter: { type: 'enter' },
  Escape: { type: 'cancel' },
};

/** Moves by keys, and passes the keys of other plugins to them. */
export function keyboard({ dispatch, keys }: Player): void {
  for (const [key, action] of Object.entries(moves)) keys.set(key, () => dispatch(action));
  for (const digit of '0123456789') keys.set(digit, () => dispatch({ type: 'digit', digit }));
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || belongsElsewhere(event)) return;
    const run = keys.get(event.shiftKey && event.key === ' ' ? 'Shift+ ' : event.key);
    if (!run) return;
    event.preventDefault();
    run();
  });
}

/** Typing into a field is the field's; Enter and Space on a link or a button are its own. */
function belongsElsewhere({ target, key, isComposing }: KeyboardEvent): boolean {
  if (isComposing || !(target instanceof Element)) return isComposing;
  if (target.closest('input, textarea, select, [contenteditable], audio, video')) return true;
  return (key === 'Enter' || key === ' ') && target.closest('a[href], button, summary') !== null;
}
