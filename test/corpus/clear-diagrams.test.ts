import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createDiagrams, findLineFaults, madeKinds } from '../diagrams/line-faults.ts';

const samples = path.resolve(import.meta.dirname, '../../../shared/corpus/mermaid');

describe.each(madeKinds)('%s diagrams', (kind) => {
  test('have no line through a foreign box, title or label', { timeout: 600_000 }, async () => {
    const count = kind === 'flowchart' ? 60 : 20;
    expect((await findLineFaults(createDiagrams(kind, count))).shown).toEqual([]);
  });

  // Flowcharts as they are found are no worse than made ones, and many more.
  test.skipIf(!existsSync(samples) || kind === 'flowchart')(
    'have none as they are found',
    { timeout: 600_000 },
    async () => {
      const files = readdirSync(samples).filter((name) => name.startsWith(`${kind}-`));
      const codes = files.map((name) => readFileSync(path.join(samples, name), 'utf8'));
      expect((await findLineFaults(codes)).shown).toEqual([]);
    },
  );
});
