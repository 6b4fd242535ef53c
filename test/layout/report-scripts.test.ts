import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callPage } from '../../src/browser/call-page.ts';
import { findMissing, reportScripts } from '../../src/layout/report-scripts.ts';
import { createStore } from '../../src/store/store.ts';
import { headless } from '../browser.ts';
import { drawFinding } from '../markdown/draw-tree.ts';

/** A page that lacks these, and what it was asked for. */
function createPage(missing: string): { page: Page; asked: string[][] } {
  const asked: string[][] = [];
  const evaluate = (code: string): Promise<string> => {
    const [characters] = JSON.parse(/, (\[.*\])\)$/s.exec(code)![1]!) as [string[]];
    asked.push(characters);
    return Promise.resolve(JSON.stringify(characters.filter((each) => missing.includes(each))));
  };
  return { page: { evaluate } as unknown as Page, asked };
}

async function list(text: string, missing: string): Promise<string[]> {
  const { page } = createPage(missing);
  const found = await findMissing(text, { page, shellHash: 'x', store: createStore() });
  return reportScripts(text, found).map(drawFinding);
}

describe('what no font has is said', () => {
  test.each<[string, string, string, string[]]>([
    [
      'once a script, where it begins',
      '# T\n\na ไทย\nไทย',
      'ไทย',
      ['script-missing 3:3 Thai characters Noto Sans Thai'],
    ],
    [
      'a script each',
      '漢字\n한국어',
      '漢한국어',
      [
        'script-missing 1:1 Han characters Noto Sans CJK',
        'script-missing 2:1 Hangul characters Noto Sans CJK',
      ],
    ],
    [
      'by the name of its font',
      'বাংলা',
      'ব',
      ['script-missing 1:1 Bangla characters Noto Sans Bengali'],
    ],
    [
      'signs by their numbers',
      'x ⟦ 🜁',
      '⟦🜁',
      ['script-missing 1:3 the signs ⟦ (U+27E6), 🜁 (U+1F701) Noto Sans Symbols 2'],
    ],
    [
      'a sign that scripts share with the one that is missing',
      'a। ज।',
      'ज।',
      ['script-missing 1:2 Devanagari characters Noto Sans Devanagari'],
    ],
    [
      'and by itself with none',
      'a। ไทย',
      '।ไทย',
      [
        'script-missing 1:2 the signs । (U+0964) Noto Sans Symbols 2',
        'script-missing 1:4 Thai characters Noto Sans Thai',
      ],
    ],
    ['nothing that fonts have', 'ไทย', '', []],
  ])('%s', async (...[, text, missing, findings]) => {
    expect(await list(text, missing)).toEqual(findings);
  });

  test('after asking for what may be missing, each once, and once a text', async () => {
    const { page, asked } = createPage('');
    const store = createStore();
    for (let round = 0; round < 2; round += 1) {
      await findMissing('plain\ttext', { page, shellHash: 'x', store });
      await findMissing('é é ไท ท\u0301 😀 \u200d\uFE0F', { page, shellHash: 'x', store });
    }
    expect(asked).toEqual([['é', 'ท', 'ไ']]);
  });
});

describe('the page', () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await headless.openPage());
  });
  afterAll(() => headless[Symbol.asyncDispose]());

  test('knows what comes out as the box', async () => {
    const characters = ['a', 'é', '–', 'я', '\u0379', '\u{2FFFF}'];
    expect(await callPage(page, 'findMissingGlyphs', characters)).toEqual(['\u0379', '\u{2FFFF}']);
  });
});
