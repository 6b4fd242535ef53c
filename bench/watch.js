// node bench/watch.js [--slides 5,200] [--runs N]: from the write of a note, one word changed, until the change is painted in
// Chromium; beside marp-cli's server with the same slides, taken in turns in one run. Needs a compiled lib/.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { crc32, deflateSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { findBrowser, marp } from './rival.js';
import { splitAtHeadings } from './split-at-headings.js';
import { median, percentile95, readLoad, round2 } from './timing.js';

const { values } = parseArgs({
  options: {
    slides: { type: 'string', default: '5,200' },
    runs: { type: 'string', default: '40' },
  },
});
const runs = Number(values.runs);
/** The slide that can be seen. */
const ours = '.marpit[data-current]';
const theirs = '.bespoke-marp-active';
const lectern = fileURLToPath(new URL('../lib/bundle/main.js', import.meta.url));
const installed = await findBrowser();
const browser = await puppeteer.launch({
  executablePath: installed.path,
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});

const rows = {};
try {
  for (const count of values.slides.split(',').map(Number))
    rows[`${count} slides`] = await measure(count);
  rows['Mermaid, one label'] = await measureDiagram();
  rows['ten photographs'] = await measurePhotographs();
  console.log(
    `Median of ${runs}, milliseconds from the write to the painted change; load ${readLoad()}`,
  );
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
      '95th percentile': Math.round(percentile95(samples.lectern)),
      'marp-cli': Math.round(other),
      ratio: round2(own / other),
    };
  } finally {
    for (const server of servers) server.kill();
    await Promise.all(ended);
    rmSync(folder, { recursive: true });
  }
}

/** Marp draws no diagrams: here milliseconds alone count. */
async function measureDiagram() {
  const samples = await timeSaves(
    [
      (word) =>
        `# Bench\n\n## Flow\n\n\`\`\`mermaid\nflowchart LR\n  a[Notes] --> b[${word}] --> c[Deck]\n  a --> c\n\`\`\`\n`,
    ],
    '#flow',
  );
  return { lectern: Math.round(median(samples[0])) };
}

/** A save of a note with ten photographs of 3 MB beside one of the same note without them. */
async function measurePhotographs() {
  const renderDeck = (picture) => (word) => {
    const sections = Array.from(
      { length: 10 },
      (_, index) => `## Photograph ${index + 1}\n\n- what it shows\n\n${picture(index)}\n`,
    );
    return `---\nagenda: false\n---\n\n# Bench\n\n## Words\n\n- ${word}\n\n${sections.join('\n')}`;
  };
  const [photographs, words] = await timeSaves(
    [renderDeck((index) => `![A photograph](${index}.png)`), renderDeck(() => 'Nothing.')],
    '#words',
    (folder) => {
      for (let index = 0; index < 10; index += 1)
        writeFileSync(path.join(folder, `${index}.png`), renderNoise(1200, 800));
    },
  );
  const [own, other] = [median(photographs), median(words)];
  return {
    lectern: Math.round(own),
    'without them': Math.round(other),
    ratio: round2(own / other),
  };
}

/** Milliseconds of each save of notes with another word, the notes in turns, each in a watch of its own. */
async function timeSaves(notes, place, prepare = () => {}) {
  const folders = notes.map(() => mkdtempSync(path.join(tmpdir(), 'lectern-bench-')));
  const write = (index, word) =>
    writeFileSync(path.join(folders[index], 'notes/deck.md'), notes[index](word));
  const servers = notes.map((_, index) => {
    mkdirSync(path.join(folders[index], 'notes'));
    prepare(path.join(folders[index], 'notes'));
    write(index, 'first');
    return spawn(process.execPath, [lectern, 'watch', 'notes', '--port', String(43_990 + index)], {
      cwd: folders[index],
      stdio: 'ignore',
    });
  });
  const ended = servers.map((server) => once(server, 'exit'));
  try {
    const pages = [];
    for (const index of notes.keys())
      pages.push(await open(`http://127.0.0.1:${43_990 + index}/deck.html${place}`, ours));
    const samples = notes.map(() => []);
    for (let run = -2; run < runs; run += 1)
      for (const [index, page] of pages.entries()) {
        const word = `word${run + 2}`;
        const taken = await time(page, () => write(index, word), word);
        if (run >= 0) samples[index].push(taken);
      }
    return samples;
  } finally {
    for (const server of servers) server.kill();
    await Promise.all(ended);
    for (const folder of folders) rmSync(folder, { recursive: true });
  }
}

/** A PNG that no compression makes smaller, as large as a photograph. */
function renderNoise(width, height) {
  const part = (name, content) => {
    const named = Buffer.concat([Buffer.from(name), content]);
    return Buffer.concat([bigEndian(content.length), named, bigEndian(crc32(named))]);
  };
  const rows = Buffer.concat(
    Array.from({ length: height }, () => Buffer.concat([Buffer.alloc(1), randomBytes(width * 3)])),
  );
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    part(
      'IHDR',
      Buffer.concat([bigEndian(width), bigEndian(height), Buffer.from([8, 2, 0, 0, 0])]),
    ),
    part('IDAT', deflateSync(rows, { level: 1 })),
    part('IEND', Buffer.alloc(0)),
  ]);
}

function bigEndian(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
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
