/** A bracket, a letter, a cell of one word: what any page has somewhere, and is lost all the same when it is not in its place. */
import { beforeAll, describe, expect, test } from 'vitest';
import { compareCoverage } from '../../src/coverage/coverage.ts';
import { headless } from '../browser.ts';
import { buildNote, htmlOf } from '../live/build-note.ts';

const rows = Array.from({ length: 30 }, (_, index) => `| row ${index} | ${index % 7} |`);

const note = `# Points

## In short

A point is $x$ or $y$, and $x$ again: a, b and a.

| Key | Of |
|-----|----|
| q | w |
| w | q |

\`\`\`js
f() {
  {
  }
}
\`\`\`

## At length

We call it $x$ here for all who read. Then there comes a second sentence, rather long, that goes on and on about $z$ and
other things which nobody needs to know, or would want to hear in a lecture of any kind, be it early or late, at any time
of any day. And a third one ends it with $x$ and i.

## Rows

| Name | Value |
|------|-------|
${rows.join('\n')}

\`\`\`js
g() {
}
\`\`\`
`;

let html: string;

beforeAll(async () => {
  html = htmlOf(await buildNote({ text: note, headless }));
});

/** What is missing when a page has lost what a pattern finds, once. */
function loseOnce(lost: RegExp, turn: number): string[] {
  let found = -1;
  const without = html.replace(lost, (match) => {
    found += 1;
    return found === turn ? '' : match;
  });
  expect(found).toBeGreaterThanOrEqual(turn);
  return compareCoverage(note, without).missing.map(({ kind, text }) => `${kind} ${text.trim()}`);
}

const tex = (formula: string): RegExp =>
  new RegExp(`(?<=<annotation encoding="application/x-tex">)${formula}(?=</annotation>)`, 'g');
const cell = (words: string): RegExp => new RegExp(`<td[^>]*>${words}</td>`, 'g');
const line = (code: string): RegExp => new RegExp(`<span class="line">\\s*${code}</span>`, 'g');

describe('a deck', () => {
  test('has it all', () => {
    expect(compareCoverage(note, html).missing).toEqual([]);
  });

  test.each<[what: string, lost: readonly [RegExp, number], missing: readonly string[]]>([
    ['a formula', [tex('x'), 0], ['formula x']],
    ['a formula that stands twice', [tex('x'), 1], ['formula x']],
    ['a formula of prose', [tex('z'), 0], ['formula z']],
    ['a formula at the end of prose', [tex('x'), 4], ['formula x']],
    ['a letter', [/(?<=again: )a/g, 0], ['word a']],
    ['another letter', [/(?<=and )a(?=\.<)/g, 0], ['word a']],
    ['a letter of prose', [/(?<=and )i(?=\.)/g, 0], ['word i']],
    ['a cell that stands elsewhere too', [cell('q'), 0], ['word q']],
    ['the same cell there', [cell('q'), 1], ['word q', 'cell q']],
    ['a cell far down', [cell('6'), 3], ['word 6', 'cell 6']],
    ['a bracket', [line('}'), 0], ['code }']],
    ['the next', [line('}'), 1], ['code }']],
    ['the last', [line('}'), 2], ['code }']],
    ['an opening one', [line('\\{'), 0], ['code {']],
  ])('that has lost %s once is found out', (_, lost, missing) => {
    expect(loseOnce(...lost)).toEqual(missing);
  });
});
