// Run by bare-root.sh in a minimal system: prints one PDF with the embedded browser, twice, and says how long it took.
import { writeFile } from 'node:fs/promises';
import { createHeadless } from '../lib/browser/browser.js';
import { inspectBrowsers } from '../lib/browser/inspect.js';
import { renderPdf } from '../lib/outputs/pdf/render-pdf.js';

const html = `<!doctype html><html lang="en"><title>Probe</title><style>@page { size: 1280px 720px; margin: 0 }</style>
<h1 style="font: 60px sans-serif">No system font is needed</h1><p style="font: 30px serif">Ελληνικά, кириллица</p>
<svg width="400" height="100"><rect width="400" height="100" fill="#c33"/></svg>`;

for (const { name, path, version, problem, isUsed } of await inspectBrowsers()) {
  console.log(
    `${isUsed ? '*' : ' '} ${name} ${version ?? ''} ${path ?? ''} ${problem ?? ''}`.trimEnd(),
  );
}
for (const run of ['first', 'second']) {
  const start = performance.now();
  const lap = (what) =>
    console.log(`${run} run: ${what} after ${Math.round(performance.now() - start)} ms`);
  const headless = createHeadless({
    onProgress: ({ done, total }) => done === total && lap('unpacked'),
  });
  const pdf = await headless.withPage(async (page) => {
    lap(`${await page.browser().version()} has a page`);
    await page.setContent(html);
    return renderPdf(page, { epoch: 0 });
  });
  lap(`a PDF of ${pdf.length} bytes`);
  await headless[Symbol.asyncDispose]();
  lap('ended');
  await writeFile(process.argv[2], pdf);
}
