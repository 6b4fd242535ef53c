/** Where things stand in Lectern's own layouts, as the style sheets of its themes have them; pixels. */
import type { Box } from '../page/seen-slide.ts';

/** Places of the layouts. */
export interface OwnBoxes {
  readonly title: Box;
  readonly body: Box;
  readonly columns: readonly [Box, Box];
  readonly picture: Box;
  readonly caption: Box;
  readonly footer: Box;
  readonly number: Box;
  readonly coverTitle: Box;
  readonly coverSubtitle: Box;
  readonly byline: Box;
  readonly strip: Box;
  readonly frame: Box;
  readonly panel: Box;
  readonly panelTitle: Box;
  readonly panelBody: Box;
  /** Text runs from the right, and places are mirrored. */
  readonly isRtl: boolean;
}

/** Between two columns. */
export const columnGap = 56;
const stripHeight = 150;
const captionHeight = 44;
const bottom = 76;

/** What slides are. */
export interface SlideShape {
  readonly width: number;
  readonly height: number;
  /** @default false */
  readonly isRtl?: boolean;
}

/** Computes the places for slides of a size. */
export function createOwnBoxes({ width, height, isRtl = false }: SlideShape): OwnBoxes {
  const start = (box: Box): Box => (isRtl ? { ...box, x: width - box.x - box.width } : box);
  const margin = width > 1000 ? 88 : 64;
  const inner = width - 2 * margin;
  const body = { x: margin, y: 158, width: inner, height: height - 158 - bottom };
  const column = (inner - columnGap) / 2;
  const panel = Math.round(0.44 * width);
  const besidePanel = panel + 56;
  const cover = height - stripHeight;
  return {
    title: { x: margin, y: 70, width: inner, height: 72 },
    body,
    columns: [
      start({ ...body, width: column }),
      start({ ...body, x: margin + column + columnGap, width: column }),
    ],
    picture: { ...body, height: body.height - captionHeight - 8 },
    caption: {
      ...body,
      y: body.y + body.height - captionHeight,
      height: captionHeight,
    },
    footer: start({ x: margin, y: height - 52, width: inner - 200, height: 26 }),
    number: start({ x: width - margin - 120, y: height - 54, width: 120, height: 28 }),
    coverTitle: { x: margin, y: 72, width: inner, height: 330 },
    coverSubtitle: { x: margin, y: 418, width: inner, height: 116 },
    byline: { x: margin, y: cover, width: inner, height: stripHeight },
    strip: { x: 0, y: cover, width, height: stripHeight },
    frame: { x: 28, y: 28, width: width - 56, height: cover - 56 },
    panel: start({ x: 0, y: 0, width: panel, height }),
    panelTitle: start({ x: margin, y: 76, width: panel - margin - 32, height: 400 }),
    panelBody: start({
      x: besidePanel,
      y: 76,
      width: width - margin - besidePanel,
      height: height - 2 * bottom,
    }),
    isRtl,
  };
}
