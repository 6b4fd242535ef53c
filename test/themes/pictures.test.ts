import { describe, expect, test } from 'vitest';
import { ownThemes } from '../../src/render/theme.ts';
import { headless } from '../browser.ts';
import { buildNote, htmlOf } from '../live/build-note.ts';

/** A picture of 300 by 200 px. */
const picture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="300" height="200"/></svg>')}`;

/** Where a note's pictures come to stand on its slide, px. */
function placePictures(
  note: string,
  theme: string,
): Promise<{ x: number; y: number; width: number }[]> {
  return headless.withPage(async (page) => {
    await page.setContent(htmlOf(await buildNote({ text: note, headless, options: { theme } })));
    return page.$$eval('section[data-slide="1"] p.figure img', (all) =>
      all.map((each) => {
        const { x, y } = each.getBoundingClientRect();
        return { x: Math.round(x), y: Math.round(y), width: (each as HTMLElement).offsetWidth };
      }),
    );
  });
}

describe.each(ownThemes)('pictures in the theme %s', (theme) => {
  test.each([
    [' ', 2],
    ['\n', 2],
    [' ', 3],
  ])('stand beside each other in one paragraph, with %j between %d', async (space, count) => {
    const note = `text\n\n${Array.from({ length: count }, () => `![a](${picture})`).join(space)}`;
    const places = await placePictures(note, theme);
    expect(places).toHaveLength(count);
    expect(new Set(places.map(({ y }) => y)).size).toBe(1);
    expect(new Set(places.map(({ x }) => x)).size).toBe(count);
  });

  test('stand beside each other with captions of one line and of several below', async () => {
    const long = 'A caption of many words that goes on until it needs a second line. '.repeat(2);
    const places = await placePictures(`![a](${picture} "A") ![b](${picture} "${long}")`, theme);
    expect(places).toHaveLength(2);
    expect(new Set(places.map(({ y }) => y)).size).toBe(1);
    expect(new Set(places.map(({ width }) => width)).size).toBe(1);
  });

  test('are as wide as their author says', async () => {
    const [only] = await placePictures(`<img src="${picture}" width="100">`, theme);
    expect(only?.width).toBe(100);
  });

  test('have the share of the slide that their author says', async () => {
    const flat = picture.replace('height%3D%22200', 'height%3D%2220');
    const [half] = await placePictures(`![a](${flat}){width=50%}`, theme);
    const [whole] = await placePictures(`![a](${flat}){width=100%}`, theme);
    expect(half?.width).toBeGreaterThan(400);
    expect(whole?.width).toBe(2 * half!.width);
  });
});
