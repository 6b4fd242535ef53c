import fc from 'fast-check';
import type { Paragraph, RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/blocks/phrasing.ts';
import { type ProseMode, type SplitProse, splitProse } from '../../src/deck/prose.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { line } from '../blocks/arbitrary.ts';
import { blockOf, blocksOf, english, outlines } from '../blocks/read-blocks.ts';

const words = (count: number): string => Array.from({ length: count }, () => 'Word').join(' ');

function split(text: string, prose: ProseMode = 'lead', after = ''): SplitProse {
  const [next] = blocksOf(after);
  return splitProse(blockOf('paragraph', text), { prose, language: english, next });
}

const shownIn = (result: SplitProse): string[] =>
  result.shown.map((block) => ('children' in block ? textOf(block.children as never) : ''));

describe('what of a paragraph is shown', () => {
  const long = `Here it begins so. Then ${words(45)}.`;

  test.each<[string, string, ProseMode, string[], spoken: boolean]>([
    ['a short one whole', 'One. Two.', 'lead', ['One. Two.'], false],
    ['forty words whole', words(40), 'lead', [words(40)], false],
    ['one sentence of many words whole', `${words(60)}.`, 'lead', [`${words(60)}.`], false],
    ['the first sentence of a long one', long, 'lead', ['Here it begins so. '], true],
    ['with a label before it', `Label. ${long}`, 'lead', ['Label. Here it begins so. '], true],
    [
      'all of it, when that is a label and one sentence',
      `Label. ${words(45)}.`,
      'lead',
      [`Label. ${words(45)}.`],
      false,
    ],
    ['all of it on request', long, 'full', [long], false],
    ['none of it on request', long, 'notes', [], true],
    ['none of a short one', 'One.', 'notes', [], true],
    ['a remark for readers', `Note: ${long}`, 'lead', [`Note: ${long}`], false],
    ['also when all is spoken', `NOTE : ${long}`, 'notes', [`NOTE : ${long}`], false],
    ['not what is no remark', `Notes: ${long}`, 'notes', [], true],
    [
      'nothing of an abbreviation',
      `As Dr. Who says it. ${words(45)}.`,
      'lead',
      ['As Dr. Who says it. '],
      true,
    ],
  ])('is %s', (_name, ...[text, prose, shown, isSpoken]) => {
    const result = split(text, prose);
    expect(shownIn(result)).toEqual(shown);
    expect(result.spoken !== undefined).toBe(isSpoken);
  });

  test('is spoken as it was written', () => {
    const block = blockOf('paragraph', `Here it begins *so*. Then ${words(45)} \`x\`.`);
    const { spoken } = splitProse(block, { prose: 'lead', language: english, next: undefined });
    expect(spoken).toBe(block);
  });

  test.each<[string, string, after: string, ProseMode, string[]]>([
    ['a list', `${words(45)}. Two things matter:`, '- a', 'lead', ['Two things matter:']],
    ['code', `${words(45)}. It is this:`, '```\na\n```', 'lead', ['It is this:']],
    ['a list when all else is spoken', `${words(5)}. These are:`, '- a', 'notes', ['These are:']],
    ['a list in Chinese', `${'我们学习，'.repeat(30)}完。两点：`, '- a', 'lead', ['两点：']],
    [
      'no paragraph',
      `Here it begins so. ${words(45)}. It is this:`,
      'a',
      'lead',
      ['Here it begins so. '],
    ],
    [
      'nothing',
      `Here it begins so. ${words(45)}. It is this:`,
      '',
      'lead',
      ['Here it begins so. '],
    ],
  ])('leads in %s', (_name, ...[text, after, prose, shown]) => {
    const result = split(text, prose, after);
    expect(shownIn(result)).toEqual(shown);
    expect(result.spoken).toBeDefined();
  });

  test.each<[string, after: string, string[]]>([
    ['a formula', '$$\nx\n$$', ['Here it begins so. ', 'It is this.']],
    ['a picture', '![a](a)', ['Here it begins so. ', 'It is this.']],
    ['code', '```\na\n```', ['Here it begins so. ', 'It is this.']],
    ['a table', '| a |\n|--|\n| b |', ['Here it begins so. ']],
    ['a list', '- a', ['Here it begins so. ']],
    ['text', 'a', ['Here it begins so. ']],
    ['nothing', '', ['Here it begins so. ']],
  ])('before %s', (_name, after, shown) => {
    const result = split(`Here it begins so. Then ${words(45)}. It is this.`, 'lead', after);
    expect(shownIn(result)).toEqual(shown);
    expect(result.spoken).toBeDefined();
  });

  test('is all of it where the lead-in is all there is', () => {
    const result = split(`${words(45)}:`, 'lead', '- a');
    expect(result).toMatchObject({ spoken: undefined, shown: [{ type: 'paragraph' }] });
  });
});

describe('pictures', () => {
  test.each<[string, string, ProseMode, string]>([
    ['alone stay', '![a](a)', 'lead', 'p(image(a))'],
    ['alone stay when all is spoken', '![a](a)\n![b](b)', 'notes', 'p(image(a) "\\n" image(b))'],
    ['in a short text stay there', 'see ![a](a) here', 'lead', 'p("see " image(a) " here")'],
    [
      'on a line before a short text stand apart',
      '![a](a)\ntext',
      'lead',
      'p(image(a)) p("\\ntext")',
    ],
    ['on a line after it too', 'text\n![a](a)', 'lead', 'p("text\\n") p(image(a))'],
    [
      'on a line between two too',
      'one\n![a](a)\ntwo',
      'full',
      'p("one\\n") p(image(a)) p("\\ntwo")',
    ],
    ['linked ones too', 'text\\\n[![a](a)](x)', 'full', 'p("text" break) p(link(image(a)))'],
    [
      'two lines of them each',
      'text\n![a](a)\n![b](b)',
      'full',
      'p("text\\n") p(image(a)) p(image(b))',
    ],
    [
      'two on one line stay there',
      'text\n![a](a) ![b](b)',
      'full',
      'p("text\\n" image(a) " " image(b))',
    ],
    [
      'of long prose follow its first sentence',
      `Here it is ![a](a) so. Then [![b](b)](x) ${words(45)}.`,
      'lead',
      'p("Here it is " " so. ") p(image(a)) p(link(image(b)))',
    ],
    ['of spoken prose are all that is shown', `${words(5)} ![a](a).`, 'notes', 'p(image(a))'],
  ])('%s', (_name, ...[text, prose, shown]) => {
    expect(outlines(split(text, prose).shown)).toBe(shown);
  });

  test('have the place of their paragraph', () => {
    const { shown } = split(`Here it is so. Then ![a](a) ${words(45)}.`);
    expect(shown.map(({ position }) => position?.start.line)).toEqual([1, 1]);
  });

  test('alone are never spoken', () => {
    for (const prose of ['lead', 'full', 'notes'] as const)
      expect(split('![a](a) ![b](b)', prose).spoken).toBeUndefined();
  });
});

describe('prose', () => {
  const nodesOf = (blocks: readonly RootContent[], type: string): number =>
    outlines(blocks).split(`${type}(`).length - 1;

  test('is shown or spoken whole, and no picture is lost', () => {
    const mode = fc.constantFrom<ProseMode>('lead', 'full', 'notes');
    const children = fc.array(line, { minLength: 1, maxLength: 8 }).map((lines) => lines.flat());
    fc.assert(
      fc.property(children, mode, (nodes, prose) => {
        const block = deepFreeze<Paragraph>({ type: 'paragraph', children: nodes });
        const { shown, spoken } = splitProse(block, { prose, language: english, next: undefined });
        const text = textOf(nodes);
        const kept = spoken ? textOf(spoken.children) : shownIn({ shown, spoken }).join('');
        expect(kept.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        expect(spoken !== undefined && shownIn({ shown, spoken }).join('') === text).toBe(false);
        const apart = nodes.filter(({ type }) => type === 'image');
        expect(nodesOf(shown, 'image')).toBeGreaterThanOrEqual(apart.length);
      }),
      { numRuns: 300 },
    );
  });
});
