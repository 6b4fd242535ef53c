// What the benches share: figures that several runs agree on, and processes to take them of.
import { spawnSync } from 'node:child_process';
import { loadavg } from 'node:os';

/** Seconds that a fresh process takes. @throws when it ends with a code that is not among `codes` */
export function timeProcess(args, { codes = [0], ...options }) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', ...options });
  if (!codes.includes(status)) throw new Error(`${args.join(' ')} ended with ${status}\n${stderr}`);
  return (performance.now() - start) / 1000;
}

/** Takes tasks in turns, one round that does not count and then `runs` more; gives the median of each in seconds. */
export async function takeInTurns(tasks, runs) {
  const seconds = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]));
  for (let round = 0; round <= runs; round += 1) {
    for (const [name, task] of Object.entries(tasks)) {
      const taken = await task();
      if (round > 0) seconds[name].push(taken);
    }
  }
  return Object.fromEntries(Object.entries(seconds).map(([name, list]) => [name, median(list)]));
}

/** The middle one of figures, or the upper of the two. */
export function median(list) {
  return [...list].sort((a, b) => a - b)[list.length >> 1];
}

/** What one figure in twenty is above. */
export function percentile95(list) {
  return [...list].sort((a, b) => a - b)[Math.ceil(list.length * 0.95) - 1];
}

/** Two digits after the point. */
export function round2(value) {
  return Math.round(value * 100) / 100;
}

/** How busy the machine is, by what a minute's average counts as waiting for a core. */
export function readLoad() {
  return round2(loadavg()[0]);
}
