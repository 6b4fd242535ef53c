import { expect, test } from 'vitest';
import { describeDraft, draftsOf } from './drafts.ts';

const details = (inside: string): string =>
  `<details><summary>Why?</summary>\n\n${inside}\n\n</details>`;

test.each([
  [
    'inside a list follows it',
    `- a\n\n  ${details('b').replaceAll('\n', '\n  ')}\n- c`,
    ['a c', '["Why?"] b'],
  ],
  [
    'in an item that is nothing else leaves its question there',
    '1. <details><summary>Q</summary>a</details>\n2. b',
    ['Q b', '["Q"] a'],
  ],
  [
    'in quotes, alerts and lists in each other follows them',
    `> [!TIP] t\n> - a <details><summary>Q</summary>b</details>\n\n> <details>c</details>`,
    ['t a', '["Q"] b', '[] c'],
  ],
  [
    'in a list in an answer follows that',
    details('- a <details><summary>Q</summary>b</details>'),
    ['["Why?"] a', '["Q"] b'],
  ],
  [
    'in a list that is HTML follows it',
    '<ul><li>a <details><summary>Q</summary>b</details></li></ul>',
    ['a', '["Q"] b'],
  ],
  [
    'in a table that is HTML stays',
    '<table><tr><td>a <details><summary>Q</summary>b</details></td></tr></table>',
    ['a Q b'],
  ],
])('an answer %s', (_name, text, expected) => {
  expect(draftsOf(text).map(describeDraft)).toEqual(expected);
});
