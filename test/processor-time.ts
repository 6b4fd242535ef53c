// Bounds that tell work that grows with its square from work that grows with its size: in milliseconds of a machine that
// does the reference work below in the time said there. A slow or busy machine gets as many times the bound.
import { expect } from 'vitest';

/** Milliseconds that the reference work takes where the bounds were set, with nothing else running. */
const referenceMs = 65;

/** Text cut, counted and put together again: what reading notes costs, memory and its collection included. */
function referenceWork(): number {
  let total = 0;
  for (let round = 0; round < 5; round += 1) {
    const words = 'the quick brown fox jumps over the lazy dog '.repeat(4000).split(' ');
    const counts = new Map<string, { count: number }>();
    for (const [index, word] of words.entries()) {
      const key = `${word}${index % 500}`;
      counts.set(key, { count: (counts.get(key)?.count ?? 0) + 1 });
    }
    total += JSON.stringify([...counts].sort(([a], [b]) => (a < b ? -1 : 1))).length;
  }
  return total;
}

/** How many times longer than where the bounds were set something takes here and now, by the clock; 1 where it is quicker. */
export function slowness(): number {
  const start = performance.now();
  referenceWork();
  return Math.max(1, (performance.now() - start) / referenceMs);
}

/** Expects `run` to take less than `bound` milliseconds of this process's processor time; other programs have theirs. */
export async function expectProcessorTime<Result>(
  bound: number,
  run: () => Result,
): Promise<Awaited<Result>> {
  const start = process.cpuUsage();
  const result = await run();
  const { user, system } = process.cpuUsage(start);
  const spent = (user + system) / 1000;
  // The machine is measured only where it may be to blame.
  expect(spent < bound ? spent : spent / slowness()).toBeLessThan(bound);
  return result;
}
