import { describe, expect, test } from 'vitest';
import { readTitle } from '../../src/blocks/phrasing.ts';
import { splitNote } from './outline-of.ts';

describe('a heading that is a picture', () => {
  test.each([
    ['is the title by its description', '# ![Logo](p.png)\n\ntext', 'Logo', 'logo'],
    ['is the title by its file without one', '# ![](a/p.png?x=1)\n\ntext', 'p.png', 'ppng'],
    ['is the title in a link', '# [![Logo](p.png)](a.md)\n\ntext', 'Logo', 'logo'],
    ['is the title in HTML', '# <img src="p.png" alt="Logo">\n\ntext', 'Logo', 'logo'],
    [
      'is the title in a block of HTML',
      '<h1><img src="p.png" alt="Logo"></h1>\n\ntext',
      'Logo',
      'logo',
    ],
    ['gives way to its words', '# The ![Logo](p.png) team\n\ntext', 'The  team', 'the--team'],
  ])('%s', (_, ...[note, title, id]) => {
    const { meta, slides } = splitNote(note);
    expect([meta.title, slides[0]?.type, slides[0]?.id]).toEqual([title, 'title', id]);
    expect(readTitle(slides[0]?.title?.content ?? [])).toBe(title);
  });

  test('is in the agenda by its description', () => {
    const { slides } = splitNote('# T\n\n## ![One](p.png)\n\na\n\n## Two\n\nb\n\n## Three\n\nc', {
      agenda: true,
    });
    const agenda = slides.find(({ type }) => type === 'agenda');
    expect(JSON.stringify(agenda?.blocks)).toContain('[{"type":"text","value":"One"}]');
  });
});
