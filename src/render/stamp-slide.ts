import { plainText } from '../blocks/blocks.ts';
import { dropDecoration } from '../blocks/decoration.ts';
import { readTitle, textOf } from '../blocks/phrasing.ts';
import type { DeckMeta } from '../deck/types.ts';
import type { LaidOutSlide } from '../layout/laid-out.ts';
import type { Attributes } from '../html/attributes.ts';
import type { RenderText } from '../html/emoji.ts';
import { writeColumns } from '../protocol/composition.ts';
import { createToken } from '../html/tokens.ts';
import { changeContent, renderSlideHtml, type SlideHtml, type SlideLayer } from './slide-html.ts';
import type { TitleLengths } from './theme-sizes.ts';

/** A slide and its HTML, and that of its speaker notes. */
export interface RenderedSlide {
  readonly slide: LaidOutSlide;
  /** From 1, of those that the deck shows. */
  readonly number: number;
  readonly html: SlideHtml;
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

/** In which deck a slide stands. */
export interface Stamp {
  /** Slides that the deck shows. */
  readonly total: number;
  readonly source: string;
  readonly meta: DeckMeta;
  /** Token of the picture on the title slide. */
  readonly logo: string | undefined;
  /** What titles have room for; undefined for slides that their author laid out. */
  readonly titles: TitleLengths | undefined;
  /** To print: titles that repeat another are headings without a bookmark. */
  readonly isBare: boolean;
  readonly renderText: RenderText;
}

/** Writes a slide with its place, classes, header and footer. What its id is called is left open. */
export function stampSlide(rendered: RenderedSlide, stamp: Stamp): string {
  const stampContent = rendered.isMarp ? stampMarpContent : stampOwnContent;
  return renderSlideHtml(
    changeContent(rendered.html, (content) => stampContent(content, rendered, stamp)),
  );
}

/** A slide and its number. */
type Placed = Pick<RenderedSlide, 'number' | 'slide'>;

function stampMarpContent(content: SlideLayer, placed: Placed, stamp: Stamp): SlideLayer {
  const { id, place, source } = placeOf(placed, stamp);
  return { ...content, attributes: addAttributes(content.attributes, [id, place, source]) };
}

function stampOwnContent(layer: SlideLayer, placed: Placed, stamp: Stamp): SlideLayer {
  const { slide } = placed;
  const { attributes, content, headingAt, hasHeader, hasFooter } = layer;
  const { meta, isBare, renderText } = stamp;
  const { id, place, source } = placeOf(placed, stamp);
  const classes = [...classesOf(slide, stamp), attributes.get('class')].filter(Boolean).join(' ');
  const style = [...stylesOf(slide), attributes.get('style')].filter(Boolean).join(';');
  const isRepeated = isBare && (slide.continued || slide.type === 'agenda');
  const titled =
    isRepeated && headingAt !== undefined
      ? `${content.slice(0, headingAt)} data-repeated${content.slice(headingAt)}`
      : content;
  return {
    ...layer,
    attributes: new Map([
      ...addAttributes(attributes, [
        id,
        place,
        ['data-type', slide.type],
        ['data-density', String(slide.density)],
        ['data-place', slide.composition.place],
        ['data-gaps', String(slide.composition.gaps)],
        ...(slide.layout === 'stack' ? [['data-layout', 'stack'] as const] : []),
        source,
        ...paginationOf(placed, attributes, stamp),
      ]),
      ['class', classes],
      ...(style ? [['style', style] as const] : []),
    ]),
    content: [
      hasHeader ? '' : headerOf(slide, renderText),
      titled,
      bylineOf(slide, stamp),
      hasFooter ? '' : footerOf(slide, meta, renderText),
    ].join(''),
  };
}

type Attribute = readonly [name: string, value: string];

function placeOf(
  { number, slide }: Placed,
  { source }: Stamp,
): Readonly<Record<'id' | 'place' | 'source', Attribute>> {
  const { first, last } = slide.source;
  return {
    id: ['id', createToken('id', slide.id)],
    place: ['data-slide', String(number)],
    source: ['data-source', `${source}:${first}-${last}`],
  };
}

/** Attributes before those of Marp's that have other names. */
function addAttributes(attributes: Attributes, own: readonly Attribute[]): Attributes {
  const names = new Set(own.map(([name]) => name));
  return new Map([...own, ...[...attributes].filter(([name]) => !names.has(name))]);
}

function paginationOf(
  { number, slide: { type, handoutOnly } }: Placed,
  attributes: Attributes,
  { total }: Stamp,
): Attribute[] {
  const asked = attributes.get('data-paginate') ?? '';
  if (type === 'title' || handoutOnly || ['false', 'hold', 'skip'].includes(asked)) return [];
  return [
    ['data-marpit-pagination', String(number)],
    ['data-marpit-pagination-total', String(total)],
  ];
}

/** Classes of a slide that is not its author's own. */
export function classesOf(slide: LaidOutSlide, { titles }: Pick<Stamp, 'titles'>): string[] {
  return [
    slide.type,
    ...(titles ? titleClasses(slide, titles) : []),
    ...displayClasses(slide),
    ...(slide.composition.spans ? ['spans'] : []),
    ...(slide.composition.bleed === 'none' ? [] : [`bleeds-${slide.composition.bleed}`]),
  ];
}

/** A statement of more characters is set a little smaller. */
const maxStatement = 75;

function displayClasses({ layout, blocks, part }: LaidOutSlide): string[] {
  if (layout === 'quote') return ['quote'];
  // Parts of one section have one size.
  if (layout !== 'statement' || part) return [];
  const isLong = blocks.map(plainText).join(' ').length > maxStatement;
  return isLong ? ['statement', 'long-statement'] : ['statement'];
}

function titleClasses(
  { title, type }: LaidOutSlide,
  { oneLine, twoLines }: TitleLengths,
): string[] {
  const length = title === undefined ? 0 : textOf(title.content).length;
  if (length > twoLines) return ['long-title'];
  // A map's labels can be read because its slide has room for it: its title stays on one line.
  return type === 'map' && length > oneLine ? ['two-line-title'] : [];
}

/** Shorter words have room wherever titles stand, letters. */
const longWord = 10;
const wordOfLetters = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\p{N}'’]+/gu;

/** How many letters the longest word of a title has that stands in a panel or alone; undefined where it is not long. */
function measureLongWord({ title, type }: LaidOutSlide): number | undefined {
  if (!title || !['agenda', 'section', 'title'].includes(type)) return undefined;
  const words = textOf(title.content).match(wordOfLetters) ?? [];
  const length = Math.max(0, ...words.map((word) => word.length));
  return length > longWord ? length : undefined;
}

/** Properties of a slide that its style sheet reads. */
export function stylesOf(slide: LaidOutSlide): string[] {
  const { mathsScale, zoom, composition } = slide;
  const letters = measureLongWord(slide);
  const { grow, columns, figure, bleedWidth } = composition;
  return [
    ...(letters === undefined ? [] : [`--lectern-longest-word:${letters}`]),
    ...(grow > 1 ? [`--lectern-grow:${grow.toFixed(3)}`] : []),
    ...(columns === 0.5 ? [] : [`--lectern-columns:${writeColumns(columns)}`]),
    ...(figure > 1 ? [`--lectern-figure-grow:${figure}`] : []),
    ...(bleedWidth > 0 ? [`--lectern-bleed:${bleedWidth}px`] : []),
    ...(mathsScale < 1 ? [`--maths-scale:${mathsScale.toFixed(3)}`] : []),
    ...(zoom < 1 ? [`--content-zoom:${zoom.toFixed(3)}`] : []),
  ];
}

/** The headings above that its title does not say already, each once. */
function listWay({ breadcrumb, title }: LaidOutSlide): string[] {
  const titles = title ? readTitle(title.content).split(' › ').map(fold) : [];
  const folded = breadcrumb.map(fold);
  return breadcrumb.filter(
    (_, index) => !titles.includes(folded[index]!) && folded.indexOf(folded[index]!) === index,
  );
}

/** Titles that differ by their emoji, signs at the end and capitals are the same words. */
function fold(text: string): string {
  return dropDecoration(text)
    .replace(/[\s.:!?]+$/, '')
    .toLowerCase();
}

function headerOf(slide: LaidOutSlide, renderText: RenderText): string {
  const way = findHeader(slide);
  if (way.length === 0) return '';
  const steps = way.map((step) => `<span>${renderText(step)}</span>`).join('');
  return `<header><div class="breadcrumb">${steps}</div></header>`;
}

/** The headings above a slide, as they stand at its head. */
export function findHeader(slide: LaidOutSlide): readonly string[] {
  return listWay(slide).map(shorten);
}

function footerOf(slide: LaidOutSlide, meta: DeckMeta, renderText: RenderText): string {
  const name = findFooter(slide, meta);
  return name === undefined
    ? ''
    : `<footer><span class="lecture">${renderText(name)}</span></footer>`;
}

/** What stands at a slide's foot; undefined where that would say its title again. */
export function findFooter(
  slide: LaidOutSlide,
  { title, isChaptered = false }: DeckMeta,
): string | undefined {
  if (slide.type === 'title') return undefined;
  const name = isChaptered ? (slide.chapter ?? title) : title;
  const own = slide.title ? readTitle(slide.title.content).split(' › ') : [];
  if ([...own, ...slide.breadcrumb].map(fold).includes(fold(name))) return undefined;
  return shorten(dropDecoration(name));
}

/** Header and footer are one line each. */
function shorten(text: string): string {
  const maxLength = 70;
  if (text.length <= maxLength) return text;
  return `${Array.from(text).slice(0, maxLength).join('').trimEnd()} …`;
}

function bylineOf({ type }: LaidOutSlide, { meta, logo, renderText }: Stamp): string {
  if (type !== 'title') return '';
  const names = ['course', 'author', 'institution', 'date'] as const;
  const parts = names.flatMap((name) => {
    const text = meta[name];
    return text ? [`<span class="${name}">${renderText(text)}</span>`] : [];
  });
  const byline = parts.length > 0 ? `<p class="byline">${parts.join(' ')}</p>` : '';
  return byline + (logo ? `<img class="logo" src="${logo}" alt="">` : '');
}
