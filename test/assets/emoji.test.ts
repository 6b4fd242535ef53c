import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { createEmojiFinder, renderEmojiStyles } from '../../src/assets/emoji.ts';
import { createTextRenderer, listEmoji } from '../../src/html/emoji.ts';
import { createStore } from '../../src/store/store.ts';
import { installed as headless } from '../browser.ts';

const store = createStore();
const findEmoji = createEmojiFinder(store);

describe('the picture of an emoji', () => {
  it.each([
    ['👩🏽‍💻', '1f469-1f3fd-200d-1f4bb'],
    ['🇬🇷', '1f1ec-1f1f7'],
    ['1️⃣', '31-20e3'],
    ['✔️', '2714'],
    ['❤️‍🔥', '2764-fe0f-200d-1f525'],
    ['👁️‍🗨️', '1f441-200d-1f5e8'],
    ['🏴󠁧󠁢󠁳󠁣󠁴󠁿', '1f3f4-e0067-e0062-e0073-e0063-e0074-e007f'],
    ['x', undefined],
  ])('%s is %s', (sequence, code) => {
    expect(findEmoji(sequence)).toBe(code);
    expect(createEmojiFinder(store)(sequence)).toBe(code);
  });

  it('is of each sequence whole', () => {
    const text = '👩🏽‍💻🇬🇷 1️⃣✔️ ❤️‍🔥';
    expect(listEmoji(text, findEmoji)).toHaveLength(5);
  });
});

describe('renderEmojiStyles', () => {
  it('is empty for none, and the same for the same in any order', async () => {
    expect(await renderEmojiStyles([], store)).toBe('');
    const css = await renderEmojiStyles(['1f9e0', '1f7e5', '1f9e0'], store);
    expect(await renderEmojiStyles(['1f7e5', '1f9e0'], store)).toBe(css);
    expect(css.match(/url\((?!["']?data:)/)).toBeNull();
  });

  it('draws pictures that keep their characters for reading, in a box of its own size, and in a PDF', async () => {
    const titles = ['🧠 Running', '🇬🇷 Athens'];
    const renderText = createTextRenderer(findEmoji);
    const html = titles.map((title) => `<h1>${renderText(title)}</h1>`).join('');
    const css = await renderEmojiStyles(listEmoji(titles.join(' '), findEmoji), store);
    await headless.withPage(async (page) => {
      await page.setContent(`<!doctype html><style>h1{font:40px sans-serif}${css}</style>${html}`);
      await page.evaluate(() => document.fonts.ready);
      const boxes = await page.$$eval('.emoji', (all) =>
        all.map((each) => {
          const { width, height } = each.getBoundingClientRect();
          return [
            width,
            height,
            each.scrollWidth - each.clientWidth,
            each.scrollHeight - each.clientHeight,
          ];
        }),
      );
      expect(boxes).toEqual([
        [32, 44, 0, 0],
        [32, 44, 0, 0],
      ]);
      expect(await page.$eval('h1', (heading) => heading.textContent)).toBe('🧠 Running');
      const areDrawn = await page.$$eval('.emoji', (all) =>
        Promise.all(
          all.map(async (each) => {
            const picture = new Image();
            picture.src = /url\("(.*)"\)/.exec(getComputedStyle(each).backgroundImage)?.[1] ?? '';
            await picture.decode();
            return picture.width > 0;
          }),
        ),
      );
      expect(areDrawn).toEqual([true, true]);
      expect(await readPdf(await page.pdf())).toEqual(titles);
    });
  });
});

/** The lines of a PDF's first page. */
async function readPdf(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: bytes, verbosity: 0 }).promise;
  const { items } = await (await document.getPage(1)).getTextContent();
  const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''));
  return text.join('').trim().split('\n');
}
