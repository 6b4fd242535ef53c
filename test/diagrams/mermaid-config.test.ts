import { expect, test } from 'vitest';
import { createMermaidConfig, maxTextSize } from '../../src/diagrams/mermaid-config.ts';
import { createPalette, listPaletteColours } from '../../src/diagrams/palette.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { theme } from './theme.ts';

/** A palette whose colours say which they are. */
const palette = deepFreeze(createPalette(listPaletteColours(deepFreeze(theme))));

test('no diagram may make itself unsafe, or change its font', () => {
  const config = createMermaidConfig(palette, 'Serif');
  expect(config).toMatchObject({
    securityLevel: 'strict',
    startOnLoad: false,
    htmlLabels: true,
    deterministicIds: true,
    maxTextSize,
    fontFamily: 'Serif',
    theme: 'base',
  });
  expect(config['secure']).toEqual(
    expect.arrayContaining([
      'secure',
      'securityLevel',
      'htmlLabels',
      'themeCSS',
      'fontFamily',
      'maxTextSize',
    ]),
  );
});
