import { expect, test } from 'vitest';
import { drawNote } from '../../src/diagrams/draw-note.ts';
import { parseNote } from '../../src/markdown/parse-note.ts';
import { createStore } from '../../src/store/store.ts';

const room = { width: 100, height: 100 };
const at = (line: number, column: number): { line: number; column: number } => ({ line, column });

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
])('a broken diagram is reported %s', async (_, { note, line, column }, range) => {
  const store = createStore();
  const { findings } = await drawNote(
    { sections: parseNote(note, store).sections, maps: [], room, mapRoom: room, store },
    async (sources) => sources.map(() => ({ type: 'broken', message: 'no', line, column })),
  );
  expect(findings).toEqual([{ rule: 'diagram-broken', facts: { message: 'no' }, range }]);
});
