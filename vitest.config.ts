import { defineConfig } from 'vitest/config';

// A browser and real processes: two files at a time, each with time enough on a slow machine.
const shared = { pool: 'forks', testTimeout: 60_000, hookTimeout: 120_000 } as const;

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: 'lectern',
          include: ['test/**/*.test.ts'],
          exclude: ['**/fixtures/**', 'test/corpus/**'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        // The player once more, in Firefox.
        test: {
          ...shared,
          name: 'firefox',
          include: ['test/player/{drawing,looking,player,presenting,reading,deck-sizes}.test.ts'],
          env: { LECTERN_TEST_BROWSER: 'firefox' },
          sequence: { groupOrder: 2 },
        },
      },
      {
        // Takes minutes and both cores, so it comes last and alone.
        test: {
          ...shared,
          name: 'corpus',
          include: ['test/corpus/*.test.ts'],
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
