import { describe, expect, test } from 'vitest';
import { readFile } from '../../src/coverage/read-file.ts';
import { splitNote } from '../deck/outline-of.ts';
import { listFindings } from './draw-tree.ts';

/** The words of a note's slides, notes included. */
function readSlides(note: string): string {
  return JSON.stringify(splitNote(note).slides, (key, inner: unknown) =>
    key === 'position' ? undefined : inner,
  );
}

describe('slides that another tool hides', () => {
  test.each([
    [
      'by remark.js, with a heading',
      '# shown\n\na\n\n---\nexclude: true\n\n# SECRET\n\nSECRET\n\n---\n\n# shown2\n\nb',
    ],
    [
      'by remark.js, with several headings',
      '# shown\n\na\n\n---\nexclude: true\n\n# SECRET\n\n## SECRET\n\nSECRET\n\n---\n\nshown2',
    ],
    [
      'by remark.js, without a heading',
      '# shown\n\na\n\n---\nexclude: true\n\nSECRET\n\n---\n\nshown2',
    ],
    [
      'by Slidev, with a heading',
      '# shown\n\na\n\n---\nhide: true\n---\n\n# SECRET\n\nSECRET\n\n---\nlayout: end\n---\n\n# shown2\n\nb',
    ],
    [
      'by Slidev, without a heading',
      '# shown\n\na\n\n---\nhide: true\n---\n\nSECRET\n\n---\nlayout: end\n---\n\nshown2',
    ],
    [
      'between a rule and its heading',
      '# shown\n\na\n\n---\n<!-- lectern: skip -->\n\n## SECRET\n\nSECRET\n\n## shown2\n\nb',
    ],
    [
      'by its last line',
      '# shown\n\na\n\n## SECRET\n\nSECRET\n\n<!-- lectern: skip -->\n\n## shown2\n\nb',
    ],
    [
      'by reveal.js, behind its heading',
      '# shown\n\na\n\n---\n\n## SECRET <!-- .slide: data-visibility="hidden" -->\n\nSECRET\n\n### SECRET\n\n---\n\nshown2',
    ],
    [
      'by reveal.js, before its heading',
      '# shown\n\na\n\n---\n\n<!-- .slide: class="x" data-visibility=hidden -->\n\n## SECRET\n\nSECRET\n\n---\n\nshown2',
    ],
    [
      'by reveal.js, without rules',
      '# shown\n\na\n\n## SECRET\n\nSECRET <!-- .slide: data-visibility="hidden" -->\n\n## shown2\n\nb',
    ],
    [
      'by Quarto, with an attribute',
      '# shown\n\na\n\n## SECRET {.smaller visibility="hidden"}\n\nSECRET\n\n## shown2\n\nb',
    ],
    [
      'by Quarto, without quotation marks',
      '# shown\n\na\n\n## SECRET {visibility=hidden}\n\nSECRET\n\n## shown2\n\nb',
    ],
    [
      'in the line of its heading',
      '# shown\n\na\n\n## SECRET <!-- lectern: skip -->\n\nSECRET\n\n## shown2\n\nb',
    ],
    [
      'from the agenda too',
      '# shown\n\na\n\n## SECRET\n\nSECRET\n\n<!-- lectern: skip -->\n\n## shown2\n\nb\n\n## c\n\nc\n\n## d\n\nd',
    ],
  ])('%s', (_, note) => {
    const shown = readSlides(note);
    expect(shown).not.toContain('SECRET');
    expect(shown).toContain('"shown"');
    expect(shown).toContain('"shown2"');
    // The proof, which reads the file by itself, asks for the same.
    const asked = readFile(note).flatMap(({ words }) => words.map(({ text }) => text));
    expect(asked).not.toContain('secret');
    expect(asked).toEqual(expect.arrayContaining(['shown', 'shown2']));
  });
});

test('an element that reveal.js hides is for the speaker alone', () => {
  const note = '# a\n\nb\n\n<section data-visibility="hidden">\n\nSECRET\n\n</section>\n\nc';
  const shown = splitNote(note).slides.map(({ blocks, title }) => [blocks, title]);
  expect(JSON.stringify(shown)).not.toContain('SECRET');
});

test('a slide that reveal.js hides is said', () => {
  const note = '# a\n\nb\n\n---\n\n<!-- .slide: data-visibility="hidden" -->\n\nc\n\n---\n\nd';
  expect(listFindings(note)).toEqual(['slide-hidden 7:1-7:42']);
});
