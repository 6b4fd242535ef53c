import { beforeAll, describe, expect, it } from 'vitest';
import type { DrawnSource } from '../../src/diagrams/drawing.ts';
import { headless } from '../browser.ts';
import { drawSources } from './draw-sources.ts';
import { kinds } from './kinds.ts';
import { room, theme } from './theme.ts';

describe('the look of a kind', () => {
  const names = Object.keys(kinds);
  let drawings: readonly DrawnSource[];

  beforeAll(async () => {
    const sources = Object.values(kinds).map((code) => ({ code, room }));
    drawings = (await drawSources(sources, headless)) as readonly DrawnSource[];
  });

  const drawn = (kind: string): DrawnSource => drawings[names.indexOf(kind)]!;

  it.each([
    ['c4', /#(?:08427b|1168bd|999999)/i],
    ['cynefin', /#(?:e8f5e9|fff8e1|8b0000)/i],
    ['eventmodeling', /#(?:bcd6fe|ffb778|fafafa)/i],
    ['railroadEbnf', /#(?:ffffcc|ffffde|fff4dd)/i],
    ['wardley', /#dc3545/i],
  ])('has the colours of the deck, not those that Mermaid gives a %s', (kind, own) => {
    const { svg } = drawn(kind);
    expect(svg).not.toMatch(own);
    expect(svg).toContain(theme.text);
  });

  it('leaves labels that stand upright in their frames', async () => {
    const { svg } = drawn('swimlane');
    const isInside = await headless.withPage(async (page) => {
      await page.setContent(svg);
      return page.evaluate(() => {
        const texts = [...document.querySelectorAll('text')];
        const label = texts.find(({ textContent }) => textContent === 'Student')!;
        const text = label.getBoundingClientRect();
        return [...document.querySelectorAll('rect')].some((rect) => {
          const { left, right, width, height } = rect.getBoundingClientRect();
          return width < 50 && height > width && left <= text.left && text.right <= right;
        });
      });
    });
    expect(isInside).toBe(true);
  });

  it('has the rows of a timeline close to each other', () => {
    const { height, parts } = drawn('timeline');
    expect([height < 320, parts]).toEqual([true, undefined]);
  });
});

it.each([
  ['has its times in every part when they stand in a row', 'timeline', true],
  ['that runs downwards has each of them once', 'timeline TD', false],
])('a timeline %s', async (_name, head, isRepeated) => {
  const years = [2013, 2014].map((year) => `  ${year}${' : an event'.repeat(9)}`);
  const [drawing] = await drawSources([{ code: [head, ...years].join('\n'), room }], headless);
  const parts = (drawing as DrawnSource).parts ?? [];
  const withFirst = parts.filter(({ text }) => text.includes('2013'));
  expect(parts.length).toBeGreaterThan(1);
  expect(withFirst).toHaveLength(isRepeated ? parts.length : 1);
});
