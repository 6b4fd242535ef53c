import type { Page } from 'puppeteer-core';
import { callPage } from '../../../src/browser/call-page.ts';
import type { Measurement, MeasureRequest } from '../../../src/layout/page/measure.ts';
import type { Shape } from '../../../src/protocol/shape.ts';
import type { Verification } from '../../../src/layout/page/verify.ts';
import { lendHeadless } from '../../browser.ts';
import { plainHtml } from '../fake-page.ts';
import { showSheet } from '../show-sheet.ts';

/** Lines are 30 px high, so places can be counted. */
const css = `
  * { box-sizing: border-box; margin: 0; padding: 0; font: 20px/30px sans-serif; border-spacing: 0 }
  section { --lectern-column-gap: 56px; display: block; position: relative; width: 1280px; height: 720px; padding: 40px }
  section[data-density='2'] * { line-height: 20px }
  section[data-measure='narrow'] { padding-right: 664px }
  blockquote, pre, .alert { padding: 10px }
  .line, img, svg { display: block }
  .katex-display { font-size: 33px }
  .katex-display * { font-size: inherit }
  .katex-base { display: inline-block }
  pre * { white-space: pre-wrap; overflow-wrap: anywhere }
  th { text-align: left }`;

/** A page that measures one slide after the other. */
export interface SlidePage extends AsyncDisposable {
  readonly page: Page;
  readonly measure: (
    html: string,
    request: MeasureRequest,
    density?: number,
  ) => Promise<Measurement>;
  readonly verify: (html: string) => Promise<Verification>;
}

/** Opens it, with a style sheet in which places can be counted. */
export async function openSlidePage(): Promise<SlidePage> {
  const headless = lendHeadless();
  const { page } = await headless.openPage();
  await showSheet(page, css);
  return {
    page,
    async measure(html, request, density = 1) {
      const { full } = await callPage(
        page,
        'showAndMeasure',
        plainHtml(wrapSlide(html)),
        [request],
        density,
      );
      if (!full[0]) throw new Error('The slide was not measured');
      return full[0];
    },
    async verify(html) {
      const [verification] = await callPage(page, 'showAndVerify', plainHtml(wrapSlide(html)));
      if (!verification) throw new Error('The slide was not verified');
      return verification;
    },
    [Symbol.asyncDispose]: () => headless[Symbol.asyncDispose](),
  };
}

/** A slide `s` with this content. */
export const wrapSlide = (html: string): string =>
  `<section id="s" data-slide="1">${html}</section>`;

/** Asks for the atoms of the slide `s`. */
export const requestAtoms = (shapes: readonly Shape[]): MeasureRequest => ({
  id: 's',
  shapes,
  isWholeEnough: false,
  inColumn: 'never',
  mayGrow: false,
});
