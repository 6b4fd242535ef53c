import { describe, expect, test } from 'vitest';
import { drawNote, listFindings } from '../draw-tree.ts';

describe('what remark.js says of slides', () => {
  test.each([
    ['at the top', 'class: center, middle\n\n# A', 'heading<1>("A")'],
    ['at the top, with a title', 'title: T\nclass: center\n\n# A', 'heading<1>("A")'],
    ['right above', 'class: center\nname: a\n# A', 'heading<1>("A")'],
    [
      'after a rule',
      'a\n\n---\nlayout: true\n\nb',
      'paragraph("a"), thematicBreak, paragraph("b")',
    ],
    [
      'above text',
      'a\n\n---\nname: x\ntemplate: y\nb *c*',
      'paragraph("a"), thematicBreak, paragraph("b ", emphasis("c"))',
    ],
    [
      'with an address',
      'a\n\n---\nbackground-image: url(https://e.org/a.png)\n\nb',
      'paragraph("a"), thematicBreak, paragraph("b")',
    ],
    [
      'right above a rule',
      'a\n\n---\nlayout: true\n---\n\nb',
      'paragraph("a"), thematicBreak, thematicBreak, paragraph("b")',
    ],
    [
      'of Slidev',
      'a\n\n---\ntransition: fade-out\nlayout: two-cols\nfonts:\n  sans: x\n---\n\nb',
      'paragraph("a"), thematicBreak, thematicBreak, paragraph("b")',
    ],
    [
      'of a slide of Slidev that is hidden',
      'a\n\n---\nhide: true\n---\n\nb\n\n---\n\nc',
      'paragraph("a"), thematicBreak, thematicBreak, thematicBreak, paragraph("c")',
    ],
    ['between steps', 'a\n\n--\n\nb', 'paragraph("a"), paragraph("b")'],
  ])('is left out: %s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
    expect(listFindings(note)[0]).toMatch(/^slide-property/);
  });

  test.each([
    ['in text', 'a\n\nclass: center', 'paragraph("a"), paragraph("class: center")'],
    ['a name at the top', 'name: John\n\na', 'paragraph("name: John"), paragraph("a")'],
    ['another label', 'a\n\n---\nroom: 12', 'paragraph("a"), thematicBreak, paragraph("room: 12")'],
    ['escaped', 'a\n\n---\nclass\\: x', 'paragraph("a"), thematicBreak, paragraph("class: x")'],
  ])('but not %s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
    expect(listFindings(note)).toEqual([]);
  });
});

describe('classes of texts show their text', () => {
  test.each([
    [
      'in a line',
      'a .center[b *c* `d`] e',
      'paragraph("a ", "b ", emphasis("c"), " ", inlineCode"d", " e")',
    ],
    ['around a picture', '.right[![x](a.png)]', 'paragraph(image<a.png x>)'],
    ['of any name', '.my-header[a *b*]', 'paragraph("a ", emphasis("b"))'],
    ['around code', '.remark-code[`x`]', 'paragraph(inlineCode"x")'],
    ['two', '.red.bold[a]', 'paragraph("a")'],
    ['one in another', '.footnote[.red.bold[*] a .small[b]]', 'paragraph("*", " a ", "b")'],
    ['with brackets', '.small[a [b] c]', 'paragraph("a [b] c")'],
    ['in a slot', 'a\n\n::right::\n\nb', 'paragraph("a"), paragraph("b")'],
    [
      'around blocks',
      '.pull-left[\n\n- a\n\n]\n\nb',
      'list(listItem(paragraph("a"))), paragraph("b")',
    ],
    [
      'close to blocks',
      '.pull-left[\n- a\n- b\n]\n.pull-right[\nc\n]',
      'list(listItem(paragraph("a")), listItem(paragraph("b"))), paragraph("c")',
    ],
    ['around headings', '.left-column[\n## A\n]\n\nb', 'heading<2>("A"), paragraph("b")'],
    ['in each other', '.a[\n.b[\nc\n]\n]', 'paragraph("c")'],
    ['over lines', '.center[a\nb]', 'paragraph("a\\nb")'],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
    expect(listFindings(note)).toEqual([]);
  });

  test.each([
    ['in code', '`.left[a]`', 'paragraph(inlineCode".left[a]")'],
    ['in a fence', '```\n.left[\na\n]\n```', 'code".left[\\na\\n]"'],
    ['a property', 'a.left[0]', 'paragraph("a.left[0]")'],
    ['a selector', '.card[disabled]', 'paragraph(".card[disabled]")'],
    ['without an end', '.left[\na', 'paragraph(".left[\\na")'],
  ])('but not %s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });
});

describe('comments for other programs are nobody’s', () => {
  test.each([
    '.slide: data-background="#f00"',
    '.element: class="fragment"',
    'markdownlint-disable MD033',
    'prettier-ignore',
    'toc',
    'START doctoc',
    'cspell:disable',
  ])('%s', (comment) => {
    expect(drawNote(`a <!-- ${comment} -->\n\n<!-- ${comment} -->\n\nb`)).toBe(
      'paragraph("a "), paragraph("b")',
    );
  });

  test.each(['Say this.', 'prettier is a tool', 'toc comes later'])('but not "%s"', (comment) => {
    expect(drawNote(`<!-- ${comment} -->`)).toBe(`comment${JSON.stringify(comment)}`);
  });
});

describe('a talk for remark.js', () => {
  const talk = (text: string): string => drawNote(`class: center\n\n# T\n\n---\n\n${text}`);
  test.each([
    [
      'a step within a list',
      '1. a\n\n--\n2. b',
      'list<1.>(listItem(paragraph("a")), listItem(paragraph("b")))',
    ],
    ['a step below a line', 'a\n--\nb', 'paragraph("a"), paragraph("b")'],
    [
      'a line of code that is marked',
      '```js\na\n*b\n* c\n /*\n * d\n```',
      'code<js>"a\\nb\\n  c\\n /*\\n * d"',
    ],
    ['stars of a list', '```md\n* a\n```', 'code<md>"* a"'],
    ['a picture that is made smaller', '![:scale 50%](a.png)', 'paragraph(image<a.png 50%>)'],
  ])('%s', (_, text, tree) => {
    expect(talk(text)).toBe(`heading<1>("T"), thematicBreak, ${tree}`);
  });

  test.each([
    [
      'code below words with a colon',
      'a\n\nclass: a blueprint\n\n---\nclass: a blueprint of objects\n\n```c\n  *p = 5;\n```',
      'paragraph("a"), paragraph("class: a blueprint"), thematicBreak, code<c>"  *p = 5;"',
    ],
    ['code below a property alone', 'class: center\n\n```c\n*p = 5;\n```', 'code<c>"*p = 5;"'],
    [
      'a heading below words with a colon',
      'count: 3 of them\n\nText\n--\n\n---\n\na',
      'heading<2>("Text"), thematicBreak, paragraph("a")',
    ],
    ['code', '```js\n*b\n```', 'code<js>"*b"'],
    ['a line of dashes', 'a\n--\n\nb', 'heading<2>("a"), paragraph("b")'],
  ])('leaves %s of other notes', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });
});
