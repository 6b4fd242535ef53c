import { describe, expect, test } from 'vitest';
import { drawLegibly } from '../../src/diagrams/draw-legibly.ts';
import type { DiagramSource, Drawing, DrawnSource } from '../../src/diagrams/drawing.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { createDrawn } from './drawn.ts';
import { room } from './theme.ts';

/** How wide drawings of `room`'s height come out; labels of 16 px are legible up to 1104 px. */
const wide = (width: number, own: Partial<DrawnSource> = {}): DrawnSource =>
  createDrawn({ width, height: 100, ...own });

/** Drawings as wide as `wide` is high; labels of 16 px are legible up to 413 px. */
const high = (height: number): DrawnSource => createDrawn({ width: 100, height });

/** A source in words: where it goes, and whether it is drawn closer. */
const nameOf = ({ code, changes }: DiagramSource): string =>
  `${code.replaceAll('\n', ' ').trim()}${changes ? ' closer' : ''}`;

interface Drew {
  readonly drawing: Drawing | undefined;
  /** What was asked for, round by round. */
  readonly rounds: readonly (readonly string[])[];
}

/** What is made of one source, whose forms come out as `answer` says. */
async function drawOne(
  source: Partial<DiagramSource> & { readonly code: string },
  answer: (name: string) => Drawing,
): Promise<Drew> {
  const rounds: string[][] = [];
  const [drawing] = await drawLegibly([deepFreeze({ room, ...source })], (sources) => {
    const names = sources.map(nameOf);
    rounds.push(names);
    return Promise.resolve(names.map(answer));
  });
  return { drawing, rounds };
}

describe('a diagram', () => {
  test('that is legible is drawn once', async () => {
    const drawn = wide(1104);
    const { drawing, rounds } = await drawOne({ code: 'flowchart LR' }, () => drawn);
    expect(drawing).toBe(drawn);
    expect(rounds).toEqual([['flowchart LR']]);
  });

  test('that is not is drawn closer, turned, and both; what the author wrote comes first', async () => {
    const { rounds } = await drawOne({ code: 'flowchart LR' }, () => wide(2000));
    expect(rounds).toEqual([
      ['flowchart LR'],
      ['flowchart LR closer', 'flowchart TB', 'flowchart TB closer'],
    ]);
  });

  test('is shown in the first form that is legible, unless another one is much larger', async () => {
    const [closer, turned] = [wide(1100), wide(300)];
    const drawTurned = async (other: Drawing): Promise<Drawing | undefined> => {
      const { drawing } = await drawOne({ code: 'flowchart LR' }, (name) =>
        name.endsWith('LR closer') ? closer : name.endsWith('LR') ? wide(2000) : other,
      );
      return drawing;
    };
    expect(await drawTurned(wide(1000))).toBe(closer);
    expect(await drawTurned(turned)).toBe(turned);
  });

  test.each<[string, [own: Drawing, turned: Drawing], taken: 'own' | 'turned', rounds: number]>([
    ['that is high is turned', [high(400), wide(500)], 'turned', 2],
    ['stays when that gains too little', [high(400), wide(1000)], 'own', 2],
    ['is large enough at 22 px', [high(290), wide(300)], 'own', 1],
    ['is not tried when it is wide as slides are', [wide(1000), wide(300)], 'own', 1],
  ])('that can be read %s', async (_, ...[[own, turned], taken, times]) => {
    const { drawing, rounds } = await drawOne({ code: 'flowchart TB' }, (name) =>
      name === 'flowchart TB' ? own : turned,
    );
    expect(rounds).toEqual([['flowchart TB'], ['flowchart LR']].slice(0, times));
    expect(drawing).toBe(taken === 'own' ? own : turned);
  });

  test('that can be read beside text is not turned', async () => {
    const source = { code: 'flowchart TB', isBeside: true };
    const { rounds } = await drawOne(source, () => high(400));
    expect(rounds).toEqual([['flowchart TB']]);
  });

  test('is shown in the form with the largest labels where none is legible', async () => {
    const best = wide(1300);
    const { drawing } = await drawOne({ code: 'flowchart LR' }, (name) =>
      name === 'flowchart TB' ? best : wide(2000),
    );
    expect(drawing).toBe(best);
  });

  test('stays as it was written where another form gains too little', async () => {
    const own = wide(2000);
    const { drawing } = await drawOne({ code: 'flowchart LR' }, (name) =>
      name === 'flowchart LR' ? own : wide(1900),
    );
    expect(drawing).toBe(own);
  });

  test('stays as it was written where the other forms cannot be drawn', async () => {
    const own = wide(2000);
    const { drawing } = await drawOne({ code: 'flowchart LR' }, (name) =>
      name === 'flowchart LR' ? own : { type: 'broken', message: 'no', line: 1, column: 1 },
    );
    expect(drawing).toBe(own);
  });

  test('is legible by its labels, not by its size', async () => {
    const big = wide(2208, { smallestLabel: 32 });
    expect((await drawOne({ code: 'flowchart LR' }, () => big)).rounds).toHaveLength(1);
    const small = wide(1104, { smallestLabel: 15 });
    expect((await drawOne({ code: 'flowchart LR' }, () => small)).rounds).toHaveLength(2);
  });

  test('has less height for sure than the slide has for it', async () => {
    const high = createDrawn({ width: 100, height: room.height * 0.9 });
    expect((await drawOne({ code: 'flowchart LR' }, () => high)).rounds).toHaveLength(2);
  });

  test.each([
    ['flowchart LR', 'flowchart TB'],
    ['flowchart RL', 'flowchart BT'],
    ['flowchart TB', 'flowchart LR'],
    ['graph TD', 'graph LR'],
    ['graph BT', 'graph RL'],
    ['---\ntitle: x\n---\nflowchart LR', '--- title: x --- flowchart TB'],
    ['%% about\nflowchart LR', '%% about flowchart TB'],
    ['%%{init: {}}%%\n  flowchart LR\n A', '%%{init: {}}%%   flowchart TB  A'],
    ['erDiagram\n  A', 'erDiagram direction LR   A'],
    ['classDiagram\n  A', 'classDiagram direction LR   A'],
    ['classDiagram-v2\n  A', 'classDiagram-v2 direction LR   A'],
    ['stateDiagram-v2\n  A', 'stateDiagram-v2 direction LR   A'],
    ['requirementDiagram\n  A', 'requirementDiagram direction LR   A'],
  ])('%j turned is %j', async (code, turned) => {
    const { rounds } = await drawOne({ code }, () => wide(2000, { kind: 'er' }));
    expect(rounds[1]?.filter((name) => !name.endsWith('closer'))).toEqual([turned]);
  });

  test.each([
    ['has no direction', 'sequenceDiagram\n  A->>B: x'],
    ['says itself where it goes', 'stateDiagram-v2\n  direction TB\n  A'],
    ['only speaks of one', 'pie\n  "flowchart LR": 1'],
  ])('is not turned that %s', async (_, code) => {
    const { rounds } = await drawOne({ code }, () => wide(2000, { kind: 'sequence' }));
    expect(rounds[1]).toEqual([`${code.replaceAll('\n', ' ')} closer`]);
  });

  test('of a kind that has no other form is drawn once', async () => {
    expect((await drawOne({ code: 'pie' }, () => wide(2000, { kind: 'pie' }))).rounds).toEqual([
      ['pie'],
    ]);
  });

  test('that is broken is drawn once', async () => {
    const broken: Drawing = { type: 'broken', message: 'no', line: 1, column: 1 };
    expect((await drawOne({ code: 'flowchart LR' }, () => broken)).rounds).toHaveLength(1);
  });

  test('of a map comes in its own forms alone', async () => {
    const { rounds } = await drawOne({ code: 'flowchart LR', legend: [] }, () => wide(2000));
    expect(rounds).toHaveLength(1);
  });
});

test('a map of its author’s size keeps it, and its labels grow', async () => {
  const asked: DiagramSource[] = [];
  await drawLegibly([{ code: 'wardley-beta', room }], (sources) => {
    asked.push(...sources);
    return Promise.resolve(sources.map(() => wide(2208, { kind: 'wardley' })));
  });
  // At half its size, 16 px are 32.
  expect(asked.map(({ changes }) => changes)).toEqual([
    undefined,
    { 'wardley-beta': { labelFontSize: 33, axisFontSize: 33 } },
  ]);
});

test('several diagrams are drawn in two rounds, each with its own forms', async () => {
  const sources = ['flowchart LR', 'pie', 'erDiagram\nA', 'flowchart TB'].map((code) => ({
    code,
    room,
  }));
  const rounds: string[][] = [];
  const drawings = await drawLegibly(deepFreeze(sources), (all) => {
    const names = all.map(nameOf);
    rounds.push(names);
    return Promise.resolve(
      names.map((name) => {
        const kind = name.startsWith('er') ? 'er' : 'flowchart';
        if (name === 'pie') return wide(100, { text: name });
        if (name === 'flowchart TB') return wide(1000, { text: name });
        return wide(name.includes('closer') ? 1100 : 2000, { text: name, kind });
      }),
    );
  });
  expect(rounds).toHaveLength(2);
  expect(drawings.map((drawing) => drawing.type === 'drawn' && drawing.text)).toEqual([
    'flowchart LR closer',
    'pie',
    'erDiagram A closer',
    'flowchart TB',
  ]);
});

test('nothing is drawn of nothing', async () => {
  expect(await drawLegibly([], () => Promise.resolve([]))).toEqual([]);
});
