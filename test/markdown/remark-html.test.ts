import { describe, expect, test } from 'vitest';
import { drawNote, listFindings } from './draw-tree.ts';

describe('HTML between blocks', () => {
  test.each([
    ['a wrapper torn by blank lines', '<div>\n\n**b**\n\n</div>', 'paragraph(strong("b"))'],
    ['a wrapper with text', '<div>b <b>c</b></div>', 'paragraph("b ", strong("c"))'],
    ['after text', 'a\n<div>b</div>\nc', 'paragraph("a"), paragraph("b"), paragraph("c")'],
    ['in a list', '- <div>y</div>', 'list(listItem(paragraph("y")))'],
    ['in a quote', '> <div>x</div>', 'blockquote(paragraph("x"))'],
    ['a rule', 'a\n\n<hr>\n\nb', 'paragraph("a"), thematicBreak, paragraph("b")'],
    ['a closing tag alone', 'a\n\n</div>\n\nb', 'paragraph("a"), paragraph("b")'],
    ['a tag around blocks', '<b>\n\nx\n\n</b>', 'paragraph(strong()), paragraph("x")'],
    [
      'a table torn by a blank line',
      '<table>\n<tr><th>a</th></tr>\n\n<tr><td>1</td></tr>\n</table>',
      'table<->(tableRow(tableCell("a")), tableRow(tableCell("1")))',
    ],
    [
      'a list torn by a blank line',
      '<ul>\n<li>a</li>\n\n<li>b <b>c</b></li>\n</ul>',
      'list(listItem(paragraph("a")), listItem(paragraph("b ", strong("c"))))',
    ],
    ['preformatted text with a blank line', '<pre>\na\n\n  b\n</pre>', 'code"a\\n\\n  b"'],
    [
      'a list whose end is taken for code',
      '<ul>\n<li>a</li>\n\n    <li>b</li>\n    </ul>\n\nc',
      'list(listItem(paragraph("a")), listItem(paragraph("b"))), paragraph("c")',
    ],
    [
      'a table that nothing closes',
      '<table>\n<tr><td>1</td></tr>\n\n<tr><td>2</td></tr>',
      'table<->(tableRow(tableCell()), tableRow(tableCell("1")), tableRow(tableCell("2")))',
    ],
    [
      'a table in a table',
      '<table>\n<tr><th>a</th></tr>\n\n<tr><td><table><tr><td>b</td></tr></table></td></tr>\n\n</table>\n\nc',
      'table<->(tableRow(tableCell("a")), tableRow(tableCell("b"))), paragraph("c")',
    ],
    [
      'a table torn by a blank line in a quote',
      '> <table>\n> <tr><th>a</th></tr>\n>\n> <tr><td>1</td></tr>\n> </table>\n>\n> b',
      'blockquote(table<->(tableRow(tableCell("a")), tableRow(tableCell("1"))), paragraph("b"))',
    ],
    [
      'a list torn by a blank line in an alert in a list',
      '- > [!NOTE]\n  > <ul>\n  > <li>a\n  >\n  > <li>b > 1\n  > </ul>',
      'list(listItem(alert<note note>[](list(listItem(paragraph("a")), listItem(paragraph("b > 1"))))))',
    ],
    ['a script with a blank line', '<script>\na()\n\nb()\n</script>\n\nc', 'paragraph("c")'],
    ['a style', '<style>a{}</style>\n\nb', 'paragraph("b")'],
    ['a frame that shows nothing', '<iframe></iframe>\n\nb', 'paragraph("b")'],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });
});

describe('a drawing', () => {
  /** How a drawing is shown: as a picture with its labels. */
  const picture = (svg: string, label = ''): string => {
    const source = svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
    return `image<data:image/svg+xml,${encodeURIComponent(source)}${label && ` ${label}`}>`;
  };
  const labelled = '<svg viewBox="0 0 9 9"><text>Hi</text></svg>';
  const bare = '<svg><circle r="1"></circle></svg>';

  test.each([
    ['on a line of its own', bare, `paragraph(${picture(bare)})`],
    ['in a wrapper', `<div>${bare}</div>`, `paragraph(${picture(bare)})`],
    [
      'within a line of text',
      `a ${labelled} b`,
      `paragraph("a ", ${picture(labelled, 'Hi')}, comment"Hi", " b")`,
    ],
    ['in a heading', `# T ${bare}`, `heading<1>("T ", ${picture(bare)})`],
    ['one beside another', `${bare} ${bare}`, `paragraph(${picture(bare)}, " ", ${picture(bare)})`],
    [
      'torn by a blank line',
      '<svg>\n<g></g>\n\n<g>\n</g>\n</svg>\n\nb',
      `paragraph(${picture('<svg><g></g><g></g></svg>')}), paragraph("b")`,
    ],
    ['that nothing closes, in a line of text', 'a <svg><g> b', 'paragraph("a ", " b")'],
    ['that is empty', 'a <svg/> b', 'paragraph("a ", " b")'],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });
});

describe('comments between blocks', () => {
  test.each([
    ['words', '<!-- said -->', 'comment"said"'],
    ['words on several lines', '<!--\nsaid\naloud\n-->', 'comment"said\\naloud"'],
    ['nothing', '<!-- -->', ''],
    ['hardly anything', '<!-->', ''],
    ['an instruction', '<!-- lectern: layout two columns -->', 'instruction<layout>"two columns"'],
    ['directives', '<!-- _class: lead -->', 'marpDirectives<_class=lead>'],
    ['around HTML', '<!-- a --> <p>b</p> <!-- c -->', 'comment"a", paragraph("b"), comment"c"'],
    ['in a list', '- a\n\n  <!-- said -->', 'list(listItem(paragraph("a"), comment"said"))'],
    [
      'in a table torn by a blank line',
      '<table>\n<tr><th>a<!-- said --></th></tr>\n\n</table>',
      'table<->(tableRow(tableCell("a", comment"said")))',
    ],
    [
      'in the summary of details',
      '<details>\n<summary>Q<!-- said --></summary>\n\nA\n\n</details>',
      'details["Q", comment"said"](paragraph("A"))',
    ],
    ['with tags', '<!-- <b>x</b> -->', 'comment"<b>x</b>"'],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });
});

describe('tags that slides do not show', () => {
  test.each([
    ['none', 'a <b>b</b>', []],
    ['in a line', 'a <blink>b</blink>', ['html-dropped 1:3-1:10 blink']],
    [
      'in a block',
      '# T\n\n<form>\n<input>\n</form>',
      ['html-dropped 3:1-3:7 form', 'html-dropped 4:1-4:8 input'],
    ],
    ['each once a block', '<form></form><form></form>', ['html-dropped 1:1-1:7 form']],
    [
      'again in the next block',
      '<form></form>\n\n<form></form>',
      ['html-dropped 1:1-1:7 form', 'html-dropped 3:1-3:7 form'],
    ],
    ['not their closing ones', 'a</form>', []],
    ['in a list', '- a\n\n  <form>\n  </form>', ['html-dropped 3:3-3:9 form']],
    ['in a quote', '> a\n>\n> <input src="x">', ['html-dropped 3:3-3:18 input']],
    ['in a table', '| a |\n|---|\n| <form> |', ['html-dropped 3:3-3:9 form']],
    ['not in code', '`<form>`\n\n    <form>\n', []],
    ['in the label of a container', 'a\n\n:::tip <form>\nx\n:::', ['html-dropped 3:8-3:14 form']],
    ['not in comments', '<!-- <form> -->', []],
    ['a script', '<script>\na()\n</script>', ['html-dropped 1:1-1:9 script']],
    [
      'in details',
      '<details>\n<summary>Q</summary>\n\n<form>\n\n</details>',
      ['html-dropped 4:1-4:7 form'],
    ],
    ['after a front matter', '---\ntitle: A\n---\n\n<form>', ['html-dropped 5:1-5:7 form']],
  ])('%s', (_, note, findings) => {
    expect(listFindings(note)).toEqual(findings);
  });
});
