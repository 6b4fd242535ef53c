import { describe, expect, test } from 'vitest';
import type { NoteResult } from '../../src/build/build-notes.ts';
import { renderRelations } from '../../src/cli/render-relations.ts';
import type { RelationsReport } from '../../src/relations/report-relations.ts';
import { deepFreeze } from '../deep-freeze.ts';

describe('terms and relations in lines', () => {
  const file = 'a.md';
  const notes = (line: number) => ({ type: 'notes', file, line }) as const;
  const pack = { type: 'pack', pack: 'aws', url: 'https://x', asOf: '2026-01-01' } as const;
  const render = (relations: RelationsReport): string =>
    renderRelations(deepFreeze({ note: file, report: { relations } }) as unknown as NoteResult);

  test('none', () => {
    expect(render({ terms: [], relations: [] })).toBe('a.md: 0 terms, 0 relations');
  });

  test('each with where it comes from', () => {
    const term = (id: string, line: number, aliases: readonly string[] = []) => ({
      id,
      label: id.toUpperCase(),
      aliases,
      source: notes(line),
    });
    const terms = [term('a', 1, ['Alpha', 'α']), term('b', 2), term('c', 3)];
    expect(
      render({
        terms,
        relations: [
          { from: 'a', to: 'b', label: 'uses', source: notes(4) },
          {
            from: 'b',
            to: 'a',
            label: '',
            mutual: true,
            source: { type: 'author', file, line: 5 },
          },
          { from: 'a', to: 'c', label: 'runs on', source: pack },
          { from: 'c', to: 'x', label: 'has', source: { ...pack, only: 'on Linux' } },
        ],
      }),
    ).toBe(
      [
        'a.md: 3 terms, 4 relations',
        '  A (Alpha, α) [a.md:1]',
        '  B [a.md:2]',
        '  C [a.md:3]',
        '  A -> B: uses [a.md:4]',
        '  B <-> A [a.md:5]',
        '  A -> C: runs on [aws: https://x]',
        '  C -> x: has [aws: https://x, on Linux]',
      ].join('\n'),
    );
  });

  test('a note without a deck', () => {
    const result: NoteResult = {
      note: file,
      files: [],
      beside: [],
      problems: [],
      report: undefined,
      failure: undefined,
    };
    expect(renderRelations(deepFreeze(result))).toBe('a.md: no deck');
  });
});
