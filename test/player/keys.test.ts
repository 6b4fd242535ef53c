/** Every key that docs/presenting.md names does what it says there, and the page of keys in the player lists it. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headless } from '../browser.ts';
import { root } from '../live/build-note.ts';
import { openDeck } from './open-deck.ts';
import { createPlayerPage, type PlayerPage } from './player-page.ts';

/** What a key is asked for: keys before it, what is read from the page, and what that is before and after it. */
interface KeyCase {
  /** As docs/presenting.md and the page of keys in the player name it. */
  readonly docs: string;
  readonly help: string;
  readonly keys: readonly KeyInput[];
  readonly first?: readonly KeyInput[];
  readonly look: keyof typeof looks;
  readonly from: string;
  readonly to: string;
}

/** What can be seen of the player, each as a text. */
const looks = {
  slide: () => document.querySelector('[data-current] section')?.id,
  view: () => document.documentElement.dataset['view'],
  dialog: () => document.querySelector('dialog[open]')?.className.replace(/.* player-/, ''),
  screen: () => document.documentElement.dataset['screen'],
  scheme: () => document.documentElement.dataset['scheme'],
  tool: () => document.documentElement.dataset['tool'],
  digits: () => document.querySelector('.player-jump')?.textContent,
  lines: () => document.querySelectorAll('.player-ink path').length,
  fullscreen: () => document.fullscreenElement?.tagName,
  zoom: () => {
    const [x = 0, y = 0, width = 0] = (
      document.querySelector('[data-current] > svg')?.getAttribute('viewBox') ?? ''
    )
      .split(' ')
      .map((each) => Math.round(Number(each)));
    return width === 1280 ? 'whole' : `${x} ${y} ${width}`;
  },
};

const next = (docs: string, help: string, ...keys: KeyInput[]): KeyCase => ({
  docs,
  help,
  keys,
  look: 'slide',
  from: 'slide-1',
  to: 'slide-2',
});
const back = (docs: string, help: string, ...keys: KeyInput[]): KeyCase => ({
  docs,
  help,
  keys,
  first: ['End'],
  look: 'slide',
  from: 'slide-4',
  to: 'slide-3',
});
const tool = (docs: string, to: string): KeyCase => ({
  docs,
  help: docs.toUpperCase(),
  keys: [docs as KeyInput],
  look: 'tool',
  from: '',
  to,
});
const screen = (docs: string, to: string): KeyCase => ({
  docs,
  help: docs.toUpperCase(),
  keys: [docs as KeyInput],
  look: 'screen',
  from: '',
  to,
});
const pan = (help: string, arrow: KeyInput, to: string): KeyCase => ({
  docs: 'Shift with arrows',
  help,
  keys: ['Shift', arrow],
  first: ['z'],
  look: 'zoom',
  from: '680 480 319',
  to,
});

const cases: readonly KeyCase[] = [
  next('Right', '→', 'ArrowRight'),
  next('Down', '↓', 'ArrowDown'),
  next('Space', '␣', 'Space'),
  next('Page Down', 'PgDn', 'PageDown'),
  next('Enter', '↵', 'Enter'),
  back('Left', '←', 'ArrowLeft'),
  back('Up', '↑', 'ArrowUp'),
  back('Shift+Space', '⇧␣', 'Shift', 'Space'),
  back('Backspace', '⌫', 'Backspace'),
  back('Page Up', 'PgUp', 'PageUp'),
  {
    docs: 'Home',
    help: 'Home',
    keys: ['Home'],
    first: ['End'],
    look: 'slide',
    from: 'slide-4',
    to: 'slide-1',
  },
  { docs: 'End', help: 'End', keys: ['End'], look: 'slide', from: 'slide-1', to: 'slide-4' },
  {
    docs: 'digits, then Enter',
    help: '0–9',
    keys: ['Enter'],
    first: ['3'],
    look: 'slide',
    from: 'slide-1',
    to: 'slide-3',
  },
  {
    docs: 'Escape forgets the digits',
    help: 'Esc',
    keys: ['Escape'],
    first: ['3'],
    look: 'digits',
    from: '3',
    to: '',
  },
  { docs: 'o', help: 'O', keys: ['o'], look: 'view', from: 'slide', to: 'overview' },
  { docs: 'Escape', help: 'Esc', keys: ['Escape'], look: 'view', from: 'slide', to: 'overview' },
  { docs: '/', help: '/', keys: ['/'], look: 'dialog', from: 'undefined', to: 'search' },
  { docs: 'f', help: 'F', keys: ['f'], look: 'fullscreen', from: 'undefined', to: 'HTML' },
  screen('b', 'black'),
  screen('.', 'black'),
  screen('w', 'white'),
  screen(',', 'white'),
  { docs: 'z', help: 'Z', keys: ['z'], look: 'zoom', from: 'whole', to: '680 480 319' },
  {
    docs: '+',
    help: '+',
    keys: ['+'],
    first: ['z'],
    look: 'zoom',
    from: '680 480 319',
    to: '712 498 255',
  },
  {
    docs: '-',
    help: '−',
    keys: ['-'],
    first: ['z'],
    look: 'zoom',
    from: '680 480 319',
    to: '641 458 399',
  },
  pan('⇧←', 'ArrowLeft', '641 480 319'),
  pan('⇧→', 'ArrowRight', '720 480 319'),
  pan('⇧↑', 'ArrowUp', '680 440 319'),
  pan('⇧↓', 'ArrowDown', '680 520 319'),
  { docs: 't', help: 'T', keys: ['t'], look: 'scheme', from: 'undefined', to: 'dark' },
  { docs: '?', help: '?', keys: ['?'], look: 'dialog', from: 'undefined', to: 'help' },
  { docs: 'r', help: 'R', keys: ['r'], look: 'view', from: 'slide', to: 'reading' },
  tool('d', 'pen'),
  tool('h', 'highlighter'),
  tool('e', 'eraser'),
  tool('l', 'laser'),
  {
    docs: 'Escape',
    help: 'Esc',
    keys: ['Escape'],
    first: ['d'],
    look: 'tool',
    from: 'pen',
    to: '',
  },
  { docs: 'u', help: 'U', keys: ['u'], first: ['d', 'F1'], look: 'lines', from: '1', to: '0' },
  {
    docs: 'Ctrl+Z',
    help: 'Ctrl+Z',
    keys: ['Control', 'z'],
    first: ['d', 'F1'],
    look: 'lines',
    from: '1',
    to: '0',
  },
  { docs: 'c', help: 'C', keys: ['c'], first: ['d', 'F1'], look: 'lines', from: '1', to: '0' },
];

let deck: PlayerPage;

beforeAll(async () => {
  const picture =
    '<img alt="" width="300" height="100" src="data:," style="position:absolute;left:690px;top:520px">';
  deck = await createPlayerPage([
    `<h2>One</h2>${picture}`,
    '<h2>Two</h2>',
    '<h2>Three</h2>',
    '<h2>Four</h2>',
  ]);
});

afterAll(async () => {
  await deck[Symbol.asyncDispose]();
});

/** Keys, of which modifiers are held; `F1` is no key of the player, and stands for a line that is drawn. */
async function press(page: Page, keys: readonly KeyInput[]): Promise<void> {
  const held: readonly KeyInput[] = keys.filter((key) => key === 'Shift' || key === 'Control');
  for (const key of held) await page.keyboard.down(key);
  for (const key of keys) {
    if (key === 'F1') await draw(page);
    else if (!held.includes(key)) await page.keyboard.press(key);
  }
  for (const key of held) await page.keyboard.up(key);
}

async function draw(page: Page): Promise<void> {
  await page.mouse.move(300, 300);
  await page.mouse.down();
  await page.mouse.move(400, 320, { steps: 4 });
  await page.mouse.up();
}

describe('each key', () => {
  it.each(cases)('$docs: $look is $to', async ({ first = [], keys, look, from, to }) => {
    await openDeck({ browser: headless, deck }, async (page) => {
      await page.setViewport({ width: 1280, height: 720 });
      await press(page, first);
      const read = async (): Promise<string> => String(await page.evaluate(looks[look]));
      expect(await read()).toBe(from);
      await press(page, keys);
      await expect.poll(read).toBe(to);
    });
  });

  it('p opens the presenter view', async () => {
    await openDeck({ browser: headless, deck }, async (page) => {
      const [popup] = await Promise.all([
        new Promise((resolve) => {
          page.once('popup', resolve);
        }),
        page.keyboard.press('p'),
      ]);
      expect(popup).toBeTruthy();
    });
  });
});

/** Keys that docs/presenting.md has in its tables, and in its text as code. */
async function readDocumented(): Promise<string[]> {
  const text = await readFile(path.join(root, 'docs/presenting.md'), 'utf8');
  const cells = [...text.matchAll(/^\| (?!Key|-|!|\s|light)([^|]+) \|/gm)].map(
    ([, cell = '']) => cell,
  );
  const alone = cells
    .filter((cell) => !/^(?:digits|slide|overview|presenter|reading)/.test(cell))
    .flatMap((cell) => cell.split(/, (?:or a click.*)?| or | (?=\S$)/))
    .map((key) => key.trim());
  const code = [...text.matchAll(/`(\S)`/g)].map(([, key = '']) => key);
  return [...new Set([...alone, ...code])].filter(Boolean);
}

it('every key that is documented is one of these, and every key that the player lists', async () => {
  const tested = new Set([...cases.map(({ docs }) => docs), 'p']);
  expect((await readDocumented()).filter((key) => !tested.has(key))).toEqual([]);
  await openDeck({ browser: headless, deck }, async (page) => {
    const listed = await page.$$eval('.player-keys kbd', (all) =>
      all.map((key) => key.innerText || key.textContent),
    );
    const helped = new Set([...cases.map(({ help }) => help), 'P']);
    expect([...helped].filter((key) => !listed.includes(key))).toEqual([]);
    expect(listed.filter((key) => !helped.has(key))).toEqual([]);
  });
});
