import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { headless } from '../browser.ts';
import { createProject, lectern } from '../cli/lectern.ts';
import { findViolations } from '../player/axe.ts';

const files = {
  'notes/1-water.md':
    '# Water\n\n## Aquifers\n\nAn **aquifer** is a layer of rock that holds water.\n\n## Flow\n\nThe *hydraulic head* $h_1$ is the height of water in a well.\n\n???\n\nA **secret** is a word that nobody may know.\n',
  'notes/2-wells.md':
    '# Wells\n\n## Digging\n\nA well reaches an aquifer.\n\n## Pumps\n\n- **Lift pump**: a lift pump sucks water up\n- **Force pump**: a force pump presses it\n',
  'notes/3-law.md':
    '# Law\n\n## Rights\n\nWho digs wells with a lift pump, or into aquifers, asks.\n\n**Riparian right**\n: The right of whose land touches a river.\n',
};

/** Each term with what says it and where it leads. */
const readGlossary = (project: string): string[] =>
  [
    ...readFileSync(path.join(project, 'dist/index.html'), 'utf8').matchAll(
      /<div><dt.*?<\/dt>(?:<dd.*?<\/dd>)*<\/div>/gs,
    ),
  ].map(([entry]) =>
    entry
      .replaceAll(/<a href="([^"]*)"[^>]*>/g, '[$1] ')
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );

describe('the glossary of a course', () => {
  test('has each term with its sentence, its slide, and the lectures that use it', async () => {
    const project = createProject(files);
    expect(await lectern(project, ['build', '-f', 'html'])).toMatchObject({ code: 0 });
    expect(readGlossary(project)).toEqual([
      'aquifer An aquifer is a layer of rock that holds water. [1-water.html#aquifers] Water · Used in: [2-wells.html#digging] Wells , [3-law.html#rights] Law',
      'Force pump a force pump presses it [2-wells.html#pumps] Wells',
      'Lift pump a lift pump sucks water up [2-wells.html#pumps] Wells · Used in: [3-law.html#rights] Law',
      'Riparian right The right of whose land touches a river. [3-law.html#rights] Law',
    ]);
  });

  test('says nothing that decks do not show', async () => {
    const long = `${'Much water runs under the ground and nobody sees it. '.repeat(8)}`;
    const hidden = {
      ...files,
      'notes/2-wells.md': `# Wells\n\n## Pumps\n\n${long}A **lift pump** is a thing of old.\n`,
    };
    const project = createProject(hidden);
    const sentence = 'A lift pump is a thing of old.';
    await lectern(project, ['build', '-f', 'html']);
    expect(readGlossary(project).join('\n')).toContain(sentence);
    await lectern(project, ['build', '-f', 'html', '--no-notes']);
    expect(readGlossary(project).join('\n')).not.toContain(sentence);
    for (const name of ['index', '1-water', '2-wells'])
      expect(readFileSync(path.join(project, `dist/${name}.html`), 'utf8')).not.toContain(
        name === '2-wells' ? sentence : 'nobody may know',
      );
  });

  test('has a map of what lectures take from each other, in words too', async () => {
    const project = createProject(files);
    await lectern(project, ['build', '-f', 'html']);
    await headless.withPage(async (page) => {
      await page.goto(pathToFileURL(path.join(project, 'dist/index.html')).href);
      const read = (selector: string): Promise<string[]> =>
        page.$$eval(selector, (all) => all.map((each) => each.textContent));
      expect(await read('#course-map li')).toEqual([
        'Water leads to Wells (aquifer). An aquifer is a layer of rock that holds water.',
        'Water leads to Law (aquifer). An aquifer is a layer of rock that holds water.',
        'Wells leads to Law (Lift pump). a lift pump sucks water up',
      ]);
      const parts = await page.$$eval('#course-map svg [data-part]', (all) =>
        all.map((each) => each.getAttribute('data-part')),
      );
      expect(parts).toEqual(
        expect.arrayContaining([
          'node lecture0',
          'edge lecture0 lecture1',
          'edge lecture1 lecture2',
        ]),
      );
      expect(await page.$eval('#course-map [role=img]', (each) => each.ariaLabel)).toContain(
        'How the lectures connect. Water leads to Wells (aquifer).',
      );
    });
    const alone = createProject({
      ...files,
      'notes/2-wells.md': '# Wells\n\n## Digging\n\nDig.\n',
      'notes/3-law.md': '# Law\n\n## Rights\n\nNone.\n',
    });
    await lectern(alone, ['build', '-f', 'html']);
    expect(readFileSync(path.join(alone, 'dist/index.html'), 'utf8')).not.toContain(
      'id="course-map"',
    );
  });

  test('is searched with the slides, by anyone', async () => {
    const project = createProject(files);
    await lectern(project, ['build', '-f', 'html']);
    await headless.withPage(async (page) => {
      await page.goto(pathToFileURL(path.join(project, 'dist/index.html')).href);
      expect(await findViolations(page)).toEqual([]);
      const shown = (): Promise<string[]> =>
        page.$$eval('#course-glossary div:not([hidden]) dt', (all) =>
          all.map((each) => (each as HTMLElement).innerText).filter(Boolean),
        );
      expect(await shown()).toHaveLength(4);
      await page.type('#course-search', 'pump');
      expect(await shown()).toEqual(['Force pump', 'Lift pump']);
      expect(await findViolations(page)).toEqual([]);
      await page.type('#course-search', 'x');
      expect(await page.$eval('#course-glossary', (each) => (each as HTMLElement).hidden)).toBe(
        true,
      );
    });
  });
});
