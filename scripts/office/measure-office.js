// What LibreOffice shows of presentations: words that stand outside of the boxes of their slide.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** How far a word may leave its box, points: what a font paints goes beyond its line. */
const tolerance = 5;

const entities = { amp: '&', lt: '<', gt: '>', quot: '"' };

/**
 * Prints presentations with LibreOffice, all in one run, and gives the path of each PDF. Text is set as its file has it, as
 * PowerPoint does: LibreOffice would make it smaller wherever it does not fit.
 */
export function printPresentations(files, { folder, env, profile }) {
  mkdirSync(folder, { recursive: true });
  const copies = files.map((file, index) => {
    const parts = unzipSync(readFileSync(file));
    for (const name of Object.keys(parts))
      if (/^ppt\/slide\w*\/[^/]+\.xml$/.test(name))
        parts[name] = strToU8(
          strFromU8(parts[name]).replaceAll('<a:normAutofit/>', '<a:noAutofit/>'),
        );
    const copy = path.join(folder, `${index}.pptx`);
    writeFileSync(copy, zipSync(parts, { level: 1 }));
    return copy;
  });
  execFileSync(
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...copies,
    ],
    { stdio: 'ignore', env: { ...process.env, ...env } },
  );
  return copies.map((copy) => copy.replace(/pptx$/, 'pdf'));
}

/** Words that a PDF shows outside of all boxes of their slide. */
export function measureWords(pdf, deck) {
  const pages = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 1e9 })
    .split('<page ')
    .slice(1);
  const shown = deck.filter(({ isHidden }) => !isHidden);
  if (pages.length !== shown.length)
    return [`LibreOffice shows ${pages.length} slides of ${shown.length}`];
  return pages.flatMap((page, index) => {
    const shapes = growTables(shown[index].shapes);
    const out = listWords(page).filter((word) => !isHeld(word, shapes));
    const shownWords = out
      .slice(0, 4)
      .map(({ text }) => text)
      .join(' ');
    return out.length > 0
      ? [`slide ${index + 1}: ${out.length} words leave their boxes: ${shownWords}`]
      : [];
  });
}

/** A word stands in a box that says it, in Hebrew from its end too, as links of LibreOffice's have it; signs of formulas and numbers before items, which no text says, in any. */
function isHeld(word, shapes) {
  const isSaid = /\p{L}{3}/u.test(word.text);
  const owners = shapes.filter(
    ({ paragraphs }) =>
      isSaid && paragraphs.some((one) => waysOf(word).some((way) => one.includes(way))),
  );
  const others = owners.length > 0 ? shapes.filter(({ hasMaths }) => hasMaths) : shapes;
  return [...owners, ...others].some((shape) => holds(shape, word));
}

function waysOf({ text }) {
  return /\p{sc=Hebrew}|\p{sc=Arabic}/u.test(text)
    ? [text, Array.from(text).toReversed().join('')]
    : [text];
}

function listWords(page) {
  const word =
    /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g;
  return [...page.matchAll(word)].map(([, left, top, right, bottom, text]) => ({
    left: Number(left),
    top: Number(top),
    right: Number(right),
    bottom: Number(bottom),
    text: text.replace(/&(amp|lt|gt|quot);/g, (_, name) => entities[name]),
  }));
}

/** Rows are as high as their text: a table may grow until it meets something, or the foot of the slide. */
function growTables(shapes) {
  return shapes.map((shape) => {
    if (shape.type !== 'p:graphicFrame' || !shape.box) return shape;
    const [x, y, width] = shape.box;
    const below = shapes.filter(
      ({ box }) => box && box[1] > y && box[0] < x + width && box[0] + box[2] > x,
    );
    return { ...shape, end: Math.min(505, ...below.map(({ box }) => box[1])) };
  });
}

function holds({ box, end }, { left, top, right, bottom }) {
  if (!box) return false;
  const [x, y, width, height] = box;
  const lineHeight = bottom - top;
  return (
    left >= x - tolerance &&
    right <= x + width + tolerance + 4 &&
    top >= y - tolerance - 0.2 * lineHeight &&
    bottom <= (end ?? y + height) + tolerance + 0.3 * lineHeight
  );
}
