import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PDFDocument, PDFDict, PDFHexString, PDFName } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { BuiltDeck } from '../../src/index.ts';
import { createStore } from '../../src/store/store.ts';
import { createAnother, headless } from '../browser.ts';
import { buildNote, htmlOf, root } from './build-note.ts';

let sample: BuiltDeck;
let tour: BuiltDeck;

beforeAll(async () => {
  const build = async (name: string): Promise<BuiltDeck> =>
    buildNote({
      text: await readFile(path.join(root, 'notes', name)),
      headless,
      options: { formats: ['html', 'pdf'], coverage: true },
    });
  sample = await build('running-containers.md');
  tour = await build('tour.md');
});

const sectionsOf = (deck: BuiltDeck): string[] =>
  htmlOf(deck).match(/<section[\s\S]*?<\/section>/g) ?? [];
const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('the sample', () => {
  test('has the slides that a lecturer expects', () => {
    expect(sample.report.slides.map(({ type, title }) => `${type} ${title}`)).toEqual([
      'title 🧠 2.8 Running Containers',
      'agenda Agenda',
      'content 🧠 2.8 Running Containers',
      'content 🧠 2.8 Running Containers',
      'content 🟥 Amazon Elastic Container Service',
      'content 🟥 Amazon Elastic Kuberenetes Service',
      'content 🟥 Other Container-Oriented Services',
      'map How it fits together',
    ]);
  });

  test('keeps every word, overflows nowhere, and is large enough to read', () => {
    expect(sample.report.coverage).toMatchObject({ missing: [] });
    for (const { id, type, overflow, smallestText, words } of sample.report.slides) {
      expect(overflow).toBe(0);
      const hasMap = type === 'map' || id === 'other-container-oriented-services';
      expect(smallestText).toBeGreaterThanOrEqual(hasMap ? 20 : 24);
      expect(words).toBeGreaterThan(0);
    }
  });

  test('shows the lead-in with both its items, and nothing of the stray tag', () => {
    const slide = sectionsOf(sample)
      .map(textOf)
      .find((text) => text.includes('AWS provides two services'));
    expect(slide).toContain('Amazon Elastic Container Service (ECS)');
    expect(slide).toContain('Amazon Elastic Kubernetes Service (EKS)');
    expect(sectionsOf(sample).join('')).not.toContain('stylesheet');
    expect(sectionsOf(sample).join('')).not.toContain('data-marpit-fragment');
  });

  test('says what it repaired and left out', () => {
    expect(
      sample.problems.map(({ rule, severity, line }) => `${line} ${severity} ${rule}`),
    ).toEqual([
      '1 info html-dropped',
      '3 warning encoding-repaired',
      '15 warning slide-words',
      '24 warning term-misspelt',
      '27 warning term-misspelt',
    ]);
  });
});

describe('each deck', () => {
  test('asks for nothing, and runs without a console message under its own policy', async () => {
    for (const deck of [sample, tour]) {
      const html = htmlOf(deck);
      const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
      for (const [, code = ''] of html.matchAll(/<script>([\s\S]*?)<\/script>/g)) {
        expect(policy).toContain(createHash('sha256').update(code).digest('base64'));
      }
      await headless.withPage(async (page) => {
        const said: string[] = [];
        page.on('console', (message) => said.push(message.text()));
        page.on('pageerror', (error) => said.push(String(error)));
        page.on('request', (request) => {
          if (/^(?:https?|wss?|file):/.test(request.url())) said.push(request.url());
        });
        await page.setContent(html, { waitUntil: 'load' });
        expect(said).toEqual([]);
        expect(await page.$$eval('section[data-slide]', (all) => all.length)).toBe(
          deck.report.slides.length,
        );
      });
    }
  });

  test('has its fonts loaded before a slide needs them', async () => {
    await headless.withPage(async (page) => {
      await page.setContent(htmlOf(tour), { waitUntil: 'load' });
      await page.evaluate(() => document.fonts.ready);
      const states = await page.evaluate(() => [...document.fonts].map(({ status }) => status));
      expect(new Set(states)).toEqual(new Set(['loaded']));
    });
  });

  test('promises tools its ids, lines, notes and data', () => {
    const html = htmlOf(tour);
    expect(html).toMatch(
      /<section id="lists-keep-their-lead-ins" data-slide="7" [^>]*data-source="notes\/test\.md:\d+-\d+"/,
    );
    expect(html).toMatch(
      /<aside role="note" data-notes-for="prose-becomes-speech" data-visibility="reader">/,
    );
    expect(html).toMatch(/data-visibility="private" hidden><p>Welcome everybody/);
    const data = JSON.parse(/id="lectern-deck">(.*?)<\/script>/.exec(html)?.[1] ?? '{}') as {
      slides: { id: string }[];
    };
    expect(data.slides).toHaveLength(tour.report.slides.length);
  });

  test('has a PDF with a page a slide, a title, a language and a bookmark for each heading', async () => {
    const bytes = tour.outputs.find(({ format }) => format === 'pdf')?.bytes ?? new Uint8Array();
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(pdf.getPageCount()).toBe(tour.report.slides.length);
    expect(pdf.getTitle()).toBe('A tour of Lectern');
    const titles: string[] = [];
    const walk = (item: PDFDict | undefined): void => {
      for (let at = item; at; at = at.lookupMaybe(PDFName.of('Next'), PDFDict)) {
        const title = at.lookup(PDFName.of('Title'));
        titles.push(
          title instanceof PDFHexString ? title.decodeText() : String(title).slice(1, -1),
        );
        walk(at.lookupMaybe(PDFName.of('First'), PDFDict));
      }
    };
    walk(
      pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict).lookupMaybe(PDFName.of('First'), PDFDict),
    );
    const note = await readFile(path.join(root, 'notes/tour.md'), 'utf8');
    const headings = [...note.replaceAll("'", '’').matchAll(/^#+ (.+)$/gm)].map(
      ([, title]) => title,
    );
    expect(titles.map((title) => title.replace(/ 1\/2$/, '').trim())).toEqual(headings);
  });
});

describe('the same note', () => {
  const plain =
    '# T\n\n## A :tada:\n\n$x^2$ and 🧠\n\n```mermaid\nflowchart LR\n  a --> b\n```\n\n```js\nconst a = 1;\n```\n';

  test('gives the same bytes alone and as tenth of ten, HTML and PDF', async () => {
    const options = { formats: ['html', 'pdf'] as const };
    await using alone = createAnother();
    const first = await buildNote({ text: plain, headless: alone, options });
    const store = createStore();
    for (let index = 0; index < 9; index += 1) {
      await buildNote({
        text: `${plain}\n\n## Other ${index}\n\n\`\`\`mermaid\nsequenceDiagram\n  A->>B: ${index}\n\`\`\`\n`,
        headless,
        options,
        store,
      });
    }
    // Made anew, where they were made.
    const tenth = await buildNote({ text: plain, headless, options });
    for (const [index, { bytes }] of first.outputs.entries())
      expect(Buffer.from(tenth.outputs[index]?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe('a drawing on two slides', () => {
  test('has ids of its own on each', async () => {
    const diagram = '```mermaid\nflowchart LR\n  a --> b\n```';
    const html = htmlOf(
      await buildNote({ text: `# T\n\n## A\n\n${diagram}\n\n## B\n\n${diagram}\n`, headless }),
    );
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of html.matchAll(/url\((?:&quot;)?#([^)&]+)/g)) expect(ids).toContain(id);
  });
});

describe('a broken part', () => {
  test('is an error at its own place, and the rest is built', async () => {
    const text =
      '# T\n\n## A\n\n```mermaid\nflowchart LR\n  a -->\n```\n\n## B\n\n$$\n\\frac{1}\n$$\n\nfine\n';
    const deck = await buildNote({ text, headless });
    expect(deck.problems.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'error diagram-broken',
      'error formula-broken',
    ]);
    expect(deck.problems[0]?.line).toBeGreaterThanOrEqual(6);
    const html = sectionsOf(deck).join('');
    expect(textOf(html)).toContain('flowchart LR');
    expect(textOf(html)).toContain('fine');
  });
});

describe('odd content', () => {
  const cases: readonly (readonly [name: string, text: string])[] = [
    [
      'lists in lists in lists',
      Array.from({ length: 12 }, (_, depth) => `${'  '.repeat(depth)}- level ${depth}`).join('\n'),
    ],
    ['a word without an end', `${'x'.repeat(900)} \`${'y'.repeat(900)}\``],
    ['a sentence without an end', `> ${'and so on '.repeat(250)}`],
    [
      'a table of sixteen columns',
      `|${'head|'.repeat(16)}\n|${'---|'.repeat(16)}\n${`|${'cell text|'.repeat(16)}\n`.repeat(6)}`,
    ],
    [
      'a cell that is higher than a slide',
      `| a | b |\n|---|---|\n| x | ${'lorem ipsum dolor '.repeat(150)}|`,
    ],
    [
      'code with long lines and many of them',
      `\`\`\`js\nconst a = "${'q '.repeat(900)}";\n${'line();\n'.repeat(60)}\`\`\``,
    ],
    [
      'a wide formula',
      `$$\n${Array.from({ length: 60 }, (_, index) => `x_{${index}}`).join(' + ')}\n$$`,
    ],
  ];

  test.each(cases)('fits: %s', async (_, content) => {
    const { report, problems } = await buildNote({
      text: `# Odd things\n\n## Of one kind\n\n${content}\n`,
      headless,
    });
    // That there is much to read is all there is to say.
    expect(problems.filter(({ rule }) => !rule.startsWith('slide-'))).toEqual([]);
    expect(report.slides.filter(({ overflow }) => overflow > 0)).toEqual([]);
    expect(report.slides.length).toBeGreaterThan(1);
    for (const { smallestText } of report.slides) expect(smallestText).toBeGreaterThanOrEqual(18);
  });

  test('from strangers runs nothing and asks for nothing', async () => {
    const text = [
      '# T\n\n## A\n\n<div onclick="x()"><p style="position:fixed">kept</p><img src=x onerror=alert(1)></div>',
      '[a](javascript:alert(1)) <a href="javascript:x()">b</a> <iframe src="https://example.org"></iframe>',
      '<svg onload=alert(1)><script>alert(2)</script><text>label</text></svg>',
      '</section></foreignObject></svg><script>alert(3)</script>',
      '<!-- _class: a" onload="alert(1) -->',
      '<!-- _backgroundImage: url(https://example.org/x.png) -->',
      '![bg](https://example.org/y.png)',
    ].join('\n\n');
    const html = htmlOf(await buildNote({ text, headless }));
    await headless.withPage(async (page) => {
      const asked: string[] = [];
      page.on('dialog', (dialog) => asked.push(dialog.message()));
      page.on('request', (request) => {
        if (/^https?:/.test(request.url())) asked.push(request.url());
      });
      await page.setContent(html, { waitUntil: 'load' });
      expect(asked).toEqual([]);
      const harm = await page.$$eval('.marpit *', (all) =>
        all.flatMap((element) => [
          ...(/^(?:script|iframe|object|embed|form)$/i.test(element.tagName)
            ? [element.tagName]
            : []),
          ...[...element.attributes]
            .filter(({ name, value }) => name.startsWith('on') || /^javascript:/i.test(value))
            .map(({ name }) => name),
        ]),
      );
      expect(harm).toEqual([]);
      expect(await page.$eval('.marpit ~ .marpit', (slide) => slide.textContent)).toContain('kept');
    });
  });
});

describe('a Marp deck', () => {
  test('keeps its own slides, directives and comments', async () => {
    const text =
      '---\nmarp: true\ntheme: gaia\nclass: lead\npaginate: true\n---\n\n# One\n\n* a\n* b\n\n---\n\n## Two\n\n<!-- say this -->\n\n$x^2$\n';
    const deck = await buildNote({ text, headless });
    expect(deck.report.slides).toHaveLength(2);
    const html = htmlOf(deck);
    expect(html).toContain('data-marpit-fragment="1"');
    expect(html).toContain('class="lead"');
    expect(html).toMatch(/<aside[^>]*><p>say this/);
    expect(html).toContain('class="katex"');
  });
});
