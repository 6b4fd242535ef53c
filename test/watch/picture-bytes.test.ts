// What a save costs beside large pictures, counted in bytes: it is what it costs without them.
import type { Page } from 'puppeteer-core';
import { expect, test, vi } from 'vitest';
import type { BuildTools } from '../../src/build/build-tools.ts';
import { createHtmlReceiver, createHtmlSender } from '../../src/html/sent.ts';
import type { ServerMessage } from '../../src/protocol/watch-message.ts';
import {
  createMessages,
  createPreview,
  type PageMessage,
  prepareMessage,
} from '../../src/watch/messages.ts';
import type { DeckState } from '../../src/watch/watched-deck.ts';
import { blackPng } from '../assets/image-bytes.ts';
import { fillSlides, shareDeck } from './open-deck.ts';

const counted = vi.hoisted(() => ({ hashed: 0 }));
vi.mock('node:crypto', async (load) => {
  const crypto = await load<typeof import('node:crypto')>();
  const hash = (algorithm: string, data: string | Uint8Array, encoding: 'base64'): string => {
    counted.hashed += data.length;
    return crypto.hash(algorithm, data, encoding);
  };
  return { ...crypto, hash };
});

const { settings, write, openDeck, createFresh } = shareDeck();

const size = 1_000_000;

/** What comes after a PNG's end is no part of the picture, and goes into the deck with it. */
function largePng(width: number, fill: string): Buffer {
  return Buffer.concat([blackPng(width, 20), Buffer.alloc(size, fill)]);
}

/** A note whose first slide says a word. */
function noteOf(head: string, word: string, picture: string): string {
  const slides = [`## Words\n\n- ${word}`, `## One\n\n${picture}`, '## Two\n\nText.'];
  return `---\nagenda: false\n${head}---\n\n${slides.join('\n\n---\n\n')}\n`;
}

interface Save {
  readonly hashed: number;
  readonly messages: readonly ServerMessage[];
  readonly state: DeckState;
}

/** Builds the first note and saves the second. */
async function save(first: string, second: string): Promise<Save> {
  const deck = openDeck(first);
  const before = await deck.rebuild(settings);
  counted.hashed = 0;
  write('notes/deck.md', second);
  const told: PageMessage[] = [];
  const state = await deck.rebuild(settings, (edited) =>
    told.push(createPreview(edited, before.version)),
  );
  told.push(...createMessages(before, state));
  const { hashed } = counted;
  const send = createHtmlSender();
  return { hashed, messages: told.map((message) => prepareMessage(message, send)), state };
}

test.each([
  ['a note', ''],
  ['a Marp deck', 'marp: true\n'],
])('a save of %s leaves the pictures of other slides alone', async (_name, head) => {
  write('notes/one.png', largePng(30, 'x'));
  const change = (picture: string): Promise<Save> =>
    save(noteOf(head, 'water', picture), noteOf(head, 'steam', picture));
  const plain = await change('No picture.');
  const pictured = await change('![One](one.png)');
  const html = fillSlides(pictured.state).join('');
  expect(html.length).toBeGreaterThan(size);
  expect(html).toContain('steam');
  expect(pictured.messages.map(({ type }) => type)).toContain('frames');
  expect(pictured.hashed).toBeLessThan(plain.hashed + size / 100);
  const joined = JSON.stringify([pictured.messages, pictured.state.slides]).length;
  expect(joined).toBeLessThan(size / 100);
});

test.each([
  ['a note', ''],
  ['a Marp deck', 'marp: true\n'],
])('a picture of %s that is exchanged is sent', async (_name, head) => {
  const deck = openDeck(noteOf(head, 'water', '![One](one.png)'));
  write('notes/one.png', largePng(30, 'x'));
  const before = await deck.rebuild(settings);
  write('notes/one.png', largePng(30, 'y'));
  const after = await deck.rebuild(settings);
  expect(after.version).toBe(2);
  const send = createHtmlSender();
  const [message] = createMessages(before, after).map((each) => prepareMessage(each, send));
  const address = largePng(30, 'y').toString('base64');
  expect(message?.type === 'frames' && createHtmlReceiver()(message.html)).toEqual([
    expect.stringContaining(address),
  ]);
});

/** Tools that count the characters of what the measuring page is told. */
function countTold(tools: BuildTools): { readonly tools: BuildTools; readonly take: () => number } {
  let told = 0;
  const count = (page: Page): Page =>
    new Proxy(page, {
      get: (target, name) =>
        name === 'evaluate'
          ? (code: string) => {
              told += code.length;
              return target.evaluate(code);
            }
          : Reflect.get(target, name),
    });
  return {
    tools: {
      ...tools,
      measuringPage: {
        use: (shell, use) => tools.measuringPage.use(shell, (page, send) => use(count(page), send)),
      },
    },
    take: () => {
      const all = told;
      told = 0;
      return all;
    },
  };
}

test('a picture goes to the measuring page once, however often the words beside it are saved', async () => {
  const { tools, take } = countTold(createFresh());
  const noteBeside = (word: string): string =>
    `# A\n\n## B\n\n- ${word}\n- and more\n\n![One](one.png)\n`;
  write('notes/one.png', largePng(30, 'x'));
  const deck = openDeck(noteBeside('water'), tools);
  await deck.rebuild(settings);
  const first = take();
  expect(first).toBeGreaterThan(size);
  expect(first).toBeLessThan(2 * size);
  for (const word of ['steam', 'ice']) {
    write('notes/deck.md', noteBeside(word));
    const state = await deck.rebuild(settings);
    expect(fillSlides(state).join('')).toContain(word);
    const told = take();
    expect(told).toBeGreaterThan(0);
    expect(told).toBeLessThan(size / 100);
  }
});
