/** A slide as Marp made it, in parts: what is done to it afterwards is done to these, not to a text of HTML. */
import { type Attributes, renderAttributes } from '../html/attributes.ts';
import type { Assets } from '../html/assets.ts';
import { type MarkdownIt, type MarkdownToken, renderTokens } from './markdown-it.ts';

/** A slide's HTML before its place in a deck is known. Its tokens are filled when a page is put together. */
export interface SlideHtml {
  /** CSS pixels. */
  readonly size: SlideSize;
  /** From back to front: pictures behind the content, the content, page numbers before such pictures. */
  readonly layers: readonly SlideLayer[];
  /** What its tokens stand for. */
  readonly assets: Assets;
}

/** CSS pixels of a slide. */
export interface SlideSize {
  readonly width: number;
  readonly height: number;
}

/** One of the sections that lie over each other. */
export interface SlideLayer {
  readonly type: 'background' | 'content' | 'pseudo';
  /** Of the `<foreignObject>` around the section. */
  readonly frame: Attributes;
  /** Of the section. */
  readonly attributes: Attributes;
  readonly content: string;
  /** Marp put a header or a footer of the author's into the content. */
  readonly hasHeader: boolean;
  readonly hasFooter: boolean;
  /** Where attributes of the content's first heading begin. */
  readonly headingAt: number | undefined;
}

const layerTypes: Readonly<Record<string, SlideLayer['type'] | undefined>> = {
  marpit_advanced_background_section_open: 'background',
  marpit_slide_open: 'content',
  marpit_advanced_pseudo_section_open: 'pseudo',
};

/** Reads a slide's tokens; `env` is handed to the rules that write them. */
export function readSlide(
  tokens: readonly MarkdownToken[],
  tools: { readonly md: MarkdownIt; readonly env: unknown },
): Omit<SlideHtml, 'assets'> {
  const [, , width = 0, height = 0] = (readAttributes(tokens[0]).get('viewBox') ?? '')
    .split(' ')
    .map(Number);
  const layers = tokens.flatMap(({ type: name }, index): SlideLayer[] => {
    const type = layerTypes[name];
    if (type === undefined) return [];
    const end = tokens.findIndex((each) => each.type === name.replace('_open', '_close'));
    const inside = tokens.slice(index + 1, end).map((each) => each.type);
    return [
      {
        type,
        frame: readAttributes(tokens[index - 1]),
        attributes: readAttributes(tokens[index]),
        hasHeader: inside.includes('marpit_header_open'),
        hasFooter: inside.includes('marpit_footer_open'),
        ...readContent(tokens, { from: index, end }, tools),
      },
    ];
  });
  return { size: { width, height }, layers };
}

/** Writes a slide whole. */
export function renderSlideHtml({
  size: { width, height },
  layers,
}: Pick<SlideHtml, 'size' | 'layers'>): string {
  const sections = layers.map(({ type, frame, attributes, content }) => {
    // Marp ends the line after its slides.
    const end = type === 'content' ? '</section>\n' : '</section>';
    return `<foreignObject${renderAttributes(frame)}><section${renderAttributes(attributes)}>${content}${end}</foreignObject>`;
  });
  return `<svg data-marpit-svg="" viewBox="0 0 ${width} ${height}">${sections.join('')}</svg>`;
}

/** Gives a slide its content layer with `change` made to it. */
export function changeContent(
  slide: SlideHtml,
  change: (content: SlideLayer) => SlideLayer,
): SlideHtml {
  const layers = slide.layers.map((layer) => (layer.type === 'content' ? change(layer) : layer));
  return { ...slide, layers };
}

/** The section that holds what the author wrote. */
export function contentOf({ layers }: SlideHtml): SlideLayer | undefined {
  return layers.find(({ type }) => type === 'content');
}

/** What stands in a section, and where its first heading is; `from` is the token that opens it. */
function readContent(
  tokens: readonly MarkdownToken[],
  { from, end }: { readonly from: number; readonly end: number },
  tools: { readonly md: MarkdownIt; readonly env: unknown },
): Pick<SlideLayer, 'content' | 'headingAt'> {
  const opening = renderTokens(tokens, { from, end: from + 1 }, tools);
  const lineEnd = opening.endsWith('\n') ? '\n' : '';
  const heading = tokens.findIndex(
    ({ type }, index) => index > from && index < end && type === 'heading_open',
  );
  const at = heading < 0 ? end : heading;
  const before = lineEnd + renderTokens(tokens, { from: from + 1, end: at }, tools);
  const rest = renderTokens(tokens, { from: at, end }, tools);
  const { tag = '' } = tokens[heading] ?? {};
  return {
    content: before + rest,
    headingAt: heading < 0 ? undefined : before.length + rest.indexOf(tag) + tag.length,
  };
}

function readAttributes(token: MarkdownToken | undefined): Attributes {
  return new Map((token?.attrs ?? []).map(([name, value]) => [name, String(value)]));
}
