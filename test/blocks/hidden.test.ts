import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { anyBlock, kindOf } from '../../src/blocks/blocks.ts';
import { blocksOf, context } from './read-blocks.ts';

const source: [string, string, RootContent['type'], lift: string, shows: boolean][] = [
  ['a comment', '<!-- say this -->', 'comment', 'speak', true],
  ['a block of notes', ':::notes\na *b*\n\n- c\n:::', 'notesBlock', 'speak', true],
  ['an instruction', '<!-- lectern: break -->', 'instruction', 'drop', true],
  ['directives of Marp', '<!-- _class: lead -->', 'marpDirectives', 'drop', true],
  ['relations', '```relations\na -> b\n```', 'relations', 'drop', false],
  ['a rule', '---', 'thematicBreak', 'drop', true],
];

describe('what is no part of a slide', () => {
  test.each(source)(
    '%s: spoken or dropped inside another block',
    (_name, ...[text, type, lift, shows]) => {
      const [block] = blocksOf(text);
      expect(block?.type).toBe(type);
      expect(block && kindOf(block).lift).toBe(lift);
      expect(block && anyBlock.shows(block)).toBe(shows);
    },
  );

  test.each(source)('%s: nothing for an audience to read', (_name, text) => {
    const [block] = blocksOf(text);
    if (!block) throw new Error('no block');
    expect(anyBlock.reading(block)).toEqual([]);
    expect(anyBlock.shape(block)).toEqual({ type: 'leaf' });
    expect(anyBlock.split(block, [], context)).toBeUndefined();
  });

  test.each(source.filter(([, , type]) => type !== 'notesBlock'))('%s: no words', (_name, text) => {
    const [block] = blocksOf(text);
    expect(block && [anyBlock.words(block), anyBlock.plain(block)]).toEqual([[], []]);
  });

  test('notes in a block have the words of what they hold', () => {
    const [notes] = blocksOf(':::notes\na *b*\n\n- c\n:::');
    expect(notes && anyBlock.words(notes)).toEqual(['a b', 'c']);
    expect(notes && anyBlock.plain(notes)).toEqual(['a b', '- c']);
  });
});
