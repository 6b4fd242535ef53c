import { findWords } from '../../i18n/find-words.ts';
import type { Paper } from '../../options/print-settings.ts';
import type { DeckMeta } from '../../deck/types.ts';
import { replaceEmoji } from '../../html/emoji.ts';
import { isRightToLeft } from '../../i18n/direction.ts';
import type { FramedSlide } from './parts.ts';

/** A sheet of paper as it is printed on; all lengths are millimetres. */
export interface Sheet {
  /** The CSS page that it is: `handout`; on its side `handout-wide`; with large letters in its margins `handout-large`. */
  readonly page: 'handout' | 'handout-wide' | 'handout-large';
  /** What is left between the margins. */
  readonly width: number;
  readonly height: number;
}

const papers: Readonly<Record<Paper, readonly [width: number, height: number]>> = {
  a4: [210, 297],
  letter: [215.9, 279.4],
};

/** Header and footer stand in the margins above and below. */
const margins = { top: 19, side: 15, bottom: 16 };

/** A paper as a page of that name. */
export function sheetOf(paper: Paper, page: Sheet['page']): Sheet {
  const [width = 0, height = 0] =
    page === 'handout-wide' ? papers[paper].toReversed() : papers[paper];
  // A hair less than there is: a line along the edge would be cut where lengths are rounded.
  return {
    page,
    width: width - 2 * margins.side - 0.4,
    height: height - margins.top - margins.bottom - 0.3,
  };
}

/** The CSS pages of a handout, with the lecture's name, its author and the page number in their margins. */
export function renderPageRules(paper: Paper, meta: DeckMeta): string {
  const [width, height] = papers[paper];
  const byline = dropEmoji([meta.author, meta.date].filter(Boolean).join(' · '));
  const { page } = findWords(meta.lang).handouts;
  const [start, end] = isRightToLeft(meta.lang) ? ['right', 'left'] : ['left', 'right'];
  const total = page.split(/(\{n\}|\{total\})/).map((part) => {
    if (part === '{n}') return 'counter(page)';
    // Of a part that is printed alone, what prints it says how many pages all have.
    return part === '{total}' ? 'var(--print-pages,counter(pages))' : quote(part);
  });
  const boxes =
    `@top-${start}{content:${quote(shorten(dropEmoji(meta.title)))};text-align:${start}}` +
    `@top-${end}{content:${quote(byline)};text-align:${end}}` +
    `@bottom-${end}{content:${total.join(' ')};text-align:${end}}`;
  // The page's number alone is large enough to be read, and short enough to stand there.
  const number = `@bottom-${end}{content:${total.join(' ')};text-align:${end}}`;
  const rule = (name: Sheet['page'], size: string, texts: string): string =>
    `@page ${name}{size:${size};margin:${margins.top}mm ${margins.side}mm ${margins.bottom}mm;${texts}}`;
  const upright = `${width}mm ${height}mm`;
  return [
    rule('handout', upright, boxes),
    rule('handout-wide', `${height}mm ${width}mm`, boxes),
    rule('handout-large', upright, number),
  ].join('\n');
}

/** Margins are no HTML: there is no picture in place of an emoji. */
function dropEmoji(text: string): string {
  return replaceEmoji(text, () => '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** One line beside the author's name. */
function shorten(text: string): string {
  const maxLength = 80;
  const characters = Array.from(text);
  return characters.length <= maxLength
    ? text
    : `${characters.slice(0, maxLength).join('').trimEnd()} …`;
}

/** A CSS string. Nothing ends it, nor the style sheet that it stands in. */
function quote(text: string): string {
  // oxlint-disable-next-line no-control-regex -- line ends and their like are what must be escaped
  const escaped = text.replace(/[\u0000-\u001F"\\<>]/g, (character) => {
    return `\\${(character.codePointAt(0) ?? 32).toString(16)} `;
  });
  return `"${escaped}"`;
}

/** Slides by the page, so many on each. */
export function inPages(slides: readonly FramedSlide[], count: number): FramedSlide[][] {
  const pages: FramedSlide[][] = [];
  for (let at = 0; at < slides.length; at += count) pages.push(slides.slice(at, at + count));
  return pages;
}

/** Millimetres that a slide's frame has above the slide, and below it for its number. */
export const frameEdge = 0.3;
export const numberRoom = 4.5;

/** What stands on one page, and on no other. */
export function renderSheet({ page, height }: Sheet, html: string): string {
  return `<div class="paper-sheet" style="page:${page};height:${height.toFixed(2)}mm">${html}</div>`;
}

/** Millimetres from line to line, as on ruled paper. */
export const lineHeight = 7.1;

/** Lines to write on, as many as fit into a height. */
export function renderLines(height: number): string {
  const count = Math.max(1, Math.floor(height / lineHeight));
  return `<div class="paper-lines">${'<div></div>'.repeat(count)}</div>`;
}
