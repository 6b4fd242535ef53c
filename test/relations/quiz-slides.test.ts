import { expect, test } from 'vitest';
import { createSlide } from '../../src/deck/create-slide.ts';
import type { SlideType } from '../../src/deck/types.ts';
import { findWords } from '../../src/i18n/find-words.ts';
import { wordQuestions } from '../../src/relations/quiz-slides.ts';

test.each<[SlideType, readonly string[]]>([
  ['content', ['Water']],
  // A lecture or a chapter begins with a definition below its title.
  ['title', ['Water']],
  ['section', ['Water']],
  ['agenda', []],
  ['map', []],
])('a definition on a slide of type %s has its source on %j', (type, sources) => {
  const slide = createSlide(type, 'water', {
    title: { depth: 1, content: [{ type: 'text', value: 'Water' }] },
    breadcrumb: [],
    chapter: undefined,
    continued: false,
    source: { first: 1, last: 3 },
    blocks: [],
  });
  const asked = {
    type: 'missing',
    text: '____ is wet.',
    answer: 'Water',
    aliases: [],
    line: 3,
  } as const;
  const found = wordQuestions([asked], [slide], findWords('en').quiz);
  expect(found.map(({ source }) => source)).toEqual(sources);
});
