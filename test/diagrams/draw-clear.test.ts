import { describe, expect, test } from 'vitest';
import { drawClear } from '../../src/diagrams/draw-clear.ts';
import type { DiagramSource, Drawing } from '../../src/diagrams/drawing.ts';
import { createDrawn } from './drawn.ts';
import { createDiagrams, findLineFaults, madeKinds } from './line-faults.ts';
import { room } from './theme.ts';

const fault = { line: 'a b', type: 'box', thing: 'C' } as const;

describe('a diagram', () => {
  const code = 'flowchart LR\n  a --> b';
  /** What is taken of forms that come out as `answer` says, and which were asked for. */
  async function draw(
    answer: (source: DiagramSource) => Drawing,
  ): Promise<{ drawn: Drawing; asked: string[] }> {
    const asked: string[] = [];
    const [drawn] = await drawClear([{ code, room }], (sources) => {
      asked.push(
        ...sources.map((each) => `${each.code.slice(10, 12)}${each.hasElk ? ' elk' : ''}`),
      );
      return Promise.resolve(sources.map(answer));
    });
    return { drawn: drawn!, asked };
  }

  test('without faults is drawn once', async () => {
    expect((await draw(() => createDrawn())).asked).toEqual(['LR']);
  });

  test('with a fault is drawn in other forms, and the first clear one taken', async () => {
    const { drawn, asked } = await draw(({ hasElk }) =>
      createDrawn({ text: hasElk ? 'elk' : 'own', faults: hasElk ? [] : [fault] }),
    );
    expect(asked).toEqual(['LR', 'LR elk', 'TB elk', 'TB']);
    expect(drawn).toMatchObject({ text: 'elk', faults: [] });
  });

  test('stays as it was where no form is clearer, or legible', async () => {
    const same = await draw(({ hasElk }) =>
      createDrawn({ text: hasElk ? 'elk' : 'own', faults: [fault] }),
    );
    expect(same.drawn).toHaveProperty('text', 'own');
    const small = await draw(({ hasElk }) =>
      createDrawn(hasElk ? { width: 9000 } : { text: 'own', faults: [fault] }),
    );
    expect(small.drawn).toHaveProperty('text', 'own');
  });

  test('of a kind that is no matter of layout is left alone', async () => {
    expect((await draw(() => createDrawn({ kind: 'pie', faults: [fault] }))).asked).toEqual(['LR']);
  });
});

// More of each are drawn with the corpus.
test.each(madeKinds)(
  '%s diagrams have no line through a foreign box, title or label',
  async (kind) => {
    const { first, shown } = await findLineFaults(createDiagrams(kind, 7));
    // Mermaid lays flowcharts out with some; otherwise this would show nothing.
    expect(first.length).toBeGreaterThan(kind === 'flowchart' ? 3 : -1);
    expect(shown).toEqual([]);
  },
);
