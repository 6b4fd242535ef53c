import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { headless } from '../browser.ts';
import { ownThemes } from '../../src/render/theme.ts';
import { buildNote, htmlOf } from '../live/build-note.ts';
import { inspectSlides } from './inspect.page.ts';
import { type Recipe, readRecipes, saveRecipes } from './recipes.ts';
import { renderThemePage, type ThemePageOptions } from './theme-page.ts';

let recipes: readonly Recipe[];

beforeAll(async () => {
  recipes = await saveRecipes();
});

function inspect(look: ThemePageOptions): Promise<string[]> {
  return headless.withPage(async (tab) => {
    await tab.setContent(await renderThemePage(look));
    await tab.evaluate(() => document.fonts.ready);
    return tab.evaluate(inspectSlides);
  });
}

const looks: readonly Omit<ThemePageOptions, 'theme'>[] = [
  { size: '16:9', density: 0 },
  { size: '16:9', density: 1, invert: true },
  { size: '16:9', density: 2 },
  { size: '4:3', density: 2, invert: true },
];

describe('every kind of slide', () => {
  it.each(ownThemes.flatMap((theme) => looks.map((look) => ({ theme, ...look }))))(
    'keeps text inside, readable and unclipped: $theme, $size, density $density, dark $invert',
    async (look) => {
      expect(await inspect(look)).toEqual([]);
    },
  );

  it.each(ownThemes)('keeps its title in one place and fills a slide: %s', async (theme) => {
    const page = await renderThemePage({ theme, size: '16:9', density: 0 });
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

  it('lets the last words of a text break in a column, where they would be a line', async () => {
    const css = await readFile(path.resolve('themes/base.css'), 'utf8');
    const text = '<p>Words and <span class="end">its last words</span></p>';
    const displays = await headless.withPage(async (tab) => {
      await tab.setContent(
        `<style>${css}</style><section>${text}<div class="columns"><div class="column">${text}</div></div></section><section data-measure="narrow">${text}</section>`,
      );
      return tab.$$eval('.end', (all) => all.map((end) => getComputedStyle(end).display));
    });
    expect(displays).toEqual(['inline-block', 'inline', 'inline']);
  });

  it.each(ownThemes)('has the room for drawings that is said in numbers: %s', async (theme) => {
    for (const size of ['16:9', '4:3'] as const) {
      const page = await renderThemePage({ theme, size, density: 0 });
      const [said, found] = await headless.withPage(async (tab) => {
        await tab.setContent(page);
        return tab.$eval('section[data-type="content"]', (section) => {
          const style = getComputedStyle(section);
          const padding =
            Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight);
          return [
            Number(style.getPropertyValue('--lectern-room-width')),
            section.clientWidth - padding,
          ];
        });
      });
      expect([size, said]).toEqual([size, found]);
    }
  });
});

describe('the recipes in docs/themes.md', () => {
  it('are a few changes to one of ours, and a theme in about 70 lines', async () => {
    const lines = (await readRecipes()).map(({ name, css }) => [
      name,
      css.split('\n').filter(Boolean).length < 80,
    ]);
    expect(lines).toEqual([
      ['plum', true],
      ['physics', true],
    ]);
  });

  it.each([
    ['plum', false],
    ['plum', true],
    ['physics', false],
    ['physics', true],
  ])('are as readable as ours: %s, dark %s', async (name, invert) => {
    const theme = recipes.find((recipe) => recipe.name === name)?.file ?? '';
    expect(await inspect({ theme, size: '16:9', density: 0, invert })).toEqual([]);
  });

  it.each([
    ['plum', ['Source Sans 3', 'Source Serif 4'], '#f6e8f1'],
    ['physics', ['Source Sans 3'], '#e8effa'],
  ])('build a deck in their colours and fonts: %s', async (name, families, node) => {
    const file = recipes.find((recipe) => recipe.name === name)?.file ?? '';
    const deck = await buildNote({
      text: '# Light\n\n- A wave\n- A particle\n\n## Drawn\n\n```mermaid\nflowchart LR\n  a[Source] --> b[Screen]\n```\n',
      headless,
      options: { theme: path.resolve(file) },
    });
    expect(deck.problems).toEqual([]);
    const html = htmlOf(deck);
    const found = [...html.matchAll(/@font-face\{font-family:"(Source[^"]+)"/g)].map(
      ([, family]) => family,
    );
    expect(new Set(found)).toEqual(new Set(families));
    expect(html).toContain(node);
  });
});
