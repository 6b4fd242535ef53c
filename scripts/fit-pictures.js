// node scripts/fit-pictures.js [NAME...]: draws for these or all lines of the cost table what each prevents, into
// docs/pictures/fit-*.png: a note as it comes out with that line at zero, and below as it does. Fails when the two are the
// same. Needs a compiled lib/.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildDeck, createHeadless, resolveSettings } from '../lib/index.js';
import { costs } from '../lib/layout/break-costs.js';
import { showPage } from '../lib/browser/show-page.js';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const pictures = path.join(root, 'docs/pictures');

const repeat = (count, write) => Array.from({ length: count }, (_, index) => write(index + 1));
const items = (count, text) => repeat(count, (n) => `- ${text} ${n}`).join('\n');
const steps = (count) => repeat(count, (n) => `  step${n}();`).join('\n');
const rows = (count, row) => repeat(count, row).join('\n');
const calls = (name, count) => rows(count, (n) => `${name}${n}();`);
const fence = (code) => `\`\`\`js\n${code}\n\`\`\``;
const long =
  'A point with so many words that it takes two lines of the slide, which is about what a point can bear, number';
const sentences = (count) =>
  repeat(count, (n) => `This is sentence number ${n} of a quote that goes on for long.`).join(' ');
const paragraphs = (count) =>
  repeat(count, (n) => `Paragraph number ${n}, which says something in one sentence.`).join('\n\n');
const squares = (count) =>
  `| Number | Square |\n|---|---|\n${rows(count, (n) => `| ${n} | ${n * n} |`)}`;
const warnings = (count) => `> [!WARNING]\n${rows(count, (n) => `> Warning ${n} is here.\n>`)}`;
const picture = (width, height) =>
  `![A picture](data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#7fb0b6"/><circle cx="50%" cy="50%" r="${Math.min(width, height) / 3}" fill="#0a5a63"/></svg>`,
  )})`;

/** For each line of the table: content of a size, and the sizes to try until the line makes a difference. */
const cases = {
  slide: [(n) => items(n, 'A short point, number'), 6, 12],
  fill: [squares, 13, 20],
  words: [
    (n) => items(n, 'A point with so many words that it fills one whole line, number'),
    9,
    14,
  ],
  items: [(n) => items(n, 'Point'), 14, 26],
  density: [(n) => items(n, 'Each of these points takes one line'), 27, 40],
  brokenWords: [
    (n) =>
      `| ${rows(n, (i) => `Characteristic${i} |`).replaceAll('\n', ' ')}\n|${'---|'.repeat(n)}\n${rows(3, (i) => `| ${`Incomprehensibility${i} | `.repeat(n)}`)}`,
    4,
    8,
  ],
  shrunk: [(n) => `${items(n, 'A point that stands above')}\n\n${picture(900, 420)}`, 1, 10],
  unevenColumns: [(n) => `A point.\n\n${items(n, 'Item')}\n\n${picture(500, 300)}`, 8, 14],
  item: [(n) => `${items(n, 'A short point, number')}\n\n1. one\n2. two\n3. three\n4. four`, 9, 14],
  nestedItem: [
    (n) =>
      rows(
        n,
        (i) => `- Chapter ${i}\n  - first part\n  - second part\n  - third part\n  - fourth part`,
      ),
    3,
    7,
  ],
  widow: [
    (n) =>
      `${fence(`${calls('first', 3)}\n\n${calls('second', 6)}\n\n${calls('third', 6)}`)}\n\n${paragraphs(n)}`,
    4,
    9,
  ],
  thinPart: [(n) => `${items(n, 'A short point, number')}\n\n${squares(4)}`, 5, 14],
  stackedPair: [
    (n) => `Before:\n\n${fence(calls('first', n))}\n\nAfter:\n\n${fence(calls('second', n))}`,
    1,
    6,
  ],
  columns: [(n) => `${picture(800, 400)}\n\n${picture(900, n * 100)}`, 3, 6],
  itemContent: [
    (n) =>
      `${rows(n, (i) => `1. Step ${i}\n\n   What it is about in one line.`)}\n\n${items(10, 'A short point, number')}`,
    3,
    9,
  ],
  row: [(n) => `${squares(n)}\n\n${squares(9)}`, 3, 9],
  codeParagraph: [
    (n) => `${fence(`${calls('first', 6)}\n\n${calls('second', 5)}`)}\n\n${squares(n)}`,
    2,
    9,
  ],
  illustration: [(n) => `${paragraphs(n)}\n\n${squares(7)}`, 3, 14],
  frame: [(n) => `${warnings(n)}\n\n${warnings(2)}`, 3, 9],
  tooHigh: [
    (n) =>
      `$$\n\\begin{pmatrix}\n${repeat(n, (i) => `${i} & x_{${i}}`).join(' \\\\\n')}\n\\end{pmatrix}\n$$`,
    10,
    16,
  ],
  codeLine: [(n) => fence(rows(n, (i) => `part${i}(() => {\n${steps(4)}\n});`)), 4, 8],
  codeOuterLine: [(n) => fence(`${calls('first', n)}\n\n${calls('second', 10)}`), 5, 10],
  sentence: [(n) => `> ${sentences(n)}\n>\n> ${sentences(6)}`, 14, 22],
  leadIn: [(n) => `${items(n, long)}\n\nThe steps are these:\n\n${items(3, long)}`, 2, 7],
  keep: [(n) => `<!-- lectern: keep -->\n\n${items(n, 'A short point, number')}`, 8, 20],
  notAsked: [(n) => `<!-- lectern: layout columns -->\n\n${items(n, 'Point')}`, 3, 12],
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in cases));
if (unknown.length > 0) throw new Error(`No such cost: ${unknown.join(', ')}`);
const headless = createHeadless();
await mkdir(pictures, { recursive: true });
try {
  for (const [name, [write, least, most]] of Object.entries(cases)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const sizes = repeat(most - least + 1, (n) => n + least - 1);
    await drawCase(name, sizes.map(write));
  }
} finally {
  await headless[Symbol.asyncDispose]();
}

async function drawCase(name, contents) {
  const pair = await findDifference(name, contents);
  if (!pair) {
    console.error(`"${name}" makes no difference to its example`);
    process.exitCode = 1;
    return;
  }
  const { without, within } = pair;
  await headless.withPage(async (page) => {
    await page.setViewport({ width: 760, height: 400 });
    const sheet = `<style>html,body{background:#8b8f90!important}
body{margin:0!important;padding:0!important;max-width:none!important;display:block!important}
.row{display:flex;gap:8px;padding:8px}.marpit{flex:0 0 180px;content-visibility:visible!important;margin:0!important;padding:0!important}
svg[data-marpit-svg]{width:180px!important;height:auto!important;margin:0!important}</style>`;
    await showPage(page, without.replace('</head>', `${sheet}</head>`).replace('</body>', ''));
    const size = await page.evaluate((html) => {
      const rows = [document, new DOMParser().parseFromString(html, 'text/html')].map((from) => {
        const row = document.createElement('div');
        row.className = 'row';
        row.append(...[...from.querySelectorAll('.marpit')].slice(1, 5));
        return row;
      });
      document.body.replaceChildren(...rows);
      const bottom = rows[1].getBoundingClientRect().bottom;
      const most = Math.max(...rows.map(({ children }) => children.length));
      return { width: 8 + most * 188, height: Math.ceil(bottom) };
    }, within);
    const file = path.join(pictures, `fit-${name}.png`);
    await writeFile(file, await page.screenshot({ clip: { x: 0, y: 0, ...size } }));
  });
}

/** The first content that comes out differently when a cost is nothing. */
async function findDifference(name, contents) {
  const usual = costs[name];
  for (const content of contents) {
    const note = `# Fit\n\n## Title\n\n${content}\n`;
    costs[name] = 0;
    const without = await renderSlides(note);
    costs[name] = usual;
    const within = await renderSlides(note);
    if (without !== within) return { without, within };
  }
  return undefined;
}

async function renderSlides(note) {
  const settings = resolveSettings({ root, flags: { formats: ['html'] }, env: {} });
  const bytes = new TextEncoder().encode(note);
  const deck = await buildDeck({ path: 'fit.md', bytes, dir: pictures }, settings, headless);
  const html = new TextDecoder().decode(deck.outputs[0].bytes);
  return html.replace(/<meta http-equiv[^>]*>/, '').replace(/<script>[\s\S]*?<\/script>/g, '');
}
