import { describe, expect, test } from 'vitest';
import { headless } from '../browser.ts';
import { buildNote, htmlOf } from '../live/build-note.ts';
import { drawNote, listFindings } from './draw-tree.ts';

describe('a place that its author named', () => {
  test.each<[what: string, note: string, target: string]>([
    ['above a heading', '# T\n\n## A\n\na\n\n<a name="x"></a>\n\n## B\n\nb\n', 'b'],
    ['right above a heading', '# T\n\n## A\n\na\n\n<a id="x"></a>\n## B\n\nb\n', 'b'],
    ['in a heading', '# T\n\n## A\n\na\n\n## B <a id=x></a>\n\nb\n', 'b'],
    ['in text', '# T\n\n## A\n\na\n\n## B\n\n- b <a id="x">c</a>\n', 'b'],
    ['by attributes', '# T\n\n## A\n\na\n\n## B {#x}\n\nb\n', 'b'],
    ['by MyST', '# T\n\n## A\n\na\n\n(x)=\n## B\n\nb\n', 'b'],
  ])('is led to: %s', async (_, note, target) => {
    const { deck, problems } = await buildNote({
      text: `${note}\n## C\n\n[d](#x)\n`,
      headless,
    }).then((built) => ({ deck: htmlOf(built), problems: built.problems.map(({ rule }) => rule) }));
    expect(deck).toContain(`<a href="#${target}"`);
    expect(problems).toEqual([]);
  });

  test.each<[what: string, note: string, tree: string]>([
    ['shows nothing', '<a name="x"></a>\n\na', 'paragraph(""), paragraph("a")'],
    ['may be a link too', '<a id="x" href="y">a</a>', 'paragraph("", link<y>("a"))'],
    ['is none in code', '`<a id="x"></a>`', 'paragraph(inlineCode"<a id=\\"x\\"></a>")'],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });
});

describe('HTML', () => {
  test.each<[what: string, note: string, tree: string]>([
    [
      'addresses without quotes',
      'a <a href=https://x.y/z?b target=_blank>c</a>',
      'paragraph("a ", link<https://x.y/z?b>("c"))',
    ],
    [
      'pictures without quotes',
      '<img src=a/b.png width=300 alt=c/> d',
      'paragraph(image<a/b.png c/ 300>, " d")',
    ],
    ['a picture over lines', '<IMG SRC=a/b.png\n ALT="c">', 'paragraph(image<a/b.png c>)'],
    ['code', '`<img src=a/b>`', 'paragraph(inlineCode"<img src=a/b>")'],
    ['large text', 'a <big>b</big>', 'paragraph("a ", "b")'],
  ])('is read: %s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
    expect(listFindings(note).filter((finding) => !finding.startsWith('image'))).toEqual([]);
  });
});
