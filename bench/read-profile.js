// What the benches read of V8's processor profiles of a build.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { timeProcess } from './timing.js';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Microseconds. */
const interval = 500;

/** What the thread that builds does, by the functions on its stack: the first that one is in counts. */
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

/**
 * Builds a note cold (HTML and PDF), slowed a little by being watched. Gives the seconds of the process, and samples of the
 * thread that builds: the phase, when it was taken and how long it stands for, in microseconds from the process's start.
 * @throws when the build fails
 */
export function profileBuild(note) {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-bench-'));
  try {
    const lectern = path.join(root, 'lib/bundle/main.js');
    const flags = ['--cpu-prof', `--cpu-prof-interval=${interval}`, `--cpu-prof-dir=${folder}`];
    const build = [lectern, 'build', note, '-o', path.join(folder, 'out'), '--no-cache', '-q'];
    // Notes of any project may have errors.
    const seconds = timeProcess([...flags, ...build], { cwd: root, codes: [0, 1] });
    const profiles = readdirSync(folder)
      .filter((name) => name.endsWith('.cpuprofile'))
      .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
    const start = Math.min(...profiles.map(({ startTime }) => startTime));
    // The thread of the command itself does little but wait for the other.
    const [busiest] = profiles.toSorted((a, b) => b.nodes.length - a.nodes.length);
    return { seconds, samples: listSamples(busiest, start) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function listSamples({ nodes, samples, timeDeltas, startTime }, start) {
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])),
  );
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const named = new Map(nodes.map(({ id }) => [id, classify(id, { parents, frames })]));
  let at = startTime - start;
  return samples.map((id, index) => {
    at += timeDeltas[index];
    return { phase: named.get(id), at, lasts: timeDeltas[index + 1] ?? 0 };
  });
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
