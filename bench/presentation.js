// node bench/presentation.js [--slides 60] [--runs N]: what a presentation for PowerPoint costs beside the PDF of the same
// deck, both made in one build. Needs a compiled lib/ (`npm run compile`).
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { buildDeck, createHeadless, resolveSettings } from '../lib/index.js';
import { createLongNote } from './long-note.js';
import { median, round2 } from './timing.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: { slides: { type: 'string', default: '60' }, runs: { type: 'string', default: '3' } },
});
const settings = resolveSettings({ root, flags: { formats: ['pdf', 'pptx'] }, env: {} });

const headless = createHeadless();
try {
  await measure(10);
  const all = [];
  for (let run = 0; run < Number(values.runs); run += 1)
    all.push(await measure(Number(values.slides)));
  const [presentation, pdf] = ['pptx', 'pdf'].map((name) => median(all.map((one) => one[name])));
  console.table([
    {
      slides: all[0].slides,
      'presentation ms': Math.round(presentation),
      'PDF ms': Math.round(pdf),
      'presentation / PDF': round2(presentation / pdf),
    },
  ]);
} finally {
  await headless[Symbol.asyncDispose]();
}

async function measure(slides) {
  const bytes = new TextEncoder().encode(createLongNote(slides));
  const { report } = await buildDeck({ path: 'bench.md', bytes, dir: root }, settings, headless);
  return { ...report.timings, slides: report.slides.length };
}
