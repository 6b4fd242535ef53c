/** Layouts that have the whole text of the notes from beginning to end, and no slides. */
import type { LaidOutSlide } from '../../layout/laid-out.ts';
import {
  cutAtChapters,
  headingOf,
  renderEnd,
  renderHeading,
  renderMasthead,
  renderPieces,
  topDepth,
} from './document.ts';
import { findReaderNotes } from '../pdf/plain-notes.ts';
import type { Sheet } from './paper.ts';
import type { HandoutParts } from './parts.ts';

type Blocks = LaidOutSlide['blocks'];

/** What a layout does with the text. */
export interface WholeText {
  readonly page: Sheet['page'];
  /** Changes the blocks of a passage; the passages come in order. */
  readonly change: (blocks: Blocks, passage: number) => Blocks;
  /** HTML of a list that comes after the answers, asked for when all passages are changed. */
  readonly key: () => readonly string[];
}

/** The passages of a text: slides that are no answers. */
export function listPassages({ text }: Pick<HandoutParts, 'text'>): LaidOutSlide[] {
  return text.filter(({ type }) => type !== 'answer');
}

/** Renders the text with its headings, the answers and the key at its end. */
export function renderWholeText(parts: HandoutParts, { page, change, key }: WholeText): string[] {
  const { text, print } = parts;
  const spoken = listPassages(parts);
  const headings = spoken.flatMap((slide) => headingOf(slide) ?? []);
  const top = topDepth(headings);
  const passages = spoken.map((slide, index) => {
    const heading = headingOf(slide);
    const title = heading ? renderHeading(heading, parts, heading.depth === top) : '';
    const html = title + renderBlocks(slide, parts, (blocks) => change(blocks, index));
    return { html, isChapter: heading?.depth === top };
  });
  const answers = text
    .filter(({ type }) => type === 'answer')
    .map((slide) => renderQuestion(slide, parts) + renderBlocks(slide, parts, (blocks) => blocks));
  const pieces = cutAtChapters(passages, ({ isChapter }) => isChapter);
  return renderPieces(
    pieces.map((piece) => piece.map(({ html }) => html).join('')),
    {
      style: `page:${page}`,
      head: renderMasthead(parts, headings),
      end:
        print.answers === 'end'
          ? renderEnd('answers', answers, { parts, top }) + renderEnd('key', key(), { parts, top })
          : '',
    },
  );
}

/** What an answer belongs to. */
function renderQuestion({ title }: LaidOutSlide, { renderer }: HandoutParts): string {
  if (!title) return '';
  const html = renderer.renderText([{ type: 'paragraph', children: [...title.content] }]);
  return `<div class="paper-text paper-question">${html}</div>`;
}

function renderBlocks(
  slide: LaidOutSlide,
  parts: HandoutParts,
  change: (blocks: Blocks) => Blocks,
): string {
  return listBlocks(slide, parts)
    .map((each) => `<div class="paper-text">${parts.renderer.renderText(change(each))}</div>`)
    .join('');
}

/** A slide's text, and what is said to readers. Its contents list is the document's own. */
export function listBlocks(
  { blocks, notes }: LaidOutSlide,
  { notes: hasNotes }: Pick<HandoutParts, 'notes'>,
): Blocks[] {
  const shown = blocks.filter(({ type }) => type !== 'contents');
  const spoken = hasNotes ? findReaderNotes(notes) : [];
  return [shown, ...spoken.map((note) => note.blocks)].filter(({ length }) => length > 0);
}
