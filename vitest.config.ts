import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A browser and real processes: two at a time, each with time enough on a slow machine.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    include: ['test/**/*.test.ts'],
    exclude: ['**/fixtures/**', '**/node_modules/**'],
  },
});
