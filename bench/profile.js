// node bench/profile.js [note.md]: where each 100 ms of a cold build (HTML and PDF) goes, by the thread that builds: what it
// computes, and whether it waits for the browser meanwhile. Needs a compiled lib/ (`npm run compile`).
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { profileBuild } from './read-profile.js';

const note =
  process.argv[2] ?? fileURLToPath(new URL('../notes/running-containers.md', import.meta.url));
/** Microseconds. */
const bin = 100_000;

const { seconds, samples } = profileBuild(note);
console.log(`${path.basename(note)}: ${seconds.toFixed(2)} s, slowed by the profiler`);
for (const [index, shares] of readBins(samples).entries())
  console.log(`${String(index * 100).padStart(5)} ms  ${describe(shares)}`);

/** Microseconds of each phase, by bins. */
function readBins(samples) {
  const bins = [];
  for (const { phase, at, lasts } of samples) {
    const shares = (bins[Math.floor(at / bin)] ??= new Map());
    shares.set(phase, (shares.get(phase) ?? 0) + lasts);
  }
  return Array.from(bins, (shares) => shares ?? new Map([['start Node', bin]]));
}

/** The largest shares, down to an eighth. */
function describe(shares) {
  const all = [...shares.values()].reduce((sum, value) => sum + value, 0);
  return [...shares]
    .toSorted(([, a], [, b]) => b - a)
    .filter(([, value], index) => index === 0 || value > all / 8)
    .map(([phase, value]) => `${phase} ${Math.round((value / all) * 100)} %`)
    .join(', ');
}
