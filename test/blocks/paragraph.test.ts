import fc from 'fast-check';
import type { Paragraph } from 'mdast';
import { describe, expect, test } from 'vitest';
import { endsInColon, isLabel, isSameParagraph, paragraph } from '../../src/blocks/paragraph.ts';
import { showsText, textOf } from '../../src/blocks/phrasing.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { line } from './arbitrary.ts';
import { blockOf, context, outlines, paragraphOf } from './read-blocks.ts';

/** The pieces of a paragraph; none when it has none. */
function piecesOf(block: Paragraph): readonly Paragraph[] {
  return (paragraph.split(block, [], context) ?? []) as readonly Paragraph[];
}

function textsOf(block: Paragraph): string[] {
  return piecesOf(block).map(({ children }) => textOf(children));
}

describe('a paragraph', () => {
  test('has its text as words; code and formulas are no words to read', () => {
    const block = blockOf('paragraph', 'a *b*\n`c d` $e$');
    expect(paragraph.words(block)).toEqual(['a b c d e']);
    expect(paragraph.plain(block)).toEqual(['a b c d e']);
    expect(paragraph.reading(block)).toEqual(['a b xxx x']);
    expect(paragraph.shape(block)).toEqual({ type: 'leaf' });
    expect(paragraph.lift).toBe('keep');
    expect(paragraph.plain(blockOf('paragraph', 'a *b*\\\nc'))).toEqual(['a b', 'c']);
  });

  test.each([
    ['words', 'a', 'text', false],
    ['words with a picture', 'a ![p](p)', 'text', false],
    ['a picture', '![p](p)', 'figure', true],
    ['a linked picture', '[![p](p)](x)', 'figure', true],
    ['two pictures', '![p](p) ![q](q)', 'text', true],
  ])('of %s', (_name, ...[source, role, illustrates]) => {
    const block = blockOf('paragraph', source);
    expect(paragraph.role(block, context)).toBe(role);
    expect(paragraph.illustrates(block)).toBe(illustrates);
    expect(paragraph.shows(block)).toBe(true);
  });

  test.each([
    ['a colon', 'These are:', true, true],
    ['a colon and a blank', 'These are: ', true, true],
    ['a wide colon', '如下：', true, true],
    ['a colon in a mark', 'These *are:*', true, true],
    ['a colon in code', 'Type `a:`', false, false],
    ['a colon inside', 'a: b', false, false],
    ['all in bold', '**Overview**', false, true],
    ['bold with more', '**Overview** of', false, false],
    ['twice bold', '**a** **b**', false, false],
    ['a full stop', 'These are.', false, false],
  ])('leads in what follows or does not: %s', (_name, ...[source, isColon, leadsIn]) => {
    const block = blockOf('paragraph', source);
    expect(endsInColon(block)).toBe(isColon);
    expect(paragraph.leadsIn(block)).toBe(leadsIn);
  });

  test.each([
    ['a name', 'Program.cs', true],
    ['a few words', 'Things to buy', true],
    ['sixty characters', 'x'.repeat(60), true],
    ['sixty-one', 'x'.repeat(61), false],
    ['a sentence', 'It is.', false],
    ['a question', 'Is it?', false],
    ['a sentence in brackets', '(It is.)', false],
    ['a sentence in quotes', '“It is.”', false],
    ['a Chinese sentence', '这是。', false],
    ['a sentence that goes on', 'And so…', false],
    ['a picture', '![p](p)', false],
  ])('is a label or not: %s', (_name, source, expected) => {
    expect(isLabel(blockOf('paragraph', source))).toBe(expected);
  });

  test('that shows no word is no label, and other blocks are none', () => {
    expect(isLabel({ type: 'paragraph', children: [] })).toBe(false);
    expect(isLabel(blockOf('code', '```\nname\n```'))).toBe(false);
  });
});

describe('the pieces of a paragraph', () => {
  test('are its sentences, each with the name of the whole', () => {
    const block = blockOf('paragraph', 'One is *here*. Two is there. Three.');
    expect(outlines(piecesOf(block))).toBe(
      'p:name("One is " em("here") ". ") p:name("Two is there. ") p:name("Three.")',
    );
    expect(piecesOf(block).map(({ position }) => position)).toEqual([
      block.position,
      block.position,
      block.position,
    ]);
  });

  test('of a sentence that is a piece itself keep the name they have', () => {
    const sentence = deepFreeze<Paragraph>({
      ...paragraphOf(`${'word '.repeat(60)}end. Not parted here.`),
      data: { sentenceOf: 'first' },
    });
    const pieces = piecesOf(sentence);
    expect(pieces.map(({ data }) => data?.sentenceOf)).toEqual(['first', 'first', 'first']);
    expect(pieces.every((piece) => isSameParagraph(sentence, piece))).toBe(true);
  });

  test.each([
    ['one word', 'word'],
    ['one short sentence', 'It is as short as this.'],
    ['one picture', '![p](p)'],
  ])('are none of %s', (_name, source) => {
    expect(paragraph.split(blockOf('paragraph', source), [], context)).toBeUndefined();
  });

  test('of nothing are none', () => {
    expect(paragraph.split({ type: 'paragraph', children: [] }, [], context)).toBeUndefined();
  });

  test('of one long sentence end after a space, 160 characters or so from each other', () => {
    const texts = textsOf(paragraphOf('abcdefghi '.repeat(40).trimEnd()));
    expect(texts.map((text) => text.length)).toEqual([160, 160, 79]);
    expect(texts.slice(0, -1).every((text) => text.endsWith(' '))).toBe(true);
  });

  test.each([
    ['letters', 'x', [160, 160, 80], 400],
    ['Chinese', '字', [160, 160, 80], 400],
    ['emoji of two halves', '😀', [160, 160], 160],
    ['emoji of many parts', '👩‍👩‍👧', [160, 80], 30],
    ['flags', '🇩🇪', [160, 160], 80],
    ['letters with marks', 'n\u0303', [160, 160], 160],
  ])('of one long word end between characters: %s', (_name, ...[character, lengths, count]) => {
    const texts = textsOf(paragraphOf(character.repeat(count)));
    expect(texts.map((text) => text.length)).toEqual(lengths);
    expect(texts.every((text) => text.length % character.length === 0)).toBe(true);
  });

  test('part no mark from its letter where the limit falls between them', () => {
    const texts = textsOf(paragraphOf(`x${'n\u0303'.repeat(120)}`));
    expect(texts.map((text) => text.length)).toEqual([159, 82]);
  });

  test('part no letter that is longer than a piece', () => {
    const letter = `a${'\u0301'.repeat(200)}`;
    expect(textsOf(paragraphOf(`${letter}b`))).toEqual([letter, 'b']);
  });

  test.each([
    ['pictures on one line', '![a](a) ![b](b)', 'p:name(image(a) " ") p:name(image(b))'],
    ['pictures on two lines', '![a](a)\n![b](b)', 'p:name(image(a) "\\n") p:name(image(b))'],
    ['with a hard break', '![a](a)\\\n![b](b)', 'p:name(image(a) break) p:name(image(b))'],
    [
      'linked pictures',
      '[![a](a)](x)[![b](b)](y)',
      'p:name(link(image(a))) p:name(link(image(b)))',
    ],
    ['a picture and a word', '![a](a) b', 'p:name(image(a)) p:name(" b")'],
  ])('are one by one what nothing else parts: %s', (_name, source, pieces) => {
    expect(outlines(piecesOf(blockOf('paragraph', source)))).toBe(pieces);
  });

  test('together are the paragraph, and each shows something', () => {
    fc.assert(
      fc.property(line, fc.boolean(), (children, isSentence) => {
        const block = deepFreeze<Paragraph>({
          type: 'paragraph',
          children,
          ...(isSentence && { data: { sentenceOf: 'x' } }),
        });
        const pieces = piecesOf(block);
        if (pieces.length === 0) return;
        expect(pieces.length).toBeGreaterThan(1);
        expect(pieces.map((piece) => textOf(piece.children)).join('')).toBe(textOf(children));
        expect(pieces.filter((piece) => !showsText(piece.children))).toEqual([]);
      }),
    );
  });

  test('are told from those of another paragraph', () => {
    const piece = (sentenceOf?: string): Paragraph => ({
      ...paragraphOf('a'),
      ...(sentenceOf !== undefined && { data: { sentenceOf } }),
    });
    expect(isSameParagraph(piece('a'), piece('a'))).toBe(true);
    expect(isSameParagraph(piece('a'), piece('b'))).toBe(false);
    expect(isSameParagraph(piece(), piece())).toBe(false);
    expect(isSameParagraph(piece('a'), piece())).toBe(false);
    expect(isSameParagraph(piece('a'), blockOf('code', '```\na\n```'))).toBe(false);
  });
});
