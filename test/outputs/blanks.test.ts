import type { Paragraph, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { createBlankMaker } from '../../src/outputs/handout/blanks.ts';
import { readPassage, surround } from '../../src/outputs/handout/surroundings.ts';
import type { Blanks } from '../../src/options/print-settings.ts';

/** Sections of text, with a line of `_` for each space of a blank; with `isNear` each among the others. */
function leaveBlank(
  sections: readonly string[],
  {
    terms = [],
    blanks = 'some',
    isNear = false,
  }: { terms?: readonly string[]; blanks?: Blanks; isNear?: boolean } = {},
): { text: string[]; answers: readonly string[] } {
  const maker = createBlankMaker({ terms, blanks });
  const trees = sections.map((section) => fromMarkdown(section).children as RootContent[]);
  const near = surround(trees.map((tree) => readPassage('', tree)));
  const text = trees.map((tree, index) => {
    maker.startPassage(isNear ? near[index]! : { all: '', fixed: '' }, true);
    const blocks = maker.blank(tree);
    return toString({ type: 'root', children: blocks } as never).replaceAll('\u00A0', '_');
  });
  return { text, answers: maker.answers };
}

describe('a cloze text', () => {
  test('has a blank as long as each word of a bold term, and its number', () => {
    const { text, answers } = leaveBlank(['A **container image** is **layered**.']);
    expect(text).toEqual([`A ${'_'.repeat(9)} ${'_'.repeat(5)}1 is ${'_'.repeat(7)}2.`]);
    expect(answers).toEqual(['container image', 'layered']);
  });

  test('leaves terms of the lecture blank wherever they stand, whole, in any case but that of acronyms', () => {
    const { text, answers } = leaveBlank(['Images and ECS; an image, imagery, and ecs.'], {
      terms: ['ECS', 'image'],
      blanks: 'all',
    });
    expect(text).toEqual([`Images and ___1; an _____2, imagery, and ecs.`]);
    expect(answers).toEqual(['ECS', 'image']);
  });

  test('takes the longest term that fits', () => {
    const { answers } = leaveBlank(['The Elastic Container Service runs a container.'], {
      terms: ['Container', 'Elastic Container Service'],
      blanks: 'all',
    });
    expect(answers).toEqual(['Elastic Container Service', 'container']);
  });

  test.each([
    ['few', ['Kernel']],
    ['some', ['Kernel', 'kernel']],
    ['all', ['Kernel', 'kernel', 'kernel', 'kernel']],
  ] as const)('has %s of them', (blanks, answers) => {
    const sections = ['Kernel and kernel.', 'The kernel, a kernel.'];
    expect(leaveBlank(sections, { terms: ['kernel'], blanks }).answers).toEqual(answers);
  });

  test('leaves sentences, code, links, headings and numbers alone', () => {
    const section =
      '## The kernel\n\n**This is a whole sentence in bold letters.** `kernel` [kernel](#a) **42** **`code`**';
    const { text, answers } = leaveBlank([section], { terms: ['kernel'], blanks: 'all' });
    expect(answers).toEqual([]);
    expect(text.join('')).not.toContain('_');
  });

  test('keeps punctuation that is bold with a term', () => {
    const { text } = leaveBlank(['**Kernel:** the core.']);
    expect(text).toEqual(['______1: the core.']);
  });

  const far = 'other '.repeat(400);
  test.each<{ place: string; sections: readonly string[]; blanks: Blanks; count: number }>([
    {
      place: 'in a heading',
      sections: ['## Kernels\n\nThe kernel runs.'],
      blanks: 'few',
      count: 0,
    },
    {
      place: 'in the sentence before',
      sections: ['A kernel is. The kernel runs.'],
      blanks: 'few',
      count: 0,
    },
    {
      place: 'in the section before',
      sections: ['A kernel is.', 'The kernel runs.'],
      blanks: 'some',
      count: 0,
    },
    { place: 'in code', sections: ['`kernel.run()` has the kernel run.'], blanks: 'all', count: 0 },
    {
      place: 'in other blanks',
      sections: ['A kernel is. The kernel runs.'],
      blanks: 'all',
      count: 2,
    },
    {
      place: 'a page away',
      sections: ['A kernel is.', far, 'The kernel runs.'],
      blanks: 'some',
      count: 2,
    },
    { place: 'nowhere else', sections: ['## Cores\n\nThe kernel runs.'], blanks: 'few', count: 1 },
  ])('with $blanks, a term that stands $place too is asked for $count times', (each) => {
    const { sections, blanks, count } = each;
    const { answers } = leaveBlank(sections, { terms: ['kernel'], blanks, isNear: true });
    expect(answers).toEqual(Array.from({ length: count }, () => 'kernel'));
  });

  test('knows a term without its abbreviation', () => {
    const section = '## Container Service\n\nThere is the **Container Service (CS)**.';
    expect(leaveBlank([section], { isNear: true }).answers).toEqual([]);
  });

  test.each([
    ['It was built by Google for its own use.', ['Google']],
    ['Named after Ada Lovelace, and others.', ['Ada Lovelace']],
    ['The port is 6443 and not 80.', ['6443']],
    ['A pod gets 30 s to end.', ['30 s']],
    ['It takes 3 steps. Google knows.', []],
    ['In version 1.2.3 of Kubernetes it was so.', ['1.2.3']],
    ['A **pod** was built by Google.', ['pod']],
    ['Google, and later Google again, and Google.', []],
  ])('without a term, a name or a number is left blank: %s', (sentence, answers) => {
    expect(leaveBlank([sentence], { isNear: true }).answers).toEqual(answers);
  });

  test('leaves the tree that it is given as it is', () => {
    const tree = fromMarkdown('A **term** here.');
    const before = JSON.stringify(tree);
    createBlankMaker({ terms: ['here'], blanks: 'all' }).blank(tree.children as Paragraph[]);
    expect(JSON.stringify(tree)).toBe(before);
  });
});
