import { describe, expect, test } from 'vitest';
import { createMarpRenderer, marpThemes, packTheme } from '../../src/render/marp.ts';
import { findPackedTheme, type PackedThemeKey } from '../../src/render/packed-theme.ts';
import { createPlaceholders } from '../../src/render/placeholders.ts';
import { loadTheme, ownThemes } from '../../src/render/theme.ts';
import { createStore } from '../../src/store/store.ts';

const sizes = ['16:9', '4:3'] as const;
const all = [...ownThemes, ...marpThemes].flatMap((theme) =>
  sizes.map((size) => ({ theme, size })),
);

async function keyOf({
  theme,
  size,
}: Pick<PackedThemeKey, 'theme' | 'size'>): Promise<PackedThemeKey> {
  const request = { theme, size, root: '/', isNotes: false, store: createStore() };
  return { theme, size, themeCss: (await loadTheme(request)).css };
}

describe('a packed theme', () => {
  // Run `node scripts/compile.js` after a change of a theme.
  test.each(all)('is what Marp makes of it: $theme, $size', async (which) => {
    const key = await keyOf(which);
    expect(findPackedTheme(key)).toEqual(packTheme(key));
  });

  test.each(all.filter(({ theme }) => ownThemes.includes(theme)))(
    'renders slides as the theme itself does: $theme, $size',
    async (which) => {
      const key = await keyOf(which);
      const others = { lang: 'en', findEmoji: () => undefined };
      const packed = createMarpRenderer({ ...key, ...others });
      // Another string is not found.
      const own = createMarpRenderer({ ...key, themeCss: `${key.themeCss}\n`, ...others });
      expect(packed.css).toBe(own.css);
      for (const markdown of [
        '# T',
        '<!-- _class: invert\n_header: H\n_paginate: true -->\n\n![bg left](a.png)\n\n- a',
      ]) {
        const held = createPlaceholders();
        expect(packed.renderSlide(markdown, held)).toEqual(own.renderSlide(markdown, held));
      }
    },
  );

  test('is none for a theme that someone has changed', async () => {
    const key = await keyOf({ theme: 'lectern', size: '16:9' });
    expect(findPackedTheme({ ...key, themeCss: `${key.themeCss} ` })).toBeUndefined();
  });
});
