import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAxis } from '../../src/diagrams/cut-axis.ts';
import type { DrawnDiagram } from '../../src/blocks/drawing.ts';
import { drawLegibly } from '../../src/diagrams/draw-legibly.ts';
import { installed as headless } from '../browser.ts';
import { drawSources } from './draw-sources.ts';
import { room } from './theme.ts';

async function draw(code: string): Promise<DrawnDiagram> {
  const [drawing] = await drawLegibly([{ code, room }], (sources) =>
    drawSources(sources, headless),
  );
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

it('a diagram is drawn closer together before it is cut', async () => {
  const messages = count(8).map((index) => `  Ada->>Bob: message ${index}`);
  const code = ['sequenceDiagram', ...messages].join('\n');
  const [asWritten] = await drawSources([{ code, room }], headless);
  expect(asWritten).toHaveProperty('parts');
  const drawing = await draw(code);
  expect(drawing.parts).toBeUndefined();
  expect((16 * room.height) / drawing.height).toBeGreaterThanOrEqual(15.9);
});

describe('an axis', () => {
  const span = fc
    .tuple(
      fc.double({ min: 0, max: 1000, noNaN: true }),
      fc.double({ min: 0, max: 90, noNaN: true }),
    )
    .chain(([from, size]) =>
      fc.constantFrom(0, 0.3, 100).map((cost) => ({ from, to: from + size, cost })),
    );

  it('is cut into pieces that leave nothing out, none too long', () => {
    fc.assert(
      fc.property(
        fc.array(span, { maxLength: 30 }),
        fc.integer({ min: 100, max: 1200 }),
        (spans, longest) => {
          const whole = { from: 0, to: 1000 };
          const pieces = cutAxis(whole, longest, spans);
          expect(pieces[0]?.from).toBe(0);
          expect(pieces.at(-1)?.to).toBe(1000);
          expect(pieces.slice(1).map(({ from }) => from)).toEqual(
            pieces.slice(0, -1).map(({ to }) => to),
          );
          for (const { from, to } of pieces) {
            expect(to - from).toBeGreaterThan(0);
            expect(to - from).toBeLessThanOrEqual(longest + 1e-6);
          }
        },
      ),
    );
  });

  it('is cut beside what is dear, where that can be', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 12 }),
        fc.integer({ min: 1, max: 40 }),
        (boxes, gap) => {
          const spans = count(boxes).map((index) => ({
            from: index * (60 + gap),
            to: index * (60 + gap) + 60,
            cost: 100,
          }));
          const whole = { from: 0, to: boxes * (60 + gap) };
          for (const { to } of cutAxis(whole, 200, spans).slice(0, -1))
            expect(spans.some((each) => each.from < to && to < each.to)).toBe(false);
        },
      ),
    );
  });
});
