import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { headless } from '../browser.ts';
import { findViolations } from '../player/axe.ts';
import { createProject, lectern, listFiles, type Outcome } from '../cli/lectern.ts';

const files = {
  'lectern.config.yml':
    'course: { title: Rivers <and> lakes, term: Winter 2026, licence: CC BY 4.0 }\n',
  'notes/1-springs.md':
    '---\ntitle: Springs\ndate: 2026-10-12\nduration: 45\n---\n\n## Where water rises\n\nGroundwater rises.\n\n???\n\nA secret for the speaker.\n',
  'notes/2-rivers.md':
    '# Rivers\n\n## Meanders\n\nA river bends, as $v > 1$ says.\n\n## Deltas\n\nSediment settles & spreads.\n',
  'notes/10-lakes.md': '# Lakes\n\n## Layers\n\nThe thermocline parts warm water from cold.\n',
  'notes/_plan.md': '# Plan\n',
};

const index = (project: string): string =>
  readFileSync(path.join(project, 'dist/index.html'), 'utf8');

describe('the page of a course', () => {
  test('lists lectures in order, with their files, and finds words on all slides', async () => {
    const project = createProject(files);
    const built = await lectern(project, ['build', '-f', 'html,pdf']);
    expect(built).toMatchObject({ code: 0, stderr: '' });
    expect(built.stdout).toContain('dist/index.html (3 lectures)\n');
    await headless.withPage(async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).protocol));
      await page.goto(pathToFileURL(path.join(project, 'dist/index.html')).href);
      const read = (selector: string): Promise<string[]> =>
        page.$$eval(selector, (all) => all.map((each) => (each as HTMLElement).innerText));
      expect(await read('h1, header .course-line, footer')).toEqual([
        'Rivers <and> lakes',
        'Winter 2026',
        'CC BY 4.0',
      ]);
      expect(await read('.course-title')).toEqual(['Springs', 'Rivers', 'Lakes']);
      expect(await read('main .course-line')).toEqual([
        '12 October 2026 · 45 min · 2 Slides',
        '3 Slides',
        '2 Slides',
      ]);
      expect(
        await page.$$eval('main a', (all) => all.map((each) => each.getAttribute('href'))),
      ).toEqual(
        ['1-springs', '2-rivers', '10-lakes'].flatMap((name) => [`${name}.html`, `${name}.pdf`]),
      );
      const search = async (query: string): Promise<readonly string[]> => {
        await page.$eval('#course-search', (field) => ((field as HTMLInputElement).value = ''));
        await page.type('#course-search', query);
        const [count = ''] = await read('#course-count');
        const links = await page.$$eval('#course-results a', (all) =>
          all.map((each) => each.getAttribute('href') ?? ''),
        );
        return [count, ...links];
      };
      expect(await search('SEDIMENT')).toEqual(['Slides found: 1', '2-rivers.html#deltas']);
      expect(await search('water warm')).toEqual(['Slides found: 1', '10-lakes.html#layers']);
      expect(await search('secret')).toEqual(['Nothing found']);
      expect(await search('v>1')).toEqual(['Slides found: 1', '2-rivers.html#meanders']);
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => location.hash === '#meanders');
      expect(new Set(asked)).toEqual(new Set(['file:', 'data:']));
    });
  });

  test.each(['light', 'dark'])(
    'can be used by anyone, in %s colours, searched or not',
    async (scheme) => {
      const project = createProject({
        ...files,
        'notes/more/a.md': '# More\n\n## Of it\n\nSome water.\n',
        'notes/more/b.md': '# Most\n\n## Of it\n\nAll water.\n',
      });
      await lectern(project, ['build', '-f', 'html']);
      await headless.withPage(async (page) => {
        await page.setViewport({ width: 390, height: 844 });
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await page.goto(pathToFileURL(path.join(project, 'dist/index.html')).href);
        expect(await findViolations(page)).toEqual([]);
        await page.type('#course-search', 'water');
        expect(await findViolations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      });
    },
  );

  test('is the same from parts that were built apart, and is not written for one', async () => {
    const whole = createProject(files);
    await lectern(whole, ['build', '-f', 'html']);
    const parts = createProject(files);
    for (const part of ['1/2', '2/2'])
      await lectern(parts, ['build', '-f', 'html', '--shard', part]);
    expect(listFiles(path.join(parts, 'dist'))).not.toContain('index.html');
    const made = await lectern(parts, ['index']);
    expect(made).toMatchObject({ code: 0, stdout: 'dist/index.html (3 lectures)\n', stderr: '' });
    expect(index(parts)).toBe(index(whole));
  });

  test('leaves other pages alone, and a note called index', async () => {
    const project = createProject({ ...files, 'notes/index.md': '# Index\n' });
    await lectern(project, ['build', '-f', 'html']);
    expect(index(project)).toContain('id="lectern-deck"');
    writeFileSync(path.join(project, 'dist/index.html'), 'old');
    writeFileSync(path.join(project, 'dist/other.html'), '<p>Another page');
    await lectern(project, ['index']);
    expect(index(project)).toContain('id="lectern-course"');
    expect(index(project)).not.toContain('other.html');
  });

  test('is linked from each deck, with the lectures before and after as they are called now', async () => {
    const project = createProject(files);
    const build = (): Promise<Outcome> =>
      lectern(project, ['build', '-f', 'html', '--cache', 'cache']);
    await build();
    expect(await readLinks(project, '1-springs')).toEqual([
      'index.html Lectures',
      '2-rivers.html Next lecture: Rivers',
    ]);
    writeFileSync(
      path.join(project, 'notes/1-springs.md'),
      '---\ntitle: Wells\n---\n\n## Where water rises\n\nGroundwater.\n',
    );
    await build();
    expect(await readLinks(project, '2-rivers')).toEqual([
      '1-springs.html Previous lecture: Wells',
      'index.html Lectures',
      '10-lakes.html Next lecture: Lakes',
    ]);
  });

  test.each<[string, Record<string, string>]>([
    ['other pages', { 'dist/a.html': '<p>a', 'dist/b.html': '<p>b' }],
    [
      'pages that were cut off',
      {
        'dist/a.html': '<body><script type="application/json" id="lectern-deck">{"lang": "en", "l',
        'dist/b.html': '<body><script type="application/json" id="lectern-deck">{oops</script>',
      },
    ],
    ['nothing', {}],
  ])('needs two decks, and %s are none', async (_name, given) => {
    const project = createProject(given);
    expect(await lectern(project, ['index'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('There are not two decks in dist/'),
    });
  });

  test('is not asked for where no note of a folder makes a deck', async () => {
    const project = createProject({ 'notes/a.md': '', 'notes/b.md': '<!-- later -->\n' });
    const { code, stderr } = await lectern(project, ['build', '-f', 'html']);
    expect(code).toBe(1);
    expect(stderr).not.toContain('bug');
  });
});

/** The links below the slides of a deck, which its reading view shows. */
function readLinks(project: string, deck: string): Promise<string[]> {
  return headless.withPage(async (page) => {
    await page.goto(pathToFileURL(path.join(project, `dist/${deck}.html`)).href);
    await page.keyboard.press('r');
    await page.waitForSelector('html[data-view="reading"]');
    return page.$$eval('nav.player-course a', (all) =>
      all.flatMap((link) =>
        link.checkVisibility() ? [`${link.getAttribute('href')} ${link.innerText}`] : [],
      ),
    );
  });
}
