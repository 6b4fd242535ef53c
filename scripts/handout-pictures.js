// node scripts/handout-pictures.js: makes the pictures of handout layouts in docs/pictures from the sample notes.
// Needs a compiled lib/, and pdftoppm of poppler-utils.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, createHeadless } from '../lib/index.js';
import { showPage } from '../lib/browser/show-page.js';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const out = mkdtempSync(path.join(tmpdir(), 'lectern-handouts-'));

/** Which pages of which note show a layout best, 1-based. */
const layouts = {
  notes: { note: 'tour', pages: [1, 2] },
  1: { note: 'tour', pages: [10, 12] },
  2: { note: 'tour', pages: [1, 4] },
  3: { note: 'tour', pages: [1, 3] },
  4: { note: 'tour', pages: [2, 3] },
  6: { note: 'tour', pages: [1, 3] },
  9: { note: 'tour', pages: [1, 2] },
  cornell: { note: 'tour', pages: [3, 5] },
  cloze: { note: 'running-containers', pages: [1, 3] },
  large: { note: 'tour', pages: [2, 5] },
};

const headless = createHeadless();
try {
  for (const [handout, { note, pages }] of Object.entries(layouts)) {
    await build({
      cwd: root,
      inputs: [`notes/${note}.md`],
      outDir: out,
      formats: ['handout'],
      handout,
    });
    await picture(handout, findPages(path.join(out, `${note}.handout.pdf`), pages));
  }
} finally {
  await headless[Symbol.asyncDispose]();
  rmSync(out, { recursive: true });
}

/** Pages of a PDF as PNG. */
function findPages(pdf, pages) {
  const stem = path.join(out, 'page');
  execFileSync('pdftoppm', ['-r', '80', '-png', pdf, stem]);
  const files = readdirSync(out)
    .filter((name) => /^page-\d+\.png$/.test(name))
    .sort();
  const found = pages.map((page) => readFileSync(path.join(out, files[page - 1])));
  for (const name of files) rmSync(path.join(out, name));
  return found;
}

/** Pages beside each other on a desk. */
async function picture(name, pages) {
  const sheets = pages.map(
    (png) => `<img src="data:image/png;base64,${png.toString('base64')}" alt="">`,
  );
  const html = `<!doctype html><style>body{margin:0;padding:10px;display:flex;align-items:flex-start;gap:10px;background:#8b8f90}img{flex:1 1 0;min-width:0;height:auto;background:#fff}</style>${sheets.join('')}`;
  await headless.withPage(async (tab) => {
    await tab.setViewport({ width: 1000, height: 400 });
    await showPage(tab, html);
    const height = await tab.evaluate(() => document.body.getBoundingClientRect().height);
    const clip = { x: 0, y: 0, width: 1000, height: Math.ceil(height) };
    writeFileSync(
      path.join(root, 'docs/pictures', `handout-${name}.png`),
      await tab.screenshot({ clip }),
    );
  });
}
