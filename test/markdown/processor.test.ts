import { describe, expect, test } from 'vitest';
import { createProcessor } from '../../src/markdown/processor.ts';
import { drawNote, drawTrees } from './draw-tree.ts';

describe('notes are Markdown as GitHub has it', () => {
  test.each([
    ['a struck word', '~~a~~', 'paragraph(delete("a"))'],
    ['but not by one tilde', '~a~ b', 'paragraph("~a~ b")'],
    [
      'a task',
      '- [x] a\n- [ ] b',
      'list(listItem<x>(paragraph("a")), listItem< >(paragraph("b")))',
    ],
    [
      'a bare address',
      'see https://example.org now',
      'paragraph("see ", link<https://example.org>("https://example.org"), " now")',
    ],
    ['a table', '| a |\n|---|', 'table<->(tableRow(tableCell("a")))'],
    [
      'a numbered list',
      '3. a\n4. b',
      'list<3.>(listItem(paragraph("a")), listItem(paragraph("b")))',
    ],
    ['a hard break', 'a  \nb', 'paragraph("a", break, "b")'],
    ['a soft break', 'a\nb', 'paragraph("a\\nb")'],
    ['code with its language', '```js {1}\na\n```', 'code<js {1}>"a"'],
    ['an entity', '&copy; &#x1F600;', 'paragraph("© 😀")'],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });
});

describe('dialects together', () => {
  test.each([
    [
      'an alert in a container in a list',
      '- :::tip\n  > [!NOTE] $x$\n  > y\n  :::',
      'list(listItem(alert<tip tip>[](alert<note note>[inlineMath"x"](paragraph("y")))))',
    ],
    ['a formula beside HTML', 'H<sub>$x$</sub>', 'paragraph("H", markup<sub>(inlineMath"x"))'],
    [
      'a diagram in details in a container',
      ':::tip\n<details>\n\n```mermaid\npie\n```\n\n</details>\n:::',
      'alert<tip tip>[](details[](diagram"pie"))',
    ],
    [
      'a comment in the title of an alert',
      '> [!NOTE] T <!-- said -->\n> x',
      'alert<note note>["T ", comment"said"](paragraph("x"))',
    ],
    [
      'HTML in the title of an alert',
      '> [!NOTE] <b>T</b>\n> x',
      'alert<note note>[strong("T")](paragraph("x"))',
    ],
    [
      'a break by HTML ends the title of an alert',
      '> [!NOTE] T<br>x',
      'alert<note note>["T"](paragraph("x"))',
    ],
    [
      'HTML in the label of a container',
      ':::tip <b>T</b>\nx\n:::',
      'alert<tip tip>[strong("T")](paragraph("x"))',
    ],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });
});

describe('a processor', () => {
  const draw = (text: string, known?: Parameters<typeof createProcessor>[0]): string => {
    const processor = createProcessor(known);
    return drawTrees(processor.runSync(processor.parse(text), text).children);
  };

  test.each([
    ['a link', '[a]', { links: ['A'], footnotes: [] }, 'paragraph(linkReference<a>("a"))'],
    ['a picture', '![x][a]', { links: ['A'], footnotes: [] }, 'paragraph(imageReference<a x>)'],
    [
      'a footnote',
      'x[^a]',
      { links: [], footnotes: ['A'] },
      'paragraph("x", footnoteReference<a>)',
    ],
    ['no footnote by a link', 'x[^a]', { links: ['A'], footnotes: [] }, 'paragraph("x[^a]")'],
    ['no link by a footnote', '[a]', { links: [], footnotes: ['A'] }, 'paragraph("[a]")'],
    ['nothing that it is not told', '[a] x[^a]', undefined, 'paragraph("[a] x[^a]")'],
    [
      'a link after its first line',
      'x\n\n- y\n\n  [a]',
      { links: ['A'], footnotes: [] },
      'paragraph("x"), list(listItem(paragraph("y"), paragraph(linkReference<a>("a"))))',
    ],
  ])('knows what other sections define: %s', (...[, text, known, tree]) => {
    expect(draw(text, known)).toBe(tree);
  });

  test('is frozen', () => {
    expect(() => createProcessor().use(() => undefined)).toThrow(/frozen/);
  });
});
