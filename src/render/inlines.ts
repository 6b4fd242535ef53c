/** Formulas and pictures in a line of text, as finished HTML. */
import type { Image } from 'mdast';
import type { ImageSize } from '../assets/image-kind.ts';
import { fileName } from '../blocks/phrasing.ts';
import type { InlineMaths } from '../blocks/nodes.ts';
import { plainTex } from '../blocks/plain-tex.ts';
import { createPicture } from '../html/assets.ts';
import { escapeHtml } from '../html/escape.ts';
import type { Placeholders } from './placeholders.ts';
import type { SlideParts } from './material.ts';

/** What they are written with: `keep` gives the token of what is put in last. */
interface InlineContext extends SlideParts, Pick<Placeholders, 'keep'> {}

/** A formula in a heading, with its text: bookmarks and the like have no formulas. */
export function renderTitleMaths(formula: InlineMaths, context: InlineContext): string {
  const words = context.renderText(plainTex(formula.value));
  return `<span class="maths-words">${words}</span><span aria-hidden="true">${renderInlineMaths(formula, context)}</span>`;
}

/** A formula in a line; its source when it is broken. */
export function renderInlineMaths(
  formula: InlineMaths,
  { maths, keep, renderText }: InlineContext,
): string {
  const result = maths(formula, false);
  if (result.type === 'rendered') return keep({ html: result.html });
  return `<code class="broken">${renderText(formula.value)}</code>`;
}

/** A picture; its description when it cannot be shown, as a link when it is on the network. */
export function renderImage(node: Image, { images, keep, renderText }: InlineContext): string {
  const found = images.get(node.url);
  const alt = node.alt ?? '';
  if (found?.type === 'loaded') {
    const wanted = widthOf(node, found);
    const width = Math.min(wanted ?? found.width, found.width || 1280);
    const height =
      found.width > 0 ? Math.round((width * found.height) / found.width) : found.height;
    const shown = node.data?.height;
    // Styles of figures leave their width to their files: one that the author asked for is a style, too.
    const { share } = node.data ?? {};
    const size = share === undefined ? `${Math.round(width)}px` : `${share}%`;
    const asked = (wanted ?? share) === undefined ? '' : ` style="width:${size}"`;
    const style =
      shown === undefined ? asked : ` style="height:${shown}px;width:auto;max-height:none"`;
    const title = node.title ? ` title="${escapeHtml(node.title)}"` : '';
    const source = keep(createPicture(found));
    return `<img src="${source}" alt="${escapeHtml(alt)}"${title} width="${Math.round(width)}" height="${height}"${style}>`;
  }
  const label = renderText(alt || fileName(node.url));
  if (found?.type !== 'remote') return `<span class="missing-image">${label}</span>`;
  return `<a class="remote-image" href="${escapeHtml(node.url)}">${label}</a>`;
}

/** How wide its author wants it, in CSS pixels. */
function widthOf({ data }: Image, { width, height }: ImageSize): number | undefined {
  if (data?.width !== undefined || data?.askedHeight === undefined) return data?.width;
  return height > 0 ? (data.askedHeight * width) / height : undefined;
}

declare module 'mdast' {
  interface ImageData {
    /** Percent of the slide's content that it is to be wide. */
    share?: number;
    /** Width in CSS pixels that an `<img width>` asks for. */
    width?: number;
    /** Height in CSS pixels that its author asks for, where no width is. */
    askedHeight?: number;
  }
}
