import type { Paragraph, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { createBlankMaker } from '../../src/outputs/handout/blanks.ts';
import type { Blanks } from '../../src/options/print-settings.ts';

/** Sections of text, with a line of `_` for each space of a blank. */
function leaveBlank(
  sections: readonly string[],
  { terms = [], blanks = 'some' }: { terms?: readonly string[]; blanks?: Blanks } = {},
): { text: string[]; answers: readonly string[] } {
  const maker = createBlankMaker({ terms, blanks });
  const text = sections.map((section) => {
    maker.startSection();
    const blocks = maker.blank(fromMarkdown(section).children as RootContent[]);
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

  test('leaves the tree that it is given as it is', () => {
    const tree = fromMarkdown('A **term** here.');
    const before = JSON.stringify(tree);
    createBlankMaker({ terms: ['here'], blanks: 'all' }).blank(tree.children as Paragraph[]);
    expect(JSON.stringify(tree)).toBe(before);
  });
});
