import type { Player } from './player.ts';
import { root } from './root.ts';

/** `t` changes between dark and light: the player, and the slides where their theme has both. */
export function scheme({ deck, data, dispatch, keys, subscribe }: Player): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  // Those that their author gave the other look keep it.
  const own = data.hasDark
    ? deck.filter(({ content }) => !content.classList.contains('invert'))
    : [];
  let shown: string | undefined;
  subscribe((now) => {
    if (now.scheme === shown) return;
    shown = now.scheme;
    root.dataset['scheme'] = shown;
    for (const { content } of own)
      content.classList.toggle('invert', shown === (data.isDark ? 'light' : 'dark'));
  });
  keys.set('t', () => {
    const isDark = shown ? shown === 'dark' : (data.isDark ?? (!data.hasDark && system.matches));
    dispatch({ type: 'scheme', scheme: isDark ? 'light' : 'dark' });
  });
}
