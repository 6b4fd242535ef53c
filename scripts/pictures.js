// node scripts/pictures.js [NAME...]: makes these or all pictures in docs/pictures from the sample notes. Needs a compiled lib/.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, createHeadless } from '../lib/index.js';
import { showPage } from '../lib/browser/show-page.js';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const pictures = path.join(root, 'docs/pictures');
const out = await mkdtemp(path.join(tmpdir(), 'lectern-pictures-'));

/** Pictures by name: which slides of which note, by id, and how many beside each other. */
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
    slides: ['other-container-oriented-services', 'map'],
    columns: 1,
  },
};

/** Views of the player: the slide that they are opened at, and what leads there. */
const views = {
  slide: { id: 'diagrams', show: drawOnSlide },
  overview: { id: 'lists-keep-their-lead-ins', show: (tab) => press(tab, 'o') },
  presenter: { id: 'prose-becomes-speech', show: openPresenter },
  reading: { id: 'prose-becomes-speech', show: (tab) => press(tab, 'r') },
};

await mkdir(pictures, { recursive: true });
await build({ cwd: root, inputs: ['notes'], outDir: out, formats: ['html'] });

const headless = createHeadless();
try {
  for (const name of Object.keys(sheets).filter(isAsked)) await pictureSlides(name);
  for (const name of Object.keys(views).filter(isAsked))
    for (const scheme of ['light', 'dark']) await pictureView(name, scheme);
} finally {
  await headless[Symbol.asyncDispose]();
  await rm(out, { recursive: true });
}

/** Whether a picture is to be made. */
function isAsked(name) {
  const names = process.argv.slice(2);
  return names.length === 0 || names.includes(name);
}

/** Some slides on one sheet. */
async function pictureSlides(name) {
  const { note, slides, columns = 2 } = sheets[name];
  const deck = await readFile(path.join(out, `${note}.html`), 'utf8');
  const sheet = `<style>body{margin:0!important;background:#8b8f90!important;display:grid!important;grid-template-columns:repeat(${columns},1fr)!important;max-width:none!important;gap:8px!important;padding:8px!important}
.marpit{grid-column:auto!important;margin:0!important;padding:0!important;content-visibility:visible!important}
svg[data-marpit-svg]{width:100%!important;margin:0!important;border-radius:0!important}.notes{display:none!important}</style>`;
  const page = deck
    .replace(/<meta http-equiv[^>]*>/, '')
    .replace('</head>', `${sheet}</head>`)
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
    await writeFile(
      path.join(pictures, `${name}.png`),
      await tab.screenshot({ clip: { x: 0, y: 0, width: 1000, height: Math.ceil(height) } }),
    );
  });
}

/** One view of the player, as a lecturer's screen shows it. */
async function pictureView(name, scheme) {
  const { id, show } = views[name];
  await headless.withPage(async (tab) => {
    await tab.goto(`${pathToFileURL(path.join(out, 'tour.html')).href}#${id}`);
    await prepare(tab, scheme);
    if (scheme === 'dark') await tab.keyboard.press('t');
    const target = await show(tab);
    await prepare(target, scheme);
    await target.evaluate(() => document.fonts.ready);
    await new Promise((resolve) => setTimeout(resolve, 700));
    await writeFile(path.join(pictures, `${name}-${scheme}.png`), await target.screenshot());
  });
}

async function prepare(tab, scheme) {
  await tab.setViewport({ width: 1280, height: 720, deviceScaleFactor: 0.7 });
  await tab.emulateMediaFeatures([
    { name: 'prefers-reduced-motion', value: 'reduce' },
    { name: 'prefers-color-scheme', value: scheme },
  ]);
}

async function press(tab, key) {
  await tab.keyboard.press(key);
  return tab;
}

/** Opens the presenter's window, at a time of day that does not change the picture. */
async function openPresenter(tab) {
  const [presenter] = await Promise.all([
    new Promise((resolve) => {
      tab.once('popup', resolve);
    }),
    tab.keyboard.press('p'),
  ]);
  await presenter.waitForSelector('.player-presenter-list [aria-current]');
  await new Promise((resolve) => setTimeout(resolve, 900));
  await presenter.evaluate(() => {
    const time = document.querySelector('.player-time');
    const hold = () => {
      if (time.textContent !== '10:15') time.textContent = '10:15';
    };
    new MutationObserver(hold).observe(time, { childList: true });
    hold();
  });
  return presenter;
}

/** A circle around a box, by hand, and the toolbar. */
async function drawOnSlide(tab) {
  await tab.keyboard.press('d');
  const point = (turn) => [
    728 + 105 * Math.cos(turn * 2 * Math.PI - 1) + 6 * turn,
    276 + 70 * Math.sin(turn * 2 * Math.PI - 1),
  ];
  await tab.mouse.move(...point(0));
  await tab.mouse.down();
  for (let step = 1; step <= 40; step += 1) await tab.mouse.move(...point((step / 40) * 1.06));
  await tab.mouse.up();
  await tab.keyboard.press('Escape');
  await tab.mouse.move(640, 560);
  return tab;
}
