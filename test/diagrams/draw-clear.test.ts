import { describe, expect, test } from 'vitest';
import { createDraw } from '../../src/diagrams/draw.ts';
import { drawClear } from '../../src/diagrams/draw-clear.ts';
import type { DiagramSource, Drawing } from '../../src/diagrams/drawing.ts';
import { createStore } from '../../src/store/store.ts';
import { headless } from '../browser.ts';
import { createDrawn } from './drawn.ts';
import { createFlowchart } from './flowcharts.ts';
import { room, theme } from './theme.ts';

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

test(
  '60 flowcharts have no line through a foreign box, title or label',
  { timeout: 300_000 },
  async () => {
    const draw = createDraw({ theme, pages: headless, store: createStore() });
    const sources = Array.from({ length: 60 }, (_, seed) => ({
      code: createFlowchart(seed),
      room,
    }));
    const plain = await draw(sources);
    const clear = await drawClear(sources, draw);
    const faultsOf = (drawings: readonly Drawing[]): string[] =>
      drawings.flatMap((drawing, index) =>
        drawing.type === 'drawn'
          ? drawing.faults.map(({ type, thing }) => `${index}: ${type} ${thing}`)
          : [`${index}: ${drawing.message}`],
      );
    expect(faultsOf(plain).length).toBeGreaterThan(10);
    expect(faultsOf(clear)).toEqual([]);
  },
);
