import { defineConfig } from 'vitest/config';
import { QuickFirst } from './test/sequencer.ts';

// Three files at a time: on two cores one of them waits for a browser, a disk or a clock. Each has time enough on a slow
// machine. A process runs one file after the other, and keeps what it has loaded and its browser.
const shared = {
  pool: 'forks',
  isolate: false,
  testTimeout: 120_000,
  hookTimeout: 120_000,
} as const;

export default defineConfig({
  test: {
    maxWorkers: 3,
    sequence: { sequencer: QuickFirst },
    projects: [
      {
        test: {
          ...shared,
          setupFiles: ['test/setup.ts'],
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
          include: [
            'test/player/{drawing,looking,player,presenting,reading,deck-sizes,shared-pictures}.test.ts',
          ],
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
