// node scripts/gallery.js [themes|rivals|beside|save...]: makes the pictures of docs/gallery.md and of the README's head, from
// examples/every-kind.md and a few lines of notes. Needs a compiled lib/; `save` needs ImageMagick's convert too.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildDeck, createHeadless, resolveSettings } from '../lib/index.js';
import { showPage } from '../lib/browser/show-page.js';
import { ownThemes } from '../lib/render/theme.js';
import { configureMarp, marp } from '../bench/rival.js';
import { editorStyles, renderEditor, savedStates, wholeNotes } from './gallery-notes.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = path.join(root, 'docs/pictures');
const every = path.join(root, 'examples/every-kind.md');
const out = mkdtempSync(path.join(tmpdir(), 'lectern-gallery-'));
const makers = {
  themes: pictureThemes,
  rivals: pictureRivals,
  beside: pictureBeside,
  save: pictureSave,
};
const asked = process.argv.slice(2);
const headless = createHeadless();
try {
  for (const [name, make] of Object.entries(makers))
    if (asked.length === 0 || asked.includes(name)) await make();
} finally {
  await headless[Symbol.asyncDispose]();
  rmSync(out, { recursive: true });
}

/** Every kind of slide in every theme and look, a sheet each. */
async function pictureThemes() {
  for (const theme of ownThemes) {
    const deck = await build(readFileSync(every, 'utf8'), { theme, dir: path.dirname(every) });
    for (const look of ['first', 'inverted']) {
      const slides = await shoot(deck, { isInverted: look === 'inverted', width: 320 });
      const name = look === 'inverted' ? `theme-${theme}-inverted` : `theme-${theme}`;
      await writeSheet(name, slides, { columns: 5, width: 310 });
    }
  }
}

/** The same notes in Marp's themes, as marp-cli shows them with a slide for each heading, and in ours. */
async function pictureRivals() {
  const text = readFileSync(every, 'utf8').replace(/^---[^]*?\n---\n/, '');
  const titles = ['What may go wrong', 'What Lamport said', 'Code', 'A table', 'Three remarks'];
  const rows = [];
  for (const theme of ['default', 'gaia']) {
    const note = path.join(out, 'rival.md');
    writeFileSync(note, `---\nmarp: true\ntheme: ${theme}\nheadingDivider: 3\n---\n${text}`);
    const page = path.join(out, 'rival.html');
    execFileSync(
      process.execPath,
      [marp, ...configureMarp(out), '--template', 'bare', '--no-stdin', note, '-o', page],
      { stdio: 'ignore' },
    );
    const shots = await shoot(readFileSync(page, 'utf8'), { titles, width: 480 });
    rows.push({ name: `marp-cli, ${theme}`, slides: shots });
  }
  for (const theme of ownThemes) {
    const deck = await build(readFileSync(every, 'utf8'), { theme, dir: path.dirname(every) });
    rows.push({ name: `Lectern, ${theme}`, slides: await shoot(deck, { titles, width: 480 }) });
  }
  const html = rows.map(
    ({ name, slides }) =>
      `<p>${name}</p><div>${slides.map((slide) => picture(slide)).join('')}</div>`,
  );
  const styles = `div{display:grid;grid-template-columns:repeat(5,1fr);gap:6px;margin-bottom:14px}
    p{margin:0 0 4px;font-size:15px;color:#f4f4f2}img{width:100%;display:block}`;
  await writePicture('rivals', html.join(''), { styles, width: 1240 });
}

/** Notes on the left, the slides that they become on the right. */
async function pictureBeside() {
  const deck = await build(wholeNotes, { theme: 'lectern' });
  const slides = (await shoot(deck, { width: 640 })).slice(0, 4);
  const html = `${renderEditor({ text: wholeNotes })}<div class="slides">${slides.map((slide) => picture(slide)).join('')}</div>`;
  const styles = `${editorStyles}body{display:grid;grid-template-columns:400px 1fr;gap:12px}.editor{font-size:12px;line-height:1.26;overflow:visible}.editor .text{display:block;flex:none;overflow:visible}
    .slides{display:grid;grid-template-columns:1fr 1fr;gap:12px;align-content:space-between}img{width:100%;display:block}`;
  await writePicture('beside', html, { styles, width: 1240 });
}

/** What `lectern watch` shows while notes are written: the slide changes with each save. */
async function pictureSave() {
  const frames = [];
  let slide;
  for (const { text, slide: number, typed } of savedStates) {
    for (const part of typed) {
      if (slide) frames.push({ file: await shootFrame({ text: part, slide }), delay: 22 });
    }
    const deck = await build(text, { theme: 'lectern' });
    slide = (await shoot(deck, { width: 640 }))[number - 1];
    frames.push({ file: await shootFrame({ text, slide, isSaved: true }), delay: 150 });
  }
  const target = path.join(pictures, 'save.gif');
  const inputs = frames.flatMap(({ file, delay }) => ['-delay', String(delay), file]);
  const small = ['-loop', '0', '-dither', 'None', '-colors', '48', '-layers', 'Optimize'];
  execFileSync('convert', [...inputs, ...small, target]);
  say(target);

  async function shootFrame({ text, slide: shown, isSaved = false }) {
    const html = `${renderEditor({ text, isSaved })}<div class="slides">${picture(shown)}</div>`;
    const styles = `${editorStyles}body{display:grid;grid-template-columns:390px 1fr;gap:10px;height:330px;box-sizing:border-box}
      .slides{align-self:center}img{width:100%;display:block}`;
    const file = path.join(out, `frame-${frames.length}-${isSaved}.png`);
    await withSheet({ html, styles, width: 960, height: 330 }, async (tab) =>
      writeFileSync(file, await tab.screenshot({ type: 'png' })),
    );
    return file;
  }
}

/** A deck's HTML, without its player. */
async function build(text, { theme, dir = root }) {
  const settings = resolveSettings({
    root,
    flags: { formats: ['html'], theme },
    env: { LECTERN_CACHE: 'off' },
  });
  const source = { path: 'notes.md', bytes: new TextEncoder().encode(text), dir };
  const { outputs } = await buildDeck(source, settings, headless);
  return new TextDecoder().decode(outputs[0].bytes);
}

/** Slides as PNG: all of them, or those with a title, in the order of the titles. */
async function shoot(deck, { isInverted = false, titles, width }) {
  const flat = `<style>html,body{background:#fff!important}body{display:block!important;margin:0!important;padding:0!important;max-width:none!important}
    .marpit{margin:0!important;padding:0!important;content-visibility:visible!important}
    svg[data-marpit-svg]{display:block;width:1280px!important;height:720px!important;margin:0!important;border-radius:0!important}.notes{display:none!important}</style>`;
  const bare = deck
    .replace(/<script[^]*?<\/script>/g, '')
    .replace(/<meta http-equiv[^>]*>/, '')
    .replace('</head>', `${flat}</head>`);
  return headless.withPage(async (tab) => {
    await tab.setViewport({ width: 1280, height: 720, deviceScaleFactor: width / 1280 });
    await showPage(tab, bare);
    if (isInverted)
      await tab.evaluate(() => {
        for (const section of document.querySelectorAll('section'))
          section.classList.toggle('invert');
      });
    const found = [];
    for (const frame of await tab.$$('svg[data-marpit-svg]')) {
      const title = await frame.evaluate(
        (slide) => slide.querySelector('section > :is(h1, h2, h3)')?.textContent.trim() ?? '',
      );
      if (!titles || titles.includes(title)) found.push({ title, png: await frame.screenshot() });
    }
    const order = titles?.map((title) => found.find((each) => each.title === title)) ?? found;
    return order.filter(Boolean).map(({ png }) => png);
  });
}

async function writeSheet(name, slides, { columns, width }) {
  const styles = `body{display:grid;grid-template-columns:repeat(${columns},${width}px);gap:6px}img{width:100%;display:block}`;
  const html = slides.map((slide) => picture(slide)).join('');
  await writePicture(name, html, { styles, width: columns * (width + 6) + 10 });
}

async function writePicture(name, html, { styles, width }) {
  const target = path.join(pictures, `${name}.webp`);
  await withSheet({ html, styles, width, height: 400 }, async (tab) => {
    writeFileSync(target, await tab.screenshot({ type: 'webp', quality: 80, fullPage: true }));
  });
  say(target);
}

function withSheet({ html, styles, width, height }, use) {
  return headless.withPage(async (tab) => {
    await tab.setViewport({ width, height });
    const page = `<style>body{margin:0;padding:8px;background:#6f7375;font-family:sans-serif}${styles}</style>${html}`;
    await tab.setContent(page);
    await use(tab);
  });
}

function picture(png) {
  return `<img alt="" src="data:image/png;base64,${Buffer.from(png).toString('base64')}">`;
}

function say(file) {
  console.log(`${path.relative(root, file)}: ${Math.round(readFileSync(file).length / 1000)} kB`);
}
