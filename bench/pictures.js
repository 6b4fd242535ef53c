// node bench/pictures.js [--slides 300] [--runs N]: what pictures of slides cost beside Chromium's own screenshots of the same
// slides, which are shown already. Both are taken in one run. Needs a compiled lib/ (`npm run compile`).
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { buildDeck, createHeadless, resolveSettings } from '../lib/index.js';
import { showPage } from '../lib/browser/show-page.js';
import { createLongNote } from './long-note.js';
import { median } from './timing.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: { slides: { type: 'string', default: '300' }, runs: { type: 'string', default: '3' } },
});
const settings = resolveSettings({ root, flags: { formats: ['html', 'png'] }, env: {} });

const headless = createHeadless();
try {
  await measure(20);
  const [ours, theirs] = [[], []];
  let count = 0;
  for (let run = 0; run < Number(values.runs); run += 1) {
    const deck = await measure(Number(values.slides));
    ours.push(deck.ours);
    theirs.push(deck.theirs);
    count = deck.count;
  }
  const [pictures, screenshots] = [median(ours), median(theirs)];
  console.table([
    {
      slides: count,
      'pictures ms': Math.round(pictures),
      'screenshots ms': Math.round(screenshots),
      'pictures / screenshots': Math.round((pictures / screenshots) * 100) / 100,
      'ms / slide': Math.round(pictures / count),
    },
  ]);
} finally {
  await headless[Symbol.asyncDispose]();
}

async function measure(slides) {
  const bytes = new TextEncoder().encode(createLongNote(slides));
  const deck = await buildDeck({ path: 'bench.md', bytes, dir: root }, settings, headless);
  const [html, ...pictures] = deck.outputs;
  const theirs = await takeScreenshots(new TextDecoder().decode(html.bytes), pictures.length);
  return { count: pictures.length, ours: deck.report.timings.png, theirs };
}

/** Milliseconds that Chromium takes for screenshots alone; what shows the slides is not counted. */
function takeScreenshots(html, count) {
  const bare = html
    .replace(/<script>[\s\S]*?<\/script>/g, '')
    .replace(/<meta http-equiv[^>]*>/, '');
  return headless.withPage(async (page) => {
    await showPage(page, bare);
    let total = 0;
    for (let index = 0; index < count; index += 1) {
      await page.evaluate(`(() => {
        const frames = document.querySelectorAll('main > .marpit');
        frames.forEach((frame, at) => {
          frame.style.cssText = at === ${index} ? 'position:fixed;inset:0;z-index:9' : 'display:none';
        });
      })()`);
      const start = performance.now();
      await page.screenshot({ type: 'png' });
      total += performance.now() - start;
    }
    return total;
  });
}
