import { beforeAll, describe, expect, test } from 'vitest';
import type { BuiltDeck } from '../../src/index.ts';
import { headless } from '../browser.ts';
import { buildNote, htmlOf } from './build-note.ts';

let deck: BuiltDeck;

const repeat = (count: number, write: (n: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index + 1)).join('\n');
const chain = '```mermaid\nflowchart TB\n  a[One] --> b[Two] --> c[Three] --> d[Four]\n```';
const columns = repeat(13, (n) => `Characteristics${n} |`).replaceAll('\n', ' ');

const note = `# Layouts

## Beside

${repeat(4, (n) => `- A point about the diagram ${n}`)}

${chain}

## Stacked

<!-- lectern: layout stack -->

${repeat(4, (n) => `- A point about the diagram ${n}`)}

${chain}

## Short items

${repeat(14, (n) => `- Item ${n}`)}

## Quote

> Simplicity is prerequisite for reliability.

## Wide

| ${columns}
|${'---|'.repeat(13)}
| ${columns}

## Code

| Number | Square |
|---|---|
| 1 | 1 |
| 2 | 4 |

\`\`\`js
${repeat(8, (n) => `first${n}();`)}

${repeat(8, (n) => `second${n}();`)}
\`\`\`

## Rows

$$
\\begin{align}
${repeat(6, (n) => `x_${n} &= \\begin{pmatrix} 1 \\\\ 2 \\\\ 3 \\\\ 4 \\end{pmatrix} \\\\`)}
\\end{align}
$$

## Asked

<!-- lectern: layout columns -->

- left
- right

## Short code

Run it:

\`\`\`js
run();
\`\`\`

## Long line

\`\`\`js
run('${'a long line '.repeat(5)}');
\`\`\`

## Wrong

<!-- lectern: layout sideways -->

Text.
`;

beforeAll(async () => {
  deck = await buildNote({ text: note, headless });
}, 240_000);

const partsOf = (title: string): BuiltDeck['report']['slides'][number][] =>
  deck.report.slides.filter((slide) => slide.title === title && slide.type === 'content');
const sectionOf = (title: string): string =>
  new RegExp(`<section id="${title}"[\\s\\S]*?</section>`).exec(htmlOf(deck))?.[0] ?? '';

describe('layout', () => {
  test('sets text beside a diagram, unless the author wants it below', () => {
    expect(partsOf('Beside').map(({ layout }) => layout)).toEqual(['columns']);
    expect(sectionOf('beside')).toMatch(
      /class="column">[\s\S]*<ul>[\s\S]*class="column">[\s\S]*<svg/,
    );
    for (const { layout } of partsOf('Stacked')) expect(layout).toBe('stack');
  });

  test('runs short items in two columns, and sets a short quote large', () => {
    expect(partsOf('Short items').map(({ layout }) => layout)).toEqual(['columns']);
    expect(partsOf('Quote').map(({ layout }) => layout)).toEqual(['quote']);
    expect(partsOf('Asked').map(({ layout }) => layout)).toEqual(['columns']);
  });

  test('sets a few words, and a few lines of code, in larger type', () => {
    const [slide] = partsOf('Wrong');
    expect(slide?.layout).toBe('statement');
    expect(slide?.smallestText).toBeGreaterThan(40);
    expect(partsOf('Short code').map(({ density }) => density)).toEqual([-2]);
    // Larger, it would go on under itself.
    expect(partsOf('Long line').map(({ density }) => density)).toEqual([0]);
    expect(sectionOf('short-code')).toContain('data-density="-2"');
    for (const title of ['Beside', 'Quote', 'Asked', 'Code'])
      expect(partsOf(title).map(({ density }) => density)).not.toContain(-2);
  });

  test('finds headings that share a slide where links lead', async () => {
    const text = '# L\n\n### B\n\nSee [d](#d).\n\n#### C\n\nc\n\n#### D\n\nd\n';
    const html = htmlOf(await buildNote({ text, headless }));
    expect(html).toMatch(
      /<section id="b"[^>]*>(?:(?!<\/section>)[\s\S])*<h4><span id="d"><\/span>D/,
    );
    expect(html).toContain('href="#d"');
  });

  test('parts a table that is too wide by columns, the first one repeated', () => {
    const html = sectionOf('wide');
    expect(html.match(/<table/g)?.length).toBeGreaterThan(1);
    expect(html.match(/>Characteristics1</g)?.length).toBe(
      (html.match(/<table/g)?.length ?? 0) * 2,
    );
  });

  test('parts code at a blank line, which is then shown on neither slide', () => {
    const parts = [sectionOf('code'), sectionOf('code-part-2')];
    expect(parts.map((part) => part.match(/class="line"/g)?.length)).toEqual([8, 8]);
    expect(parts[1]).toContain('second1');
  });

  test('parts aligned formulas between rows, without making them smaller', () => {
    expect(partsOf('Rows').length).toBeGreaterThan(1);
    expect(sectionOf('rows')).not.toContain('--content-zoom');
  });

  test('of a section does not change when another one is edited', async () => {
    const edited = await buildNote({
      text: note.replace('## Stacked', `${repeat(9, (n) => `- More ${n}`)}\n\n## Stacked`),
      headless,
    });
    const slideOf = (html: string, id: string): string =>
      (new RegExp(`<section id="${id}"[\\s\\S]*?</section>`).exec(html)?.[0] ?? '')
        .replace(/^<section[^>]*>/, '')
        .replaceAll(/(?<=m[0-9a-f]{8})-\d+-/g, '-');
    expect(edited.report.slides.length).toBeGreaterThan(deck.report.slides.length);
    for (const id of ['short-items', 'quote', 'wide', 'rows', 'asked'])
      expect(slideOf(htmlOf(edited), id)).toBe(slideOf(htmlOf(deck), id));
  });

  test('fits, and says what it does not know and what is much', () => {
    for (const { overflow } of deck.report.slides) expect(overflow).toBe(0);
    expect(deck.problems.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'warning slide-items',
      'warning layout-unknown',
    ]);
  });
});
