import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/blocks/phrasing.ts';
import { findTitleTopic, titleTextOf } from '../../src/deck/find-title.ts';
import { findLines, outlineSections, shiftLines, type Topic } from '../../src/deck/outline.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { blocksOf, sectionsOf } from '../blocks/read-blocks.ts';

function topicsOf(text: string, store: Store = createStore()): readonly Topic[] {
  return deepFreeze(outlineSections(sectionsOf(text), store));
}

const nameOf = (topic: Topic): string => titleTextOf(topic) || '-';

describe('the topics of a note', () => {
  test.each([
    ['none of an empty note', '', []],
    ['what stands before the first heading', 'a\n\nb', ['0 - 2']],
    ['a heading with its blocks', '# A\n\na\n\n- b', ['1 A 2']],
    ['a heading without any', '# A', ['1 A 0']],
    [
      'one a heading, of whatever level',
      'x\n\n# A\n\na\n\n### B\n\n## C\n\nc',
      ['0 - 1', '1 A 1', '3 B 0', '2 C 1'],
    ],
    ['underlined headings', 'A\n=\n\na\n\nB\n-\n\nb', ['1 A 1', '2 B 1']],
    ['a heading without words', '#\n\na', ['1 - 1']],
    ['a heading of HTML', '<h2>A</h2>\n\na', ['2 A 1']],
    ['no heading inside a quote', '# A\n\n> # B', ['1 A 1']],
    ['no comment in a fence', '# A\n\n```\n# B\n```', ['1 A 1']],
  ])('are %s', (_name, text, topics) => {
    const found = topicsOf(text).map(
      (topic) => `${topic.depth} ${nameOf(topic)} ${topic.blocks.length}`,
    );
    expect(found).toEqual(topics);
  });

  test('stand under the headings above them', () => {
    const text = 'x\n\n# A\n\n### B\n\n#### C\n\n## D\n\n### E\n\n# F\n\n## G';
    const paths = topicsOf(text).map((topic) => [...topic.parents, topic].map(nameOf).join(' > '));
    expect(paths).toEqual(['-', 'A', 'A > B', 'A > B > C', 'A > D', 'A > D > E', 'F', 'F > G']);
  });

  test('have for parents the topics themselves', () => {
    const [first, second] = topicsOf('# A\n\n## B');
    expect(second?.parents).toEqual([first]);
    expect(second?.parents[0]).toBe(first);
  });

  test('know their lines in the note, below front matter too', () => {
    const text = '---\na: b\n---\nx\n\n# A\n\na\nb\n\n## B\n\n- c\n- d\n';
    expect(topicsOf(text).map(({ source }) => [source.first, source.last])).toEqual([
      [4, 4],
      [6, 9],
      [11, 14],
    ]);
    const [, , last] = topicsOf(text);
    const line = last?.blocks[0]?.position?.start.line ?? 0;
    expect(line + (last?.lineOffset ?? 0)).toBe(13);
  });

  test('have one hash where they say the same, and another where they do not', () => {
    const [one, two, other] = topicsOf('# A\n\na\n# A\n\na\n# A\n\nb\n').map(({ hash }) => hash);
    expect(one).toBe(two);
    expect(other).not.toBe(one);
    const html = topicsOf('<h2>A</h2>\n\n<h2>A</h2>').map(({ hash }) => hash);
    expect(new Set(html).size).toBe(html.length);
  });

  test('are read once a section, and placed anew', () => {
    const store = createStore();
    const [before] = topicsOf('# A\n\na\n', store);
    const [, after] = topicsOf('# New\n\nn\n\n# A\n\na\n', store);
    expect(after?.blocks).toBe(before?.blocks);
    expect([before?.source.first, after?.source.first]).toEqual([1, 5]);
  });
});

describe('lines', () => {
  test.each([
    ['of one block', 'a', { first: 1, last: 1 }],
    ['of several', '\na\n\n```\nb\n```', { first: 2, last: 6 }],
    ['of none', '', { first: 1, last: 1 }],
  ])('%s', (_name, text, lines) => {
    expect(findLines(blocksOf(text))).toEqual(lines);
  });

  test('of blocks that stand nowhere are the first, and others’ do not change by them', () => {
    expect(findLines([{ type: 'thematicBreak' }])).toEqual({ first: 1, last: 1 });
    expect(findLines([...blocksOf('\n\na'), { type: 'thematicBreak' }])).toEqual({
      first: 3,
      last: 3,
    });
  });

  test('of very many blocks are found', () => {
    const [block] = blocksOf('\na');
    expect(findLines(block ? Array.from({ length: 200_000 }, () => block) : [])).toEqual({
      first: 2,
      last: 2,
    });
  });

  test('move', () => {
    expect(shiftLines({ first: 2, last: 5 }, 10)).toEqual({ first: 12, last: 15 });
    expect(shiftLines({ first: 2, last: 5 }, 0)).toEqual({ first: 2, last: 5 });
  });
});

describe('the topic that is the title', () => {
  const titleIn = (text: string, title?: string): string | undefined => {
    const found = findTitleTopic(topicsOf(text), { title, lang: 'en' });
    return found && titleTextOf(found);
  };

  test.each<[string, string, string | undefined, string | undefined]>([
    ['the first heading, alone on its level', '# A\n\n## B\n\n## C', undefined, 'A'],
    ['one alone', '# A', undefined, 'A'],
    ['a deeper one, alone and the highest', '## A\n\n### B', undefined, 'A'],
    ['one with text above it', 'x\n\n# A\n\n## B', undefined, 'A'],
    ['not the first of several', '# A\n\n# B', undefined, undefined],
    ['not a lower one before a higher', '## A\n\n# B', undefined, undefined],
    ['none without headings', 'x', undefined, undefined],
    ['none without words', '#\n\n## B', undefined, undefined],
    ['one of a picture alone, by its description', '# ![p](q)\n\n## B', undefined, 'p'],
    [
      'one that says what front matter says',
      '# The *lecture*!\n\n## B',
      'the Lecture',
      'The lecture!',
    ],
    ['in other marks', '# C++: 1. Teil', 'C 1 Teil', 'C++: 1. Teil'],
    ['in any script', '# 讲座（一）', '讲座 一', '讲座（一）'],
    ['not one that says something else', '# A\n\n## B', 'Lecture', undefined],
    ['not one of several that says it', '# A\n\n# B', 'A', undefined],
  ])('is %s', (_name, ...[text, title, expected]) => {
    expect(titleIn(text, title)).toBe(expected);
  });

  test('has the text of its heading', () => {
    const texts = topicsOf('x\n\n#  A `b` \n\n## [c](d) ![e](f)').map(titleTextOf);
    expect(texts).toEqual(['', 'A b', 'c']);
    const [, topic] = topicsOf('x\n\n# A');
    expect(topic?.heading && textOf(topic.heading.children)).toBe('A');
  });
});
