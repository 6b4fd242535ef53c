import { describe, expect, test } from 'vitest';
import { listNodes } from '../../src/blocks/list-nodes.ts';
import { parseNote } from '../../src/markdown/parse-note.ts';
import { createStore } from '../../src/store/store.ts';
import { drawNote } from './draw-tree.ts';

/** The lines of a note's text as a slide shows them. */
const linesOf = (note: string): string[] =>
  parseNote(note, createStore())
    .sections.flatMap(({ tree }) => listNodes(tree))
    .map((node) => (node.type === 'break' ? '|' : 'value' in node ? node.value : ''))
    .join('')
    .split('|');

const wrapped = `
This is a paragraph of some length whose lines were wrapped by its author's
editor, which is why they end where they end, and go on in small letters.
`;

describe('lines that are meant stay lines', () => {
  test.each([
    ['labels', 'Name: Ada\nRoom: 12', ['Name: Ada', 'Room: 12']],
    ['labels in bold', '**Name:** Ada\n**Room:** 12', ['Name: Ada', 'Room: 12']],
    ['labels with dashes', 'Mon - Sets\nTue - Maps', ['Mon - Sets', 'Tue - Maps']],
    ['Chinese labels', '姓名：王\n教室：十二', ['姓名：王', '教室：十二']],
    ['Hebrew labels', 'שם: דנה\nחדר: 12', ['שם: דנה', 'חדר: 12']],
    ['labels in small letters', 'best: n\nworst: n²', ['best: n', 'worst: n²']],
    ['times', '10:00 Start\n11:30 Break', ['10:00 Start', '11:30 Break']],
    ['numbers', '① one\n② two', ['① one', '② two']],
    ['signs', '✅ sets\n✅ maps', ['✅ sets', '✅ maps']],
    ['bullets', '• sets\n• maps\n• trees', ['• sets', '• maps', '• trees']],
    [
      'an address',
      'Ada Lovelace\n12 Some Street\nLondon',
      ['Ada Lovelace', '12 Some Street', 'London'],
    ],
    [
      'a verse',
      'Tyger Tyger, burning bright,\nIn the forests of the night;\nWhat immortal hand or eye,\nCould frame thy fearful symmetry?',
      [
        'Tyger Tyger, burning bright,',
        'In the forests of the night;',
        'What immortal hand or eye,',
        'Could frame thy fearful symmetry?',
      ],
    ],
    [
      'a name and its address',
      '**CodePen**\nhttps://codepen.io\nOnline Editor',
      ['CodePen', 'https://codepen.io', 'Online Editor'],
    ],
    ['in a list', '- Name: Ada\n  Room: 12', ['Name: Ada', 'Room: 12']],
    ['in a quote', '> Name: Ada\n> Room: 12', ['Name: Ada', 'Room: 12']],
    ['in an alert', '> [!NOTE]\n> Name: Ada\n> Room: 12', ['Name: Ada', 'Room: 12']],
    ['in a container', ':::tip\nName: Ada\nRoom: 12\n:::', ['Name: Ada', 'Room: 12']],
    ['with markup', 'Name: *Ada* `x`\nRoom: [12](/a)', ['Name: Ada x', 'Room: 12']],
  ])('%s', (...[, note, lines]) => {
    expect(linesOf(note)).toEqual(lines);
  });
});

describe('wrapped text is one', () => {
  test.each([
    ['prose', wrapped],
    ['prose in narrow lines', 'This is a paragraph\nof some length, and\nit was wrapped.'],
    ['a sentence a line', 'It is a set.\nIt has members.\nThey have no order.'],
    ['a Chinese sentence a line', '这是一个集合。\n它有元素。'],
    ['one label', 'Note: this is\none text'],
    ['a label in a sentence', 'If you see this: it\nhelps to know: it'],
    [
      'what did not fit',
      `The Page of [Ada](https://example.org/${'a'.repeat(60)})\nAnd of [Bo](https://example.org/${'b'.repeat(60)})`,
    ],
    ['long lines', `${'A word '.repeat(9)}\n${'Words '.repeat(9)}`],
    ['what is broken by hand', 'Name: Ada\\\nRoom: 12\nDay: one'],
    ['pictures', '![a](a.png)\n![b](b.png)'],
    ['an address in a sentence', 'Look at it on\nhttps://example.org and\nhttps://example.com'],
  ])('%s', (_, note) => {
    expect(drawNote(note).match(/break/g)?.length ?? 0).toBe(note.includes('\\') ? 1 : 0);
  });

  test('where the lines of the note are as short', () => {
    const narrow =
      'The lines of this note are\nwrapped where they are so\nshort that all of them fit.\n\n';
    expect(drawNote('See the Book of\nJob')).toContain('break');
    expect(drawNote(`${narrow}See the Book of\nJob`)).not.toContain('break');
  });
});

test('lines and breaks keep their places', () => {
  const [section] = parseNote('a\n\n> Name: *Ada*\n> Room: 12', createStore()).sections;
  expect(
    listNodes(section!.tree).map(
      ({ type, position }) => `${type} ${position?.start.line}:${position?.start.column}`,
    ),
  ).toEqual([
    'root 1:1',
    'paragraph 1:1',
    'text 1:1',
    'blockquote 3:1',
    'paragraph 3:3',
    'text 3:3',
    'emphasis 3:9',
    'text 3:10',
    'break 4:3',
    'text 4:3',
  ]);
});
