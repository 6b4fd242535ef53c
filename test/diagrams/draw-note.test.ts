import { describe, expect, test } from 'vitest';
import { drawNote, type DrawnNote, type PastedMap } from '../../src/diagrams/draw-note.ts';
import type { DiagramSource, Drawing } from '../../src/diagrams/drawing.ts';
import { findWords } from '../../src/i18n/find-words.ts';
import { parseNote } from '../../src/markdown/parse-note.ts';
import { createStore } from '../../src/store/store.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { createDrawn } from './drawn.ts';

const room = deepFreeze({ width: 100, height: 100 });
const at = (line: number, column: number): { line: number; column: number } => ({ line, column });

interface Drew extends DrawnNote {
  readonly asked: readonly DiagramSource[];
}

/** What is drawn of a note and its maps by `answer`. */
async function drawText(
  note: string,
  answer: (source: DiagramSource) => Drawing,
  maps: readonly PastedMap[] = [],
): Promise<Drew> {
  const store = createStore();
  const { sections } = deepFreeze(parseNote(note, store));
  const asked: DiagramSource[] = [];
  const { diagrams: words } = findWords('de');
  const request = { sections, maps: deepFreeze(maps), room, words, store };
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
    const { asked, drawings, findings } = await drawText(note, draw);
    expect(asked).toEqual([
      { code: 'pie', room, isBeside: true },
      { code: 'gantt', room, isBeside: true },
      { code: 'bad', room },
    ]);
    expect([...drawings.keys()]).toEqual(['pie', 'gantt', 'bad']);
    expect(drawings.get('pie')).toEqual(createDrawn({ text: 'pie' }));
    expect(drawings.get('bad')).toMatchObject({ type: 'broken' });
    expect(findings.map(({ range }) => range.start.line)).toEqual([15]);
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

test('a map that the author pasted into the notes is drawn with its legend', async () => {
  const legend = [{ line: 'solid', text: 'stated' }] as const;
  const { asked } = await drawText(`${fence('map')}\n\n${fence('pie')}`, () => createDrawn({}), [
    { code: 'map', legend },
  ]);
  expect(asked).toEqual([
    { code: 'map', legend, room, isBeside: true },
    { code: 'pie', room, isBeside: true },
  ]);
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
