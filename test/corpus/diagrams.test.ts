import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Drawing } from '../../src/diagrams/drawing.ts';
import { createHeadless, type Headless } from '../../src/browser/browser.ts';
import { drawSources } from '../diagrams/draw-sources.ts';
import { room } from '../diagrams/theme.ts';

const folder = new URL('../../../shared/corpus/mermaid/', import.meta.url);
const hasDiagrams = existsSync(folder);
if (!hasDiagrams) console.log('The corpus of diagrams is not here: its tests are left out.');

const allAtOnce = { lines: [], isAll: true };

describe.skipIf(!hasDiagrams)('every diagram of the corpus', () => {
  let headless: Headless;
  let names: readonly string[];
  let drawings: readonly Drawing[];

  const drawAll = (files: readonly string[]): Promise<readonly Drawing[]> =>
    drawSources(
      files.map((file) => ({ code: readFileSync(new URL(file, folder), 'utf8'), room })),
      headless,
    );

  beforeAll(async () => {
    headless = createHeadless();
    names = readdirSync(folder).filter((name) => name.endsWith('.mmd'));
    drawings = await drawAll(names);
    const drawn = drawings.filter(({ type }) => type === 'drawn').length;
    console.log(`${drawn} of ${names.length} diagrams drawn.`);
  }, 600_000);

  afterAll(() => headless[Symbol.asyncDispose]());

  test('is drawn, but those that need a plugin', () => {
    const broken = names.filter((_, index) => drawings[index]!.type === 'broken');
    expect(broken.filter((name) => !name.startsWith('zenuml-'))).toEqual([]);
  });

  test('stands alone, without HTML', () => {
    for (const drawing of drawings) {
      if (drawing.type === 'broken') continue;
      const bare = drawing.svg.replaceAll('http://www.w3.org/2000/svg', '');
      expect(bare).not.toMatch(/<(?:style|script|a|foreignObject)\b|https?:|NaN|\sclass=/);
    }
  });

  test('is the same in another order', async () => {
    const order = names.map((_, index) => (index * 211) % names.length);
    const again = await drawAll(order.map((index) => names[index]!));
    const moved = order.filter((index, place) => !isEqual(drawings[index]!, again[place]!));
    expect(moved.map((index) => names[index])).toEqual([]);
  }, 600_000);

  test('moves nothing when 100 of them come in steps of any lines', async () => {
    const inSteps = /^(?:class|er|flowchart|mindmap|sequence|state|timeline)-/;
    const some = names
      .map((name, index) => ({ name, drawing: drawings[index]! }))
      .filter(({ name, drawing }) => inSteps.test(name) && drawing.type === 'drawn')
      .filter((_, index) => index % 2 === 0)
      .slice(0, 100);
    expect(some).toHaveLength(100);
    const sources = some.map(({ name }, index) => {
      const code = readFileSync(new URL(name, folder), 'utf8');
      const count = code.split('\n').length;
      const lines = [3, 7, 11].map((prime) => [1 + ((index * prime + prime) % count)]);
      const steps = [...lines.map((each) => ({ lines: each, isAll: false })), allAtOnce];
      return { code, room, steps: { code, steps } };
    });
    const stepped = await drawSources(sources, headless);
    const moved = some.filter(({ drawing }, index) => {
      const svg = (each: Drawing): string => (each.type === 'drawn' ? each.svg : '');
      return svg(stepped[index]!).replaceAll(/ data-step="\d+"/g, '') !== svg(drawing);
    });
    expect(moved.map(({ name }) => name)).toEqual([]);
  }, 600_000);

  test('of those that are broken has its place', async () => {
    const broken = readdirSync(new URL('broken/', folder)).filter((name) => name.endsWith('.mmd'));
    const places = (await drawAll(broken.map((name) => `broken/${name}`))).map((drawing) =>
      drawing.type === 'broken' ? `${drawing.line}:${drawing.column}` : 'drawn',
    );
    expect(places).toEqual(['3:7', '4:40', '1:1', '1:1', '1:1', '1:1', '10:42']);
  });
});

function isEqual(one: Drawing, other: Drawing): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
