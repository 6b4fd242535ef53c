// node bench/course-page.js [--notes N] [--runs N]: what the page of a course costs. Builds N copies of a note as a course (HTML
// and PDF), nothing kept, and makes the page from their decks, read anew. Medians. Needs a compiled lib/ (`npm run compile`).
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeIndex } from '../lib/course/write-index.js';
import { resolveSettings } from '../lib/options/resolve-settings.js';
import { createStore } from '../lib/store/store.js';
import { median, readLoad, round2, timeProcess } from './timing.js';

const { values } = parseArgs({
  options: { notes: { type: 'string', default: '12' }, runs: { type: 'string', default: '3' } },
});
const lectern = fileURLToPath(new URL('../lib/bundle/main.js', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'lectern-bench-'));
try {
  const text = readFileSync(new URL('../notes/tour.md', import.meta.url), 'utf8');
  mkdirSync(path.join(folder, 'notes'));
  for (let note = 1; note <= Number(values.notes); note += 1)
    writeFileSync(
      path.join(folder, `notes/${String(note).padStart(2, '0')}.md`),
      text.replace(/^title: .*$/m, `title: Lecture ${note}`),
    );
  const builds = [];
  const pages = [];
  for (let run = 0; run < Number(values.runs); run += 1) {
    builds.push(timeBuild());
    pages.push(await timePage());
  }
  const [build, page] = [builds, pages].map(median);
  console.log(`${values.notes} notes, median of ${values.runs}; load ${readLoad()}`);
  console.table({
    'course, html + pdf': { seconds: round2(build) },
    'its page': { seconds: round2(page), 'of the build': `${round2((100 * page) / build)} %` },
  });
  console.log(`index.html: ${statSync(path.join(folder, 'dist/index.html')).size} bytes`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function timeBuild() {
  const args = [lectern, 'build', '--no-cache', '-q'];
  // Pictures of the note are not there, and the page does not need them.
  return timeProcess(args, { cwd: folder, codes: [0, 1] });
}

async function timePage() {
  const settings = resolveSettings({ root: folder, flags: {} });
  rmSync(path.join(folder, 'dist/index.html'));
  const start = performance.now();
  await writeIndex(settings, createStore());
  return (performance.now() - start) / 1000;
}
