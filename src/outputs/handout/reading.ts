/**
 * The deck as a document to read: slides on the left, beside each the text that it does not show whole. Slides without
 * such a text stand two in a row. Title, agenda and section slides are the document's own head and headings; the other
 * headings are those that slides begin with, which nobody wants to read twice. Slides of a line are text.
 */
import { anyBlock } from '../../blocks/blocks.ts';
import type { LaidOutSlide } from '../../layout/laid-out.ts';
import { findReaderNotes, plainNotes } from '../pdf/plain-notes.ts';
import {
  cutAtChapters,
  type DocumentHeading,
  headingOf,
  planMasthead,
  renderEnd,
  renderHeading,
  renderMasthead,
  renderPieces,
  topDepth,
} from './document.ts';
import { isOneLine } from './one-line.ts';
import { frameEdge, numberRoom, sheetOf } from './paper.ts';
import type { FramedSlide, HandoutParts } from './parts.ts';
import {
  type Columns,
  fitFirstRows,
  planPage,
  planWide,
  type ReadingPage,
} from './reading-plan.ts';

/** A place of the document: a heading, a slide, a text; any of them may be missing. */
interface Passage {
  /** Where there is a slide, it is the one that shows it. */
  readonly heading: DocumentHeading | undefined;
  readonly frame: string | undefined;
  readonly texts: readonly PassageText[];
  /** What the notes say, a line for each item. */
  readonly spoken: string;
  /** It takes all of the page's width, with its text below. */
  readonly isWide: boolean;
}

/** A line takes the height of so many characters, however short it is. */
const charactersInLine = 85;

/** A block of the notes. */
interface PassageText {
  readonly html: string;
  /** Characters, with what its lines leave empty. */
  readonly length: number;
  readonly isHeading: boolean;
}

/** Renders the layout `notes`. */
export function renderReading(parts: HandoutParts): string[] {
  const { slides, answers, ratio, print } = parts;
  const passages = slides.map((each) => passageOf(each, parts));
  const headings = passages.flatMap(({ heading }) => heading ?? []);
  const top = topDepth(headings);
  const end = answers.map((each) => passageOf(each, parts));
  const page = planPage(sheetOf(print.paper, 'handout-wide'), ratio);
  const tools = { parts, top, page };
  const pieces = cutAtChapters(passages, ({ heading }) => heading?.depth === top);
  const { height } = planMasthead(parts, headings);
  return renderPieces(
    pieces.map((piece, index) => writeRows(listRows(piece, tools), page, index === 0 ? height : 0)),
    {
      style: `page:${page.sheet.page};--columns:${page.columns};--gap:${page.gap}mm;${sizeOf(page.width, ratio)}`,
      head: renderMasthead(parts, headings),
      end: renderEnd('answers', end.length > 0 ? [writeRows(listRows(end, tools), page, 0)] : [], {
        parts,
        top,
      }),
    },
  );
}

/** Slides that the document has as its own head and headings. */
const inText: readonly LaidOutSlide['type'][] = ['title', 'agenda', 'section'];

function passageOf({ slide, frame }: FramedSlide, { notes, renderer }: HandoutParts): Passage {
  const isWide = isWholeMap(slide);
  // The whole map says all that its views say.
  const spoken = notes && (slide.type !== 'map' || isWide) ? slide.notes : [];
  const open = findReaderNotes(spoken);
  const isLine = isOneLine(slide) && open.length === 0;
  const blocks = isLine ? slide.blocks : open.flatMap((note) => note.blocks);
  return {
    heading: headingOf(slide),
    frame: isLine || inText.includes(slide.type) ? undefined : frame,
    texts: blocks.map((block) => ({
      html: renderer.renderText([block]),
      length: anyBlock
        .plain(block)
        .reduce((sum, line) => sum + Math.max(charactersInLine, line.length), 0),
      isHeading: block.type === 'heading',
    })),
    spoken: plainNotes(open),
    isWide,
  };
}

function isWholeMap({ type, blocks }: LaidOutSlide): boolean {
  return type === 'map' && blocks.some((block) => block.type === 'diagram' && block.isWholeMap);
}

interface RowTools {
  readonly parts: HandoutParts;
  /** Level of the highest headings. */
  readonly top: number;
  readonly page: ReadingPage;
}

/** What pages do not part, or what stands beside each other. */
interface Row {
  /** HTML of the headings above it. */
  readonly above: string;
  readonly headings: number;
  /** Slides alone, whose size may be another. */
  readonly isPictures: boolean;
  /** HTML; `style` is of the row itself. */
  readonly write: (style: string) => string;
}

/** Rows of a slide and its text, or of slides alone. */
function listRows(passages: readonly Passage[], tools: RowTools): Row[] {
  const rows: Row[] = [];
  // Headings without anything of their own: no page may end with them.
  let above: string[] = [];
  const add = (isPictures: boolean, write: (above: string, style: string) => string): void => {
    const titles = above.join('');
    rows.push({
      above: titles,
      headings: above.length,
      isPictures,
      write: (style) => write(titles, style),
    });
    above = [];
  };
  for (let at = 0; at < passages.length;) {
    const passage = passages[at];
    if (!passage) break;
    if (passage.frame === undefined && passage.heading) above.push(titleOf(passage.heading, tools));
    const isHeading = passage.frame === undefined && passage.texts.length === 0;
    const isAlone = isHeading || passage.isWide;
    const run = isAlone ? [passage] : findRun(passage, passages.slice(at + 1), tools.page.columns);
    at += run.length;
    if (isHeading) continue;
    if (passage.isWide) add(false, (titles) => renderWide(passage, titles, tools));
    else if (isPicture(passage)) add(true, (titles, style) => renderRow(run, titles, style));
    else add(false, (titles) => renderSpread(run, titles));
  }
  if (above.length > 0) add(false, (titles) => titles);
  return rows;
}

/** Rows of which the first ones fill the page below what stands above them. */
function writeRows(rows: readonly Row[], page: ReadingPage, above: number): string {
  const first = above > 0 ? fitFirstRows(rows, page, above) : { count: 0, width: page.width };
  const style = ` style="${sizeOf(first.width, page.ratio)}"`;
  return rows.map((row, index) => row.write(index < first.count ? style : '')).join('');
}

function sizeOf(width: number, ratio: number): string {
  return `--slide-width:${width.toFixed(2)}mm;--slide-height:${(width / ratio + frameEdge + numberRoom).toFixed(2)}mm`;
}

function isPicture({ frame, texts, isWide }: Passage): boolean {
  return frame !== undefined && texts.length === 0 && !isWide;
}

/** What stands beside each other: a slide with a long text takes those slides along that follow it without any. */
function findRun(first: Passage, others: readonly Passage[], columns: Columns): Passage[] {
  if (first.frame === undefined) return [first];
  const end = others.findIndex((each) => !isPicture(each));
  const pictures = end < 0 ? others : others.slice(0, end);
  if (isPicture(first)) return [first, ...pictures.slice(0, columns - 1)];
  const next = pictures.findIndex(({ heading }) => heading !== undefined);
  const own = next < 0 ? pictures.length : next;
  const count = Math.min(own, Math.max(0, Math.round(first.spoken.length / charactersBeside) - 1));
  // One that would be left over for a row of its own had better stand beside what is left of the text.
  const isLeftOver = count < own && (pictures.length - count) % columns === 1;
  return [first, ...pictures.slice(0, isLeftOver ? count + 1 : count)];
}

/** Characters of text that are as high as a slide. */
const charactersBeside = 1000;

function renderRow(run: readonly Passage[], above: string, style: string): string {
  return `<div class="paper-row"${style}>${above}${run.map(({ frame }) => frame ?? '').join('')}</div>`;
}

/** A large slide, and its text in columns below. */
function renderWide(
  { frame = '', texts, spoken }: Passage,
  above: string,
  { page }: RowTools,
): string {
  const width = planWide(page, spoken);
  const text = texts.length > 0 ? renderTexts(texts) : '';
  return `<div class="paper-wide" style="${sizeOf(width, page.ratio)}">${above}${frame}${text}</div>`;
}

/**
 * Slides below each other and a text beside them, both of which pages may part. The strut is as high as a slide and
 * takes no room: where it does not fit, the page ends before it, or the text would begin there without its slide.
 */
function renderSpread(run: readonly Passage[], above: string): string {
  const texts = run[0]?.texts ?? [];
  if (run[0]?.frame === undefined)
    return `<div class="paper-plain">${above}${renderTexts(texts)}</div>`;
  const count = countBeside(texts, run.length);
  const frames = run.map(({ frame }) => frame ?? '').join('<div class="paper-space"></div>');
  const below = texts.slice(count);
  const rest = below.length > 0 ? renderTexts(below, 'paper-columns') : '';
  return `<div class="paper-spread">${above}<div class="paper-strut"></div>${frames}${renderTexts(texts.slice(0, count))}</div>${rest}`;
}

/**
 * How many blocks stand beside so many slides. A text that would go on for long below the last of them, with nothing on
 * its left, stands in two columns of the page there.
 */
function countBeside(texts: readonly PassageText[], slides: number): number {
  let room = slides * charactersBeside * 1.1;
  const last = texts.findIndex(({ length }) => (room -= length) < 0);
  let count = last < 0 ? texts.length : last + 1;
  // No heading stands there without what it is over.
  while (count > 0 && texts[count - 1]?.isHeading) count -= 1;
  const left = texts.slice(count).reduce((sum, { length }) => sum + length, 0);
  return left < minBelow ? texts.length : count;
}

/** Fewer characters are no columns. */
const minBelow = 700;

function renderTexts(texts: readonly PassageText[], name = ''): string {
  const html = texts.map((text) => text.html).join('');
  return `<div class="paper-text${name && ` ${name}`}">${html}</div>`;
}

function titleOf(heading: DocumentHeading, { parts, top }: RowTools): string {
  return renderHeading(heading, parts, heading.depth === top);
}
