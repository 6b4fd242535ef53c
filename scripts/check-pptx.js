// node scripts/check-pptx.js FOLDER: holds each NAME.pptx of a folder against the NAME.html beside it, which is another
// output of the same deck, and against what LibreOffice makes of it. Says of each how many slides have other text, how many
// titles are missing or repeated, and which words leave the boxes that they belong to. Exit code 1 when there is any.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseXml } from '@rgrove/parse-xml';
import { unzipSync } from 'fflate';
import { fromHtml } from 'hast-util-from-html';

/** Parts of a page whose text is none of a slide's, or is said another way in a presentation. */
const silent = ['katex', 'maths', 'maths-words', 'title-mark', 'way'];
/** How far a word may leave its box: what a font paints goes beyond its line. */
const tolerance = 5;

const folder = path.resolve(process.argv[2] ?? 'dist');
const hasOffice = spawnSync('soffice', ['--version']).status === 0;
if (!hasOffice) console.log('Skipped what LibreOffice shows: there is no soffice here.');
const work = mkdtempSync(path.join(tmpdir(), 'lectern-office-'));
const names = readdirSync(folder, { recursive: true })
  .filter(
    (name) =>
      name.endsWith('.pptx') && existsSync(path.join(folder, name.replace(/pptx$/, 'html'))),
  )
  .map((name) => name.replace(/\.pptx$/, ''))
  .toSorted((one, other) => (one < other ? -1 : 1));
let faults = 0;
let slides = 0;
for (const name of names) {
  const deck = readDeck(path.join(folder, `${name}.pptx`));
  const html = readHtml(path.join(folder, `${name}.html`));
  const found = [
    ...compare(deck, html),
    ...checkTitles(deck),
    ...(hasOffice ? measure(name, deck) : []),
  ];
  slides += deck.length;
  faults += found.length;
  console.log(`${name}: ${deck.length} slides, ${found.length} faults`);
  for (const fault of found.slice(0, 12)) console.log(`  ${fault}`);
}
rmSync(work, { recursive: true, force: true });
console.log(`${names.length} decks, ${slides} slides, ${faults} faults.`);
process.exitCode = faults > 0 ? 1 : 0;

/** The slides of a presentation: their shapes with boxes and text, points. */
function readDeck(file) {
  const files = unzipSync(readFileSync(file));
  const xml = (name) => parseXml(new TextDecoder().decode(files[name])).root;
  const relations = (name) => {
    const at = path.posix.join(
      path.posix.dirname(name),
      '_rels',
      `${path.posix.basename(name)}.rels`,
    );
    return Object.fromEntries(
      all(xml(at), 'Relationship').map(({ attributes }) => [
        attributes.Id,
        {
          type: attributes.Type.split('/').at(-1),
          path: path.posix.join(path.posix.dirname(name), attributes.Target),
        },
      ]),
    );
  };
  const main = relations('ppt/presentation.xml');
  return all(xml('ppt/presentation.xml'), 'p:sldId').map(({ attributes }) => {
    const name = main[attributes['r:id']].path;
    const layoutName = Object.values(relations(name)).find(
      ({ type }) => type === 'slideLayout',
    ).path;
    const masterName = Object.values(relations(layoutName)).find(
      ({ type }) => type === 'slideMaster',
    ).path;
    const given = [layoutName, masterName].map((each) => readShapes(xml(each), []));
    const root = xml(name);
    return { shapes: readShapes(root, given), isHidden: root.attributes.show === '0' };
  });
}

function readShapes(root, given) {
  const tree = all(root, 'p:spTree')[0];
  return listShapes(tree).map((shape) => {
    const ph = all(shape, 'p:ph')[0]?.attributes;
    const inherited = given
      .flatMap((shapes) =>
        shapes.filter(
          (each) => each.ph && (ph?.idx ? each.ph.idx === ph.idx : each.ph.type === ph?.type),
        ),
      )
      .find(({ box }) => box);
    const paragraphs = all(shape, 'a:p').map((paragraph) =>
      paragraph.children
        .filter(({ name }) => ['a:r', 'a:fld', 'a:br'].includes(name))
        .map((run) => {
          const font = all(run, 'a:latin')[0]?.attributes.typeface;
          return run.name === 'a:fld' || font === 'Cambria Math'
            ? ''
            : all(run, 'a:t')
                .map((one) => one.text)
                .join('');
        })
        .join(''),
    );
    return {
      ph,
      type: shape.name,
      paragraphs,
      box: ownBox(shape) ?? (ph ? inherited?.box : undefined),
    };
  });
}

function listShapes(tree) {
  return tree.children.flatMap((child) => {
    if (child.name === 'mc:AlternateContent')
      return listShapes(child.children.find(({ name }) => name === 'mc:Choice'));
    return ['p:sp', 'p:pic', 'p:graphicFrame', 'p:grpSp', 'p:cxnSp'].includes(child.name)
      ? [child]
      : [];
  });
}

function ownBox(shape) {
  const place = all(shape, 'a:xfrm')[0] ?? all(shape, 'p:xfrm')[0];
  if (!place) return undefined;
  const { x, y } = all(place, 'a:off')[0].attributes;
  const { cx, cy } = all(place, 'a:ext')[0].attributes;
  return [x, y, cx, cy].map((value) => Number(value) / 12_700);
}

function all(element, name) {
  return element.children.flatMap((child) =>
    child.type === 'element' ? [...(child.name === name ? [child] : []), ...all(child, name)] : [],
  );
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

/** Words that LibreOffice shows outside of all boxes of their slide. */
function measure(name, deck) {
  const profile = pathToFileURL(path.join(work, 'profile')).href;
  const file = path.join(folder, `${name}.pptx`);
  execFileSync(
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=${profile}`,
      '--convert-to',
      'pdf',
      '--outdir',
      work,
      file,
    ],
    { stdio: 'ignore' },
  );
  const pdf = path.join(work, `${path.basename(name)}.pdf`);
  const pages = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 1e9 })
    .split('<page ')
    .slice(1);
  const shown = deck.filter(({ isHidden }) => !isHidden);
  if (pages.length !== shown.length)
    return [`LibreOffice shows ${pages.length} slides of ${shown.length}`];
  return pages.flatMap((page, index) => {
    const shapes = growTables(shown[index].shapes);
    const out = listWords(page).filter((word) => !shapes.some((shape) => holds(shape, word)));
    const shownWords = out
      .slice(0, 4)
      .map(({ text }) => text)
      .join(' ');
    return out.length > 0
      ? [`slide ${index + 1}: ${out.length} words leave their boxes: ${shownWords}`]
      : [];
  });
}

function listWords(page) {
  const word =
    /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g;
  return [...page.matchAll(word)].map(([, left, top, right, bottom, text]) => ({
    left: Number(left),
    top: Number(top),
    right: Number(right),
    bottom: Number(bottom),
    text,
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
