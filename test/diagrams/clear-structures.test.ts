import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createDraw } from '../../src/diagrams/draw.ts';
import { drawClear } from '../../src/diagrams/draw-clear.ts';
import type { Drawing } from '../../src/diagrams/drawing.ts';
import { createStore } from '../../src/store/store.ts';
import { headless } from '../browser.ts';
import { createStructure } from './structures.ts';
import { room, theme } from './theme.ts';

const samples = path.resolve(import.meta.dirname, '../../../shared/corpus/mermaid');

async function draw(codes: readonly string[]): Promise<readonly Drawing[]> {
  const tools = createDraw({ theme, pages: headless, store: createStore() });
  return drawClear(
    codes.map((code) => ({ code, room })),
    tools,
  );
}

/** Lines through what is not their own, each with the diagram's number. */
const faultsOf = (drawings: readonly Drawing[]): string[] =>
  drawings.flatMap((drawing, index) =>
    drawing.type === 'drawn'
      ? drawing.faults.map(({ line, type, thing }) => `${index}: ${line} through ${type} ${thing}`)
      : [],
  );

describe.each(['class', 'er', 'state'] as const)('%s diagrams', (kind) => {
  test('have no line through a foreign box, title or label', { timeout: 300_000 }, async () => {
    const drawings = await draw(
      Array.from({ length: 20 }, (_, seed) => createStructure(kind, seed)),
    );
    expect(drawings.every(({ type }) => type === 'drawn')).toBe(true);
    expect(faultsOf(drawings)).toEqual([]);
  });

  // Skipped without the collection of samples beside the checkout.
  test.skipIf(!existsSync(samples))(
    'have none as they are found',
    { timeout: 300_000 },
    async () => {
      const files = readdirSync(samples).filter((name) => name.startsWith(`${kind}-`));
      const codes = files.map((name) => readFileSync(path.join(samples, name), 'utf8'));
      expect(faultsOf(await draw(codes))).toEqual([]);
    },
  );
});
