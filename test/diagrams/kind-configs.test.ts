import { describe, expect, test } from 'vitest';
import {
  createCloserKinds,
  createKindConfigs,
  labelSize,
} from '../../src/diagrams/kind-configs.ts';
import { createPalette, listPaletteColours } from '../../src/diagrams/palette.ts';
import { theme } from './theme.ts';

const palette = createPalette(listPaletteColours(theme));

describe('the settings of kinds', () => {
  const kinds = createKindConfigs(palette, 'Serif');

  test('have no letters under the least size, and the font of the deck', () => {
    const text = JSON.stringify(kinds);
    const sizes = [...text.matchAll(/"\w*[fF]ontSize":"?(\d+)/g)].map(([, size]) => Number(size));
    expect(sizes.length).toBeGreaterThan(40);
    expect(Math.min(...sizes)).toBe(labelSize);
    const fonts = [...text.matchAll(/"\w*FontFamily":"(\w+)"/g)].map(([, font]) => font);
    expect(new Set(fonts)).toEqual(new Set(['Serif']));
  });

  test('that draw closer draw closer than those', () => {
    const closer = createCloserKinds(1104);
    for (const [kind, name] of [
      ['flowchart', 'rankSpacing'],
      ['flowchart', 'nodeSpacing'],
      ['sequence', 'messageMargin'],
      ['sequence', 'actorMargin'],
      ['gantt', 'barHeight'],
      ['er', 'nodeSpacing'],
    ] as const) {
      const own = (kinds[kind] as Record<string, number>)[name];
      expect([kind, name, Number(closer[kind]?.[name]) < Number(own)]).toEqual([kind, name, true]);
    }
    expect(closer['gantt']?.['useWidth']).toBe(1060);
    expect(createCloserKinds(800)['gantt']?.['useWidth']).toBe(756);
  });
});
