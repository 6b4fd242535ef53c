import type { Player } from './player.ts';

/** A button does what its key does. */
export function buttons({ keys }: Player): void {
  addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null;
    if (button) keys.get(button.dataset['key'] ?? '')?.();
  });
}
