import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { renderEmojiStyles, wrapEmoji } from '../../src/assets/emoji.ts';
import { installed as headless } from '../browser.ts';

const codes = (html: string): readonly string[] => wrapEmoji(html).codes;

describe('wrapEmoji', () => {
  it('wraps each emoji and keeps its character', () => {
    expect(wrapEmoji('<h1>🧠 2.8 <em>🟥</em></h1>')).toEqual({
      html: '<h1><span class="emoji e-1f9e0">🧠</span> 2.8 <em><span class="emoji e-1f7e5">🟥</span></em></h1>',
      codes: ['1f9e0', '1f7e5'],
    });
  });

  it.each([
    ['👩🏽‍💻', '1f469-1f3fd-200d-1f4bb'],
    ['🇬🇷', '1f1ec-1f1f7'],
    ['1️⃣', '31-20e3'],
    ['✔️', '2714'],
    ['❤️‍🔥', '2764-fe0f-200d-1f525'],
    ['👁️‍🗨️', '1f441-200d-1f5e8'],
    ['🏴󠁧󠁢󠁳󠁣󠁴󠁿', '1f3f4-e0067-e0062-e0073-e0063-e0074-e007f'],
  ])('takes the sequence %s for one picture', (sequence, code) => {
    expect(codes(sequence)).toEqual([code]);
  });

  it.each(['1 # * © ® ™', '↔ ✔ ☀ ▶ ♥', '⌚\ufe0e', 'plain', ''])('leaves %j as text', (text) => {
    expect(wrapEmoji(text)).toEqual({ html: text, codes: [] });
  });

  it.each([
    '<img alt="🧠" title=\'🟥 > 🟥\'>',
    '<!-- 🧠 -->',
    '<svg viewBox="0 0 1 1"><text>🧠</text><svg><text>🧠</text></svg><text>🧠</text></svg>',
    '<style>a::before{content:"🧠"}</style>',
    '<math><mtext>🧠</mtext></math>',
  ])('leaves tags, drawings and styles alone: %s', (html) => {
    expect(wrapEmoji(html)).toEqual({ html, codes: [] });
  });

  it("looks into a slide, which is HTML in Marp's own picture", () => {
    const slide =
      '<svg data-marpit-svg="" viewBox="0 0 1 1"><foreignObject><section>🧠</section></foreignObject></svg>';
    expect(codes(slide)).toEqual(['1f9e0']);
    expect(codes('<svg><circle/></svg>🟥')).toEqual(['1f7e5']);
  });

  it('leaves a slide the same when it is wrapped alone or with others', () => {
    const [a, b] = ['<p>🧠</p>', '<p>🟥</p>'];
    expect(wrapEmoji(a + b).html).toBe(wrapEmoji(a).html + wrapEmoji(b).html);
  });
});

describe('renderEmojiStyles', () => {
  it('is empty for none, and the same for the same in any order', async () => {
    expect(await renderEmojiStyles([])).toBe('');
    const css = await renderEmojiStyles(['1f9e0', '1f7e5', '1f9e0']);
    expect(await renderEmojiStyles(['1f7e5', '1f9e0'])).toBe(css);
    expect(css.match(/url\((?!["']?data:)/)).toBeNull();
  });

  it('draws pictures that keep their characters for reading, in a box of its own size, and in a PDF', async () => {
    const { html, codes: names } = wrapEmoji('<h1>🧠 Running</h1><h1>🇬🇷 Athens</h1>');
    const css = await renderEmojiStyles(names);
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
        [44, 44, 0, 0],
        [44, 44, 0, 0],
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
      expect(await readPdf(await page.pdf())).toEqual(['🧠 Running', '🇬🇷 Athens']);
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
