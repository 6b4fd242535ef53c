import { describe, expect, test } from 'vitest';
import { labelSize } from '../../src/diagrams/kind-configs.ts';
import { createPalette, listPaletteColours, seriesLength } from '../../src/diagrams/palette.ts';
import { createThemeVariables } from '../../src/diagrams/theme-variables.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { theme } from './theme.ts';

/** A palette whose colours say which they are. */
const palette = deepFreeze(createPalette(listPaletteColours(deepFreeze(theme))));
const variables = createThemeVariables(palette, 'Serif');

describe('the variables of a theme', () => {
  test.each([
    ['#fcfbf7', false],
    ['#000000', true],
    ['#1c2226', true],
    ['#ffffff', false],
    ['#ffff00', false],
    ['#ff0000', true],
    ['#00ff00', false],
    ['#0000ff', true],
  ])('say of a background of %s that it is dark: %s', (background, darkMode) => {
    expect(createThemeVariables({ ...palette, background }, 'Serif')['darkMode']).toBe(darkMode);
  });

  test('colour boxes, their borders, words and lines', () => {
    expect(variables).toMatchObject({
      primaryColor: theme.node,
      primaryBorderColor: theme.nodeBorder,
      primaryTextColor: theme.text,
      lineColor: theme.line,
      background: theme.background,
      noteBorderColor: theme.accent,
      fontFamily: 'Serif',
    });
  });

  test('give each series a tint to write on and a stroke', () => {
    for (let index = 0; index < seriesLength; index += 1) {
      expect(variables[`cScale${index}`]).toBe(palette.tints[index]);
      expect(variables[`cScaleLabel${index}`]).toBe(theme.text);
      expect(variables[`git${index}`]).toBe(palette.strokes[index]);
      expect(variables[`pie${index + 1}`]).toBe(palette.tints[index]);
    }
    expect(variables[`cScale${seriesLength}`]).toBeUndefined();
    expect(variables['xyChart']).toMatchObject({ plotColorPalette: palette.strokes.join(',') });
  });

  test('are all said', () => {
    const flat = Object.entries(variables).flatMap(([name, value]) =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).map(([inner, each]) => [`${name}.${inner}`, each])
        : [[name, value]],
    );
    expect(flat.filter(([, value]) => value === undefined || value === '')).toEqual([]);
  });

  test('have no letters under the least size', () => {
    const sizes = JSON.stringify(variables).matchAll(
      /"\w*(?:FontSize|TextSize|fontSize)":"?(\d+)/g,
    );
    const found = [...sizes].map(([, size]) => Number(size));
    expect(found.length).toBeGreaterThan(8);
    expect(Math.min(...found)).toBe(labelSize);
  });
});
