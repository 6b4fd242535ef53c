// node bench/player.js [--slides N] [--runs N]: what the player costs, in one run of one browser.
// - A key until the next slide is painted, beside a bare page that swaps two of these slides by the same key.
// - Opening the deck until its first slide is painted, beside the same HTML without the player.
// - The page's memory after 2,000 changes, beside that after 200.
// Figures are medians, taken in turns. Needs a compiled lib/ (`npm run bench:player`).
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build, createHeadless } from '../lib/index.js';
import { median } from './timing.js';

const { values } = parseArgs({
  options: {
    slides: { type: 'string', default: '500' },
    runs: { type: 'string', default: '25' },
  },
});
const count = Number(values.slides);
const runs = Number(values.runs);

const folder = await mkdtemp(path.join(tmpdir(), 'lectern-bench-'));
const headless = createHeadless();
try {
  const pages = await writePages();
  const keys = await measureKeys(pages);
  const opening = await measureOpening(pages);
  const memory = await measureMemory(pages.deck);
  console.log(`${count} slides, medians of ${runs}, milliseconds and megabytes`);
  console.table({
    'key to painted slide': compare(keys.deck, keys.bare),
    'first slide after opening': compare(opening.deck, opening.plain),
    'memory after 2,000 changes, after 200': compare(memory.late, memory.early),
  });
} finally {
  await headless[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
}

/** The deck; the same HTML without its player; two of its slides that a key swaps. */
async function writePages() {
  const sections = Array.from(
    { length: count - 1 },
    (_, index) =>
      `## Topic ${index + 1}\n\n- what a container is\n- where its image comes from\n- how it is *scheduled*\n\n| a | b |\n|---|---|\n| ${index} | two |\n`,
  );
  await writeFile(
    path.join(folder, 'deck.md'),
    `---\nagenda: false\n---\n# Bench\n\n${sections.join('\n')}`,
  );
  await build({ cwd: folder, inputs: ['deck.md'], outDir: folder, formats: ['html'] });
  const html = await readFile(path.join(folder, 'deck.html'), 'utf8');
  const free = html
    .replace(/<meta http-equiv[^>]*>/, '')
    .replace(/<template id="lectern-player">[\s\S]*<\/template>/, '')
    .replace(/<script>[\s\S]*<\/script>/, '');
  const show =
    'html,body{height:100%;margin:0;overflow:hidden}.marpit{position:fixed;inset:0}.marpit:not(.on),.notes{display:none!important}.marpit>svg{width:100%!important;height:100%!important}';
  const frames = free.match(/<div class="marpit"[\s\S]*?<\/svg><\/div>/g) ?? [];
  const first = free.indexOf(frames[0]);
  const last = free.lastIndexOf(frames.at(-1)) + frames.at(-1).length;
  const swap = `const f=document.querySelectorAll('.marpit');let at=0;addEventListener('keydown',()=>{f[at].classList.remove('on');at=1-at;f[at].classList.add('on')})`;
  const on = (frame) => frame.replace('class="marpit"', 'class="marpit on"');
  const bare = `${free.slice(0, first)}${on(frames[1])}${frames[2]}<script>${swap}</script>${free.slice(last)}`;
  const write = async (name, text) => {
    const file = path.join(folder, name);
    await writeFile(file, text);
    return pathToFileURL(file).href;
  };
  return {
    deck: pathToFileURL(path.join(folder, 'deck.html')).href,
    bare: await write('bare.html', bare.replace('</head>', `<style>${show}</style></head>`)),
    plain: await write('plain.html', free),
  };
}

/** From the key event until the frame after the one that shows the change. */
async function measureKeys({ deck, bare }) {
  const samples = { deck: [], bare: [] };
  for (const [name, url, at] of [
    ['bare', bare, ''],
    ['deck', deck, '#topic-200'],
    ['bare', bare, ''],
    ['deck', deck, '#topic-300'],
  ]) {
    await headless.withPage(async (page) => {
      await page.goto(url + at);
      await page.evaluate(() => document.fonts.ready);
      for (let run = -5; run < runs; run += 1) {
        const taken = await page.evaluate(
          () =>
            new Promise((resolve) => {
              requestAnimationFrame(() => {
                const start = performance.now();
                document.body.dispatchEvent(
                  new KeyboardEvent('keydown', {
                    key: 'ArrowRight',
                    bubbles: true,
                    cancelable: true,
                  }),
                );
                // Style, layout and paint come between these two.
                requestAnimationFrame(() => {
                  const { port1, port2 } = new MessageChannel();
                  port1.onmessage = () => resolve(performance.now() - start);
                  port2.postMessage(0);
                });
              });
            }),
        );
        if (run >= 0) samples[name].push(taken);
      }
    });
  }
  return samples;
}

async function measureOpening({ deck, plain }) {
  const samples = { deck: [], plain: [] };
  for (let run = -1; run < Math.min(runs, 9); run += 1)
    for (const [name, url] of [
      ['plain', plain],
      ['deck', deck],
    ]) {
      const taken = await headless.withPage(async (page) => {
        await page.goto(url);
        // When the last of it has come and a frame of it is painted.
        return page.evaluate(
          () =>
            new Promise((resolve) => {
              requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
            }),
        );
      });
      if (run >= 0) samples[name].push(taken);
    }
  return samples;
}

/** Heap in use, garbage collected. */
async function measureMemory(url) {
  return headless.withPage(async (page) => {
    await page.goto(url);
    const change = (times) =>
      page.evaluate(async (wanted) => {
        for (let index = 0; index < wanted; index += 1) {
          const key = index % 100 === 99 ? 'Home' : 'ArrowRight';
          document.body.dispatchEvent(
            new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
          );
          await new Promise(requestAnimationFrame);
        }
      }, times);
    const client = await page.createCDPSession();
    const measure = async () => {
      await client.send('HeapProfiler.collectGarbage');
      const { usedSize } = await client.send('Runtime.getHeapUsage');
      return [usedSize / 1e6];
    };
    await change(200);
    const early = await measure();
    await change(1800);
    return { early, late: await measure() };
  });
}

function compare(own, other) {
  const [a, b] = [median(own), median(other)];
  return { player: round(a), beside: round(b), ratio: round(a / b) };
}

function round(value) {
  return Math.round(value * 100) / 100;
}
