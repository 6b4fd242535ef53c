import { expect, test } from 'vitest';
import { renderPlayerTheme } from '../../src/render/player-theme.ts';

test.each([
  ['of the theme', ['section{--lectern-accent:#0a5a63}'], 'html{--player-theme:#0a5a63}'],
  [
    'of the theme and not of its base',
    [
      'section{--lectern-accent:#0a5a63}section.invert{--lectern-accent:#7cc7c8}',
      'section { --lectern-accent: #94231C; }',
    ],
    'html{--player-theme:#94231C}',
  ],
  ['of nobody', ['section{color:#123}'], ''],
  ['that is no plain colour', ['section{--lectern-accent:url(#0a5a63)}'], ''],
])('the player has the accent %s', (_, styles, css) => {
  expect(renderPlayerTheme(styles)).toBe(css);
});
