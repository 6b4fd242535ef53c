import { describe, expect, test } from 'vitest';
import { layOutWhole } from '../../src/layout/laid-out.ts';
import { createDeckData } from '../../src/render/deck-data.ts';
import { splitNote } from '../deck/outline-of.ts';

test.each<[what: string, styles: string[], looks: object]>([
  ['one look', ['section{color:red}'], { hasDark: false }],
  ['a dark look by a class', ['a{}', 'section.invert{color:red}'], { hasDark: true }],
  [
    'a light look by that class',
    ['section{--lectern-scheme: dark}section.invert{color:red}'],
    { hasDark: true, isDark: true },
  ],
])('the page tells its player that the theme has %s', (_, styles, looks) => {
  const { meta, slides } = splitNote('# T');
  const { hasDark, isDark } = createDeckData(meta, slides.map(layOutWhole), { styles });
  expect({ hasDark, isDark }).toEqual({ isDark: undefined, ...looks });
});

describe('sections that the page tells its player of', () => {
  test.each<[what: string, note: string, sections: (number | undefined)[]]>([
    [
      'are chapters with slides below',
      '# T\n\n## A\n\na\n\n### A1\n\na\n\n## B\n\nb\n\n### B1\n\nb',
      [undefined, 1, 1, 2, 2],
    ],
    ['are none without', '# T\n\n## A\n\na\n\n## B\n\nb', [undefined, undefined, undefined]],
    [
      'begin with a heading that holds nothing but another',
      '# T\n\n## A\n\n### A1\n\na\n\n#### A2\n\na\n\n## B\n\nb',
      [undefined, 1, 1, undefined],
    ],
  ])('%s', (_, note, sections) => {
    const { meta, slides } = splitNote(note);
    const data = createDeckData(meta, slides.map(layOutWhole), { styles: [] });
    expect(data.slides.map(({ section }) => section)).toEqual(sections);
  });
});
