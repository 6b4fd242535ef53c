import { findPart } from './find-part.ts';
import type { Player } from './player.ts';

/** `?` lists the keys, `/` opens the search; Escape and a click beside it close either. */
export function dialogs({ dispatch, keys, subscribe }: Player): void {
  keys.set('?', () => dispatch({ type: 'dialog', dialog: 'help' }));
  keys.set('/', () => dispatch({ type: 'dialog', dialog: 'search' }));
  for (const name of ['help', 'search'] as const) {
    const dialog = findPart<HTMLDialogElement>(name);
    const close = (): void => {
      if (dialog.open) dispatch({ type: 'dialog', dialog: name });
    };
    // Before a search field takes the key to empty itself.
    dialog.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      close();
    });
    // The back gesture of a telephone.
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      close();
    });
    dialog.addEventListener('click', ({ target }) => {
      if (target === dialog) close();
    });
    subscribe((now) => {
      if ((now.dialog === name) === dialog.open) return;
      if (!dialog.open) return dialog.showModal();
      dialog.close();
      // Else a field keeps the focus until the page is painted, and takes the next key.
      const { activeElement } = document;
      if (activeElement instanceof HTMLElement && dialog.contains(activeElement))
        activeElement.blur();
    });
  }
}
