import { expect, test } from 'vitest';
import { showPage } from '../../src/browser/show-page.ts';
import { headless } from '../browser.ts';
import { buildNote, htmlOf } from '../live/build-note.ts';

const sentence =
  '프로세스는 실행 중인 프로그램이며 운영체제가 자원을 할당하는 기본 단위이다. 스레드는 프로세스 안에서 실행되는 흐름의 단위이며 메모리를 함께 사용한다. ';

test('lines of Korean end between words', async () => {
  const text = `# T\n\n## A\n\n${sentence.repeat(3)}\n`;
  const html = htmlOf(await buildNote({ text, headless, options: { lang: 'ko' } }));
  const starts = await headless.withPage(async (page) => {
    await showPage(page, html.replace(/<script>[^]*?<\/script>/g, ''));
    return page.$$eval('section[data-type="content"] p', (paragraphs) => {
      const found: string[] = [];
      for (const paragraph of paragraphs) {
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        let [line, before] = [-Infinity, ' '];
        for (let node = walker.nextNode(); node; node = walker.nextNode())
          for (const [at, sign] of node.nodeValue!.split('').entries()) {
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const { bottom } = range.getBoundingClientRect();
            if (sign !== ' ' && bottom > line + 4) found.push(before + sign);
            if (sign !== ' ') line = bottom;
            before = sign;
          }
      }
      return found;
    });
  });
  expect(starts.length).toBeGreaterThan(1);
  for (const start of starts) expect(start).toMatch(/^ /);
});
