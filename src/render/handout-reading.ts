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
import type { FramedSlide, HandoutParts } from './handout-parts.ts';

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
  const toRow = { parts, top, columns };
  return [
    `<div class="document" style="page:handout-document;--columns:${columns}">`,
    renderMasthead(parts, headings),
    ...renderPassages(passages, toRow),
    ...(end.length > 0
      ? [
          `<div class="answers"><h${top} class="top">${escapeHtml(words.answers)}</h${top}>`,
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
    const [passage, ...others] = passages.slice(at, at + tools.columns + 1);
    if (!passage) break;
    const run = isPicture(passage) ? findRun(passage, others, tools.columns) : [passage];
    const isHeading = passage.frame === undefined && passage.texts.length === 0;
    if (isHeading) above += titleOf(passage.heading, tools);
    else if (isPicture(passage)) rows.push(renderRun(run, above, tools));
    else rows.push(renderRow(passage, above, tools));
    if (!isHeading) above = '';
    at += run.length;
  }
  return [...rows, above];
}

function isPicture({ frame, texts }: Passage): boolean {
  return frame !== undefined && texts.length === 0;
}

/** In one row stand slides without text of one section, or sections of the same level with one slide each. */
function findRun(first: Passage, others: readonly Passage[], columns: number): Passage[] {
  const run = [first];
  for (const [index, next] of others.entries()) {
    const after = others[index + 1];
    const isOwn = next.heading === undefined && !run.slice(1).some(({ heading }) => heading);
    const isSingle =
      next.heading !== undefined &&
      next.heading.depth === run.at(-1)?.heading?.depth &&
      (after === undefined || after.heading !== undefined);
    if (run.length === columns || !isPicture(next) || !(isOwn || isSingle)) break;
    run.push(next);
  }
  return run;
}

function renderRun(run: readonly Passage[], above: string, tools: RowTools): string {
  const cells = run.map(
    ({ heading, frame }) => `<div class="cell">${titleOf(heading, tools)}${frameOf(frame)}</div>`,
  );
  return `<div class="row pair">${above}${cells.join('')}</div>`;
}

/** Characters of text that are as high as a slide. What is beyond goes on below, where pages may part it. */
const mostBeside = 1000;

function renderRow({ heading, frame, texts }: Passage, above: string, tools: RowTools): string {
  let length = 0;
  const isBeside = (text: string): boolean => {
    length += text.replace(/<[^>]*>/g, '').length;
    return length <= mostBeside;
  };
  const end = texts.findIndex((text) => !isBeside(text));
  const count = end < 0 ? texts.length : Math.max(1, end);
  const beside = texts.slice(0, count).join('');
  const below = texts.slice(count).join('');
  return (
    `<div class="row">${above}${titleOf(heading, tools)}${frameOf(frame)}<div class="text">${beside}</div></div>` +
    (below ? `<div class="text below">${below}</div>` : '')
  );
}

function titleOf(heading: DocumentHeading | undefined, { parts, top }: RowTools): string {
  return heading ? renderHeading(heading, parts, heading.depth === top) : '';
}

function frameOf(frame: string | undefined): string {
  return frame === undefined ? '' : `<div class="frame">${frame}</div>`;
}
