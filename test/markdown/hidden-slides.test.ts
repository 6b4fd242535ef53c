import { describe, expect, test } from 'vitest';
import { readFile } from '../../src/coverage/read-file.ts';
import { splitNote } from '../deck/outline-of.ts';

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
