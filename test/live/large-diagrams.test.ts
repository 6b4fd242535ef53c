import { describe, expect, test } from 'vitest';
import type { BuiltDeck } from '../../src/index.ts';
import { headless } from '../browser.ts';
import { buildNote, htmlOf } from './build-note.ts';

const lines = (count: number, write: (n: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => write(index + 1));
const sequence = ['sequenceDiagram', ...lines(30, (n) => `  Ada->>Bob: message ${n}`)];
const graph = [
  'flowchart TB',
  ...lines(60, (n) => `  n${n}[A step with the number ${n}] --> n${n + 1}`),
];
const fence = (code: readonly string[], indent = ''): string =>
  ['```mermaid', ...code, '```'].map((line) => indent + line).join('\n');

const problemsOf = (deck: BuiltDeck): string[] => deck.problems.map(({ rule }) => rule);

describe('a diagram too large to be read', () => {
  test.each(['16:9', '4:3'] as const)(
    'goes to several slides in %s, beside text and in a list',
    async (size) => {
      const deck = await buildNote({
        text: [
          `---\nsize: '${size}'\n---\n\n# Large`,
          `## Alone\n\n${fence(sequence)}`,
          `## In company\n\nText before it.\n\n${fence(graph)}\n\nText behind it.`,
          `## In a list\n\n1. First\n\n   ${fence(sequence, '   ').trim()}\n2. Second`,
          `## Under a title that is so very long that it needs a second line on every one of these slides\n\n${fence(sequence)}`,
        ].join('\n\n'),
        headless,
      });
      expect(problemsOf(deck).filter((rule) => /small|overflow/.test(rule))).toEqual([]);
      const { slides } = deck.report;
      for (const title of ['Alone', 'In company', 'In a list'])
        expect(slides.filter((slide) => slide.title === title).length).toBeGreaterThan(1);
      const html = htmlOf(deck);
      for (const n of [1, 15, 30])
        expect(html.match(new RegExp(`>message ${n}<`, 'g'))?.length).toBe(3);
      for (const n of [1, 30, 61]) expect(html).toContain(n === 61 ? '>n61<' : `number ${n}<`);
    },
  );

  test('that cannot be drawn shows all of its source, legibly', async () => {
    const deck = await buildNote({
      text: `# Broken\n\n## One\n\n${fence(['flowchart TB', ...lines(60, (n) => `  a${n} --> b${n}`), '  ((('])}`,
      headless,
    });
    expect(problemsOf(deck)).toEqual(['diagram-broken']);
    const html = htmlOf(deck);
    for (const n of [1, 30, 60]) expect(html).toContain(`a${n} --`);
  });
});
