import { describe, expect, test } from 'vitest';
import { drawNote, type DrawnNote, type MapRequest } from '../../src/diagrams/draw-note.ts';
import type { DiagramSource, Drawing, DrawnSource } from '../../src/diagrams/drawing.ts';
import { findWords } from '../../src/i18n/find-words.ts';
import { parseNote } from '../../src/markdown/parse-note.ts';
import { createStore } from '../../src/store/store.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { createDrawn } from './drawn.ts';

const room = deepFreeze({ width: 100, height: 100 });
const mapRoom = deepFreeze({ width: 300, height: 300 });
const at = (line: number, column: number): { line: number; column: number } => ({ line, column });

interface Drew extends DrawnNote {
  readonly asked: readonly DiagramSource[];
}

/** What is drawn of a note and its maps by `answer`. */
async function drawText(
  note: string,
  answer: (source: DiagramSource) => Drawing,
  maps: readonly MapRequest[] = [],
): Promise<Drew> {
  const store = createStore();
  const { sections } = deepFreeze(parseNote(note, store));
  const asked: DiagramSource[] = [];
  const { diagrams: words } = findWords('de');
  const request = { sections, maps: deepFreeze(maps), room, mapRoom, words, store };
  const drawn = await drawNote(request, (sources) => {
    asked.push(...sources);
    return Promise.resolve(sources.map(answer));
  });
  return { ...drawn, asked };
}

const fence = (code: string): string => `\`\`\`mermaid\n${code}\n\`\`\`\n`;

/** A note with a broken diagram, and where Mermaid says that the source is broken; then where the finding is. */
test.each([
  [
    'to the end of its line',
    { note: '# A\n\n```mermaid\nflowchart\n  A ->\n```\n', ...at(2, 3) },
    { start: at(5, 3), end: at(5, 7) },
  ],
  [
    'in a list',
    { note: '# A\n\n- item\n\n  ```mermaid\n  flowchart\n  ```\n', ...at(1, 1) },
    { start: at(6, 3), end: at(6, 12) },
  ],
  [
    'as a point where the line has ended',
    { note: '# A\n\n```mermaid\nabc\n```\n', ...at(1, 4) },
    { start: at(4, 4) },
  ],
  [
    'as a point after the end of its line',
    { note: '# A\n\n```mermaid\nabc\n```\n', ...at(1, 6) },
    { start: at(4, 6) },
  ],
  [
    'as a point beyond the source',
    { note: '# A\n\n```mermaid\nabc\n```\n', ...at(2, 1) },
    { start: at(5, 1) },
  ],
  [
    'below front matter and other sections',
    { note: '---\ntitle: T\n---\n\n# A\n\ntext\n\n## B\n\n```mermaid\nabc\n```\n', ...at(1, 1) },
    { start: at(12, 1), end: at(12, 4) },
  ],
])('a broken diagram is reported %s', async (_, { note, line, column }, range) => {
  const { findings } = await drawText(note, () => ({
    type: 'broken',
    message: 'no',
    line,
    column,
  }));
  expect(findings).toEqual([
    { rule: 'diagram-broken', facts: { tool: 'Mermaid', message: 'no' }, range },
  ]);
});

describe('diagrams of a note', () => {
  const draw = ({ code }: DiagramSource): Drawing =>
    code === 'bad' ? { type: 'broken', message: 'no', ...at(1, 1) } : createDrawn({ text: code });

  test('are drawn in one go and found by their source', async () => {
    const note = `# A\n\n${fence('pie')}\n> ${fence('gantt').replaceAll('\n', '\n> ')}\n\n## B\n\n${fence('bad')}`;
    const { asked, drawings, findings, maps } = await drawText(note, draw);
    expect(asked).toEqual([
      { code: 'pie', room, isBeside: true },
      { code: 'gantt', room, isBeside: true },
      { code: 'bad', room },
    ]);
    expect([...drawings.keys()]).toEqual(['pie', 'gantt', 'bad']);
    expect(drawings.get('pie')).toEqual(createDrawn({ text: 'pie' }));
    expect(drawings.get('bad')).toMatchObject({ type: 'broken' });
    expect(findings.map(({ range }) => range.start.line)).toEqual([15]);
    expect(maps).toEqual([]);
  });

  test('of the same source are each reported where they stand', async () => {
    const { findings } = await drawText(`${fence('bad')}\n${fence('bad')}`, draw);
    expect(findings.map(({ range }) => range.start.line)).toEqual([2, 6]);
  });

  test('of a note without any ask for nothing', async () => {
    const { asked, drawings } = await drawText('# A\n\ntext', draw);
    expect([asked, drawings.size]).toEqual([[], 0]);
  });
});

describe('maps', () => {
  const legend = [{ line: 'solid', text: 'stated' }] as const;
  const map: MapRequest = {
    versions: [{ codes: ['full LR', 'full TB'] }, { codes: ['few'] }],
    legend,
  };
  const drawForm = (code?: string): Drawing =>
    createDrawn({ smallestLabel: 0, ...(code !== undefined && { code }) } as Partial<DrawnSource>);

  test('are asked for in all of their forms, with their legend, in their own room', async () => {
    const { asked } = await drawText('# A', () => drawForm('full LR'), [map]);
    expect(asked).toEqual([
      { code: 'full LR', legend, room: mapRoom, forms: [['full LR', 'full TB'], ['few']] },
    ]);
  });

  test('of one form have none to choose from', async () => {
    const single: MapRequest = { versions: [{ codes: ['only'] }], legend };
    const { asked, maps } = await drawText('# A', () => drawForm(), [single]);
    expect(asked).toEqual([{ code: 'only', legend, room: mapRoom }]);
    expect(maps).toEqual([{ version: 0, code: 'only', drawing: drawForm() }]);
  });

  test.each([
    ['full LR', 0],
    ['full TB', 0],
    ['few', 1],
  ])('drawn from "%s" are version %i', async (code, version) => {
    const { maps } = await drawText('# A', () => drawForm(code), [map]);
    expect(maps).toEqual([{ version, code, drawing: drawForm(code) }]);
  });

  test('that cannot be drawn are none, and no finding of the note', async () => {
    const broken: Drawing = { type: 'broken', message: 'no', ...at(1, 1) };
    const { maps, findings } = await drawText('# A', () => broken, [map]);
    expect([maps, findings]).toEqual([[undefined], []]);
  });

  test('come after the diagrams, each in its place', async () => {
    const other: MapRequest = { versions: [{ codes: ['other'] }], legend: [] };
    const { asked, maps } = await drawText(
      fence('pie'),
      ({ code, forms }) => drawForm(forms ? 'few' : code),
      [map, other],
    );
    expect(asked.map(({ code }) => code)).toEqual(['pie', 'full LR', 'other']);
    expect(maps.map((each) => each?.code)).toEqual(['few', 'other']);
  });

  test('that the author pasted into the notes are drawn with their legend there', async () => {
    const { asked } = await drawText(fence('few'), () => drawForm('few'), [map]);
    expect(asked[0]).toEqual({ code: 'few', legend, room });
  });
});

describe('a diagram in steps', () => {
  const note = '# A\n\n- item\n\n  ```mermaid {1|2-4|all}\n  pie\n  "a": 1\n  ```\n';

  test('is asked for with the lines of its own source, and is not the drawing of one without', async () => {
    const { asked, drawings } = await drawText(note + fence('pie\n"a": 1'), () => createDrawn());
    expect(asked.map(({ steps }) => steps)).toEqual([
      {
        code: 'pie\n"a": 1',
        steps: [
          { lines: [1], isAll: false },
          { lines: [2, 3, 4], isAll: false },
          { lines: [], isAll: true },
        ],
      },
      undefined,
    ]);
    expect(drawings.size).toBe(2);
  });

  test('that names lines which are not there, or is of a kind that cannot, is told at its fence', async () => {
    const { findings } = await drawText(note, () => createDrawn({ kind: 'pie', isWhole: true }));
    expect(findings.map(({ rule, range, facts }) => [rule, range.start, facts])).toEqual([
      ['diagram-steps', at(5, 3), { kind: 'pie' }],
      ['diagram-line', at(5, 3), { line: 3, total: 2 }],
    ]);
  });
});

test('a diagram has its text alternative in the language of the deck', async () => {
  const facts = [
    { type: 'node', words: 'A', about: [], kind: '' },
    { type: 'edge', words: 'x', about: [0, 0], kind: 'none arrow_point' },
  ] as const;
  const { drawings } = await drawText(fence('graph'), () => createDrawn({ facts, text: 'A, x' }));
  expect(drawings.get('graph')).toMatchObject({ text: 'A führt zu A (x).' });
});

test.each([
  ['# A\n\n', undefined],
  ['# A\n\n<!-- said -->\n\n', undefined],
  ['# A\n\ntext\n\n', true],
])('a diagram after %j shares its slide with text or not', async (before, isBeside) => {
  const { asked } = await drawText(before + fence('pie'), () => createDrawn());
  expect(asked).toEqual([{ code: 'pie', room, ...(isBeside && { isBeside }) }]);
});
