// node scripts/check-pptx.js FOLDER [--fonts own,usual,bare] [--more-fonts FOLDER]: holds each NAME.pptx of a folder against the NAME.html beside it,
// which is another output of the same deck, and against what LibreOffice makes of it. Says of each how many slides have other
// text, how many titles are missing or repeated, which shapes leave their slide, and which words leave the boxes that they belong to: on a machine that has
// the theme's fonts, on one that shows those of Windows and macOS in their place, and on this one as it is. Scripts that this
// machine has no fonts for are shown wider than anywhere else: --more-fonts names a folder of such fonts, which need not be
// installed. Exit code 1 when there is any.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fromHtml } from 'hast-util-from-html';
import { measureWords, printPresentations } from './office/measure-office.js';
import { createFontSets } from './office/office-fonts.js';
import { readPresentation } from './office/read-presentation.js';

/** Parts of a page whose text is none of a slide's, or is said another way in a presentation. */
const silent = ['katex', 'maths', 'maths-words', 'title-mark', 'way'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    fonts: { type: 'string', default: 'own,usual,bare' },
    'more-fonts': { type: 'string' },
  },
});
const folder = path.resolve(positionals[0] ?? 'dist');
const names = readdirSync(folder, { recursive: true })
  .filter(
    (name) =>
      name.endsWith('.pptx') && existsSync(path.join(folder, name.replace(/pptx$/, 'html'))),
  )
  .map((name) => name.replace(/\.pptx$/, ''))
  .toSorted((one, other) => (one < other ? -1 : 1));
const decks = new Map(
  names.map((name) => [name, readPresentation(path.join(folder, `${name}.pptx`))]),
);
const measured = measureAll();
let faults = 0;
let slides = 0;
for (const [name, deck] of decks) {
  const html = readHtml(path.join(folder, `${name}.html`));
  const found = [
    ...compare(deck, html),
    ...checkTitles(deck),
    ...checkEdges(deck),
    ...measured(name),
  ];
  slides += deck.length;
  faults += found.length;
  console.log(`${name}: ${deck.length} slides, ${found.length} faults`);
  for (const fault of found.slice(0, 12)) console.log(`  ${fault}`);
}
console.log(`${names.length} decks, ${slides} slides, ${faults} faults.`);
process.exitCode = faults > 0 ? 1 : 0;

/** Measures all decks with each set of fonts; gives what was found in one. */
function measureAll() {
  if (values.fonts === '') return () => [];
  if (spawnSync('soffice', ['--version']).status !== 0) {
    console.log('Skipped what LibreOffice shows: there is no soffice here.');
    return () => [];
  }
  const work = mkdtempSync(path.join(tmpdir(), 'lectern-office-'));
  const more = values['more-fonts'];
  const sets = createFontSets(work, more === undefined ? undefined : path.resolve(more));
  const files = names.map((name) => path.join(folder, `${name}.pptx`));
  const found = values.fonts.split(',').map((set) => {
    const pdfs = printPresentations(files, {
      folder: path.join(work, set),
      env: sets[set],
      profile: path.join(work, 'profile'),
    });
    return names.map((name, index) =>
      measureWords(pdfs[index], decks.get(name)).map((fault) => `${set} fonts, ${fault}`),
    );
  });
  rmSync(work, { recursive: true, force: true });
  return (name) => found.flatMap((each) => each[names.indexOf(name)]);
}

/** The text of each slide of a page, without formulas and what stands at head and foot. */
function readHtml(file) {
  const sections = [];
  const visit = (node) => {
    if (node.tagName === 'section' && node.properties?.dataSlide) sections.push(node);
    for (const child of node.children ?? []) visit(child);
  };
  visit(fromHtml(readFileSync(file, 'utf8')));
  return sections.map((section) => textOf(section));
}

function textOf(node) {
  if (node.type === 'text') return node.value;
  const classes = node.properties?.className ?? [];
  if (['header', 'footer', 'script', 'style', 'svg', 'template'].includes(node.tagName)) return '';
  if (node.tagName !== 'section' && classes.some((name) => silent.includes(name))) return '';
  const sign = node.properties?.dataSign ?? '';
  return sign + (node.children ?? []).map(textOf).join('');
}

/** Both texts without what is set apart by spaces alone. */
function compare(deck, html) {
  if (deck.filter(({ isHidden }) => !isHidden).length !== html.length)
    return [`has ${deck.length} slides, and the page ${html.length}`];
  return deck.flatMap(({ shapes }, index) => {
    const title = shapes.find(isTitle);
    const body = shapes.filter(
      (shape) =>
        !isFoot(shape) &&
        !isDrawing(shape) &&
        !isHead(shape) &&
        !(isTitle(shape) && isUnseen(shape)),
    );
    const text = squeeze(body.flatMap((shape) => shape.paragraphs).join(''));
    const marked = title?.paragraphs.join('') ?? '';
    const [mark = ''] = /\(\d+\)$/.exec(marked) ?? [];
    const bare = text.replace(squeeze(mark), '');
    const own = squeeze(html[index]);
    const isSame = own === text || own === bare;
    return isSame ? [] : [`slide ${index + 1} says other things: ${difference(own, bare)}`];
  });
}

function difference(one, other) {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return `"${one.slice(Math.max(0, at - 10), at + 30)}" and "${other.slice(Math.max(0, at - 10), at + 30)}"`;
}

function squeeze(text) {
  return text.replace(/[\s\u200b\u00ad\u2003]+/g, '');
}

function isTitle({ ph }) {
  return ph?.type === 'title' || ph?.type === 'ctrTitle';
}

function isFoot({ ph }) {
  return ['ftr', 'sldNum', 'dt'].includes(ph?.type);
}

/** What a page draws: its words are no text there. */
function isDrawing({ type }) {
  return type === 'p:grpSp';
}

/** The way to a slide, above its title. */
function isHead({ ph, box }) {
  return !ph && box !== undefined && box[1] < 40 && box[3] < 60;
}

function isUnseen({ box }) {
  return box !== undefined && box[1] < 0;
}

/** Shapes that leave their slide; a title that is not to be seen stands above it. */
function checkEdges(deck) {
  return deck.flatMap(({ shapes, size: [width, height] }, index) => {
    const out = shapes.filter((shape) => {
      const [x, y, w, h] = shape.box ?? [0, 0, 0, 0];
      const isInside = x > -1 && y > -1 && x + w < width + 1 && y + h < height + 1;
      return !isInside && !(isTitle(shape) && isUnseen(shape));
    });
    const [first] = out;
    return first
      ? [`slide ${index + 1}: ${out.length} shapes leave the slide: ${first.box.map(Math.round)}`]
      : [];
  });
}

function checkTitles(deck) {
  const seen = new Map();
  return deck.flatMap(({ shapes }, index) => {
    const title = shapes.find(isTitle)?.paragraphs.join(' ').trim() ?? '';
    const isFormula = shapes.some(isTitle) && title === '';
    if (title === '' && !isFormula) return [`slide ${index + 1} has no title`];
    const before = seen.get(title.toLowerCase());
    seen.set(title.toLowerCase(), index + 1);
    return before && title !== ''
      ? [`slides ${before} and ${index + 1} are both called "${title}"`]
      : [];
  });
}
