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

/** A place of the document: a heading, a slide, a text; any of them may be missing. */
interface Passage {
  readonly heading: DocumentHeading | undefined;
  readonly frame: string | undefined;
  /** HTML of each note. */
  readonly texts: readonly string[];
}

/** Renders the layout `notes`. */
export function renderReading(parts: HandoutParts): string {
  const { slides, answers, print, words } = parts;
  const passages = slides.map((each) => passageOf(each, parts));
  const headings = passages.flatMap(({ heading }) => heading ?? []);
  const top = topDepth(headings);
  const toRow = { parts, top };
  const end = answers.map((each) => ({ ...passageOf(each, parts), heading: undefined }));
  const { page } = sheetOf(print.paper, true);
  return [
    `<div class="document" style="page:${page}">`,
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
      visibility === 'reader' ? [renderText(blocks)] : [],
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
}

/** Rows of a slide and its text, or of two slides. */
function renderPassages(passages: readonly Passage[], tools: RowTools): string[] {
  const rows: string[] = [];
  for (let at = 0; at < passages.length; at += 1) {
    const passage = passages[at];
    const next = passages[at + 1];
    if (!passage) continue;
    if (passage.frame === undefined) rows.push(renderTextAlone(passage, tools));
    else if (passage.texts.length > 0) rows.push(renderRow(passage, tools));
    else if (next?.frame !== undefined && next.texts.length === 0) {
      rows.push(renderPair(passage, next, tools));
      at += 1;
    } else rows.push(renderPair(passage, undefined, tools));
  }
  return rows;
}

function renderTextAlone({ heading, texts }: Passage, tools: RowTools): string {
  return (
    titleOf(heading, tools) + texts.map((text) => `<div class="text alone">${text}</div>`).join('')
  );
}

function renderPair(left: Passage, right: Passage | undefined, tools: RowTools): string {
  const cell = ({ heading, frame }: Passage): string =>
    `<div class="cell">${titleOf(heading, tools)}${frameOf(frame)}</div>`;
  return `<div class="row pair">${cell(left)}${right ? cell(right) : ''}</div>`;
}

/** Characters of text that stand beside a slide; more goes on below, where pages may part it. */
const mostBeside = 1500;

function renderRow({ heading, frame, texts }: Passage, tools: RowTools): string {
  let length = 0;
  const isBeside = (text: string): boolean => {
    length += text.replace(/<[^>]*>/g, '').length;
    return length <= mostBeside;
  };
  const count = Math.max(1, texts.findIndex((text) => !isBeside(text)) >>> 0);
  const beside = texts.slice(0, count).join('');
  const below = texts.slice(count).join('');
  return (
    titleOf(heading, tools) +
    `<div class="row">${frameOf(frame)}<div class="text">${beside}</div></div>` +
    (below ? `<div class="text below">${below}</div>` : '')
  );
}

function titleOf(heading: DocumentHeading | undefined, { parts, top }: RowTools): string {
  return heading ? renderHeading(heading, parts, heading.depth === top) : '';
}

function frameOf(frame: string | undefined): string {
  return frame === undefined ? '' : `<div class="frame">${frame}</div>`;
}
