// node bench/composition.js [--notes 66] [--filter TEXT] [--sheets DIR] [--draw 60] [--scheme light|dark] [--list KIND]: how rendered
// slides are composed, over the notes of this project and some of the corpus, where it lies beside the checkout: where the
// ink stands, how full slides are, how large pictures come out, what stands alone. `--sheets` draws slides at random (the
// same ones each time) as sheets of pictures; `--list` names the slides of one kind. Needs a compiled lib/ (npm run compile).
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { buildDeck, createHeadless, resolveSettings } from '../lib/index.js';
import { showPage } from '../lib/browser/show-page.js';
import { measureComposition } from './measure-composition.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const shared = path.resolve(root, '../shared');
const corpus = path.join(shared, 'corpus/dev');
const { values } = parseArgs({
  options: {
    notes: { type: 'string', default: '66' },
    filter: { type: 'string', default: '' },
    sheets: { type: 'string' },
    draw: { type: 'string', default: '60' },
    scheme: { type: 'string', default: 'light' },
    list: { type: 'string' },
    theme: { type: 'string', default: 'lectern' },
  },
});

/** Notes that are much shorter or longer say little, or say it too loudly. */
const minBytes = 1500;
const maxBytes = 30_000;

/** The kinds of slides that are counted, each with what tells one. */
const kinds = {
  high: ({ isOwn, bottom, body }) => isOwn && bottom < 0.55 && !body?.isCentred,
  halfEmpty: ({ isOwn, fill }) => isOwn && fill < 0.5,
  lone: ({ isOwn, lone }) => isOwn && lone !== undefined,
  loneLead: ({ isOwn, lone }) => isOwn && lone?.hasMore === true,
  repeats: ({ repeats }) => repeats.length > 0,
  sameTitle: ({ hasSameTitle }) => hasSameTitle,
  shortEnd: ({ wraps }) => wraps.some(({ last }) => last < 1 / 3),
  earlyBreak: ({ wraps }) => wraps.some(({ isWide, first }) => isWide && first < 0.7),
  stamps: ({ pictures }) => pictures.some(({ share }) => share < 0.45),
};

const notes = listNotes().filter(({ file }) => file.includes(values.filter));
const headless = createHeadless();
try {
  const slides = [];
  for (const note of notes) slides.push(...(await measureNote(note)));
  console.table(sumUp(slides));
  const listed = values.list && slides.filter(kinds[values.list]);
  for (const slide of listed || [])
    console.log(
      `${slide.note} ${slide.number} ${slide.layout} fill ${slide.fill.toFixed(2)} ${JSON.stringify(slide.words)}`,
    );
  if (values.sheets) await drawSheets(listed || slides);
} finally {
  await headless[Symbol.asyncDispose]();
}

function listNotes() {
  const own = ['tour.md', 'running-containers.md'].map((name) => path.join(root, 'notes', name));
  let manifest = '';
  try {
    manifest = readFileSync(path.join(corpus, 'MANIFEST.tsv'), 'utf8');
  } catch {
    console.log('The corpus is not here.');
  }
  const found = manifest
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([name, , , bytes]) => name.endsWith('.md') && bytes > minBytes && bytes < maxBytes)
    .map(([name]) => name)
    .sort();
  const count = Math.min(Number(values.notes), found.length);
  const some = shuffle(found, 1).slice(0, count).sort();
  return [...own, ...some.map((name) => path.join(corpus, name))].map((file) => ({
    file,
    dir: file.startsWith(corpus) ? corpus : root,
  }));
}

async function measureNote({ file, dir }) {
  const settings = resolveSettings({
    root: dir,
    flags: { formats: ['html'], theme: values.theme },
    env: { LECTERN_CACHE: 'off' },
  });
  const note = path.relative(dir, file);
  const input = { path: note, bytes: readFileSync(file), dir: path.dirname(file) };
  const { outputs, report } = await buildDeck(input, settings, headless);
  const [html] = outputs;
  if (!html || /^---[^]*?\nmarp:\s*true/.test(input.bytes.toString('utf8'))) return [];
  const deck = new TextDecoder().decode(html.bytes);
  const seen = await withDeck(deck, (page) => page.evaluate(measureComposition));
  const titles = seen.map(({ title }) => title);
  return seen.map((slide, index) => {
    const { smallestText, overflow, layout, fill } = report.slides[index] ?? {};
    const isOwn = ['content', 'answer'].includes(slide.type);
    const hasSameTitle = slide.title !== '' && titles.indexOf(slide.title) !== index;
    return { ...slide, note, deck, isOwn, hasSameTitle, smallestText, overflow, layout, fill };
  });
}

/** Shows a deck without its player, whose reading view leaves slides that are not in sight without layout. */
function withDeck(deck, use) {
  const bare = deck
    .replace(/<script>[^]*?<\/script>/g, '')
    .replace(/<meta http-equiv[^>]*>/, '')
    .replace(/content-visibility:\s*auto/g, 'content-visibility: visible')
    .replace(
      '</head>',
      `<style>body{margin:0!important;padding:0!important;max-width:none!important;display:block!important}
.marpit{margin:0!important;padding:0!important}svg[data-marpit-svg]{width:1280px!important;margin:0!important;border-radius:0!important}.notes{display:none!important}</style></head>`,
    );
  return headless.withPage(async (page) => {
    await page.setViewport({ width: 1280, height: 720, deviceScaleFactor: 0.5 });
    await showPage(page, bare);
    if (values.scheme === 'dark')
      await page.evaluate(() => {
        for (const each of document.querySelectorAll('section')) each.classList.toggle('invert');
      });
    return use(page);
  });
}

function sumUp(slides) {
  const own = slides.filter(({ isOwn }) => isOwn);
  const share = (count, all) => Math.round((1000 * count) / Math.max(1, all)) / 10;
  const shareOf = (is) => share(own.filter(is).length, own.length);
  const pictures = own.flatMap((slide) => slide.pictures);
  const wraps = own.flatMap((slide) => slide.wraps);
  const items = wraps.filter(({ kind }) => kind !== 'p');
  const sizes = own.flatMap(({ smallestText }) => (smallestText > 0 ? [smallestText] : []));
  return {
    notes: notes.length,
    slides: slides.length,
    'content slides': own.length,
    'ink ends above 55 %, %': shareOf(({ bottom }) => bottom < 0.55),
    'and not centred, %': shareOf(kinds.high),
    'median ink centre': median(own.map(({ centre }) => centre)),
    'median middle of the ink': median(own.map(({ top, bottom }) => (top + bottom) / 2)),
    'under half full, %': shareOf(kinds.halfEmpty),
    'with less than half of it ink, %': shareOf(({ inkFill }) => inkFill < 0.5),
    pictures: pictures.length,
    'pictures under 45 %, %': share(
      pictures.filter((picture) => picture.share < 0.45).length,
      pictures.length,
    ),
    'lone short sentences': own.filter(kinds.lone).length,
    'lone short leads': own.filter(kinds.loneLead).length,
    'wrapped texts': wraps.length,
    'last line under a third, %': share(
      wraps.filter(({ last }) => last < 1 / 3).length,
      wraps.length,
    ),
    'items and titles of these, %': share(
      items.filter(({ last }) => last < 1 / 3).length,
      items.length,
    ),
    'slides with words twice': slides.filter(kinds.repeats).length,
    'titles twice in a deck': slides.filter(kinds.sameTitle).length,
    'in columns, %': shareOf(({ hasColumns }) => hasColumns),
    'titles apart in a deck, px': Math.max(0, ...spreadsOf(own)),
    'smallest type, px': Math.min(...sizes),
    'median body type, px': median(own.map(({ body }) => body?.type ?? 0)),
    overflowing: slides.filter(({ overflow }) => overflow > 0).length,
  };
}

/** Between the highest and the lowest title of each deck, px. */
function spreadsOf(own) {
  return [...new Set(own.map(({ note }) => note))].map((note) => {
    const titled = own.filter((slide) => slide.note === note && slide.titleTop !== undefined);
    if (titled.length === 0) return 0;
    const all = titled.map(({ titleTop }) => titleTop);
    return Math.round(10 * (Math.max(...all) - Math.min(...all))) / 10;
  });
}

function median(list) {
  const middle = list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0;
  return Math.round(1000 * middle) / 1000;
}

async function drawSheets(slides) {
  const drawn = shuffle(slides, 7).slice(0, Number(values.draw));
  mkdirSync(values.sheets, { recursive: true });
  for (const deck of new Set(drawn.map((slide) => slide.deck)))
    await withDeck(deck, async (page) => {
      for (const slide of drawn.filter((each) => each.deck === deck)) {
        const frame = await page.$(`section[data-slide="${slide.number}"]`);
        const name = String(drawn.indexOf(slide)).padStart(3, '0');
        writeFileSync(path.join(values.sheets, `${name}.png`), await frame.screenshot());
        slide.picture = path.join(values.sheets, `${name}.png`);
      }
    });
  for (let first = 0; first < drawn.length; first += 20) {
    const part = drawn.slice(first, first + 20);
    const labelled = part.flatMap(({ picture, number, note }, index) => [
      '-label',
      `${first + index}: ${path.basename(note)} ${number}`.replace(/[^ -~]/g, ''),
      picture,
    ]);
    const sheet = path.join(values.sheets, `sheet-${first / 20 + 1}.png`);
    const look = ['-geometry', '480x270+4+4', '-tile', '4x', '-background', '#8b8f90'];
    execFileSync('montage', [...labelled, ...look, sheet]);
    console.log(sheet);
  }
}

/** The same order each time: the list, shuffled by a generator of its own. */
function shuffle(list, seed) {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return list
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
