import { describe, expect, test } from 'vitest';
import { loadTheme } from '../../src/render/theme.ts';
import { readThemeSizes } from '../../src/render/theme-sizes.ts';
import { createStore } from '../../src/store/store.ts';

const load = async (theme: string, size: '16:9' | '4:3') => {
  const { sizes } = await loadTheme({
    theme,
    root: '/',
    isNotes: false,
    size,
    store: createStore(),
  });
  return sizes;
};

describe('the sizes of a theme', () => {
  test.each([
    ['lectern', '16:9', 1104, 1176, 505],
    ['paper', '16:9', 1104, 1176, 505],
    ['gaia', '16:9', 1104, 1104, 470],
    ['lectern', '4:3', 832, 832, 470],
    ['gaia', '4:3', 832, 832, 470],
  ] as const)('%s, %s, are those of its style sheets', async (...row) => {
    const [theme, size, width, mapWidth, mapHeight] = row;
    const sizes = await load(theme, size);
    expect(sizes.room).toEqual({ width, height: 470 });
    expect(sizes.mapRoom).toEqual({ width: mapWidth, height: mapHeight });
    expect(sizes.titles).toEqual({ oneLine: 44, twoLines: 76 });
  });

  test('give a map the room of a drawing where nothing else is said', () => {
    const properties = new Map([
      ['--lectern-room-width', '100'],
      ['--lectern-room-height', '50'],
      ['--lectern-map-height', '60'],
    ]);
    expect(readThemeSizes(properties).mapRoom).toEqual({ width: 100, height: 60 });
  });
});
