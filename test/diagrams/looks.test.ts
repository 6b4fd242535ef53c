import { describe, expect, test } from 'vitest';
import {
  createCloserKinds,
  createKindConfigs,
  labelSize,
} from '../../src/diagrams/kind-configs.ts';
import { createMermaidConfig, maxTextSize } from '../../src/diagrams/mermaid-config.ts';
import { createPalette, listPaletteColours, seriesLength } from '../../src/diagrams/palette.ts';
import { createThemeVariables } from '../../src/diagrams/theme-variables.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { theme } from './theme.ts';

/** A palette whose colours say which they are. */
const palette = deepFreeze(createPalette(listPaletteColours(deepFreeze(theme))));
const variables = createThemeVariables(palette, 'Serif');

describe('a palette', () => {
  test('has the colours of the theme under their names', () => {
    const { background, node, nodeBorder, text, line, accent } = palette;
    const { font: _font, fontCss: _fontCss, ...colours } = theme;
    expect({ background, node, nodeBorder, text, line, accent }).toEqual(colours);
  });

  test('has tints and strokes of as many series', () => {
    expect(palette.tints).toHaveLength(seriesLength);
    expect(palette.strokes).toHaveLength(seriesLength);
    expect(new Set([...palette.tints, ...palette.strokes]).size).toBe(2 * seriesLength);
    for (const [index, stroke] of palette.strokes.entries())
      expect(palette.tints[index]).toBe(`color-mix(in oklab, ${stroke} 22%, ${theme.background})`);
  });

  test('begins its series with the colour of borders', () => {
    expect(palette.strokes[0]).toBe(
      `oklch(from ${theme.nodeBorder} l clamp(0.09, c, 0.15) calc(h + 0))`,
    );
  });

  test('makes grids of lines, groups of boxes, notes of the accent', () => {
    expect(palette.faint).toBe(`color-mix(in oklab, ${theme.line} 35%, ${theme.background})`);
    expect(palette.surface).toBe(`color-mix(in oklab, ${theme.node} 45%, ${theme.background})`);
    expect(palette.note).toBe(`color-mix(in oklab, ${theme.accent} 14%, ${theme.background})`);
  });

  test('has another accent where borders have that of the theme', () => {
    const [, , , , , accent] = listPaletteColours({ ...theme, accent: theme.nodeBorder });
    expect(accent).toBe(`oklch(from ${theme.nodeBorder} l 0.12 70)`);
  });

  test('of colours that no browser resolved is empty, not broken', () => {
    expect(createPalette([])).toMatchObject({ background: '', tints: [], strokes: [] });
  });
});

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

describe('the settings of kinds', () => {
  const kinds = createKindConfigs('Serif');

  test('have no letters under the least size, and the font of the deck', () => {
    const text = JSON.stringify(kinds);
    const sizes = [...text.matchAll(/"\w*[fF]ontSize":"?(\d+)/g)].map(([, size]) => Number(size));
    expect(sizes.length).toBeGreaterThan(40);
    expect(Math.min(...sizes)).toBe(labelSize);
    const fonts = [...text.matchAll(/"\w*FontFamily":"(\w+)"/g)].map(([, font]) => font);
    expect(new Set(fonts)).toEqual(new Set(['Serif']));
  });

  test('that draw closer draw closer than those', () => {
    const closer = createCloserKinds(1104);
    for (const [kind, name] of [
      ['flowchart', 'rankSpacing'],
      ['flowchart', 'nodeSpacing'],
      ['sequence', 'messageMargin'],
      ['sequence', 'actorMargin'],
      ['gantt', 'barHeight'],
      ['er', 'nodeSpacing'],
    ] as const) {
      const own = (kinds[kind] as Record<string, number>)[name];
      expect([kind, name, Number(closer[kind]?.[name]) < Number(own)]).toEqual([kind, name, true]);
    }
    expect(closer['gantt']?.['useWidth']).toBe(1060);
    expect(createCloserKinds(800)['gantt']?.['useWidth']).toBe(756);
  });
});

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
