import { afterAll, describe, expect, it } from 'vitest';
import type { DrawnDiagram } from '../../src/blocks/drawing.ts';
import { drawLegibly } from '../../src/diagrams/draw-legibly.ts';
import { createKeptPage, type Pages } from '../../src/browser/kept-page.ts';
import { headless, installed } from '../browser.ts';
import { drawSources } from './draw-sources.ts';
import { room } from './theme.ts';

const kept = createKeptPage(headless);
afterAll(() => kept[Symbol.asyncDispose]());

async function draw(code: string, pages: Pages = kept): Promise<DrawnDiagram> {
  const [drawing] = await drawLegibly([{ code, room }], (sources) => drawSources(sources, pages));
  if (drawing?.type !== 'drawn') throw new Error('It was not drawn');
  return drawing;
}

/** Numbers in the labels of each part. */
function readNumbers(parts: readonly DrawnDiagram[]): number[][] {
  return parts.map(({ text }) => [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits)));
}

const count = (length: number): number[] => Array.from({ length }, (_, index) => index);

describe('a drawing that is too large', () => {
  it('is cut into parts that are legible on a slide, each box in one of them', async () => {
    const nodes = count(60).map((index) => `  n${index}[Step ${index}]`);
    const edges = count(59).map((index) => `  n${index} --> n${index + 1}`);
    const { parts = [] } = await draw(['flowchart TD', ...nodes, ...edges].join('\n'));
    expect(parts.length).toBeGreaterThan(1);
    for (const { width, height, smallestLabel } of parts) {
      const scale = Math.min(room.width / width, room.height / height);
      expect(scale * smallestLabel).toBeGreaterThanOrEqual(15.9);
    }
    expect(
      readNumbers(parts)
        .flat()
        .toSorted((one, other) => one - other),
    ).toEqual(count(60));
  });

  it('has its parts in order, and in each what names the lanes', async () => {
    const messages = count(24).map((index) => `  Ada->>Bob: message ${index}`);
    const { parts = [] } = await draw(['sequenceDiagram', ...messages].join('\n'));
    expect(parts.length).toBeGreaterThan(1);
    expect(readNumbers(parts).flat()).toEqual(count(24));
    for (const { text } of parts)
      expect(text.split(', ')).toEqual(expect.arrayContaining(['Ada', 'Bob']));
    const plan = count(40).map((index) => `  Task ${index} : 2024-01-0${(index % 9) + 1}, 2d`);
    const gantt = await draw(['gantt', '  section All', ...plan].join('\n'));
    for (const { text } of gantt.parts ?? []) expect(text).toContain('2024-01-');
    expect(gantt.parts?.length).toBeGreaterThan(1);
  });

  it('has parts that share no id, and stand alone', async () => {
    const messages = count(24).map((index) => `  Ada->>Bob: message ${index}`);
    const { parts = [] } = await draw(['sequenceDiagram', ...messages].join('\n'));
    const ids = parts.map(({ svg }) => new Set(svg.match(/(?<=\bid=")[^"]+/g)));
    const all = ids.flatMap((own) => [...own]);
    expect(new Set(all).size).toBe(all.length);
    for (const [index, { svg }] of parts.entries())
      for (const [, used = ''] of svg.matchAll(/url\(#([^)]+)\)/g))
        expect(ids[index]).toContain(used);
  });

  it('is left whole when it is a chart', async () => {
    const slices = count(40).map((index) => `  "Slice ${index}" : ${index + 1}`);
    expect((await draw(['pie', ...slices].join('\n'))).parts).toBeUndefined();
  });
});

it('a drawing that fits has no parts', async () => {
  expect((await draw('flowchart LR\n  a --> b')).parts).toBeUndefined();
});

const closer = {
  'of messages': ['sequenceDiagram', ...count(8).map((index) => `  Ada->>Bob: message ${index}`)],
  'of systems': [
    'C4Context',
    ...count(3).map((index) => `  System(s${index}, "System ${index}", "Keeps accounts")`),
    '  Boundary(b, "Boundary") {',
    ...count(3).map((index) => `  System(t${index}, "Part ${index}", "Keeps accounts")`),
    '  }',
  ],
};

it.each(Object.entries(closer))(
  'a diagram %s is drawn closer together before it is cut',
  async (_, lines) => {
    const code = lines.join('\n');
    const [asWritten] = await drawSources([{ code, room }], installed);
    expect(asWritten).toHaveProperty('parts');
    const drawing = await draw(code, installed);
    expect(drawing.parts).toBeUndefined();
    expect((16 * room.height) / drawing.height).toBeGreaterThanOrEqual(15.9);
  },
);
