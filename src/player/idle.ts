import { root } from './root.ts';

/** Milliseconds after which a pointer that rests is hidden, and the toolbar with it. */
const idleMs = 2500;

/** Hides the pointer while nobody moves it. */
export function idle(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = (): void => {
    root.setAttribute('data-idle', '');
  };
  const wake = (): void => {
    root.removeAttribute('data-idle');
    clearTimeout(timer);
    timer = setTimeout(rest, idleMs);
  };
  rest();
  for (const name of ['pointermove', 'pointerdown']) addEventListener(name, wake);
}
