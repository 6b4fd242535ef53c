import { findPart } from './find-part.ts';
import type { Player } from './player.ts';
import type { PlayerAction, PlayerState } from './state.ts';

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
};

/** Moves by keys, and passes the keys of other plugins to them. A button does what its key does. */
export function keyboard({ dispatch, keys, getState, subscribe }: Player): void {
  for (const [key, action] of Object.entries(moves)) keys.set(key, () => dispatch(action));
  for (const digit of '0123456789') keys.set(digit, () => dispatch({ type: 'digit', digit }));
  keys.set('Escape', () => dispatch({ type: 'escape' }));
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || belongsElsewhere(event)) return;
    const key = nameKey(event);
    const run = keys.get(key);
    if (!run || (key in moves && !isMoving(getState()))) return;
    event.preventDefault();
    run();
  });
  addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null;
    if (button) keys.get(button.dataset['key'] ?? '')?.();
  });
  const typed = findPart('jump');
  subscribe(({ digits }) => {
    typed.textContent = digits;
    typed.hidden = !digits;
  });
}

/** In the overview these keys go from slide to slide, in the reading view and in dialogs they scroll. */
function isMoving({ view, dialog }: PlayerState): boolean {
  return (view === 'slide' || view === 'presenter') && dialog === undefined;
}

/** A letter is small, and the one at that place of a Latin keyboard where the keyboard has other letters. */
function nameKey({ key, code, shiftKey }: KeyboardEvent): string {
  if (key === ' ' || key.startsWith('Arrow')) return (shiftKey ? 'Shift+' : '') + key;
  if (/^\p{L}$/u.test(key) && !/^[a-z]$/i.test(key) && code.startsWith('Key'))
    return code.slice(3).toLowerCase();
  return key.length === 1 ? key.toLowerCase() : key;
}

/** Typing into a field is the field's; Enter and Space on a link or a button are its own; arrows scroll what can be scrolled. */
function belongsElsewhere({ target, key, isComposing }: KeyboardEvent): boolean {
  if (isComposing || !(target instanceof Element)) return isComposing;
  if (target.closest('input, textarea, select, [contenteditable], audio, video')) return true;
  if (/^Arrow[UD]/.test(key) && target.closest('[tabindex="0"]')) return true;
  return (key === 'Enter' || key === ' ') && target.closest('a[href], button, summary') !== null;
}
