import { expect, test } from 'vitest';
import { showPage } from '../../src/browser/show-page.ts';
import { ownThemes } from '../../src/render/theme.ts';
import { headless } from '../browser.ts';
import { buildNote, htmlOf } from '../live/build-note.ts';

const note =
  '# T\n\n## Syntax\n\nWords here on it.\n\n### Other\n\nText.\n\n### Elements\n\n#### Arrows\n\nMore of it.\n';

test.each(ownThemes)(
  'titles stand at one height, below the heading that they belong to, in the theme %s',
  async (theme) => {
    const html = htmlOf(await buildNote({ text: note, headless, options: { theme } }));
    const seen = await headless.withPage(async (page) => {
      await showPage(page, html.replace(/<script>[^]*?<\/script>/g, ''));
      return page.$$eval('section[data-type="content"]', (sections) =>
        sections.map((section) => {
          const topOf = (node: Node): number => {
            const range = document.createRange();
            range.selectNodeContents(node);
            return range.getBoundingClientRect().top - section.getBoundingClientRect().top;
          };
          const title = section.querySelector('h1, h2, h3, h4')!;
          const above = [section.querySelector('.breadcrumb'), title.querySelector('.kicker')];
          return {
            words: title.lastChild!.textContent,
            top: topOf(title.lastChild!),
            above: above.filter((each) => each !== null).map(topOf),
          };
        }),
      );
    });
    const [first, ...others] = seen.filter(({ words }) => /Other|Arrows/.test(words ?? ''));
    expect(others.map(({ above }) => above.length)).toEqual([2]);
    for (const { top, above } of others) {
      expect(top).toBeCloseTo(first!.top, 0);
      expect([...above, top]).toEqual([...above, top].toSorted((a, b) => a - b));
    }
  },
);
