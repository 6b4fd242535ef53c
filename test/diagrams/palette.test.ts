import { describe, expect, test } from 'vitest';
import { createPalette, listPaletteColours, seriesLength } from '../../src/diagrams/palette.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { theme } from './theme.ts';

/** A palette whose colours say which they are. */
const palette = deepFreeze(createPalette(listPaletteColours(deepFreeze(theme))));

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

  test('makes groups of boxes, notes of the accent', () => {
    expect(palette.surface).toBe(`color-mix(in oklab, ${theme.node} 45%, ${theme.background})`);
    expect(palette.note).toBe(`color-mix(in oklab, ${theme.accent} 14%, ${theme.background})`);
  });

  test.each([
    ['the first that is seen on background, groups and boxes', '#808080', '#808080'],
    ['the line itself, when nothing fainter is seen', '#cccccc', '#555555'],
  ])('makes grids of lines: %s', (_name, seen, expected) => {
    const named = ['#ffffff', '#eeeeee', '#000000', '#000000', '#555555', '#000000', '#fdfdfd'];
    const series = Array.from({ length: 2 * seriesLength }, () => '#000000');
    const { faint } = createPalette([...named, '#ffffff', ...series, '#dddddd', '#949494', seen]);
    expect(faint).toBe(expected);
  });

  test('has another accent where borders have that of the theme', () => {
    const [, , , , , accent] = listPaletteColours({ ...theme, accent: theme.nodeBorder });
    expect(accent).toBe(`oklch(from ${theme.nodeBorder} l 0.12 70)`);
  });

  test('of colours that no browser resolved is empty, not broken', () => {
    expect(createPalette([])).toMatchObject({ background: '', tints: [], strokes: [] });
  });
});
