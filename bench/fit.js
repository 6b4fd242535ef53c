// node bench/fit.js [--slides 200,1000,2000] [--runs N]: what measuring and breaking cost beside Chromium's own layout of the finished
// deck, and whether that grows with the deck's length. Both are taken in one run. Needs a compiled lib/ (`npm run compile`).
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { buildDeck, createHeadless, resolveSettings } from '../lib/index.js';
import { showPage } from '../lib/browser/show-page.js';
import { median } from './timing.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    slides: { type: 'string', default: '200,1000,2000' },
    runs: { type: 'string', default: '5' },
  },
});
const runs = Number(values.runs);
const settings = resolveSettings({ root, flags: { formats: ['html'] }, env: {} });

const headless = createHeadless();
try {
  await measure(20);
  const rows = [];
  for (const count of values.slides.split(',').map(Number)) rows.push(await measure(count));
  console.table(rows);
} finally {
  await headless[Symbol.asyncDispose]();
}

async function measure(sections) {
  const bytes = new TextEncoder().encode(renderNote(sections));
  const fits = [];
  const layouts = [];
  let slides = 0;
  // In turns, so that both have the same machine.
  for (let run = 0; run < runs; run += 1) {
    const deck = await buildDeck({ path: 'bench.md', bytes, dir: root }, settings, headless);
    slides = deck.report.slides.length;
    fits.push(deck.report.timings.layout);
    layouts.push(await layOut(new TextDecoder().decode(deck.outputs[0].bytes)));
  }
  const [fit, layout] = [median(fits), median(layouts)];
  return {
    slides,
    'fit ms': fit,
    'layout ms': Math.round(layout),
    'fit / layout': Math.round((fit / layout) * 100) / 100,
    'fit ms / slide': Math.round((fit / slides) * 100) / 100,
  };
}

/** Milliseconds until Chromium has laid out a deck. */
function layOut(html) {
  // Without scripts the page is the reading view, which would leave slides that are not in sight without layout.
  const bare = html
    .replace(/<script>[\s\S]*?<\/script>/g, '')
    .replace(/<meta http-equiv[^>]*>/, '')
    .replace(/content-visibility:\s*auto/g, 'content-visibility: visible');
  return headless.withPage(async (page) => {
    const start = performance.now();
    await showPage(page, bare);
    return performance.now() - start;
  });
}

/** One section in four does not fit on a slide. */
function renderNote(sections) {
  const parts = Array.from({ length: sections }, (_, index) => {
    const items = index % 4 === 0 ? 14 : 5;
    const list = Array.from(
      { length: items },
      (_, n) => `- Point ${n} of section ${index}, in some words`,
    );
    return `## Section ${index}\n\n${list.join('\n')}\n`;
  });
  return `# Bench\n\n${parts.join('\n')}`;
}
