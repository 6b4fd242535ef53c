import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  launchBrowser,
  note,
  openNote,
  openNoteOfProcess,
  type OpenNote,
  openPage,
  readSlide,
  startWatch,
  waitForText,
} from './open-watch.ts';

let browser: Browser & AsyncDisposable;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser[Symbol.asyncDispose]());

const open = (hash?: string): Promise<OpenNote> => openNote(browser, hash);

const slow = { timeout: 60_000 };

/** What the panel says, when it can be seen. */
function readPanel(page: Page): Promise<string> {
  return page.$eval('.watch-panel', (panel) =>
    panel.checkVisibility() ? (panel as HTMLElement).innerText : '',
  );
}

async function waitForPanel(page: Page, part: string): Promise<void> {
  await expect.poll(() => readPanel(page), { timeout: 60_000 }).toContain(part);
}

/** An editor that notes what it is told to open. */
function createEditor(folder: string): () => string {
  const opened = path.join(folder, 'opened.txt');
  mkdirSync(path.join(folder, 'bin'));
  writeFileSync(path.join(folder, 'bin/code'), `#!/bin/sh\necho "$@" >> "${opened}"\n`, {
    mode: 0o755,
  });
  return () => (existsSync(opened) ? readFileSync(opened, 'utf8') : '');
}

test('Alt and a click on a block open its line in the editor', async () => {
  const { page, watch } = await openNoteOfProcess(browser, '#boiling');
  const readOpened = createEditor(watch.folder);
  await waitForText(page, 'kettle');
  const { x, y } = await page.$eval('#boiling li:nth-child(2)', (item) => {
    const { left, top, height } = item.getBoundingClientRect();
    return { x: left + 20, y: top + height / 2 };
  });
  await page.keyboard.down('Alt');
  await page.mouse.click(x, y);
  await page.keyboard.up('Alt');
  await expect
    .poll(readOpened, { timeout: 60_000 })
    .toContain(`${path.join(watch.folder, 'notes/water.md')}:6`);
  expect(await readSlide(page)).toContain('kettle');
});

describe('a save', () => {
  test('is on its slide, without a new page', async () => {
    const { page, write } = await open('#boiling');
    await page.evaluate(() => {
      document.documentElement.dataset['here'] = 'still';
    });
    write(note.replace('in a kettle', 'in a samovar'));
    await waitForText(page, 'samovar');
    expect(await page.evaluate(() => document.documentElement.dataset['here'])).toBe('still');
    expect(page.url()).toContain('#boiling');
  });

  test('of a new section, and of one that goes, shows in the deck', async () => {
    const { page, write } = await open('#melting');
    write(note.replace('## Melting', '## Steaming\n\nIt rises.\n\n## Melting'));
    await waitForText(page, 'It rises');
    write(note);
    await expect
      .poll(() => page.$$eval('section[data-slide]', (all) => all.length).catch(() => 0), {
        timeout: 60_000,
      })
      .toBe(5);
  });

  test('by another file of the same name counts too', async () => {
    const { page, watch } = await open('#boiling');
    const other = path.join(watch.folder, 'notes/.water.md.tmp');
    writeFileSync(other, note.replace('in a kettle', 'in a pot'));
    renameSync(other, path.join(watch.folder, 'notes/water.md'));
    expect(await waitForText(page, 'in a pot')).toContain('100');
  });

  test('of a picture behind a slide is behind it, without a new page', async () => {
    const svg = (colour: string): string =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><rect width="90" height="60" fill="${colour}"/></svg>`;
    const watch = await startWatch({
      'notes/water.md': '# Water\n\n## Boiling\n\n![bg left:30%](sea.svg)\n\n- at 100 degrees\n',
      'notes/sea.svg': svg('navy'),
    });
    const page = await browser.newPage();
    await page.goto(`${watch.url}water.html#boiling`);
    await page.waitForSelector('.watch-panel', { timeout: 60_000 });
    await page.evaluate(() => {
      document.documentElement.dataset['here'] = 'still';
    });
    const readLayers = (): Promise<string[]> =>
      page.$$eval('.marpit[data-current] > svg > foreignObject', (layers) =>
        layers.map((layer) => {
          const copy = layer.cloneNode(true) as Element;
          // In which order an element has its attributes means nothing.
          for (const element of [copy, ...copy.querySelectorAll('*')]) {
            const attributes = [...element.attributes].toSorted((a, b) =>
              a.name < b.name ? -1 : 1,
            );
            for (const { name } of attributes) element.removeAttribute(name);
            for (const { name, value } of attributes)
              if (name !== 'data-waiting') element.setAttribute(name, value);
          }
          return copy.outerHTML;
        }),
      );
    const before = await readLayers();
    writeFileSync(path.join(watch.folder, 'notes/sea.svg'), svg('teal'));
    await expect.poll(readLayers, { timeout: 60_000 }).not.toEqual(before);
    writeFileSync(
      path.join(watch.folder, 'notes/water.md'),
      '# Water\n\n## Boiling\n\n![bg right:40%](sea.svg)\n\n- at 99 degrees\n',
    );
    await expect
      .poll(async () => (await readLayers().catch(() => [])).join(''), slow)
      .toContain('99');
    expect(await page.evaluate(() => document.documentElement.dataset['here'])).toBe('still');
    const patched = await readLayers();
    await page.reload();
    await expect
      .poll(async () => (await readLayers().catch(() => [])).join(''), slow)
      .toContain('99');
    expect(patched).toEqual(await readLayers());
  });

  test('keeps drawings, the overview and the presenter window', async () => {
    const { page, write } = await open('#boiling');
    await page.keyboard.press('d');
    await page.mouse.move(300, 300);
    await page.mouse.down();
    await page.mouse.move(600, 300, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.press('Escape');
    const [presenter] = await Promise.all([
      new Promise<Page>((resolve) => {
        page.once('popup', (opened) => opened && resolve(opened));
      }),
      page.keyboard.press('p'),
    ]);
    await presenter.waitForSelector('[data-view="presenter"] .marpit[data-current] #boiling');
    await page.bringToFront();
    await page.keyboard.press('o');
    write(note.replace('in a kettle', 'in a samovar'));
    for (const each of [page, presenter])
      await each.waitForFunction(() => document.body.textContent.includes('samovar'), {
        timeout: 60_000,
      });
    expect(await page.$$eval('.player-ink path', (all) => all.length)).toBe(1);
    expect(await page.evaluate(() => document.documentElement.dataset['view'])).toBe('overview');
    await presenter.keyboard.press('ArrowRight');
    await expect.poll(() => page.url(), { timeout: 60_000 }).toContain('#freezing');
    await presenter.close();
  });
});

describe('what is wrong', () => {
  test('stands over the last good deck until it is fixed', async () => {
    const { page, write } = await open('#boiling');
    write(note.replace('in a kettle', 'in a kettle $\\frac{1$'));
    await waitForPanel(page, 'notes/water.md:6:');
    expect(await readPanel(page)).toContain('in a kettle $\\frac{1$');
    expect(await readSlide(page)).toContain('100');
    write(note);
    await expect.poll(() => readPanel(page), { timeout: 60_000 }).toBe('');
  });

  test('may be front matter that is half written', async () => {
    const { page, write } = await open('#boiling');
    write(`---\ntitle: [Wat\n---\n${note}`);
    await waitForPanel(page, 'front matter');
    write(`---\ntitle: Ice\n---\n${note}`);
    await expect.poll(() => readPanel(page).catch(() => 'gone'), { timeout: 60_000 }).toBe('');
    await expect.poll(() => page.title(), { timeout: 60_000 }).toBe('Ice');
  });

  test('may be a config file: all stays as it was', async () => {
    const { page, watch, write } = await open('#boiling');
    writeFileSync(path.join(watch.folder, 'lectern.config.yml'), 'prose: [\n');
    await expect.poll(() => watch.printed(), { timeout: 60_000 }).toContain('error');
    write(note.replace('in a kettle', 'in a samovar'));
    await waitForText(page, 'samovar');
  });
});

test('pictures, themes and new notes are watched', async () => {
  const svg = (colour: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><rect width="90" height="60" fill="${colour}"/></svg>`;
  const watch = await startWatch(
    {
      'notes/a.md': '# A\n\n## B\n\n![A square](square.svg)\n',
      'notes/square.svg': svg('red'),
      'mine.css': '/* @theme mine */\nsection { background: rgb(1, 2, 3); color: #fff; }\n',
    },
    '-t',
    'mine.css',
  );
  const page = await openPage(browser, `${watch.url}a.html#b`);
  const picture = (): Promise<string> =>
    page.$eval('section img', (image) => decodeURIComponent(image.src)).catch(() => '');
  const colour = (): Promise<string> =>
    page.$eval('section', (section) => getComputedStyle(section).backgroundColor).catch(() => '');
  expect([
    (await picture()).includes('red') || (await picture()).includes('base64'),
    await colour(),
  ]).toEqual([true, 'rgb(1, 2, 3)']);
  const before = await picture();
  writeFileSync(path.join(watch.folder, 'notes/square.svg'), svg('lime'));
  await expect.poll(picture, { timeout: 60_000 }).not.toBe(before);
  writeFileSync(
    path.join(watch.folder, 'mine.css'),
    '/* @theme mine */\nsection { background: rgb(4, 5, 6); color: #fff; }\n',
  );
  await expect.poll(colour, { timeout: 60_000 }).toBe('rgb(4, 5, 6)');
  writeFileSync(path.join(watch.folder, 'notes/c.md'), '# C\n\nText.\n');
  await expect
    .poll(async () => (await fetch(watch.url)).text(), { timeout: 60_000 })
    .toContain('notes/c.md');
  expect(await (await fetch(`${watch.url}c.html`)).text()).toContain('Text.');
});

describe('endings', () => {
  test('a browser that is killed is replaced', async () => {
    const { page, watch, write } = await openNoteOfProcess(browser, '#boiling');
    const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(watch.pid)], {
      encoding: 'utf8',
    });
    for (const pid of children.trim().split(/\s+/)) process.kill(Number(pid), 'SIGKILL');
    write(note.replace('in a kettle', 'in a samovar'));
    expect(await waitForText(page, 'samovar')).toContain('100');
  });

  test('Ctrl-C leaves no process and no file', async () => {
    const { watch } = await openNoteOfProcess(browser);
    expect(readdirSync(watch.temporary)).not.toEqual([]);
    expect(await watch.end()).toBe(0);
    expect(readdirSync(watch.temporary)).toEqual([]);
    await expect(fetch(watch.url)).rejects.toThrow('fetch failed');
  });

  test('a note that is deleted and comes back, and a thousand files at once, are survived', async () => {
    const { page, watch, write } = await open('#boiling');
    rmSync(path.join(watch.folder, 'notes/water.md'));
    mkdirSync(path.join(watch.folder, 'notes/many'));
    for (let index = 0; index < 1000; index += 1)
      writeFileSync(path.join(watch.folder, `notes/many/${index}.md`), `# ${index}\n\nText.\n`);
    write(note.replace('in a kettle', 'in a samovar'));
    await waitForText(page, 'samovar');
    rmSync(path.join(watch.folder, 'notes/many'), { recursive: true });
    write(note);
    expect(await waitForText(page, 'kettle')).toContain('100');
  });
});
