// node scripts/soak-watch.js [--saves N] [--seed N]: saves a note, its pictures, its theme and its pack at random, thousands of
// times, while `lectern watch` shows it in a browser. Its memory must stay flat, the page must end as a full build, and
// nothing may be left behind. The same edits, one in thirty, are compared with a deck that is built anew. Needs a compiled lib/ (`npm run soak:watch` compiles it), and Linux.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import WebSocket from 'ws';
import { inspectBrowsers } from '../lib/browser/inspect.js';
import { createBuildTools } from '../lib/build/build-tools.js';
import { createHeadless, resolveSettings } from '../lib/index.js';
import { createStore } from '../lib/store/store.js';
import { createWatchedDeck } from '../lib/watch/watched-deck.js';
import {
  createProject,
  createRandom,
  editProject,
  writeProject,
} from '../test/watch/random-edits.js';

const { values } = parseArgs({
  options: { saves: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const saves = Number(values.saves);
const random = createRandom(Number(values.seed));
/** Of how many saves one is compared with a new build. */
const compareEvery = 30;
/** How much memory may grow between a tenth of the saves and the last. */
const maxGrowth = 1.2;
/** Milliseconds that a rebuild may take. */
const timeout = 5000;
/** The same where there may be none: not every note shows every picture. */
const shortTimeout = 500;
const lectern = fileURLToPath(new URL('../lib/bundle/main.js', import.meta.url));
const failures = [];

const folder = mkdtempSync(path.join(tmpdir(), 'lectern-soak-'));
const temporary = path.join(folder, 'temporary');
const note = 'notes/deck.md';
mkdirSync(temporary);
let project = createProject(random);
writeProject(folder, project);

try {
  await soak();
  await compare();
} finally {
  rmSync(folder, { recursive: true });
}
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;

async function soak() {
  const watch = await startWatch();
  const installed = (await inspectBrowsers()).find(({ isUsed }) => isUsed);
  const browser = await puppeteer.launch({
    executablePath: installed?.path,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${watch.url}deck.html`);
    await settle(page);
    let first;
    for (let save = 1; save <= saves; save += 1) {
      // Authors write more than they move.
      const rebuilt = watch.nextRebuild();
      const changed = edit(0.1);
      const longest = changed.includes(note) ? timeout : shortTimeout;
      // Some saves come before the last one is built, as when an editor formats what it has saved.
      if (changed.length > 0 && random() < 0.9) await Promise.race([rebuilt, wait(longest)]);
      if (save % Math.ceil(saves / 10) === 0) {
        const memory = await watch.measure();
        first ??= memory;
        console.log(
          `${save} saves: heap ${megabytes(memory.heap)}, browser ${megabytes(memory.browser)}`,
        );
        if (memory.zombies > 0) failures.push(`${memory.zombies} processes were not waited for.`);
        for (const name of ['heap', 'browser'])
          if (memory[name] > first[name] * maxGrowth)
            failures.push(`${name}: ${megabytes(first[name])} became ${megabytes(memory[name])}.`);
      }
    }
    await wait(3000);
    const shown = await readSlides(page);
    const fresh = await browser.newPage();
    await fresh.goto(`${watch.url}deck.html`);
    await settle(fresh);
    const loaded = await readSlides(fresh);
    const different = loaded.findIndex((slide, index) => !isDeepStrictEqual(slide, shown[index]));
    if (!isDeepStrictEqual(shown, loaded))
      failures.push(
        `The page that was patched shows something else than one that is loaded now: ${describeDifference(shown[different], loaded[different])}`,
      );
    const built = await build();
    const served = await (await fetch(`${watch.url}deck.html`)).text();
    for (const slide of sectionsOf(built))
      if (!served.includes(slide))
        failures.push(`The server has no such slide: ${slide.slice(0, 200)}`);
    if (sectionsOf(served).length !== sectionsOf(built).length)
      failures.push('The server has another number of slides than a full build.');
  } finally {
    await browser.close();
    const own = listProcesses(watch.process.pid);
    watch.process.kill('SIGINT');
    const [code] = await once(watch.process, 'exit');
    if (code !== 0) failures.push(`It ended with ${code}.`);
    await wait(500);
    for (const pid of own) if (isAlive(pid)) failures.push(`The process ${pid} is still there.`);
    const left = readdirSync(temporary);
    if (left.length > 0) failures.push(`Left behind: ${left.join(', ')}`);
  }
}

/** Starts `lectern watch` so that its heap can be asked for. */
async function startWatch() {
  const child = spawn(
    process.execPath,
    ['--inspect=127.0.0.1:0', lectern, 'watch', 'notes', '--port', '43990'],
    { cwd: folder, env: { ...process.env, TMPDIR: temporary }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  let waiting = [];
  const hear = (data) => {
    said = (said + data).slice(-10_000);
    if (/ in [\d.]+ m?s: /.test(data)) {
      for (const resolve of waiting) resolve();
      waiting = [];
    }
  };
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', hear);
  const find = async (pattern) => {
    for (;;) {
      const found = pattern.exec(said)?.[0];
      if (found) return found;
      if (child.exitCode !== null) throw new Error(said);
      await wait(20);
    }
  };
  const debuggerUrl = await find(/ws:\/\/127\.0\.0\.1:\d+\/[\w-]+/);
  const url = await find(/http:\/\/127\.0\.0\.1:43990\//);
  return {
    process: child,
    url,
    /** Resolves after the next rebuild; a save that changes nothing that is shown has one too. */
    nextRebuild: () => new Promise((resolve) => waiting.push(resolve)),
    measure: async () => ({
      heap: await readHeap(debuggerUrl),
      browser: listProcesses(child.pid).reduce((sum, pid) => sum + residentOf(pid), 0),
      zombies: listProcesses(child.pid).filter((pid) => stateOf(pid) === 'Z').length,
    }),
  };
}

/** Bytes of the heap after a collection. */
async function readHeap(url) {
  const socket = new WebSocket(url);
  await once(socket, 'open');
  const call = async (id, method) => {
    socket.send(JSON.stringify({ id, method }));
    for (;;) {
      const [data] = await once(socket, 'message');
      const message = JSON.parse(String(data));
      if (message.id === id) return message.result;
    }
  };
  await call(1, 'HeapProfiler.enable');
  await call(2, 'HeapProfiler.collectGarbage');
  const { usedSize } = await call(3, 'Runtime.getHeapUsage');
  socket.close();
  return usedSize;
}

/** Compares edits with decks that are built anew. */
async function compare() {
  const file = { file: path.join(folder, note), path: note, output: 'deck', size: 0 };
  const settings = resolveSettings({ root: folder, flags: { formats: ['html'] }, env: {} });
  const headless = createHeadless();
  const tools = createBuildTools(headless);
  try {
    const deck = createWatchedDeck(file, tools);
    const count = Math.ceil(saves / compareEvery);
    for (let each = 0; each < count; each += 1) {
      edit();
      const shown = pickShown(await deck.rebuild(settings));
      const anew = createWatchedDeck(file, { ...tools, store: createStore() });
      if (!isDeepStrictEqual(shown, pickShown(await anew.rebuild(settings)))) {
        failures.push(`Edit ${each} of seed ${values.seed} gives another deck than a new build.`);
        break;
      }
    }
    console.log(`${count} edits compared with new builds`);
  } finally {
    await headless[Symbol.asyncDispose]();
  }
}

function pickShown({ slides, pageHash, problems, inputs }) {
  return { slides, pageHash, problems, inputs };
}

/** Edits the project; gives the files that were written. */
function edit(structural) {
  const before = project;
  project = editProject(before, random, structural);
  return writeProject(folder, project, before);
}

function wait(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function build() {
  const child = spawn(process.execPath, [lectern, 'build', 'notes', '-f', 'html', '--quiet'], {
    cwd: folder,
    stdio: 'inherit',
  });
  await once(child, 'exit');
  return readFileSync(path.join(folder, 'dist/deck.html'), 'utf8');
}

function sectionsOf(html) {
  return html.match(/<section [\s\S]*?<\/section>/g) ?? [];
}

async function settle(page) {
  await page.waitForSelector('.marpit[data-current]');
  await wait(500);
}

/** What is around the first place where two slides differ. */
function describeDifference(one, other) {
  const [a, b] = [JSON.stringify(one) ?? '', JSON.stringify(other) ?? ''];
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const from = Math.max(0, at - 100);
  return `${a.slice(from, from + 300)} and ${b.slice(from, from + 300)}`;
}

/** The slides without what the player adds to those that were shown. */
function readSlides(page) {
  return page.$$eval('svg[data-marpit-svg]', (all) =>
    all.map((svg) => {
      const copy = svg.cloneNode(true);
      for (const button of copy.querySelectorAll('.player-button')) button.remove();
      return copy.innerHTML;
    }),
  );
}

/** The processes below one, all generations. */
function listProcesses(parent) {
  const parents = readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const [, above] = /\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? [];
      return [[Number(name), Number(above)]];
    } catch {
      // It has ended meanwhile.
      return [];
    }
  });
  const below = (pid) =>
    parents.flatMap(([child, above]) => (above === pid ? [child, ...below(child)] : []));
  return below(parent);
}

function residentOf(pid) {
  try {
    const [, pages = 0] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ').map(Number);
    return pages * 4096;
  } catch {
    return 0;
  }
}

/** One that has ended and waits for init to take note is not alive. */
function isAlive(pid) {
  const state = stateOf(pid);
  return state !== '' && state !== 'Z';
}

/** A letter, as proc(5) explains it; empty when there is no such process. */
function stateOf(pid) {
  try {
    return /\) (\S)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1] ?? '';
  } catch {
    return '';
  }
}

function megabytes(bytes) {
  return `${Math.round(bytes / 1e5) / 10} MB`;
}
