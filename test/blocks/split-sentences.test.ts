import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/blocks/phrasing.ts';
import { splitSentences } from '../../src/blocks/split-sentences.ts';
import { line } from './arbitrary.ts';
import { english, lineOf, outlines } from './read-blocks.ts';

describe('the sentences of a line', () => {
  test.each([
    ['one stays one', 'Just *one* here.', ['"Just " em("one") " here."']],
    ['two are parted', 'One. Two.', ['"One. "', '"Two."']],
    ['a mark over both is on both', '**One. Two.**', ['strong("One. ")', 'strong("Two.")']],
    [
      'a label in bold goes with what it names',
      '**Theorem 1.** It is so. Yes.',
      ['strong("Theorem 1.") " " "It is so. "', '"Yes."'],
    ],
    ['one in italics, too', '*Proof.* It is so. Yes.', ['em("Proof.") " " "It is so. "', '"Yes."']],
    [
      'a sentence in bold is none',
      '**This is what you have to know.** It is so.',
      ['strong("This is what you have to know.") " "', '"It is so."'],
    ],
    [
      'a link is whole',
      'See [One. Two?](x) here. Yes.',
      ['"See " link("One. Two?") " here. "', '"Yes."'],
    ],
    ['a sentence may end with a link', 'See [one.](x) Yes.', ['"See " link("one.") " "', '"Yes."']],
    [
      'a full stop in code ends none',
      'Use `a. B` now. Yes.',
      ['"Use " inlineCode("a. B") " now. "', '"Yes."'],
    ],
    ['nor does one in a formula', 'So $a. B$ holds.', ['"So " inlineMath("a. B") " holds."']],
    ['a soft break is kept', 'One.\nTwo.', ['"One.\\n"', '"Two."']],
    ['a hard break stays before what follows', 'One.\\\nTwo.', ['"One." break', '"Two."']],
    [
      'a picture between two goes to the second',
      'One. ![p](p)Two.',
      ['"One. "', 'image(p) "Two."'],
    ],
    ['pictures without words have none', '![p](p)![q](q)', []],
    [
      'an abbreviation ends none',
      'As *Dr.* Who said. Yes.',
      ['"As " em("Dr.") " Who said. "', '"Yes."'],
    ],
    [
      'nor does what no sentence follows',
      'It is \\<meta ... />. Yes.',
      ['"It is <meta ... />. "', '"Yes."'],
    ],
  ])('%s', (_name, source, sentences) => {
    expect(splitSentences(lineOf(source), english).map(outlines)).toEqual(sentences);
  });

  test('of no nodes are none', () => {
    expect(splitSentences([], english)).toEqual([]);
  });

  test('together are the whole line', () => {
    fc.assert(
      fc.property(line, (nodes) => {
        const sentences = splitSentences(nodes, english);
        expect(sentences.map(textOf).join('')).toBe(textOf(nodes));
        expect(sentences).not.toContainEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
