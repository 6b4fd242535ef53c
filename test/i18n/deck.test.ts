// The words where readers meet them: in the page of a deck.
import { expect, test } from 'vitest';
import { headless } from '../browser.ts';
import { buildNote, htmlOf } from '../live/build-note.ts';

const note = '# T\n\n## A\n\na\n\n:::notes\nSlowly.\n:::\n\n## B\n\nb\n\n## C\n\nc\n';

async function buildPage(lang: string | undefined): Promise<string> {
  const text = lang === undefined ? note : `---\nlang: ${lang}\n---\n\n${note}`;
  return htmlOf(await buildNote({ text, headless }));
}

test.each([
  { lang: undefined, label: 'Notes', agenda: 'Agenda', dir: 'ltr', wordsLang: 'en' },
  { lang: 'de', label: 'Notizen', agenda: 'Überblick', dir: 'ltr', wordsLang: 'de' },
  { lang: 'pt-BR', label: 'Anotações', agenda: 'Conteúdo', dir: 'ltr', wordsLang: 'pt-BR' },
  { lang: 'he', label: 'הערות', agenda: 'תוכן', dir: 'rtl', wordsLang: 'he' },
  { lang: 'sw', label: 'Notes', agenda: 'Agenda', dir: 'ltr', wordsLang: 'en' },
])('lang: $lang', async ({ lang, label, agenda, dir, wordsLang }) => {
  const html = await buildPage(lang);
  expect(html).toMatch(
    new RegExp(`<p class="notes-label">${label}</p>\\s*<p(?: dir="ltr")?>Slowly\\.</p>`),
  );
  expect(html.match(/notes-label">/g)).toHaveLength(1);
  expect(html).toMatch(new RegExp(`<h2[^>]*>${agenda}</h2>`));
  expect(/<html lang="[^"]*" dir="rtl"/.test(html)).toBe(dir === 'rtl');
  expect(html).toContain(`"wordsLang":"${wordsLang}"`);
});

test.each([
  { lang: 'de', to: 'to right', titles: 'start' },
  // In letters from left to right, they are where the deck's titles are.
  { lang: 'he', to: 'to left', titles: 'right' },
])(
  'lang: $lang has its panel where lines begin, and a heading alone in the middle',
  async (expected) => {
    const text = `---\nlang: ${expected.lang}\n---\n\n# T\n\n## A\n\na\n\n## B\n\nb\n\n## C\n`;
    const html = htmlOf(await buildNote({ text, headless }));
    const styles = await headless.withPage(async (page) => {
      // Without the player, which shows one slide alone.
      await page.setContent(html.replace(/<script[^]*?<\/script>/g, ''));
      return page.evaluate(() => ({
        panel: getComputedStyle(document.querySelector('section[data-type="agenda"]')!)
          .backgroundImage,
        alone: [...document.querySelectorAll('section[data-type="content"] h2')].map(
          (heading) => getComputedStyle(heading).textAlign,
        ),
      }));
    });
    expect(styles.panel).toContain(`linear-gradient(${expected.to}`);
    expect(styles.alone).toEqual([expected.titles, expected.titles, 'center']);
  },
);

test.each([
  { lang: 'de', titles: ['Satz', 'Beispiel', 'Tipp', 'Lemma'] },
  { lang: 'zh-TW', titles: ['定理', '範例', '提示', '引理'] },
  { lang: 'nn', titles: ['Teorem', 'Eksempel', 'Tips', 'Lemma'] },
])('lang: $lang has the titles of boxes that have a known name in it', async ({ lang, titles }) => {
  const boxes = [':::theorem\na\n:::', '> [!EXAMPLE]\n> b', '> [!TIP]\n> c', ':::lemma\nd\n:::'];
  const text = `---\nlang: ${lang}\n---\n\n# T\n\n## A\n\n${boxes.join('\n\n')}\n`;
  const html = htmlOf(await buildNote({ text, headless }));
  const found = [...html.matchAll(/<p class="alert-title">([^<]*)</g)];
  expect(found.map(([, title = '']) => title.trim())).toEqual(titles);
});
