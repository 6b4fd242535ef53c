import { expect, test } from 'vitest';
import { listLacks } from '../../src/outputs/pptx/read-deck.ts';
import type { Format } from '../../src/options/formats.ts';
import type { SeenSlide } from '../../src/outputs/page/seen-slide.ts';
import { headless } from '../browser.ts';
import { buildNote } from '../live/build-note.ts';

const steps =
  '# T\n\n## A\n\n```js {1|2}\na();\nb();\n```\n\n## B\n\n```js {1|2}\na();\nb();\n```\n';
const ground =
  '---\nmarp: true\n---\n\n# A\n\n---\n\n<!-- _backgroundImage: "linear-gradient(red, blue)" -->\n\n# B\n';

const cases: readonly (readonly [name: string, format: Format, text: string, said: string[]])[] = [
  ['a presentation, of steps', 'pptx', steps, ['3 PowerPoint cannot hold steps of slides']],
  ['Marp Markdown, of steps', 'marp', steps, ['3 Marp Markdown cannot hold steps of slides']],
  ['the notes, which have no steps', 'gfm', steps, []],
  [
    'a presentation, of lists in steps',
    'pptx',
    '---\nincremental: true\n---\n\n# T\n\n## A\n\n- a\n- b\n',
    ['7 PowerPoint cannot hold steps of slides'],
  ],
  [
    'Marp Markdown, which has lists in steps',
    'marp',
    '---\nincremental: true\n---\n\n# T\n\n## A\n\n- a\n- b\n',
    [],
  ],
  [
    'a presentation, of a gradient',
    'pptx',
    ground,
    ['7 PowerPoint cannot hold grounds that are no colour and no picture'],
  ],
  ['a presentation that has all', 'pptx', '# T\n\n## A\n\n- a\n', []],
];

test.each(cases)('what cannot be held is said by %s', async (...[, format, text, said]) => {
  const { problems } = await buildNote({
    text,
    headless,
    options: { formats: [format], relations: 'off', agenda: false },
  });
  const found = problems.filter(({ rule }) => rule === 'format-lacks');
  const lines = found.map(({ line, reason }) => `${line} ${reason}`);
  expect(lines).toEqual(said);
});

test('pictures and drawings that nobody could read are named', () => {
  const box = { x: 0, y: 0, width: 10, height: 10 };
  const slide = {
    id: 'a',
    backgrounds: [{ type: 'picture', key: 'known', alt: '', box }],
    blocks: [
      { type: 'picture', key: 'lost', alt: '', box },
      { type: 'drawing', index: 0, svg: '', alt: '', box },
      { type: 'text', isFootnotes: false, paragraphs: [], box },
    ],
    lacks: ['filter'],
  } as unknown as SeenSlide;
  const pictures = new Map([['known', { file: { ending: 'png', bytes: new Uint8Array() } }]]);
  expect(listLacks(slide, { pictures, parts: new Map() })).toEqual([
    'filter',
    'picture',
    'drawing',
  ]);
});
