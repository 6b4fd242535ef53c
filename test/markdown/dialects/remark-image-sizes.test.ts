import { describe, expect, test } from 'vitest';
import { drawNote, listFindings } from '../draw-tree.ts';

describe('sizes of pictures', () => {
  test.each([
    ['a width', '![a](x.png =300x)', 'paragraph(image<x.png a 300>)'],
    ['both', '![a](/d/x.png =300x200)', 'paragraph(image</d/x.png a 300>)'],
    ['a height', 'b ![a](x.png =x200) c', 'paragraph("b ", image<x.png a>, " c")'],
    ['a share', '![a](x.png =50%x)', 'paragraph(image<x.png a 50%>)'],
    ['a title before', 'b ![a](x.png "T" =300x)', 'paragraph("b ", image<x.png a T 300>)'],
    ['a title behind', 'b ![a](x.png =300x "T")', 'paragraph("b ", image<x.png a T 300>)'],
    ['far away', '![a](https://e.org/x.png =300x)', 'paragraph(image<https://e.org/x.png a 300>)'],
    ['in a list', '- ![a](x.png =300x)', 'list(listItem(paragraph(image<x.png a 300>)))'],
    [
      'two',
      '![a](x.png =30x) ![b](y.png =40x)',
      'paragraph(image<x.png a 30>, " ", image<y.png b 40>)',
    ],
    ['Obsidian’s', '![a|300](x.png)', 'paragraph(image<x.png a 300>)'],
    ['Obsidian’s both', '![a b|300x200](x.png)', 'paragraph(image<x.png a b 300>)'],
    [
      'Obsidian’s far away',
      '![a|30](https://e.org/x.png)',
      'paragraph(image<https://e.org/x.png a 30>)',
    ],
    [
      'Obsidian’s in a cell',
      '| ![a\\|30](x.png) |\n|---|',
      'table<->(tableRow(tableCell(image<x.png a 30>)))',
    ],
    [
      'none',
      '![a|b](x.png) ![2024 b](y.png)',
      'paragraph(image<x.png a|b>, " ", image<y.png 2024 b>)',
    ],
    ['none in code', '`![a](x.png =300x)`', 'paragraph(inlineCode"![a](x.png =300x)")'],
    ['none that is escaped', '\\![a](x.png =300x)', 'paragraph("![a](x.png =300x)")'],
    ['none of a link', '[a](x.png =300x)', 'paragraph("[a](x.png =300x)")'],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
    expect(listFindings(note)).toEqual([]);
  });
});

describe('films that HackMD shows', () => {
  test.each([
    ['by their name', '{%youtube 1G4isv %}', 'https://www.youtube.com/watch?v=1G4isv'],
    ['by their address', '{% pdf https://e.org/a.pdf %}', 'https://e.org/a.pdf'],
    ['by their owner', '{%gist a/1 %}', 'https://gist.github.com/a/1'],
  ])('are links to where they are, %s', (_, note, url) => {
    expect(drawNote(note)).toBe(`paragraph(link<${url}>("${url}"))`);
  });

  test.each(['`{%youtube a %}`', '\\{%youtube a %}', '{%other a %}'])('but not %s', (note) => {
    expect(drawNote(note)).not.toContain('link');
  });
});
