import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { listNodes } from '../../src/blocks/list-nodes.ts';
import { parseNote } from '../../src/markdown/parse-note.ts';
import { createStore } from '../../src/store/store.ts';

/** Where the note's pictures and formulas stand, as `line:column`. */
function findPlaces(note: string): string[] {
  return parseNote(note, createStore()).sections.flatMap((section) =>
    listNodes(section.tree).flatMap((node: Nodes) => {
      const { line, column } = node.position?.start ?? { line: 0, column: 0 };
      const isMarked = node.type === 'image' || node.type === 'inlineMath';
      return isMarked ? [`${section.line + line - 1}:${column}`] : [];
    }),
  );
}

/** Where `mark` stands in the note's text. */
function findMark(note: string, mark: RegExp): string[] {
  return note
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(new RegExp(mark, 'g'))].map((match) => `${index + 1}:${match.index + 1}`),
    );
}

const mark = /!\[x\]|<img|\$\\frac\{\$/;
const lead = '# One\n\nText.\n\n# Two\n\nText.\n\n';

describe('a picture or formula is placed where it stands', () => {
  test.each([
    ['the title of an alert', '> [!NOTE] ![x](missing.png)\n> Text.\n'],
    ['the title of an alert, a formula', '> [!NOTE] Of $\\frac{$\n> Text.\n'],
    ['the title of an alert in a list', '- item\n\n  > [!TIP] ![x](missing.png)\n  > Text.\n'],
    ['the text of an alert', '> [!NOTE]\n> Text\n> ![x](missing.png)\n'],
    ['the label of a container', ':::tip $\\frac{$\nText.\n:::\n'],
    ['the label of a container with spaces', '::: tip  Of $\\frac{$\nText.\n:::\n'],
    ['the label in brackets', ':::: tip [Of $\\frac{$]\nText.\n::::\n'],
    ['labels in labelled containers', ':::: tip $\\frac{$\n::: tip $\\frac{$\nText.\n:::\n::::\n'],
    ['the label of a spoiler', ':::spoiler Of $\\frac{$\nText.\n:::\n'],
    [
      'a summary',
      '<details>\n\n<summary>Why <img src="missing.png"></summary>\n\nText.\n\n</details>\n',
    ],
    [
      'a summary in a block',
      '<details>\n<summary>\nWhy <img src="missing.png"> so?\n</summary>\n\nText.\n\n</details>\n',
    ],
    [
      'a summary and what follows',
      '<details>\n  <summary>Why\n  <img src="missing.png"></summary>\n  Text <img src="b.png">\n\n</details>\n',
    ],
    [
      'details without a summary',
      '<details open\n  class="a">\n  <img src="b.png">\n\n</details>\n',
    ],
    ['what follows details', '<details>\n\nText.\n\n</details>\n<p>Text\n <img src="b.png"></p>\n'],
    [
      'details in a quote',
      '> <details>\n> <summary>Why\n>   <img src="missing.png"></summary>\n>\n> Text.\n>\n> </details>\n',
    ],
    ['HTML', '<div>\n  <p>Text</p>\n  <img src="a.png"> <img src="b.png">\n</div>\n'],
    [
      'HTML with comments',
      '<!-- said\naloud --> <p>\n<img src="a.png"></p>\n<!-- again -->\n<img src="b.png">\n',
    ],
    [
      'HTML that blank lines tear',
      '<table>\n<tr>\n\n<td><img src="a.png"></td>\n\n</tr>\n</table>\n',
    ],
    ['HTML in a list', '- item\n\n  <div>\n  <img src="a.png">\n  </div>\n'],
    ['a line of text', 'Text <img src="a.png"> and\n  <b>bold</b> <img\nsrc="b.png">\n'],
  ])('%s', (_, body) => {
    const expected = findMark(lead + body, mark);
    expect(expected).not.toEqual([]);
    expect(findPlaces(body)).toEqual(findMark(body, mark));
    expect(findPlaces(lead + body)).toEqual(expected);
  });
});
