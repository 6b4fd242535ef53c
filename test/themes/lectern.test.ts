import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headless } from '../browser.ts';
import { inspectSlides } from './inspect.page.ts';
import { renderThemePage, type ThemePageOptions } from './theme-page.ts';

const looks: readonly ThemePageOptions[] = [
  { size: '16:9', density: 0 },
  { size: '16:9', density: 1, invert: true },
  { size: '16:9', density: 2 },
  { size: '4:3', density: 2, invert: true },
];

describe('every kind of slide', () => {
  it.each(looks)(
    'keeps text inside, readable and unclipped: $size, density $density, dark $invert',
    async (look) => {
      const page = await renderThemePage(look);
      const problems = await headless.withPage(async (tab) => {
        await tab.setContent(page);
        await tab.evaluate(() => document.fonts.ready);
        return tab.evaluate(inspectSlides);
      });
      expect(problems).toEqual([]);
    },
  );

  it('keeps its title in one place and fills a slide with a drawing', async () => {
    const page = await renderThemePage({ size: '16:9', density: 0 });
    await headless.withPage(async (tab) => {
      await tab.setContent(page);
      const tops = await tab.$$eval('section[data-type="content"] > h2', (all) =>
        all.map((title) => Math.round(title.getBoundingClientRect().top % 720)),
      );
      expect(new Set(tops).size).toBe(1);
      const width = await tab.$eval(
        '.diagram > svg',
        (drawing) => drawing.getBoundingClientRect().width,
      );
      expect(width).toBe(800);
    });
  });
});

it('says its diagram colours literally, light and dark', () => {
  const css = readFileSync(new URL('../../themes/lectern.css', import.meta.url), 'utf8');
  for (const name of ['background', 'node', 'node-border', 'text', 'line', 'accent']) {
    const found = [...css.matchAll(new RegExp(`--lectern-diagram-${name}: (#[0-9a-f]{6});`, 'g'))];
    expect([name, found.length]).toEqual([name, 2]);
  }
});
