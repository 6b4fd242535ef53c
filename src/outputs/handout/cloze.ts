/** Guided notes: the whole text of the notes with blanks for its key terms, and what belongs there on the last page. */
import { createBlankMaker } from './blanks.ts';
import type { Slide } from '../../deck/types.ts';
import { escapeHtml } from '../../html/escape.ts';
import { headingOf, renderHeading, renderMasthead, topDepth } from './document.ts';
import { sheetOf } from './paper.ts';
import type { HandoutParts } from './parts.ts';

/** Renders the layout `cloze`. */
export function renderCloze(parts: HandoutParts): string {
  const { text, print, words, terms } = parts;
  const spoken = text.filter(({ type }) => type !== 'answer');
  const headings = spoken.flatMap((slide) => headingOf(slide) ?? []);
  const top = topDepth(headings);
  const maker = createBlankMaker({ terms, blanks: print.blanks });
  const passages = spoken.map((slide) => {
    const heading = headingOf(slide);
    if (heading) maker.startSection();
    const title = heading ? renderHeading(heading, parts, heading.depth === top) : '';
    return title + renderBlocks(slide, parts, (blocks) => maker.blank(blocks));
  });
  const answers = print.answers === 'end' ? text.filter(({ type }) => type === 'answer') : [];
  const { page } = sheetOf(print.paper, 'handout');
  return [
    `<div class="paper-document" style="page:${page}">`,
    renderMasthead(parts, headings),
    ...passages,
    ...(answers.length > 0
      ? [
          `<div class="paper-answers"><h${top} class="paper-heading paper-top">${escapeHtml(words.answers)}</h${top}>`,
          ...answers.map(
            (slide) =>
              renderQuestion(slide, parts) + renderBlocks(slide, parts, (blocks) => [...blocks]),
          ),
          '</div>',
        ]
      : []),
    print.answers === 'end' ? renderKey(maker.answers, parts, top) : '',
    '</div>',
  ].join('');
}

/** What an answer belongs to. */
function renderQuestion({ title }: Slide, { renderer }: HandoutParts): string {
  if (!title) return '';
  const html = renderer.renderText([{ type: 'paragraph', children: [...title.content] }]);
  return `<div class="paper-text paper-question">${html}</div>`;
}

/** A slide's text, and what is said to readers. Its contents list is the document's own. */
function renderBlocks(
  { blocks, notes }: Slide,
  { renderer, notes: hasNotes }: HandoutParts,
  change: (blocks: Slide['blocks']) => Slide['blocks'],
): string {
  const shown = blocks.filter(({ type }) => type !== 'contents');
  const spoken = hasNotes ? notes.filter(({ visibility }) => visibility === 'reader') : [];
  return [shown, ...spoken.map((note) => note.blocks)]
    .filter(({ length }) => length > 0)
    .map((each) => `<div class="paper-text">${renderer.renderText(change(each))}</div>`)
    .join('');
}

function renderKey(answers: readonly string[], { words }: HandoutParts, top: number): string {
  if (answers.length === 0) return '';
  const items = answers.map((answer) => `<li>${escapeHtml(answer)}</li>`).join('');
  return `<div class="paper-key"><h${top} class="paper-heading paper-top">${escapeHtml(words.key)}</h${top}><ol>${items}</ol></div>`;
}
