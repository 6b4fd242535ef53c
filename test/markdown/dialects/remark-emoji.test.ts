import { describe, expect, test } from 'vitest';
import { drawNote, listFindings } from '../draw-tree.ts';

describe('names of emoji', () => {
  test.each([
    ['in text', 'Fine :smile:, :+1:!', 'paragraph("Fine 😄, 👍!")'],
    ['in CJK', '好:tada:好', 'paragraph("好🎉好")'],
    ['in bold', '**:rocket: Go**', 'paragraph(strong("🚀 Go"))'],
    ['in a heading', '# :book: A', 'heading<1>("📖 A")'],
    ['in a link', '[:book: A](/x)', 'paragraph(link</x>("📖 A"))'],
    ['in an item', '- [ ] :bug:', 'list(listItem< >(paragraph("🐛")))'],
    ['in a cell', '| :x: |\n|---|', 'table<->(tableRow(tableCell("❌")))'],
    [
      'in the title of an alert',
      '> [!tip] :bulb: T\n> x',
      'alert<tip tip>["💡 T"](paragraph("x"))',
    ],
    ['in a container', ':::info\n:bulb: x\n:::', 'alert<note info>[](paragraph("💡 x"))'],
    ['in HTML', '<div>:smile:</div>', 'paragraph("😄")'],
    ['close to each other', ':smile::heart:', 'paragraph("😄❤️")'],
    ['one after another', ':smile: :smile:', 'paragraph("😄 😄")'],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
    expect(listFindings(note)).toEqual([]);
  });

  test.each([
    ['in code', '`:smile:`', 'paragraph(inlineCode":smile:")'],
    ['in a fence', '```\n:smile:\n```', 'code":smile:"'],
    ['in a formula', '$a:smile:b$', 'paragraph(inlineMath"a:smile:b")'],
    ['escaped', '\\:smile:', 'paragraph(":smile:")'],
    ['unknown', ':nosuch:', 'paragraph(":nosuch:")'],
    ['of Object', ':constructor:', 'paragraph(":constructor:")'],
    ['in a time', '10:30:45 and 1:100:2', 'paragraph("10:30:45 and 1:100:2")'],
    ['in a word', 'std::x::y a:b:c', 'paragraph("std::x::y a:b:c")'],
    [
      'in an address',
      'https://e.org/:x:/',
      'paragraph(link<https://e.org/:x:/>("https://e.org/:x:/"))',
    ],
    ['of a container', ':::smile\nx\n:::', 'alert<note smile>[](paragraph("x"))'],
  ])('but not %s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });

  test('icons are left out', () => {
    const note = ':material-clock-fast:{ .lg } Fast :fontawesome-brands-github:';
    expect(drawNote(note)).toBe('paragraph("Fast ")');
    expect(drawNote('# :fab fa-js: Script :fa-home:')).toBe('heading<1>("Script ")');
    expect(drawNote('# Web (:fa fa-spider:) and Net (:fa-home:)')).toBe(
      'heading<1>("Web and Net")',
    );
    expect(drawNote('2:fa fa-x:3 and :fa fa:')).toBe('paragraph("2:fa fa-x:3 and :fa fa:")');
    expect(listFindings(note)[0]).toMatch(/^icon-dropped 1:1/);
    expect(drawNote('\\:material-map: `:material-map:`')).toContain(
      '":material-map: ", inlineCode',
    );
  });
});
