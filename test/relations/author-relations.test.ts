import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAuthorRelations } from '../../src/relations/author-relations.ts';
import { deepFreeze } from '../deep-freeze.ts';

const place = { line: 4, column: 2 };
const parse = (...lines: readonly string[]) =>
  parseAuthorRelations(deepFreeze(lines.map((text) => ({ text, place }))));

describe('a line of the author', () => {
  test.each<[string, string]>([
    ['A -> B: runs on', 'A > B: runs on'],
    ['A->B', 'A > B: '],
    ['A --> B:', 'A > B: '],
    ['A => B: x', 'A > B: x'],
    ['A → B: x', 'A > B: x'],
    ['A <-> B: x', 'A <> B: x'],
    ['A ↔ B', 'A <> B: '],
    ['A < -> B', 'A <> B: '],
    ['- A -> B', 'A > B: '],
    ['* A -> B', 'A > B: '],
    ['  A   ->   B  :  x  ', 'A > B: x'],
    ['Big Thing (BT) -> other-thing: is 3:1 with', 'Big Thing (BT) > other-thing: is 3:1 with'],
    ['std::map -> node', 'std::map > node: '],
    ['Замок -> Ключ: открывается', 'Замок > Ключ: открывается'],
    ['数据 → 表: 存', '数据 > 表: 存'],
    ['A – B', ''],
  ])('%j is %j', (text, expected) => {
    const { relations } = parse(text);
    const shown = relations.map(
      ({ from, to, label, isMutual }) => `${from} ${isMutual ? '<>' : '>'} ${to}: ${label}`,
    );
    expect(shown.join()).toBe(expected);
  });

  test('with an arrow of another kind is read, and said', () => {
    const [finding, ...rest] = parse('A => B: x', 'A -> B', 'A <==> B').findings;
    expect(finding).toMatchObject({
      rule: 'relation-arrow',
      facts: { arrow: '=>', line: 'A => B: x' },
    });
    expect(rest).toMatchObject([{ rule: 'relation-arrow', facts: { arrow: '<==>' } }]);
  });

  test.each(['', '   ', '# a remark', '%% a remark', '// a remark'])('%j says nothing', (text) => {
    expect(parse(text)).toEqual({ relations: [], findings: [] });
  });

  test.each(['A', 'A ->', '-> B', '- -> B', 'A -> B -> C', 'A to B', '-> ->'])(
    '%j is broken, and is said at its place',
    (text) => {
      const { relations, findings } = parse(text);
      expect(relations).toEqual([]);
      expect(findings).toEqual([
        {
          rule: 'relation-broken',
          facts: { line: text.replace(/^- /, '') },
          range: { start: place },
        },
      ]);
    },
  );

  test('that is broken is quoted, but not for ever', () => {
    const [finding] = parse('x'.repeat(99)).findings;
    expect(finding?.facts).toEqual({ line: `${'x'.repeat(59)}…` });
  });

  test('knows its line', () => {
    expect(parse('A -> B').relations).toEqual([
      { from: 'A', to: 'B', label: '', isMutual: false, line: 4 },
    ]);
  });

  test('whatever it holds is a relation, a finding or nothing, once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const { relations, findings } = parse(text);
        expect(relations.length + findings.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
