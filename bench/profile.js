// node bench/profile.js [note.md]: where each 100 ms of a cold build (HTML and PDF) goes, by the thread that builds: what it
// computes, and whether it waits for the browser meanwhile. Needs a compiled lib/ (`npm run compile`).
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { timeProcess } from './timing.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const note = process.argv[2] ?? path.join(root, 'notes/running-containers.md');
/** Microseconds. */
const interval = 500;
const bin = 100_000;

/** The first whose function is on the stack. */
const phases = {
  'read the grammar of English': /^(?:loadEnglishGrammar|loadGrammar|loadTokeniser)$/,
  'read the note': /^(?:parseSource|readNote)$/,
  'relate its terms': /^(?:relate|relateNote)$/,
  'lay out maps': /^(?:layOutMaps|layOutSheet)$/,
  'put maps into slides': /^addMaps$/,
  'prepare styles, fonts, formulas and code': /^(?:createDeckRenderer|loadPrintStyles|findTheme)$/,
  'draw diagrams': /^(?:drawDeck|drawNote)$/,
  'fit slides': /^(?:layOut|layOutDeck|layOutContent|verifySlides)$/,
  'make the PDF': /^makePdf$/,
  'write HTML': /^(?:makeOutput|renderPage)$/,
  'write files': /^writeOutputs$/,
  'talk to the browser': /^onMessage$/,
};

const folder = mkdtempSync(path.join(tmpdir(), 'lectern-bench-'));
try {
  const lectern = path.join(root, 'lib/bundle/main.js');
  const flags = ['--cpu-prof', `--cpu-prof-interval=${interval}`, `--cpu-prof-dir=${folder}`];
  const build = [lectern, 'build', note, '-o', path.join(folder, 'out'), '--no-cache'];
  const seconds = timeProcess([...flags, ...build], { cwd: root });
  const profiles = readdirSync(folder)
    .filter((name) => name.endsWith('.cpuprofile'))
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
  const start = Math.min(...profiles.map(({ startTime }) => startTime));
  // The thread of the command itself does little but wait for the other.
  const [busiest] = profiles.toSorted((a, b) => b.nodes.length - a.nodes.length);
  console.log(`${path.basename(note)}: ${seconds.toFixed(2)} s, slowed by the profiler`);
  for (const [index, shares] of readBins(busiest, start).entries())
    console.log(`${String(index * 100).padStart(5)} ms  ${describe(shares)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Microseconds of each phase, by bins. */
function readBins({ nodes, samples, timeDeltas, startTime }, start) {
  const named = new Map();
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])),
  );
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const phaseOf = (id) => {
    if (!named.has(id)) named.set(id, classify(id, { parents, frames }));
    return named.get(id);
  };
  const bins = [];
  let at = startTime - start;
  for (const [index, id] of samples.entries()) {
    at += timeDeltas[index];
    const shares = (bins[Math.floor(at / bin)] ??= new Map());
    const phase = phaseOf(id);
    shares.set(phase, (shares.get(phase) ?? 0) + (timeDeltas[index + 1] ?? 0));
  }
  return Array.from(bins, (shares) => shares ?? new Map([['start Node', bin]]));
}

function classify(id, { parents, frames }) {
  if (frames.get(id).functionName === '(idle)') return 'wait for the browser';
  if (frames.get(id).functionName === '(garbage collector)') return 'collect garbage';
  const stack = [];
  for (let each = id; each !== undefined; each = parents.get(each)) stack.push(frames.get(each));
  for (const [phase, name] of Object.entries(phases))
    if (stack.some(({ functionName }) => name.test(functionName))) return phase;
  if (stack.some(({ url }) => url.includes('node:internal/modules'))) return 'load modules';
  return 'other';
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
