import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callPage } from '../../../src/browser/call-page.ts';
import { type Composition, plainComposition } from '../../../src/protocol/composition.ts';
import type { Verification } from '../../../src/layout/page/verify.ts';
import { lendHeadless } from '../../browser.ts';
import { plainHtml } from '../fake-page.ts';
import { showSheet } from '../show-sheet.ts';

/** Lines of text are 40 px high, and 560 px are free below a title. */
const css = `
  * { box-sizing: border-box; margin: 0; padding: 0; font: 20px/40px monospace; border-spacing: 0 }
  section { display: flex; flex-direction: column; position: relative; width: 1280px; height: 720px; padding: 60px 140px }
  section[data-gaps='1'] { --air: 1.6 } section[data-gaps='2'] { --air: 2.4 }
  section:is([data-type='agenda'], [data-type='section']) { display: grid }
  section > * + * { margin-top: calc(20px * var(--air, 1)) }
  section > h2 { margin-bottom: 0 } section > h2 + * { margin-top: 0 }
  .footnotes { margin-top: auto }
  pre, pre * { white-space: pre-wrap; font-size: calc(20px * var(--lectern-grow, 1)); line-height: 2 }
  .line { display: inline-block; width: 100% }
  .katex, .katex * { font-size: calc(30px * var(--lectern-grow, 1)); white-space: nowrap }
  table { align-self: flex-start } td { font-size: calc(20px * var(--lectern-grow, 1)) }
  section.spans > table { width: 100% }
  .panel { display: none } section:has(.panel) { display: flex !important }
  section { --lectern-column-gap: 60px; --lectern-margin: 140px }
  .columns { display: grid; align-items: center; gap: 60px; grid-template-columns: var(--lectern-columns, 1fr 1fr) }
  .column img { zoom: var(--lectern-figure-grow, 1) }`;

const headless = lendHeadless();
let verify: (html: string, type?: string) => Promise<Verification>;
beforeAll(async () => {
  const { page } = await headless.openPage();
  await showSheet(page, css);
  verify = async (html, type = 'content') => {
    const section = `<section id="s" data-slide="1" data-type="${type}">${html}</section>`;
    const [found] = await callPage(page, 'showAndVerify', plainHtml(section));
    return found!;
  };
});
afterAll(() => headless[Symbol.asyncDispose]());

const title = '<h2>Title</h2>';
const lines = (count: number): string => '<p>line</p>'.repeat(count);
const code = (text: string): string => `<pre><span class="line">${text}</span></pre>`;
const formula = (text: string): string =>
  `<div class="maths-block"><span class="katex"><span class="katex-html"><span class="katex-base">${text}</span></span></span></div>`;
const list = (count: number, height = 30): string =>
  `<ol class="agenda">${`<li style="height:calc(${height}px * var(--lectern-grow, 1))">x</li>`.repeat(count)}</ol>`;
const table = (cell: string): string => `<table><tr><td>${cell}</td></tr></table>`;
/** Text and a picture beside each other. */
const beside = (text: string, [width, height]: readonly [number, number]): string => {
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' width='${width}' height='${height}'/>`;
  const picture = `<p class="figure"><img src="data:image/svg+xml,${encodeURIComponent(svg)}" style="width:auto;height:${height}px"></p>`;
  return `${title}<div class="columns"><div class="column">${text}</div><div class="column">${picture}</div></div>`;
};
const inColumns = (left: string, right: string): string =>
  `${title}<div class="columns"><div class="column">${left}</div><div class="column">${right}</div></div>`;
/** A picture of pixels as a BMP of 256 greys: `greyOf` says how light one is, 0 to 255. */
const pixels = (
  [width, height]: readonly [number, number],
  greyOf: (x: number, y: number) => number,
): string => {
  const head = Buffer.alloc(54 + 1024);
  head.write('BM');
  head.writeUInt32LE(head.length, 10);
  head.writeUInt32LE(40, 14);
  head.writeInt32LE(width, 18);
  head.writeInt32LE(height, 22);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(8, 28);
  for (let grey = 0; grey < 256; grey += 1) head.fill(grey, 54 + 4 * grey, 57 + 4 * grey);
  const body = Buffer.from(
    Array.from({ length: width * height }, (_, at) => greyOf(at % width, Math.floor(at / width))),
  );
  return `data:image/bmp;base64,${Buffer.concat([head, body]).toString('base64')}`;
};
const coarse = (x: number, y: number): number =>
  Math.abs(Math.imul((x >> 4) * 7919 + (y >> 4) * 104_729 + 17, 2_654_435) >> 9) % 256;
const photograph = (size: readonly [number, number], style = ''): string =>
  `<p class="figure"><img src="${pixels(size, coarse)}" style="height:300px;${style}"></p>`;
const plot = `<p class="figure"><img src="${pixels([800, 600], (x, y) => (x % 80 === 0 || y === x >> 1 ? 0 : 255))}" style="height:300px"></p>`;
/** A photograph on paper. */
const framed = `<p class="figure"><img src="${pixels([800, 600], (x, y) => (x < 40 || y < 40 || x > 760 || y > 560 ? 255 : coarse(x, y)))}" style="height:300px"></p>`;
const large = expect.closeTo(1.6, 3) as number;

describe('a body', () => {
  test.each<[what: string, html: string, Partial<Composition>]>([
    ['that fills more stands at the top', title + lines(7), {}],
    ['that fills less stands in the middle', title + lines(5), { place: 'middle' }],
    [
      'that fills less than half has wider gaps',
      `${title}${lines(4)}<p style="height:10px"></p>`,
      { place: 'middle', gaps: 1 },
    ],
    ['that fills little has even wider ones', title + lines(2), { place: 'middle', gaps: 2 }],
    ['has no gaps to widen', `${title}<p>line</p>`, { place: 'middle' }],
    [
      'is what stands above the footnotes',
      `${title}${lines(3)}<div class="footnotes" style="height:400px"></div>`,
      {},
    ],
    [
      'of pictures stands in the middle sooner',
      `${title}<p class="figure" style="height:460px"></p>`,
      { place: 'middle' },
    ],
    ['but not when it is full', `${title}<p class="figure" style="height:480px"></p>`, {}],
    ['that is none is left alone', title, {}],
    ['code alone grows', title + code('x'), { place: 'middle', grow: large }],
    ['code grows as far as its line', title + code('x'.repeat(80)), { place: 'middle', grow: 1 }],
    // What is broken already can be read at the back of a hall, too.
    [
      'code that is broken grows to a size that can be read',
      title + code('many words '.repeat(12)),
      { place: 'middle', grow: 1.3 },
    ],
    [
      'but not where it has no room',
      title +
        code('many words '.repeat(12))
          .repeat(1)
          .replace('</pre>', '<p style="height:500px"></p></pre>'),
      {},
    ],
    [
      'code below a line that says what it is grows',
      `${title}<p style="font-size:60px;line-height:1">line</p>${code('x')}`,
      { place: 'middle', grow: large },
    ],
    ['but not above it', `${title}<p>line</p>${code('x')}`, { place: 'middle' }],
    [
      'code below more text does not',
      `${title}<p>line</p><p>line</p>${code('x')}`,
      { place: 'middle', gaps: 2 },
    ],
    [
      'nor does a part',
      `<h2>T <span class="part-mark">1/2</span></h2>${code('x')}`,
      { place: 'middle' },
    ],
    [
      'a wide picture beside text takes more of the width',
      beside(lines(2), [500, 250]),
      { place: 'middle', columns: 0.35, figure: 1.22 },
    ],
    [
      'as much as leaves the text its room',
      beside('<p style="width:400px">line</p>', [450, 225]),
      { place: 'middle', columns: 0.45, figure: 1.14 },
    ],
    [
      'a narrow picture leaves the text more',
      beside(lines(8), [100, 480]),
      { columns: 0.7, figure: 1.12 },
    ],
    [
      'short code beside text is larger',
      inColumns(lines(2), code('x'.repeat(28))),
      { place: 'middle', columns: 0.5, grow: 1.3 },
    ],
    [
      'in more of the width where it takes that',
      inColumns(lines(2), code('x'.repeat(38))),
      { place: 'middle', columns: 0.35, grow: 1.3 },
    ],
    [
      'a picture with words below it keeps its half',
      beside(lines(2), [500, 250]).replace('</p></div></div>', '</p><p>line</p></div></div>'),
      { place: 'middle' },
    ],
    ['a picture that takes its half has it', beside(lines(2), [500, 540]), {}],
    ['a formula alone grows', title + formula('x'), { place: 'middle', grow: 2.8 }],
    ['a table alone grows', title + table('x'), { place: 'middle', grow: large }],
    [
      'a table that is nearly as wide spans',
      title + table('x'.repeat(50)),
      { place: 'middle', grow: large, spans: true },
    ],
  ])('%s', async (_, html, composition) => {
    expect((await verify(html)).composition).toEqual({ ...plainComposition, ...composition });
  });

  test.each<[what: string, html: string, Partial<Composition>]>([
    [
      'that is alone takes the slide',
      `<h2>T</h2>${photograph([800, 600])}`,
      { bleed: 'all', bleedWidth: 960 },
    ],
    [
      'not under a title that covers much of it',
      `<h2>${'Words '.repeat(80)}</h2>${photograph([800, 600])}`,
      {},
    ],
    ['not when its pixels would show', title + photograph([400, 300]), { place: 'middle' }],
    [
      'not when its author said how wide it is',
      title + photograph([800, 600], 'width:200px'),
      { place: 'middle' },
    ],
    [
      'not above footnotes',
      `${title}${photograph([800, 600])}<p class="footnotes">1</p>`,
      { place: 'middle' },
    ],
    ['and no plot does', title + plot, { place: 'middle' }],
    ['and none with a margin', title + framed, { place: 'middle' }],
    [
      'that is high and beside text takes the end of the slide',
      inColumns(photograph([480, 640]), lines(2)),
      { place: 'middle', bleed: 'side', bleedWidth: 540 },
    ],
    [
      'that is wide and beside text goes to the edge',
      inColumns(lines(2), photograph([800, 500])),
      { place: 'middle', columns: 0.35, bleed: 'end', bleedWidth: 751 },
    ],
    [
      'or to the other one',
      inColumns(photograph([800, 500]), lines(2)),
      { place: 'middle', columns: 0.65, bleed: 'start', bleedWidth: 751 },
    ],
  ])('of a photograph: %s', async (_, html, composition) => {
    expect((await verify(html)).composition).toEqual({ ...plainComposition, ...composition });
  });

  test('of a photograph stays within the margins of a theme that has no place for it', async () => {
    const html = `<style>section { --lectern-margin: initial }</style>${title}${photograph([800, 600])}`;
    expect((await verify(html)).composition).toEqual({ ...plainComposition, place: 'middle' });
  });

  test('of a few words stands in the middle, however large', async () => {
    const words = `${title}<p style="height:500px">words</p>`;
    expect((await verify(words)).composition).toEqual(plainComposition);
    for (const kind of ['statement', 'quote'])
      expect((await verify(words, `content" class="${kind}`)).composition).toEqual({
        ...plainComposition,
        place: 'middle',
      });
  });

  test('of a photograph stays within the margins of a stack', async () => {
    expect(
      (await verify(title + photograph([800, 600]), 'content" data-layout="stack')).composition,
    ).toEqual({ ...plainComposition, place: 'middle' });
  });

  test.each<[what: string, html: string, Partial<Composition>]>([
    ['few entries are large', list(5), { place: 'middle', grow: 1.25 }],
    ['some are larger', list(7), { place: 'middle', grow: 1.125 }],
    ['more are not', list(8), { place: 'middle' }],
    ['nor are few that do not fit then', list(5, 100), { place: 'middle' }],
    [
      'a list below its panel is larger where it has room',
      `<i class="panel"></i>${list(3)}`,
      { grow: 1.4 },
    ],
    ['and else as large as it was', `<i class="panel"></i>${list(3, 190)}`, {}],
  ])('of a list of contents: %s', async (_, html, composition) => {
    for (const type of ['agenda', 'section'])
      expect((await verify(html, type)).composition).toEqual({
        ...plainComposition,
        ...composition,
      });
  });

  test('is measured as it is to stand, and left as it was', async () => {
    const plain = await verify(title + lines(2), 'map');
    expect(plain.composition).toEqual(plainComposition);
    expect(plain.fill).toBeCloseTo(140 / 600, 5);
    expect((await verify(title + lines(2))).fill).toBeCloseTo(168 / 600, 5);
  });

  test('of an author or of a full slide stays as it is', async () => {
    for (const type of ['', 'title', 'map'])
      expect((await verify(title + lines(2), type)).composition).toEqual(plainComposition);
    expect((await verify(title + lines(20))).composition).toEqual(plainComposition);
  });
});
