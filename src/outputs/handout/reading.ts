/**
 * The deck as a document to read: slides on the left, beside each the text that it does not show whole. Slides without
 * such a text stand two in a row. Title, agenda and section slides are the document's own head and headings; the other
 * headings are those that slides begin with, which nobody wants to read twice.
 */
import type { LaidOutSlide } from '../../layout/laid-out.ts';
import { findReaderNotes, plainNotes } from '../pdf/plain-notes.ts';
import {
  cutAtChapters,
  type DocumentHeading,
  headingOf,
  renderEnd,
  renderHeading,
  renderMasthead,
  renderPieces,
  topDepth,
} from './document.ts';
import { sheetOf } from './paper.ts';
import type { FramedSlide, HandoutParts } from './parts.ts';

/** Millimetres between columns. */
const gaps: Readonly<Record<Columns, number>> = { 2: 10, 3: 6 };

/** Millimetres that a heading takes above slides that are as high as the page. */
const headingRoom = 20;

/** Slides in a row. */
type Columns = 2 | 3;

/** A place of the document: a heading, a slide, a text; any of them may be missing. */
interface Passage {
  /** Where there is a slide, it is the one that shows it. */
  readonly heading: DocumentHeading | undefined;
  readonly frame: string | undefined;
  /** HTML of each block of the notes. */
  readonly texts: readonly string[];
  /** Characters of the notes. */
  readonly length: number;
  /** It takes all of the page's width, with its text below. */
  readonly isWide: boolean;
}

/** Renders the layout `notes`. */
export function renderReading(parts: HandoutParts): string[] {
  const { slides, answers, ratio } = parts;
  const passages = slides.map((each) => passageOf(each, parts));
  const headings = passages.flatMap(({ heading }) => heading ?? []);
  const top = topDepth(headings);
  const end = answers.map((each) => passageOf(each, parts));
  // Slides that are hardly wider than high stand three in a row, or too few would be on a page.
  const columns: Columns = ratio < 1.5 ? 3 : 2;
  const sheet = sheetOf(parts.print.paper, 'handout-wide');
  const gap = gaps[columns];
  const across = (sheet.width - (columns - 1) * gap) / columns;
  const width = Math.min(across, (sheet.height - headingRoom) * ratio);
  const style = `page:${sheet.page};--columns:${columns};--gap:${gap}mm;--slide-width:${width.toFixed(2)}mm;--slide-height:${(width / ratio).toFixed(2)}mm`;
  const toRow = {
    parts,
    top,
    columns,
    ratio,
    paper: Math.min(sheet.width, (sheet.height - headingRoom) * ratio),
  };
  const pieces = cutAtChapters(passages, ({ heading }) => heading?.depth === top);
  return renderPieces(
    pieces.map((piece) => renderPassages(piece, toRow).join('')),
    {
      style,
      head: renderMasthead(parts, headings),
      end: renderEnd('answers', end.length > 0 ? renderPassages(end, toRow) : [], toRow),
    },
  );
}

/** Slides that the document has as its own head and headings. */
const inText: readonly LaidOutSlide['type'][] = ['title', 'agenda', 'section'];

function passageOf({ slide, frame }: FramedSlide, { notes, renderer }: HandoutParts): Passage {
  const isText = inText.includes(slide.type);
  const isWide = isWholeMap(slide);
  // The whole map says all that its views say.
  const spoken = notes && (slide.type !== 'map' || isWide) ? slide.notes : [];
  const open = findReaderNotes(spoken);
  return {
    heading: headingOf(slide),
    frame: isText ? undefined : frame,
    texts: open.flatMap(({ blocks }) => blocks.map((block) => renderer.renderText([block]))),
    length: plainNotes(open).length,
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
  readonly columns: Columns;
  /** Shape of slides, width by height; the width of the paper, mm. */
  readonly ratio: number;
  readonly paper: number;
}

/** Rows of a slide and its text, or of slides alone. */
function renderPassages(passages: readonly Passage[], tools: RowTools): string[] {
  const rows: string[] = [];
  // Headings without anything of their own: no page may end with them.
  let above = '';
  for (let at = 0; at < passages.length;) {
    const passage = passages[at];
    if (!passage) break;
    if (passage.frame === undefined) above += titleOf(passage.heading, tools);
    const isHeading = passage.frame === undefined && passage.texts.length === 0;
    const isAlone = isHeading || passage.isWide;
    const run = isAlone ? [passage] : findRun(passage, passages.slice(at + 1), tools.columns);
    if (!isHeading) {
      if (passage.isWide) rows.push(renderWide(passage, above, tools));
      else rows.push(isPicture(passage) ? renderRow(run, above) : renderSpread(run, above));
      above = '';
    }
    at += run.length;
  }
  return [...rows, above];
}

function isPicture({ frame, texts, isWide }: Passage): boolean {
  return frame !== undefined && texts.length === 0 && !isWide;
}

/** What stands beside each other: a slide with a long text takes those slides along that follow it without any. */
function findRun(first: Passage, others: readonly Passage[], columns: Columns): Passage[] {
  const end = others.findIndex((each) => !isPicture(each));
  const pictures = end < 0 ? others : others.slice(0, end);
  if (isPicture(first)) return [first, ...pictures.slice(0, columns - 1)];
  const next = pictures.findIndex(({ heading }) => heading !== undefined);
  const own = next < 0 ? pictures.length : next;
  const count = Math.min(own, Math.max(0, Math.round(first.length / charactersBeside) - 1));
  // One that would be left over for a row of its own had better stand beside what is left of the text.
  const isLeftOver = count < own && (pictures.length - count) % columns === 1;
  return [first, ...pictures.slice(0, isLeftOver ? count + 1 : count)];
}

/** Characters of text that are as high as a slide. */
const charactersBeside = 1000;

function renderRow(run: readonly Passage[], above: string): string {
  return `<div class="paper-row">${above}${run.map(({ frame }) => frame ?? '').join('')}</div>`;
}

/** A slide as wide as the page, and its text in two columns below. */
function renderWide(
  { frame = '', texts }: Passage,
  above: string,
  { ratio, paper }: RowTools,
): string {
  const size = `--slide-width:${paper.toFixed(2)}mm;--slide-height:${(paper / ratio).toFixed(2)}mm`;
  const text = texts.length > 0 ? `<div class="paper-text">${texts.join('')}</div>` : '';
  return `<div class="paper-wide" style="${size}">${above}${frame}${text}</div>`;
}

/**
 * Slides below each other and a text beside them, both of which pages may part. The strut is as high as a slide and
 * takes no room: where it does not fit, the page ends before it, or the text would begin there without its slide.
 */
function renderSpread(run: readonly Passage[], above: string): string {
  const frames = run.map(({ frame }) => frame ?? '').join('<div class="paper-space"></div>');
  const strut = frames ? '<div class="paper-strut"></div>' : '';
  const text = `<div class="paper-text">${run[0]?.texts.join('') ?? ''}</div>`;
  return `<div class="paper-spread">${above}${strut}${frames}${text}</div>`;
}

function titleOf(heading: DocumentHeading | undefined, { parts, top }: RowTools): string {
  return heading ? renderHeading(heading, parts, heading.depth === top) : '';
}
