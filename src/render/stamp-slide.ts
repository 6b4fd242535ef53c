import { textOf } from '../blocks/phrasing.ts';
import type { DeckMeta, Slide } from '../deck/types.ts';
import { wrapEmoji } from '../assets/emoji.ts';
import { escapeHtml } from '../html/escape.ts';

/** A slide's finished HTML and that of its speaker notes. */
export interface RenderedSlide {
  readonly slide: Slide;
  /** Marp's `<svg data-marpit-svg>`, not stamped yet. */
  readonly html: string;
  /** From a Marp deck: headers, page numbers and classes are Marp's own. */
  readonly isMarp: boolean;
  /** Empty when there are none. */
  readonly notes: readonly RenderedNote[];
}

/** A speaker note as HTML. */
export interface RenderedNote {
  readonly visibility: 'reader' | 'private';
  readonly html: string;
}

/** Where a slide stands, and in which deck. */
export interface Stamp {
  readonly number: number;
  readonly total: number;
  readonly source: string;
  readonly meta: DeckMeta;
  readonly logo: string | undefined;
  /** To print: Chromium makes a bookmark of each heading, but of none with another role. */
  readonly isBare: boolean;
}

/** The section that holds the content; Marp draws pictures behind it as sections of their own. */
const contentSection =
  /<section\b(?![^>]*data-marpit-advanced-background="(?:background|pseudo)")([^>]*)>/;

/** Puts a slide's place, classes, header and footer into its HTML. */
export function stampSlide(
  { slide, html, isMarp }: RenderedSlide,
  { number, total, source, meta, logo, isBare }: Stamp,
): string {
  const { first, last } = slide.source;
  if (isMarp) {
    const stamp = `<section id="${escapeHtml(slide.id)}" data-slide="${number}" data-source="${escapeHtml(source)}:${first}-${last}"`;
    return html.replace(
      contentSection,
      (_, own: string) => `${stamp}${own.replace(/ id="[^"]*"/, '')}>`,
    );
  }
  const isPaginated =
    slide.type !== 'title' &&
    !slide.handoutOnly &&
    !/data-paginate="(?:false|hold|skip)"/.test(html);
  const attributes = [
    `id="${escapeHtml(slide.id)}"`,
    `data-slide="${number}"`,
    `data-type="${slide.type}"`,
    `data-density="${slide.density}"`,
    `data-source="${escapeHtml(source)}:${first}-${last}"`,
    ...(isPaginated
      ? [`data-marpit-pagination="${number}" data-marpit-pagination-total="${total}"`]
      : []),
  ].join(' ');
  const isRepeated = isBare && (slide.continued || slide.type === 'agenda');
  const titled = isRepeated ? html.replace(/<h([1-6])(?=[ >])/, '<h$1 role="paragraph"') : html;
  const sized = titled.replace(
    contentSection,
    (_, own: string) =>
      `<section ${attributes}${styleOf(slide, withClass(own, slide))}>${headerOf(slide, html)}`,
  );
  const end = sized.lastIndexOf('</section>', endOfContent(sized));
  const below = wrapEmoji(bylineOf(slide, meta, logo) + footerOf(slide, html, meta)).html;
  return sized.slice(0, end) + below + sized.slice(end);
}

/** A picture behind the slide puts one more section after the content's. */
function endOfContent(html: string): number {
  const pseudo = html.indexOf('data-marpit-advanced-background="pseudo"');
  return pseudo < 0 ? html.length : html.lastIndexOf('<section', pseudo);
}

function withClass(attributes: string, slide: Slide): string {
  const names = [
    slide.type,
    ...titleClasses(slide),
    ...(slide.layout === 'quote' ? ['quote'] : []),
  ].join(' ');
  if (/ class="/.test(attributes)) return attributes.replace(/ class="/, ` class="${names} `);
  return `${attributes} class="${names}"`;
}

/** A title of more characters than `oneLine` takes two lines, of more than `twoLines` three. */
const oneLine = 44;
const twoLines = 76;

function titleClasses({ title, type }: Slide): string[] {
  const length = title === undefined ? 0 : textOf(title.content).length;
  if (length > twoLines) return ['long-title'];
  // A map's labels can be read because its slide has room for it: its title stays on one line.
  return type === 'map' && length > oneLine ? ['two-line-title'] : [];
}

function styleOf({ mathsScale, zoom }: Slide, attributes: string): string {
  const own = [
    ...(mathsScale < 1 ? [`--maths-scale:${mathsScale.toFixed(3)}`] : []),
    ...(zoom < 1 ? [`--content-zoom:${zoom.toFixed(3)}`] : []),
  ].join(';');
  if (!own) return attributes;
  return / style="/.test(attributes)
    ? attributes.replace(/ style="/, ` style="${own};`)
    : `${attributes} style="${own}"`;
}

function headerOf({ breadcrumb }: Slide, html: string): string {
  if (breadcrumb.length === 0 || html.includes('<header>')) return '';
  const steps = breadcrumb.map((step) => `<span>${escapeHtml(shorten(step))}</span>`).join('');
  return wrapEmoji(`<header><nav class="breadcrumb">${steps}</nav></header>`).html;
}

function footerOf({ type }: Slide, html: string, { title }: DeckMeta): string {
  if (type === 'title' || html.includes('<footer>')) return '';
  return `<footer><span class="lecture">${escapeHtml(shorten(title))}</span></footer>`;
}

/** Header and footer are one line each. */
function shorten(text: string): string {
  const longest = 70;
  if (text.length <= longest) return text;
  return `${Array.from(text).slice(0, longest).join('').trimEnd()} …`;
}

function bylineOf({ type }: Slide, { author, date }: DeckMeta, logo: string | undefined): string {
  if (type !== 'title') return '';
  const parts = [
    ...(author ? [`<span class="author">${escapeHtml(author)}</span>`] : []),
    ...(date ? [`<span class="date">${escapeHtml(date)}</span>`] : []),
  ];
  const byline = parts.length > 0 ? `<p class="byline">${parts.join(' ')}</p>` : '';
  return byline + (logo ? `<img class="logo" src="${logo}" alt="">` : '');
}
