import { describe, expect, test } from 'vitest';
import { createStore } from '../../src/store/store.ts';
import { outlineOf, splitInto, splitNote } from './outline-of.ts';

const bold = (...titles: string[]): string =>
  titles.map((title) => `**${title}**\n\ntext\n`).join('\n');
const three = bold('Walls', 'Roofs', 'Doors');

/** The titles of a note's slides, each with its level; bold lines that stay are none. */
function titlesOf(note: string): string[] {
  return splitNote(note, { agenda: false }).slides.map(({ title, continued }) => {
    const [first] = title?.content ?? [];
    const text = first && 'value' in first ? first.value : '';
    return `${title?.depth} ${text}${continued ? ' (again)' : ''}`;
  });
}

const own = ['2 Walls', '2 Roofs', '2 Doors'];

describe('bold lines are headings', () => {
  test.each<[what: string, note: string, titles: string[]]>([
    ['below the title', `# T\n\n${three}`, ['1 T', ...own]],
    ['below text under it', `# T\n\nIn short:\n\n${three}`, ['1 T', '1 T (again)', ...own]],
    ['without any heading', three, own],
    ['with underscores', `# T\n\n${three.replaceAll('**', '__')}`, ['1 T', ...own]],
    ['with CRLF', `# T\n\n${three}`.replaceAll('\n', '\r\n'), ['1 T', ...own]],
    ['that ask', `# T\n\n${bold('What?', 'Why?', 'How?')}`, ['1 T', '2 What?', '2 Why?', '2 How?']],
    [
      'from right to left',
      `# ת\n\n${bold('אחת', 'שתים', 'שלוש')}`,
      ['1 ת', '2 אחת', '2 שתים', '2 שלוש'],
    ],
    [
      'of a lower level',
      `# T\n\n## A\n\n${three}\n## B\n\n${bold('Moats', 'Gates')}`,
      ['1 T', '2 A', '3 Walls', '3 Roofs', '3 Doors', '2 B', '3 Moats', '3 Gates'],
    ],
    [
      'above lists and code',
      '# T\n\n**A**\n\n- a\n\n**B**\n\n```\nb\n```\n\n**C**\n\n> c',
      ['1 T', '2 A', '2 B', '2 C'],
    ],
    [
      'though one heading is lower',
      `# T\n\n${bold('Walls', 'Roofs', 'Doors', 'Moats')}\n### Gates\n\ng`,
      ['1 T', ...own, '2 Moats', '3 Gates'],
    ],
  ])('%s', (_, note, titles) => {
    expect(titlesOf(note)).toEqual(titles);
    const { findings } = splitInto(createStore(), note);
    expect(findings.filter(({ rule }) => rule === 'bold-headings')).toHaveLength(1);
  });

  test.each<[what: string, note: string]>([
    ['where they are two', `# T\n\n${bold('Walls', 'Roofs')}`],
    ['that end in a colon', `# T\n\n${bold('Walls:', 'Roofs:', 'Doors:')}`],
    ['with their colons behind', '# T\n\n**A**:\n\na\n\n**B**:\n\nb\n\n**C**:\n\nc'],
    ['that are sentences', `# T\n\n${bold('They stand.', 'They lie.', 'They move.')}`],
    ['with text on the same line', '# T\n\n**A** a\n\n**B** b\n\n**C** c'],
    ['with nothing below', '# T\n\n**A**\n\n**B**\n\n**C**'],
    ['that are labels, again and again', `# T\n\n${bold('Task', 'Task', 'Task', 'Solution')}`],
    ['in a list', '# T\n\n- **A**\n\n  a\n\n- **B**\n\n  b\n\n- **C**\n\n  c'],
    ['in a quote', `# T\n\n> ${three.trim().replaceAll('\n', '\n> ')}`],
    ['in code', `# T\n\n\`\`\`\n${three}\`\`\``],
    ['in italics', `# T\n\n${three.replaceAll('**', '*')}`],
    ['that are pictures', '# T\n\n**![a](a)**\n\na\n\n**![b](b)**\n\nb\n\n**![c](c)**\n\nc'],
    ['beside many headings below', `# T\n\n${three}\n## A\n\na\n\n## B\n\nb\n\n## C\n\nc`],
    ['in one section of many', `# T\n\n## A\n\n${three}\n## B\n\nb\n\n## C\n\nc\n\n## D\n\nd`],
    ['before the first heading', `${three}\n# T\n\nt`],
  ])('but not %s', (_, note) => {
    const { findings } = splitInto(createStore(), note);
    expect(findings.filter(({ rule }) => rule === 'bold-headings')).toEqual([]);
    expect(titlesOf(note).filter((title) => /Walls|Roofs|^2 A/.test(title)).length).toBeLessThan(2);
  });

  test('and share a slide below headings of the third level', () => {
    const note = `# T\n\n### A\n\na\n\n${three}`;
    const groups = splitNote(note).slides.map(({ group }) => group);
    expect(groups).toEqual([undefined, 'a', 'a', 'a', 'a']);
  });

  test('and lose no text above them, and keep their lines', () => {
    const note = '# T\n\n## A\n\nabove\n\n**B**\n\nb\n\n**C**\n\nc\n\n**D** *d*\n\n**E**\n\ne';
    expect(outlineOf(note)).toEqual([
      'title: T',
      // A few words alone are shown with what they introduce.
      'content: A = paragraph(above) | [B, C, E]',
      'content: A > B = paragraph(b)',
      'content: A > C = paragraph(c) | paragraph(D d)',
      'content: A > E = paragraph(e)',
    ]);
    expect(splitNote(note).slides.map(({ source }) => [source.first, source.last])).toEqual([
      [1, 1],
      [3, 5],
      [7, 9],
      [11, 15],
      [17, 19],
    ]);
  });
});
