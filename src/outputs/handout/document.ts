/** What the layouts that are read from beginning to end have in common: a head with contents, headings, answers. */
import type { PhrasingContent } from 'mdast';
import { plainTitle, textOf, readTitle } from '../../blocks/phrasing.ts';
import type { LaidOutSlide } from '../../layout/laid-out.ts';
import { escapeHtml } from '../../html/escape.ts';
import { createToken } from '../../html/tokens.ts';
import type { HandoutParts } from './parts.ts';

/** A heading of the document. */
export interface DocumentHeading {
  readonly id: string;
  readonly depth: number;
  readonly content: readonly PhrasingContent[];
}

/** The heading that a slide begins with; undefined where it goes on under an earlier one, or is a map. */
export function headingOf(slide: LaidOutSlide): DocumentHeading | undefined {
  const { id, title, type, continued } = slide;
  if (!title || continued || !['section', 'content'].includes(type)) return undefined;
  return readTitle(title.content) ? { id, depth: title.depth, content: title.content } : undefined;
}

/** A heading as HTML; `isTop` when none but the title is higher. */
export function renderHeading(
  { id, depth, content }: DocumentHeading,
  { renderer }: HandoutParts,
  isTop: boolean,
): string {
  const html = renderer.renderPhrasing(content);
  const top = isTop ? ' paper-top' : '';
  return `<h${depth} class="paper-heading${top}" id="${createToken('id', id)}">${html}</h${depth}>`;
}

/** What stands at the end, under a heading of its own; nothing when there is none. */
export function renderEnd(
  name: 'answers' | 'key',
  html: readonly string[],
  { parts, top }: { readonly parts: HandoutParts; readonly top: number },
): string {
  if (html.length === 0) return '';
  const heading = `<h${top} class="paper-heading paper-top">${escapeHtml(parts.words[name])}</h${top}>`;
  return `<div class="paper-${name}">${heading}${html.join('')}</div>`;
}

/** The level of the highest headings; 2 where there are none. */
export function topDepth(headings: readonly DocumentHeading[]): number {
  if (headings.length === 0) return 2;
  return headings.reduce((top, { depth }) => Math.min(top, depth), 6);
}

/** What is printed at once; a longer document begins a page of its own at a chapter about as often. */
const maxPassages = 150;

/** Cuts a long document where its highest headings are, or where none is for long. */
export function cutAtChapters<Passage>(
  passages: readonly Passage[],
  isChapter: (passage: Passage) => boolean,
): Passage[][] {
  const pieces: Passage[][] = [[]];
  for (const passage of passages) {
    const length = pieces.at(-1)?.length ?? 0;
    const isFull = length >= maxPassages && isChapter(passage);
    if (passages.length > maxPassages && (isFull || length >= 2 * maxPassages)) pieces.push([]);
    pieces.at(-1)?.push(passage);
  }
  return pieces;
}

/** Pieces of a document, each complete in itself. */
export function renderPieces(
  pieces: readonly string[],
  { style, head, end }: { readonly style: string; readonly head: string; readonly end: string },
): string[] {
  return pieces.map((piece, index) => {
    const [first, last] = [index === 0 ? head : '', index === pieces.length - 1 ? end : ''];
    return `<div class="paper-document" style="${style}">${first}${piece}${last}</div>`;
  });
}

/** Class of the number of a page in the contents. */
export const pageClass = 'paper-toc-page';

/** More lines than this stand below the title, not beside it; a line has about so many characters. */
const maxBeside = 11;
const charactersInLine = 50;
/** Contents of more lines than this list the highest headings alone, if that. */
const maxContents = 60;
const shortestContents = 3;

/** The head of a document before it is written. */
export interface Masthead {
  /** The headings that its contents list. */
  readonly listed: readonly DocumentHeading[];
  /** The contents stand below the title, not beside it. */
  readonly isLong: boolean;
  /** About how many millimetres it takes on wide paper. */
  readonly height: number;
}

/** Millimetres of a line of the title and of the contents, and of what is around them. */
const titleLine = 10.2;
const contentsLine = 6;
const mastheadEdges = 12;

/** Plans the head of a document. */
export function planMasthead(
  { meta }: Pick<HandoutParts, 'meta'>,
  headings: readonly DocumentHeading[],
): Masthead {
  const listed = findListed(headings);
  const lines = listed.reduce(
    (sum, { content }) => sum + Math.ceil(textOf(content).length / charactersInLine),
    0,
  );
  const isLong = lines > maxBeside;
  const titleLines = Math.ceil(meta.title.length / (isLong ? 56 : 27));
  const title = titleLines * titleLine + (meta.author || meta.date ? 8 : 0);
  const contents =
    listed.length > 0 ? 5 + contentsLine * (isLong ? Math.ceil(lines / 2) : lines) : 0;
  const height = (isLong ? title + 7 + contents : Math.max(title, contents)) + mastheadEdges;
  return { listed, isLong, height };
}

/** The document's title, author and date, and its contents with the pages that they are on. */
export function renderMasthead(parts: HandoutParts, headings: readonly DocumentHeading[]): string {
  const { meta, slides } = parts;
  const title = slides.find(({ slide }) => slide.type === 'title')?.slide;
  const byline = [meta.author, meta.date].flatMap((part) => (part ? [escapeHtml(part)] : []));
  const name = title?.title
    ? `<h1 id="${createToken('id', title.id)}">${parts.renderer.renderPhrasing(title.title.content)}</h1>`
    : `<p class="paper-document-title">${escapeHtml(meta.title)}</p>`;
  const { listed, isLong } = planMasthead(parts, headings);
  return (
    `<div class="paper-masthead${isLong ? ' paper-masthead-long' : ''}"><div>${name}` +
    `${byline.length > 0 ? `<p class="paper-document-byline">${byline.join(' · ')}</p>` : ''}</div>${renderContents(parts, listed)}</div>`
  );
}

/** The headings that the contents list. */
function findListed(headings: readonly DocumentHeading[]): readonly DocumentHeading[] {
  const top = topDepth(headings);
  const shown = [top + 1, top]
    .map((depth) => headings.filter((heading) => heading.depth <= depth))
    .find(({ length }) => length <= maxContents);
  return shown && shown.length >= shortestContents ? shown : [];
}

function renderContents(parts: HandoutParts, listed: readonly DocumentHeading[]): string {
  if (listed.length === 0) return '';
  const top = topDepth(listed);
  const lines = listed.map(({ id, depth, content }) => {
    const text = parts.renderer.renderPhrasing(plainTitle(content));
    return (
      `<li class="paper-toc-${depth - top + 1}"><a href="${createToken('to-id', id)}"><span class="paper-toc-title">${text}</span>` +
      `<span class="paper-toc-dots"></span><span class="${pageClass}">${parts.pages?.(id) ?? ''}</span></a></li>`
    );
  });
  const label = escapeHtml(parts.words.contents);
  return `<div class="paper-toc"><p class="paper-label">${label}</p><ol>${lines.join('')}</ol></div>`;
}
