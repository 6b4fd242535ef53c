import { expect, test } from 'vitest';
import { createSlide } from '../../src/deck/create-slide.ts';
import { type Asset, createDrawing } from '../../src/html/assets.ts';
import { escapeHtml } from '../../src/html/escape.ts';
import { fillAssets } from '../../src/html/fill.ts';
import { createToken } from '../../src/html/tokens.ts';
import { layOutWhole } from '../../src/layout/laid-out.ts';
import { type PageParts, renderPage } from '../../src/render/page.ts';
import type { RenderedSlide } from '../../src/render/stamp-slide.ts';

/** A page of slides that each show an asset. */
function pageOf(assets: ReadonlyMap<string, Asset>, ...names: readonly string[]): PageParts {
  const slides = names.map((name, index): RenderedSlide => ({
    slide: layOutWhole(createSlide('content', `slide-${index + 1}`)),
    number: index + 1,
    html: {
      size: { width: 1280, height: 720 },
      layers: [
        {
          type: 'content',
          frame: new Map(),
          attributes: new Map(),
          content: createToken('asset', name),
          hasHeader: false,
          hasFooter: false,
          headingAt: undefined,
        },
      ],
      assets,
    },
    isMarp: true,
    notes: [],
  }));
  return renderPage({
    meta: {
      title: 'Lecture',
      author: undefined,
      date: undefined,
      lang: 'en',
      size: '16:9',
      theme: 'lectern',
      logo: undefined,
      duration: undefined,
    },
    source: 'notes/lecture.md',
    slides,
    total: slides.length,
    logo: undefined,
    titles: undefined,
    renderText: escapeHtml,
    values: { assets, anchors: new Map() },
    styles: [],
    scripts: [],
  });
}

test('a page is put together from pictures, and its frames without looking at any', () => {
  let reads = 0;
  const picture: Asset = {
    get html() {
      reads += 1;
      return '<img src="data:picture">';
    },
  };
  const { frames, assemble } = pageOf(new Map([['a', picture]]), 'a', 'a', 'missing');
  expect(reads).toBe(0);
  expect(assemble(frames).match(/data:picture/g)).toHaveLength(2);
  // Once to see whether it can be shared, and once for each place.
  expect(reads).toBe(3);
});

test('a frame tells whether its drawing was shown before, and is filled alone as in its page', () => {
  const assets = new Map([
    ['a', createDrawing('<svg id="m0123abcd-0"/>')],
    ['b', createDrawing('<svg id="mffffffff-0"/>')],
  ]);
  const { frames, assemble } = pageOf(assets, 'a', 'b', 'a', 'a');
  const ids = frames.map((frame) =>
    fillAssets(frame, assets)
      .match(/ id="m[^"]*"/g)
      ?.join(),
  );
  expect(ids).toEqual([
    ' id="m0123abcd-0"',
    ' id="mffffffff-0"',
    ' id="m0123abcd-1-0"',
    ' id="m0123abcd-2-0"',
  ]);
  const whole = assemble(frames);
  for (const frame of frames) expect(whole).toContain(fillAssets(frame, assets));
});
