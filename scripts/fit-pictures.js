// node scripts/fit-pictures.js: draws for the lines of the cost table what each prevents, into docs/pictures/fit-*.png: a
// note as it comes out with that line at zero, and below as it does. Fails when the two are the same. Needs a compiled lib/.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildDeck, createHeadless, resolveSettings } from '../lib/index.js';
import { costs } from '../lib/deck/break-costs.js';
import { showPage } from '../lib/headless/show-page.js';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const pictures = path.join(root, 'docs/pictures');

const repeat = (count, write) => Array.from({ length: count }, (_, index) => write(index + 1));
const items = (count, text) => repeat(count, (n) => `- ${text} ${n}`).join('\n');
const steps = (count) => repeat(count, (n) => `  step${n}();`).join('\n');
const long =
  'A point with so many words that it takes two lines of the slide, which is about what a point can bear, number';

/** For each line of the table, content that shows what it does. */
const cases = {
  fill: `| Number | Square |\n|---|---|\n${repeat(13, (n) => `| ${n} | ${n * n} |`).join('\n')}`,
  words: items(9, 'A point with so many words that it fills one whole line, number'),
  density: items(27, 'Each of these points takes one line'),
  nestedItem: repeat(
    3,
    (n) => `- Chapter ${n}\n  - first part\n  - second part\n  - third part\n  - fourth part`,
  ).join('\n'),
  codeLine: `\`\`\`js\n${repeat(4, (n) => `part${n}(() => {\n${steps(4)}\n});`).join('\n')}\n\`\`\``,
  leadIn: `${items(2, long)}\n\nThe steps are these:\n\n${items(3, long)}`,
};

const headless = createHeadless();
await mkdir(pictures, { recursive: true });
try {
  for (const [name, content] of Object.entries(cases)) await drawCase(name, content);
} finally {
  await headless[Symbol.asyncDispose]();
}

async function drawCase(name, content) {
  const note = `# Fit\n\n## Title\n\n${content}\n`;
  const usual = costs[name];
  costs[name] = 0;
  const without = await renderSlides(note);
  costs[name] = usual;
  const within = await renderSlides(note);
  if (without === within) {
    console.error(`"${name}" makes no difference to its example`);
    process.exitCode = 1;
    return;
  }
  await headless.withPage(async (page) => {
    await page.setViewport({ width: 760, height: 400 });
    const sheet = `<style>body{margin:0!important;background:#8b8f90!important;display:block}
.row{display:flex;gap:8px;padding:8px}.marpit{width:180px}svg[data-marpit-svg]{width:100%!important;margin:0!important}</style>`;
    await showPage(page, without.replace('</head>', `${sheet}</head>`).replace('</body>', ''));
    const size = await page.evaluate((html) => {
      const rows = [document, new DOMParser().parseFromString(html, 'text/html')].map((from) => {
        const row = document.createElement('div');
        row.className = 'row';
        row.append(...[...from.querySelectorAll('.marpit')].slice(1, 5));
        return row;
      });
      document.body.replaceChildren(...rows);
      const bottom = document.body.getBoundingClientRect().height;
      const most = Math.max(...rows.map(({ children }) => children.length));
      return { width: 8 + most * 188, height: Math.ceil(bottom) };
    }, within);
    const file = path.join(pictures, `fit-${name}.png`);
    await writeFile(file, await page.screenshot({ clip: { x: 0, y: 0, ...size } }));
  });
}

async function renderSlides(note) {
  const settings = resolveSettings({ root, flags: { formats: ['html'] }, env: {} });
  const bytes = new TextEncoder().encode(note);
  const deck = await buildDeck({ path: 'fit.md', bytes, dir: pictures }, settings, headless);
  const html = new TextDecoder().decode(deck.outputs[0].bytes);
  return html.replace(/<meta http-equiv[^>]*>/, '').replace(/<script>[\s\S]*?<\/script>/g, '');
}
