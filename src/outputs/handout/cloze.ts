/** Guided notes: the whole text of the notes with blanks for its key terms, and what belongs there on the last page. */
import { textOf } from '../../blocks/phrasing.ts';
import { createBlankMaker } from './blanks.ts';
import type { LaidOutSlide } from '../../layout/laid-out.ts';
import { escapeHtml } from '../../html/escape.ts';
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
import { sheetOf } from './paper.ts';
import { readPassage, surround } from './surroundings.ts';
import type { HandoutParts } from './parts.ts';

/** Renders the layout `cloze`. */
export function renderCloze(parts: HandoutParts): string[] {
  const { text, print, terms } = parts;
  const spoken = text.filter(({ type }) => type !== 'answer');
  const headings = spoken.flatMap((slide) => headingOf(slide) ?? []);
  const top = topDepth(headings);
  const maker = createBlankMaker({ terms, blanks: print.blanks });
  const near = surround(
    spoken.map((slide) =>
      readPassage(textOf(slide.title?.content ?? []), blocksOf(slide, parts).flat()),
    ),
  );
  const passages = spoken.map((slide, index) => {
    const heading = headingOf(slide);
    if (near[index]) maker.startPassage(near[index], heading !== undefined);
    const title = heading ? renderHeading(heading, parts, heading.depth === top) : '';
    const html = title + renderBlocks(slide, parts, (blocks) => maker.blank(blocks));
    return { html, isChapter: heading?.depth === top };
  });
  const answers = text
    .filter(({ type }) => type === 'answer')
    .map((slide) => renderQuestion(slide, parts) + renderBlocks(slide, parts, (blocks) => blocks));
  const items = maker.answers.map((answer) => `<li>${escapeHtml(answer)}</li>`);
  const key = items.length > 0 ? [`<ol>${items.join('')}</ol>`] : [];
  const { page } = sheetOf(print.paper, 'handout');
  const pieces = cutAtChapters(passages, ({ isChapter }) => isChapter);
  return renderPieces(
    pieces.map((piece) => piece.map(({ html }) => html).join('')),
    {
      style: `page:${page}`,
      head: renderMasthead(parts, headings),
      end:
        print.answers === 'end'
          ? renderEnd('answers', answers, { parts, top }) + renderEnd('key', key, { parts, top })
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

/** A slide's text, and what is said to readers. Its contents list is the document's own. */
function renderBlocks(
  slide: LaidOutSlide,
  parts: HandoutParts,
  change: (blocks: LaidOutSlide['blocks']) => LaidOutSlide['blocks'],
): string {
  return blocksOf(slide, parts)
    .map((each) => `<div class="paper-text">${parts.renderer.renderText(change(each))}</div>`)
    .join('');
}

function blocksOf(
  { blocks, notes }: LaidOutSlide,
  { notes: hasNotes }: Pick<HandoutParts, 'notes'>,
): LaidOutSlide['blocks'][] {
  const shown = blocks.filter(({ type }) => type !== 'contents');
  const spoken = hasNotes ? findReaderNotes(notes) : [];
  return [shown, ...spoken.map((note) => note.blocks)].filter(({ length }) => length > 0);
}
