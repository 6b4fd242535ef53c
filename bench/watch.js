// node bench/watch.js [--slides 5,200] [--runs N]: from the write of a note, one word changed, until the change is painted in
// Chromium; beside marp-cli's server with the same slides, taken in turns in one run. Needs a compiled lib/.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { inspectBrowsers } from '../lib/browser/inspect.js';
import { splitAtHeadings } from './split-at-headings.js';

const { values } = parseArgs({
  options: {
    slides: { type: 'string', default: '5,200' },
    runs: { type: 'string', default: '15' },
  },
});
const runs = Number(values.runs);
/** The slide that can be seen. */
const ours = '.marpit[data-current]';
const theirs = '.bespoke-marp-active';
const lectern = fileURLToPath(new URL('../lib/cli/main.js', import.meta.url));
const marp = createRequire(import.meta.url)
  .resolve('@marp-team/marp-cli/package.json')
  .replace('package.json', 'marp-cli.js');
const installed = (await inspectBrowsers()).find(
  ({ isUsed, source }) => isUsed && source !== 'embedded',
);
if (!installed) throw new Error('This needs an installed Chrome, Chromium or Edge.');
const browser = await puppeteer.launch({
  executablePath: installed.path,
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});

const rows = {};
try {
  for (const count of values.slides.split(',').map(Number))
    rows[`${count} slides`] = await measure(count);
  rows['Mermaid, one label'] = await measureDiagram();
  console.log(`Median of ${runs}, milliseconds from the write to the painted change`);
  console.table(rows);
} finally {
  await browser.close();
}

async function measure(count) {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-bench-'));
  for (const name of ['notes', 'marp']) mkdirSync(path.join(folder, name));
  const write = {
    lectern: (word) => writeFileSync(path.join(folder, 'notes/deck.md'), renderNote(count, word)),
    marp: (word) =>
      writeFileSync(path.join(folder, 'marp/deck.md'), splitAtHeadings(renderNote(count, word))),
  };
  for (const each of Object.values(write)) each('first');
  const port = 43_000 + count;
  const servers = [
    spawn(process.execPath, [lectern, 'watch', 'notes', '--port', String(port)], {
      cwd: folder,
      stdio: 'ignore',
    }),
    spawn(process.execPath, [marp, '--server', path.join(folder, 'marp'), '--no-config-file'], {
      cwd: folder,
      stdio: 'ignore',
      env: { ...process.env, PORT: String(port + 1000) },
    }),
  ];
  const ended = servers.map((server) => once(server, 'exit'));
  try {
    const at = Math.ceil(count / 2);
    const pages = {
      lectern: await open(`http://127.0.0.1:${port}/deck.html#topic-${at}`, ours),
      marp: await open(`http://127.0.0.1:${port + 1000}/deck.md#${at + 1}`, theirs),
    };
    const samples = { lectern: [], marp: [] };
    for (let run = -2; run < runs; run += 1)
      for (const name of Object.keys(pages)) {
        const taken = await time(
          pages[name],
          () => write[name](`word${run + 2}`),
          `word${run + 2}`,
        );
        if (run >= 0) samples[name].push(taken);
      }
    const [own, other] = [median(samples.lectern), median(samples.marp)];
    return {
      lectern: Math.round(own),
      'marp-cli': Math.round(other),
      ratio: Math.round((own / other) * 100) / 100,
    };
  } finally {
    for (const server of servers) server.kill();
    await Promise.all(ended);
    rmSync(folder, { recursive: true });
  }
}

/** Marp draws no diagrams: here milliseconds alone count. */
async function measureDiagram() {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-bench-'));
  mkdirSync(path.join(folder, 'notes'));
  const write = (word) =>
    writeFileSync(
      path.join(folder, 'notes/deck.md'),
      `# Bench\n\n## Flow\n\n\`\`\`mermaid\nflowchart LR\n  a[Notes] --> b[${word}] --> c[Deck]\n  a --> c\n\`\`\`\n`,
    );
  write('first');
  const server = spawn(process.execPath, [lectern, 'watch', 'notes', '--port', '43999'], {
    cwd: folder,
    stdio: 'ignore',
  });
  const ended = once(server, 'exit');
  try {
    const page = await open('http://127.0.0.1:43999/deck.html#flow', ours);
    const samples = [];
    for (let run = -2; run < runs; run += 1) {
      const word = `word${run + 2}`;
      const taken = await time(page, () => write(word), word);
      if (run >= 0) samples.push(taken);
    }
    return { lectern: Math.round(median(samples)) };
  } finally {
    server.kill();
    await ended;
    rmSync(folder, { recursive: true });
  }
}

/** Opens a deck. The page tells by itself when it shows a new word on its slide, which `shown` selects, and has painted it. */
async function open(url, shown) {
  const page = await browser.newPage();
  const waiting = new Map();
  await page.exposeFunction('tellPainted', (word) => waiting.get(word)?.());
  await page.evaluateOnNewDocument((selector) => {
    let last = '';
    const look = () => {
      const [word] = /word\d+/.exec(document.querySelector(selector)?.textContent ?? '') ?? [];
      if (!word || word === last) return;
      last = word;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => void globalThis.tellPainted(word);
        port2.postMessage(0);
      });
    };
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['class', 'data-current'],
    });
  }, shown);
  for (let attempt = 0; ; attempt += 1) {
    try {
      await page.goto(url);
      break;
    } catch (error) {
      if (attempt > 200) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  await page.waitForSelector(shown);
  // Its socket is open then.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return { page, waiting };
}

/** Milliseconds from a change until its word is painted, in a page that may load anew for it. */
async function time({ page, waiting }, change, word) {
  // Nothing is painted in a tab behind another.
  await page.bringToFront();
  // What the last change has left to do is no part of this one.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const painted = new Promise((resolve) => waiting.set(word, resolve));
  const start = performance.now();
  change();
  await painted;
  return performance.now() - start;
}

function renderNote(count, word) {
  const sections = Array.from(
    { length: count - 1 },
    (_, index) =>
      `## Topic ${index + 1}\n\n- what a container is\n- where its image comes from${index + 1 === Math.ceil(count / 2) ? ` ${word}` : ''}\n- how it is *scheduled*\n\n| a | b |\n|---|---|\n| ${index} | two |\n`,
  );
  return `---\nagenda: false\n---\n\n# Bench\n\n${sections.join('\n')}`;
}

function median(list) {
  return list.toSorted((a, b) => a - b)[list.length >> 1];
}
