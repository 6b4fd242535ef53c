import { findPart } from './find-part.ts';
import type { Player } from './player.ts';
import { root } from './root.ts';

/** `b` and `w` take the slide away: the audience looks at the lecturer. Clickers send `.` and `,`. */
export function screen({ dispatch, keys, subscribe }: Player): void {
  const cover = findPart('screen');
  for (const key of ['b', '.']) keys.set(key, () => dispatch({ type: 'screen', screen: 'black' }));
  for (const key of ['w', ',']) keys.set(key, () => dispatch({ type: 'screen', screen: 'white' }));
  subscribe((now, before) => {
    if (before && now.screen === before.screen) return;
    cover.hidden = now.screen === undefined;
    root.dataset['screen'] = now.screen ?? '';
  });
}
