import type { Paragraph, RootContent } from 'mdast';
import { createSlide } from '../../src/deck/create-slide.ts';
import { findWords } from '../../src/i18n/find-words.ts';
import { layOutWhole, type LaidOutSlide } from '../../src/layout/laid-out.ts';
import { createTextRenderer } from '../../src/html/emoji.ts';
import { createMarpRenderer } from '../../src/render/marp.ts';
import { createPlaceholders } from '../../src/render/placeholders.ts';
import { renderSlideMarkdown } from '../../src/render/slide-markdown.ts';
import type { SlideHtml, SlideLayer } from '../../src/render/slide-html.ts';
import type { SlideParts } from '../../src/render/material.ts';

/** Knows one emoji. */
export const findEmoji = (sequence: string): string | undefined =>
  sequence === '🧠' ? '1f9e0' : undefined;

/** What slides are rendered with: one picture, code that stays plain, formulas that are their source. */
export const parts: SlideParts = {
  renderText: createTextRenderer(findEmoji),
  highlight: (code) => code.split('\n').map(createTextRenderer(findEmoji)),
  maths: ({ value: tex }) =>
    tex.includes('broken')
      ? { type: 'broken', message: `Cannot read ${tex}` }
      : { type: 'rendered', html: `<i>${tex}</i>` },
  images: new Map([
    [
      'a.png',
      { type: 'loaded', src: 'data:image/png;base64,AAAA', width: 40, height: 30, hash: 'h' },
    ],
    [
      'd.svg',
      { type: 'loaded', src: 'data:image/svg+xml;base64,BBBB', width: 40, height: 30, hash: 'i' },
    ],
    ['https://example.org/r.png', { type: 'remote' }],
  ]),
  links: new Map(),
  drawings: new Map(),
  alertWords: { ...findWords('en').alerts, ...findWords('en').statements },
  incremental: false,
};

const marp = createMarpRenderer({
  lang: 'en',
  theme: 'default',
  themeCss: undefined,
  size: '16:9',
  findEmoji,
});

/** A slide as it comes out of Marp. */
export function renderSlide(
  blocks: readonly RootContent[],
  own: Partial<LaidOutSlide> = {},
  changed: Partial<SlideParts> = {},
): SlideHtml {
  const placeholders = createPlaceholders();
  const slide = { ...layOutWhole(createSlide('content', 'one')), ...own, blocks };
  const markdown = renderSlideMarkdown(slide, { ...parts, ...changed }, placeholders);
  return marp.renderSlide(markdown, placeholders);
}

/** The layers of a type. */
export function layersOf({ layers }: SlideHtml, type: SlideLayer['type']): SlideLayer[] {
  return layers.filter((layer) => layer.type === type);
}

/** A paragraph of text. */
export function paragraph(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}
