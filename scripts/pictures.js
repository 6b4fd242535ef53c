// node scripts/pictures.js: makes the pictures in docs/pictures from the sample notes. Needs a compiled lib/.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, createHeadless } from '../lib/index.js';
import { showPage } from '../lib/headless/show-page.js';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const pictures = path.join(root, 'docs/pictures');
const out = await mkdtemp(path.join(tmpdir(), 'lectern-pictures-'));

/** Pictures by name: which slides of which note, by id. */
const sheets = {
  tour: {
    note: 'tour',
    slides: [
      'a-tour-of-lectern',
      'from-notes-to-slides',
      'lists-keep-their-lead-ins',
      'formulas',
      'code',
      'diagrams',
    ],
  },
  relations: {
    note: 'running-containers',
    slides: ['map', 'amazon-elastic-kuberenetes-service-map'],
  },
};

await mkdir(pictures, { recursive: true });
await build({ cwd: root, inputs: ['notes'], outDir: out, formats: ['html'] });
const sheetCss = `<style>body{margin:0!important;background:#8b8f90!important;display:grid;grid-template-columns:1fr 1fr;gap:8px;padding:8px}
svg[data-marpit-svg]{width:100%!important;margin:0!important}</style>`;

const headless = createHeadless();
try {
  for (const [name, { note, slides }] of Object.entries(sheets)) {
    const deck = await readFile(path.join(out, `${note}.html`), 'utf8');
    const page = deck
      .replace(/<meta http-equiv[^>]*>/, sheetCss)
      .replace(/<script>[\s\S]*<\/script>/, '');
    await headless.withPage(async (tab) => {
      await tab.setViewport({ width: 1000, height: 880 });
      await showPage(tab, page);
      await tab.evaluate((ids) => {
        for (const frame of document.querySelectorAll('.marpit')) {
          if (!ids.includes(frame.querySelector('section')?.id)) frame.remove();
        }
      }, slides);
      const height = await tab.evaluate(() => document.body.getBoundingClientRect().height);
      const clip = { x: 0, y: 0, width: 1000, height: Math.ceil(height) };
      await writeFile(path.join(pictures, `${name}.png`), await tab.screenshot({ clip }));
    });
  }
} finally {
  await headless[Symbol.asyncDispose]();
  await rm(out, { recursive: true });
}
