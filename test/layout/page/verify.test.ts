import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callPage } from '../../../src/browser/call-page.ts';
import { plainHtml } from '../fake-page.ts';
import type { Verification } from '../../../src/layout/page/verify.ts';
import { openSlidePage, type SlidePage, wrapSlide } from './slide-page.ts';

let own: SlidePage;
beforeAll(async () => {
  own = await openSlidePage();
});
afterAll(() => own[Symbol.asyncDispose]());

describe('a finished slide', () => {
  const at = (style: string): string => `<img style="position:absolute;${style};height:10px">`;
  const drawing =
    '<svg viewBox="0 0 200 100" width="100" height="50"><text y="20" style="font-size:16px">label</text></svg>';
  const small = 'style="font-size:8px"';
  const formula = '<div class="katex-display"><span class="katex">x + y</span></div>';
  it.each<[string, string, Partial<Verification>]>([
    [
      'nothing leaves it',
      '<p>text</p>',
      { overflow: 0, clipped: 0, smallestText: 20, fill: 30 / 640 },
    ],
    ['it is empty', '', { overflow: 0, smallestText: 0, smallestFormula: 0, fill: 0 }],
    [
      'text is below the area for content',
      '<p style="height:700px">a</p>',
      { overflow: 60, fill: 700 / 640 },
    ],
    ['a picture is beyond the right', at('left:1200px;width:100px'), { overflow: 20 }],
    ['a picture is beyond the left', at('left:-30px;width:100px'), { overflow: 30 }],
    ['a picture is beyond the top', at('top:-5px;width:100px'), { overflow: 5 }],
    ['a picture is off by a pixel', at('left:1200px;width:81px'), { overflow: 0 }],
    ['a picture without width is beyond', at('left:1400px;width:0'), { overflow: 0 }],
    [
      'a footer is below the content',
      '<p>a</p><footer style="position:absolute;bottom:5px">f</footer>',
      { overflow: 0 },
    ],
    [
      'an inner container clips',
      '<div style="overflow:hidden;height:30px"><p style="height:50px">a</p></div>',
      { clipped: 20 },
    ],
    [
      'an inner container scrolls',
      '<div style="overflow:auto;height:30px"><p style="height:70px">a</p></div>',
      { clipped: 40 },
    ],
    [
      'an inner container shows all',
      '<div style="height:30px"><p style="height:50px">a</p></div>',
      { clipped: 0 },
    ],
    [
      'text for screen readers is clipped',
      '<p>a</p><div style="overflow:hidden;width:1px;height:1px">words</div>',
      { clipped: 0 },
    ],
    ['words are small', `<p>text <span ${small}>small</span></p>`, { smallestText: 8 }],
    ['one character is small', `<p>text <span ${small}>x</span></p>`, { smallestText: 20 }],
    [
      'indices are small',
      `<p>text <sup ${small}>12</sup><sub ${small}>12</sub></p>`,
      { smallestText: 20 },
    ],
    [
      'header and footer are small',
      `<header ${small}>head</header><p>text</p><footer ${small}>foot</footer>`,
      { smallestText: 20 },
    ],
    [
      'what is not seen is small',
      `<p>text <span class="katex-mathml" ${small}>math</span><span class="sr-only" ${small}>read</span></p>`,
      { smallestText: 20 },
    ],
    ['a drawing is shown at half its size', `<p>text</p>${drawing}`, { smallestText: 8 }],
    ['it has a formula', `<p>text</p>${formula}`, { smallestText: 20, smallestFormula: 33 }],
  ])('is seen as it is when %s', async (_, html, expected) => {
    const found = await own.verify(html);
    for (const [key, value] of Object.entries(expected))
      expect(found[key as keyof Verification], key).toBeCloseTo(value as number, 5);
  });

  it('says how far a line of text leaves it', async () => {
    const line = (left: number): string =>
      `<p style="position:absolute;left:${left}px;white-space:nowrap">A line of text</p>`;
    const { overflow } = await own.verify(line(1250));
    expect(overflow).toBeGreaterThan(30);
    expect((await own.verify(line(1260))).overflow).toBeCloseTo(overflow + 10, 1);
    expect((await own.verify(line(900))).overflow).toBe(0);
  });

  it('comes out the same at any scale', async () => {
    const html = `<p>text</p>${drawing}${at('left:1200px;width:100px')}<div style="overflow:hidden;height:30px"><p style="height:50px">a</p></div>`;
    const { overflow, fill, ...others } = await own.verify(html);
    const [half] = await callPage(
      own.page,
      'showAndVerify',
      plainHtml(`<div style="transform:scale(.5)">${wrapSlide(html)}</div>`),
    );
    expect(half).toMatchObject(others);
    expect(half?.overflow).toBeCloseTo(overflow, 3);
    expect(half?.fill).toBeCloseTo(fill, 3);
  });

  it('is one of many; what is no slide is not seen', async () => {
    const slides = ['a', 'b'].map((id) => `<section id="${id}" data-slide="1"></section>`).join('');
    const proofs = await callPage(
      own.page,
      'showAndVerify',
      plainHtml(`${slides}<section id="c"></section>`),
    );
    expect(proofs.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
