import { describe, expect, test } from 'vitest';
import { cutSections } from '../../src/markdown/sections.ts';
import { drawFinding } from './draw-tree.ts';

describe('the front matter', () => {
  test.each([
    [
      'may be torn in two',
      '---\ntitle: A\n---\n\nauthor: B\ntags:\n  - c\n---\n\n# A',
      'title: A\n\n\nauthor: B\ntags:\n  - c',
      '# A',
    ],
    [
      'may be torn in two by marks',
      '---\ntitle: A\n---\n---\nauthor: B\n---\n# A',
      'title: A\n\n\nauthor: B',
      '# A',
    ],
    [
      'ends before what is said of a slide',
      '---\ntitle: A\n---\n---\nlayout: cover\n---\n# A',
      'title: A',
      '---\nlayout: cover\n---\n# A',
    ],
    [
      'ends before a heading with a colon',
      '---\ntitle: A\n---\n\nSummary: b\n---\n# A',
      'title: A',
      'Summary: b\n---\n# A',
    ],
    [
      'ends before labels of a Marp deck',
      '---\nmarp: true\n---\n\nauthor: b\ndate: c\n---\n# A',
      'marp: true',
      'author: b\ndate: c\n---\n# A',
    ],
  ])('%s', (...[, note, frontMatter, rest]) => {
    const cut = cutSections(note);
    expect(cut.frontMatter.matter?.text).toBe(frontMatter);
    expect(cut.sections.map(({ text }) => text).join('')).toBe(rest);
  });

  test('that is torn in two is said', () => {
    const { findings } = cutSections('---\ntitle: 1\n---\n\ndate: 2\n---\n').frontMatter;
    expect(findings.map(drawFinding)).toEqual(['front-matter-form 3:1 It goes on below its end']);
  });
});
