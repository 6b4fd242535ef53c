// node scripts/fuzz.js [--runs N] [--seed N]: runs the tests that have properties N times, each time with other cases. Names the
// seed of each run; `--runs 1 --seed N` repeats one. Exit code 1 when a run failed.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
});
const files = readdirSync(path.join(root, 'test'), { recursive: true })
  .filter((file) => file.endsWith('.test.ts') && !file.startsWith('rules'))
  .map((file) => path.join('test', file))
  .filter((file) => readFileSync(path.join(root, file), 'utf8').includes('fc.assert'));
for (let run = 0; run < Number(values.runs); run += 1) {
  const seed = Number(values.seed) + run;
  const { status } = spawnSync(
    process.execPath,
    [path.join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'lectern', ...files],
    { cwd: root, encoding: 'utf8', env: { ...process.env, FUZZ_SEED: String(seed) } },
  );
  console.log(`Seed ${seed}: ${status === 0 ? 'fine' : 'FAILED'}`);
  if (status !== 0) process.exitCode = 1;
}
