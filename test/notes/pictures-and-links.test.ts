import { describe, expect, test } from 'vitest';
import { lookAtNote } from './look-at-note.ts';

describe('pictures and links', () => {
  test.each<[what: string, note: string, seen: string]>([
    ['not there', '![x](no.png)\n', '# T [x] ⏐ ! image-missing 3:1'],
    [
      'spaces in its name',
      '![x](my pic.png)\n',
      '# T [x] ⏐ ! address-spaces 3:1 ⏐ ! image-missing 3:1',
    ],
    [
      'spaces in an item',
      '- ![x](my pic.png)\n',
      '# T - [x] ⏐ ! address-spaces 3:3 ⏐ ! image-missing 3:3',
    ],
    [
      'spaces in a cell',
      '| a |\n|---|\n| ![x](my pic.png) |\n',
      '# T | a / | [x] / ⏐ ! address-spaces 5:3 ⏐ ! image-missing 5:3',
    ],
    [
      'spaces in a quote',
      '> ![x](my pic.png)\n',
      '# T > [x] ⏐ ! address-spaces 3:3 ⏐ ! image-missing 3:3',
    ],
    [
      'spaces and a title',
      '![x](my pic.png "t")\n',
      '# T [x]t ⏐ ! address-spaces 3:1 ⏐ ! image-missing 3:1',
    ],
    [
      'a link with spaces',
      '[x](my file.md)\n',
      '# T x<my%20file.md> ⏐ ! address-spaces 3:1 ⏐ ! note-missing 3:1',
    ],
    [
      'no description',
      '![](no.png)\n',
      '# T [no.png] ⏐ ! image-undescribed 3:1 ⏐ ! image-missing 3:1',
    ],
    ['far away', '![x](https://e.org/p.png)\n', '# T [x] ⏐ ! image-remote 3:1'],
    [
      'a wiki picture',
      '![[no.png]]\n',
      '# T [no.png] ⏐ ! image-undescribed 3:1 ⏐ ! image-missing 3:1',
    ],
    ['a wiki film', '![[a.mp4]]\n', '# T a.mp4 ⏐ ! media-card 3:1'],
    ['an embed', '![[Note#Part]]\n', '# T Note > Part ⏐ ! embed-missing 3:1'],
    ['a line of tags', 'x\n\n#a #b/c\n', '# T x ⏐ ! tags-dropped 5:1'],
    ['the name of a block', 'x ^a-b\n', '# T x ⏐ ! block-id-dropped 3:7'],
    ['a wiki link', '[[Note]]\n', '# T Note ⏐ ! wiki-link 3:1'],
    ['a wiki link with a name', '[[Note|name]]\n', '# T name ⏐ ! wiki-link 3:1'],
    ['a heading that is not there', '[x](#nowhere)\n', '# T x<#nowhere> ⏐ ! anchor-missing 3:1'],
    ['a heading that is there', '[x](#h)\n\n## H\n\ny\n', '# T x<#h> ⏐ ## H y'],
    ['a note that is not there', '[x](none.md)\n', '# T x<none.md> ⏐ ! note-missing 3:1'],
    ['a label that is not there', '[x][nope]\n', '# T [x][nope] ⏐ ! reference-undefined 3:1'],
    ['a label', '[x][l]\n\n[l]: http://e.org\n', '# T x<http://e.org>'],
    [
      'a label twice',
      '[x][l]\n\n[l]: http://e.org\n[l]: http://f.org\n',
      '# T x<http://e.org> ⏐ ! label-twice 6:1',
    ],
    ['an address', 'http://e.org/a?b=c\n', '# T http://e.org/a?b=c<http://e.org/a?b=c>'],
    ['brackets in an address', '[x](http://e.org/a_(b))\n', '# T x<http://e.org/a_(b)>'],
    [
      'CJK in a name',
      '![図](図 一.png)\n',
      '# T [図] ⏐ ! address-spaces 3:1 ⏐ ! image-missing 3:1',
    ],
    [
      'a picture in a link',
      '[![x](no.png)](http://e.org)\n',
      '# T [x]<http://e.org> ⏐ ! image-missing 3:2',
    ],
    ['an angle bracket', 'a < b and c > d\n', '# T a < b and c > d'],
  ])('%s', async (_, note, seen) => {
    expect(await lookAtNote(`# T\n\n${note}`)).toEqual({ seen, missing: [] });
  });
});
