import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildDeck } from '../../src/index.ts';
import { resolveSettings } from '../../src/options/resolve-settings.ts';
import { headless } from '../browser.ts';
import { buildNote, htmlOf } from '../live/build-note.ts';
import { openPresenter } from '../player/open-deck.ts';
import { launchBrowser } from '../watch/open-watch.ts';
import { project } from './dialect-payloads.ts';
import { waysIn } from './payloads.ts';

/** What a page did that it must not. */
interface Misdeeds {
  /** Numbers of the attempts whose script ran. */
  readonly scripts: readonly unknown[];
  /** Addresses that were asked for, besides the deck's own. */
  readonly requests: readonly string[];
  readonly dialogs: readonly string[];
  /** What the page's policy had to refuse. */
  readonly refused: readonly string[];
  /** Attributes that hold a script, and elements that load something. */
  readonly elements: readonly string[];
}

const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

const pack = `pack: evil
title: <img src=x onerror=hit(1)>
subject: [evil]
kinds:
  a: "<script>hit(2)</script>"
terms:
  evil: { name: Evil, label: "<img src=x onerror=hit(3)>", kind: a }
  foe: { name: Foe, kind: a }
  thing: { name: Thing, kind: a }
relations:
  - { from: evil, label: "<svg onload=hit(4)>", to: foe, page: "https://example.org/\\"onclick=\\"hit(5)", asOf: 2026-11-26 }
  - { from: evil, label: uses, to: thing, page: "https://example.org/<script>hit(6)</script>", asOf: 2026-11-26 }
  - { from: foe, label: "fights URL", to: thing, page: "https://example.org", asOf: 2026-11-26 }
`;

const nothing: Misdeeds = { scripts: [], requests: [], dialogs: [], refused: [], elements: [] };

let browser: Browser & AsyncDisposable;
let server: Server;
let origin: string;
let decks: Map<string, string>;
let asked: string[];

beforeAll(async () => {
  browser = await launchBrowser();
  decks = new Map();
  asked = [];
  server = createServer(({ url = '' }, response) => {
    const deck = decks.get(url);
    if (deck === undefined) asked.push(url);
    response.writeHead(deck === undefined ? 404 : 200, { 'content-type': 'text/html' });
    response.end(deck);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser[Symbol.asyncDispose]();
  await new Promise((resolve) => server.close(resolve));
});

describe.each(waysIn)('$name', ({ write, attempts }) => {
  const build = async (): Promise<string> => {
    const named = attempts.map((attempt, index) =>
      attempt.replaceAll('HIT', `hit(${index})`).replaceAll('URL', `${origin}/loaded/${index}`),
    );
    return htmlOf(await buildNote({ text: write(named), headless }));
  };

  test('runs no script and asks for nothing, with the policy and without', async () => {
    const html = await build();
    expect(html).toMatch(policy);
    expect(await visit(html)).toEqual(nothing);
    expect(await visit(html.replace(policy, ''))).toEqual(nothing);
  });
});

test('a knowledge pack runs no script and asks for nothing', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-injection-'));
  try {
    await writeFile(path.join(folder, 'evil.yml'), pack.replaceAll('URL', `${origin}/loaded/1`));
    const text = '# T\n\n## Evil\n\nEvil and Foe and Thing.\n\n## Foe\n\nx\n\n## Thing\n\ny\n';
    const settings = resolveSettings({
      root: folder,
      flags: { formats: ['html'], packs: ['evil.yml'] },
    });
    const note = { path: 'a.md', dir: folder, bytes: Buffer.from(text) };
    const deck = await buildDeck(note, settings, headless);
    expect(deck.problems).toEqual([]);
    expect(deck.report.relations.relations.length).toBeGreaterThan(1);
    const html = htmlOf(deck);
    expect(await visit(html)).toEqual(nothing);
    expect(await visit(html.replace(policy, ''))).toEqual(nothing);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test.each(['_brand.yml', 'evil.css'])('the files of a project, %s the look', async (look) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-injection-'));
  try {
    // A brand has a say in themes of Lectern's alone.
    const files = Object.entries(project).map(
      ([name, text]) =>
        [name, look === '_brand.yml' ? text.replace('theme: evil.css\n', '') : text] as const,
    );
    for (const [name, text] of files)
      await writeFile(path.join(folder, name), text.replaceAll('URL', `${origin}/loaded/1`));
    const settings = resolveSettings({ root: folder, flags: { formats: ['html'] } });
    const bytes = await readFile(path.join(folder, 'note.md'));
    const deck = await buildDeck({ path: 'note.md', dir: folder, bytes }, settings, headless);
    const html = htmlOf(deck);
    expect(html).toContain('Other');
    expect(await visit(html)).toEqual(nothing);
    expect(await visit(html.replace(policy, ''))).toEqual(nothing);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('there are enough attempts', () => {
  const all = waysIn.flatMap(({ attempts }) => attempts);
  expect(new Set(all).size).toBeGreaterThan(150);
});

test('the suite sees a script that runs, and a request', async () => {
  const found = await visit(
    `<!doctype html><body class="player-deck"><img src="${origin}/loaded/1"><script>hit(2)</script><b onclick="hit(3)">x</b>`,
  );
  expect(found.scripts).toEqual([2]);
  expect(found.requests).toEqual(['/loaded/1']);
  expect(found.elements).toEqual(['<b onclick>', '<img src>']);
});

/** Opens a deck where it may load what it likes, and goes through its slides and views. */
async function visit(html: string): Promise<Misdeeds> {
  decks.set('/deck', html);
  asked = [];
  const context = await browser.createBrowserContext();
  const dialogs: string[] = [];
  const requests: string[] = [];
  const watch = (page: Page): void => {
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      const url = request.url();
      if (/^https?:/.test(url) && url !== `${origin}/deck`) requests.push(url);
    });
  };
  try {
    const page = await context.newPage();
    watch(page);
    page.on('popup', (popup) => popup && watch(popup));
    await page.evaluateOnNewDocument(() => {
      const hits: unknown[] = [];
      const refused: string[] = [];
      Object.assign(globalThis, { hits, refused, hit: (number: unknown) => hits.push(number) });
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        refused.push(`${violatedDirective} ${blockedURI}`),
      );
    });
    await page.goto(`${origin}/deck`);
    const found = await walk(page);
    const others = asked.filter((url) => url !== '/favicon.ico');
    return {
      ...found,
      dialogs,
      requests: [...new Set([...requests.map((url) => url.replace(origin, '')), ...others])].filter(
        (url) => url !== '/favicon.ico',
      ),
    };
  } finally {
    await context.close();
  }
}

async function walk(page: Page): Promise<Pick<Misdeeds, 'scripts' | 'refused' | 'elements'>> {
  const isDeck = (await page.$('section[data-slide]')) !== null;
  const windows = [page];
  // From slide to slide, to the presenter's window, to the overview with all slides, and to the reading view.
  for (const key of ['ArrowRight', 'ArrowRight', 'End', 'Home'])
    await page.keyboard.press(key as 'End');
  if (isDeck) windows.push(await openPresenter(page));
  for (const key of ['o', 'Escape', 'r']) await page.keyboard.press(key as 'o');
  const seen = await Promise.all(windows.map(look));
  return {
    scripts: seen.flatMap(({ scripts }) => scripts),
    refused: seen.flatMap(({ refused }) => refused),
    elements: [...new Set(seen.flatMap(({ elements }) => elements))].toSorted(),
  };
}

function look(page: Page): Promise<Pick<Misdeeds, 'scripts' | 'refused' | 'elements'>> {
  return page.evaluate(() => {
    const { hits = [], refused = [] } = globalThis as unknown as Record<string, never[]>;
    const elements: string[] = [];
    const isLoading = (name: string, value: string): boolean =>
      ['src', 'srcset', 'poster', 'data', 'background', 'formaction', 'action', 'ping'].includes(
        name,
      ) && !/^data:(?:image\/|,$)/.test(value);
    for (const element of document.querySelectorAll('section *, aside *, body > *'))
      for (const { name, value } of element.attributes) {
        const isScript = /^\s*(?:javascript|vbscript|data:text)/i.test(value);
        if (name.startsWith('on') || isScript || isLoading(name, value))
          elements.push(`<${element.localName} ${name}>`);
      }
    return { scripts: hits, refused, elements };
  });
}
