import { beforeAll, describe, expect, test } from 'vitest';
import { compareCoverage } from '../../src/coverage/coverage.ts';
import { reportCoverage } from '../../src/coverage/report-coverage.ts';
import { readFile } from '../../src/coverage/read-file.ts';
import type { BuiltDeck } from '../../src/index.ts';
import { describeProblem } from '../../src/problems/describe-problem.ts';
import { headless } from '../browser.ts';
import { buildNote, htmlOf } from '../live/build-note.ts';

const note = `---
title: Marsupials
---

# Marsupials

## Where they live

Most of them live in Australia, and some in America.[^some] A few are kept elsewhere, in parks, by people who know what
they eat, when they sleep, and how warm they want it; of these, the quokka is the one that smiles for photographers.

[^some]: Opossums, above all.

- The koala sleeps
  - in gum trees
- The wombat digs

| Animal | Home |
|--------|------|
| Bilby  | desert |
| Glider | tall forest |

## In numbers

A pouch of volume $V = a^3$ holds

$$
m = \\rho V
$$

\`\`\`python
def weight(a):
    return density * a ** 3
\`\`\`

![A numbat on a log](data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%209%207'/%3E)

:::notes
Ask who has seen one.
:::

<details><summary>Which one is striped?</summary>

The numbat.

</details>
`;

let deck: BuiltDeck;
let html: string;

beforeAll(async () => {
  deck = await buildNote({ text: note, headless, options: { coverage: true } });
  html = htmlOf(deck);
});

/** What is missing when the page has lost something everywhere. */
function lose(lost: string | RegExp): string[] {
  const pattern = typeof lost === 'string' ? lost : new RegExp(lost, 'g');
  const without = html.replaceAll(pattern, ' ');
  expect(without.length).toBeLessThan(html.length);
  const { missing } = compareCoverage(note, without);
  return missing.map(({ kind, text, line }) => `${line} ${kind} ${text.trim()}`);
}

describe('a deck', () => {
  test('has to hold nothing of lines that are left out, and does not hide what is lost elsewhere', () => {
    const page = '<section id="s"><h1>Walls</h1></section>';
    const file = '- [Walls](#walls)\n- [Roofs](#roofs)\n\n# Walls\n\n# Roofs';
    const { counts, missing, leftOut } = compareCoverage(file, page, { leftOut: [[1, 2]] });
    expect(counts.word).toBe(2);
    expect(missing).toEqual([{ kind: 'word', text: 'roofs', line: 6 }]);
    expect(leftOut.map(({ text, line }) => `${text} ${line}`)).toEqual(['walls 1', 'roofs 2']);
  });

  test('has to hold nothing of a part of a line that is left out, but all beside it', () => {
    const page = '<section id="s"><h1>Walls</h1></section>';
    const file = '# Walls ![b](b.svg) ![c](c.svg)';
    const leftOutParts = [{ start: { line: 1, column: 9 }, end: { line: 1, column: 20 } }];
    const { missing, leftOut } = compareCoverage(file, page, { leftOutParts });
    expect(missing).toMatchObject([{ kind: 'picture', text: 'c', line: 1 }]);
    expect(leftOut).toEqual([{ kind: 'picture', text: 'b', line: 1 }]);
  });

  test('has all that its note holds', () => {
    expect(deck.problems).toEqual([]);
    expect(deck.report.coverage).toMatchObject({
      counts: { word: 85, code: 2, cell: 6, formula: 2, picture: 1 },
      missing: [],
    });
  });

  test.each<[what: string, lost: string | RegExp, missing: readonly string[]]>([
    ['a word', 'wombat', ['16 word wombat']],
    ['a word of a title', 'numbers', ['23 word numbers']],
    [
      'words in the middle of a paragraph',
      'the quokka is ',
      ['10 word quokka', '10 word is', '10 word the'],
    ],
    ['a footnote', 'Opossums, above all', ['12 word opossums', '12 word above', '12 word all']],
    ['a cell', 'tall forest', ['21 word tall', '21 word forest', '21 cell tall forest']],
    ['a line of code', /density/, ['33 code return density * a ** 3']],
    ['a formula', 'V = a^3', ['25 formula V = a^3']],
    ['a displayed formula', String.raw`m = \rho V`, [String.raw`28 formula m = \rho V`]],
    ['a picture', /<img[^>]*numbat[^>]*>/, ['36 picture A numbat on a log']],
    ['a speaker note', /Ask who/, ['39 word ask', '39 word who']],
    ['an answer', 'The numbat', ['44 word the', '44 word numbat']],
  ])('that has lost %s is found out', (_, lost, missing) => {
    expect(lose(lost)).toEqual(missing);
  });

  test('cannot lose any word unseen', () => {
    const words = new Set(readFile(note).flatMap((block) => block.words.map(({ text }) => text)));
    for (const word of words) {
      const without = html.replace(/<(section|aside)\b[^]*?<\/\1>/g, (slide) =>
        slide.replace(new RegExp(`(?<=>[^<]*)\\b${word}\\b(?=[^<>]*<)`, 'gi'), ''),
      );
      const { missing } = compareCoverage(note, without);
      expect(missing.map(({ text }) => text)).toContain(word);
    }
    expect(words.size).toBeGreaterThan(60);
  });

  test('is mapped to its note, block by block', () => {
    const { blocks } = deck.report.coverage!;
    expect(blocks.find(({ source }) => source[0] === 16)?.slides).toEqual(['where-they-live']);
    expect(blocks.every(({ slides }) => slides.length > 0)).toBe(true);
  });
});

test('what is missing is a problem for each line and kind', () => {
  const coverage = compareCoverage('# A b c\n\n![d](e.png)\n\n```\nf\ng\n```\n', '<p>nothing</p>');
  expect(coverage.blocks.map(({ slides }) => slides)).toEqual([[], [], []]);
  expect(
    reportCoverage(coverage).map(
      (finding) => `${finding.range.start.line} ${describeProblem(finding).reason}`,
    ),
  ).toEqual([
    '1 The deck does not have these words: "a", "b", "c"',
    '3 The deck does not have this picture: "d"',
    '6 The deck does not have this line of code: "f"',
    '7 The deck does not have this line of code: "g"',
  ]);
});

test('titles that are repeated, the agenda and page footers prove nothing', () => {
  const page = `<section id="a"><h2>Pods</h2><nav class="breadcrumb">run</nav></section>
    <section id="b"><ol class="agenda"><li>containers</li></ol><footer>together</footer></section>`;
  const { missing } = compareCoverage('## Pods\n\nPods run containers together', page);
  expect(missing.map(({ text }) => text)).toEqual(['pods', 'run', 'containers', 'together']);
});
