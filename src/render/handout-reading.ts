/**
 * The deck as a document to read: slides on the left, beside each the text that it does not show whole. Slides without
 * such a text stand two in a row. Title, agenda and section slides are the document's own head and headings.
 */
import type { Slide } from '../deck/types.ts';
import { escapeHtml } from './escape.ts';
import {
  type DocumentHeading,
  headingOf,
  renderHeading,
  renderMasthead,
  topDepth,
} from './handout-document.ts';
import { sheetOf } from './handout-paper.ts';
import type { FramedSlide, HandoutParts } from './handout-parts.ts';

/** Millimetres between columns. */
const gap = 10;

/** A place of the document: a heading, a slide, a text; any of them may be missing. */
interface Passage {
  readonly heading: DocumentHeading | undefined;
  readonly frame: string | undefined;
  /** HTML of each block of the notes. */
  readonly texts: readonly string[];
}

/** Renders the layout `notes`. */
export function renderReading(parts: HandoutParts): string {
  const { slides, answers, ratio, words } = parts;
  const passages = slides.map((each) => passageOf(each, parts));
  const headings = passages.flatMap(({ heading }) => heading ?? []);
  const top = topDepth(headings);
  const end = answers.map((each) => ({ ...passageOf(each, parts), heading: undefined }));
  // Slides that are hardly wider than high stand three in a row, or too few would be on a page.
  const columns = ratio < 1.5 ? 3 : 2;
  const sheet = sheetOf(parts.print.paper, 'handout-document');
  const width = (sheet.width - (columns - 1) * gap) / columns;
  const style = `page:${sheet.page};--columns:${columns};--slide-width:${width.toFixed(2)}mm;--slide-height:${(width / ratio).toFixed(2)}mm`;
  const toRow = { parts, top, columns };
  return [
    `<div class="paper-document" style="${style}">`,
    renderMasthead(parts, headings),
    ...renderPassages(passages, toRow),
    ...(end.length > 0
      ? [
          `<div class="paper-answers"><h${top} class="paper-heading paper-top">${escapeHtml(words.answers)}</h${top}>`,
          ...renderPassages(end, toRow),
          '</div>',
        ]
      : []),
    '</div>',
  ].join('');
}

/** Slides that the document has as its own head and headings. */
const inText: readonly Slide['type'][] = ['title', 'agenda', 'section'];

function passageOf({ slide, frame }: FramedSlide, { notes, renderText }: HandoutParts): Passage {
  const isText = inText.includes(slide.type);
  // Links of the notes lead to the slide where there is one, else to the heading.
  const heading = headingOf(slide, isText ? slide.id : `h-${slide.id}`);
  // A map's notes say in which line of the notes each of its edges stands, which no reader of the handout can look up.
  const spoken = notes && slide.type !== 'map' ? slide.notes : [];
  return {
    heading,
    frame: isText ? undefined : heading ? withoutHeading(frame) : frame,
    texts: spoken.flatMap(({ visibility, blocks }) =>
      visibility === 'reader' ? blocks.map((block) => renderText([block])) : [],
    ),
  };
}

/** The document has that heading: another bookmark would say the same twice. */
function withoutHeading(frame: string): string {
  return frame.replace(/<h([1-6])(?=[ >])(?! role=)/, '<h$1 role="paragraph"');
}

interface RowTools {
  readonly parts: HandoutParts;
  /** Level of the highest headings. */
  readonly top: number;
  /** Slides in a row. */
  readonly columns: number;
}

/** Rows of a slide and its text, or of slides alone. */
function renderPassages(passages: readonly Passage[], tools: RowTools): string[] {
  const rows: string[] = [];
  // Headings without anything of their own: no page may end with them.
  let above = '';
  for (let at = 0; at < passages.length;) {
    const passage = passages[at];
    if (!passage) break;
    const isHeading = passage.frame === undefined && passage.texts.length === 0;
    const run = isHeading ? [passage] : findRun(passage, passages.slice(at + 1), tools.columns);
    if (isHeading) above += titleOf(passage.heading, tools);
    else if (isPicture(passage)) rows.push(renderRun(run, above, tools));
    else rows.push(renderSpread(run, above, tools));
    if (!isHeading) above = '';
    at += run.length;
  }
  return [...rows, above];
}

function isPicture({ frame, texts }: Passage): boolean {
  return frame !== undefined && texts.length === 0;
}

/** What stands beside each other: a slide with a long text takes those slides along that follow it without any. */
function findRun(first: Passage, others: readonly Passage[], columns: number): Passage[] {
  if (isPicture(first)) return [first, ...findNeighbours(first, others, columns - 1)];
  const length = first.texts.reduce((sum, text) => sum + text.replace(/<[^>]*>/g, '').length, 0);
  const count = Math.max(0, Math.round(length / charactersBeside) - 1);
  const end = others.findIndex((each) => !isPicture(each) || each.heading !== undefined);
  const followers = end < 0 ? others : others.slice(0, end);
  return [first, ...followers.slice(0, count)];
}

/** Characters of text that are as high as a slide. */
const charactersBeside = 1000;

/** In one row stand slides without text of one section, or sections of the same level with one slide each. */
function findNeighbours(first: Passage, others: readonly Passage[], count: number): Passage[] {
  const run: Passage[] = [];
  for (const [index, next] of others.slice(0, count).entries()) {
    const after = others[index + 1];
    const isOwn = next.heading === undefined && !run.some(({ heading }) => heading);
    const isSingle =
      next.heading !== undefined &&
      next.heading.depth === [first, ...run].at(-1)?.heading?.depth &&
      (after === undefined || after.heading !== undefined);
    if (!isPicture(next) || !(isOwn || isSingle)) break;
    run.push(next);
  }
  return run;
}

function renderRun(run: readonly Passage[], above: string, tools: RowTools): string {
  const cells = run.map(
    ({ heading, frame }) =>
      `<div class="paper-cell">${titleOf(heading, tools)}${frameOf(frame)}</div>`,
  );
  return `<div class="paper-row paper-pair">${above}${cells.join('')}</div>`;
}

/**
 * Slides below each other and a text beside them, both of which pages may part. The strut is as high as a slide and
 * takes no room: where it does not fit, the page ends before it, or the text would begin there without its slide.
 */
function renderSpread(run: readonly Passage[], above: string, tools: RowTools): string {
  const [first] = run;
  if (!first) return '';
  const frames = run.map(({ frame }) => frameOf(frame)).join('<div class="paper-space"></div>');
  const strut = frames ? '<div class="paper-strut"></div>' : '';
  const text = `<div class="paper-text">${first.texts.join('')}</div>`;
  return `<div class="paper-spread">${above}${titleOf(first.heading, tools)}${strut}${frames}${text}</div>`;
}

function titleOf(heading: DocumentHeading | undefined, { parts, top }: RowTools): string {
  return heading ? renderHeading(heading, parts, heading.depth === top) : '';
}

function frameOf(frame: string | undefined): string {
  return frame === undefined ? '' : `<div class="paper-frame">${frame}</div>`;
}
