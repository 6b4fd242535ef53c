import { expect, test } from 'vitest';
import { showPage } from '../../src/browser/show-page.ts';
import { ownThemes } from '../../src/render/theme.ts';
import { headless } from '../browser.ts';
import { buildNote, htmlOf } from '../live/build-note.ts';

const note = '# T\n\n| a | b |\n|---|---|\n| x | 1.5 % |\n| y | 12 % |\n| z | 100.25 % |\n';

test.each([...ownThemes, 'default'])(
  'digits of one place stand below each other in the theme %s, and none is added that is seen',
  async (theme) => {
    const html = htmlOf(await buildNote({ text: note, headless, options: { theme } }));
    const seen = await headless.withPage(async (page) => {
      await showPage(page, html.replace(/<script>[^]*?<\/script>/g, ''));
      return page.$$eval('section td:last-child', (cells) =>
        cells.map((cell) => {
          const text = cell.firstChild as Text;
          const range = document.createRange();
          // The last digit before the point.
          const at = /^\d+/.exec(text.data)![0].length;
          range.setStart(text, at - 1);
          range.setEnd(text, at);
          const pad = cell.querySelector('span');
          return {
            text: cell.textContent,
            right: Math.round(10 * range.getBoundingClientRect().right) / 10,
            isSeen: pad !== null && getComputedStyle(pad, '::after').visibility !== 'hidden',
          };
        }),
      );
    });
    expect(seen.map(({ text, isSeen }) => [text, isSeen])).toEqual([
      ['1.5 %', false],
      ['12 %', false],
      ['100.25 %', false],
    ]);
    const [first = 0] = seen.map(({ right }) => right);
    for (const { right } of seen) expect(right).toBeCloseTo(first, 0);
  },
);
