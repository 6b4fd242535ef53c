/** A picture is judged by as many of its pixels a side. */
const side = 96;
/** Channels that differ by no more are the same, from 0 to 255. */
const tolerance = 3;
/** Drawings, plots and screenshots are mostly flat: at least 0.39 of those that were tried, and 0.18 of photographs. */
const maxFlat = 0.28;
/** One colour, to 16 steps a channel, that has more of it is a ground. */
const maxGround = 0.25;
/** A side on which more is of one colour is a margin. */
const minMargin = 0.97;

type Rgb = readonly [red: number, green: number, blue: number];

/**
 * Whether a picture is an opaque photograph that fills its frame: few of its pixels are like those beside and below them, no
 * colour is its ground, and it has no margin all round.
 */
export function isPhotograph(image: HTMLImageElement): boolean {
  // An unloaded picture, and a drawing.
  if (image.naturalWidth === 0 || image.src.startsWith('data:image/svg')) return false;
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return false;
  context.drawImage(image, 0, 0, side, side);
  const { data } = context.getImageData(0, 0, side, side);
  const places = Array.from({ length: side }, (_, index) => index);
  const at = (x: number, y: number): Rgb => {
    const first = 4 * (y * side + x);
    return [data[first] ?? 0, data[first + 1] ?? 0, data[first + 2] ?? 0];
  };
  if (data.some((value, index) => index % 4 === 3 && value < 255)) return false;
  const last = side - 1;
  const sides = [
    places.map((x) => at(x, 0)),
    places.map((y) => at(last, y)),
    places.map((x) => at(x, last)),
    places.map((y) => at(0, y)),
  ];
  if (sides.every(isMargin)) return false;
  const pixels = places.flatMap((y) => places.map((x) => at(x, y)));
  const inner = places.slice(0, last);
  const flat = inner.flatMap((y) =>
    inner.filter((x) => {
      const own = at(x, y);
      return isLike(own, at(x + 1, y)) && isLike(own, at(x, y + 1));
    }),
  );
  return flat.length < maxFlat * last ** 2 && shareOfMost(pixels) < maxGround;
}

function isLike(one: Rgb, other: Rgb): boolean {
  return one.every((value, channel) => Math.abs(value - other[channel]!) <= tolerance);
}

/** The share of the most frequent colour. */
function shareOfMost(pixels: readonly Rgb[]): number {
  const counts = new Map<number, number>();
  for (const [red, green, blue] of pixels) {
    const colour = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return Math.max(...counts.values()) / pixels.length;
}

/** Whether nearly all of a side is within a few steps of its mean. */
function isMargin(pixels: readonly Rgb[]): boolean {
  const meanOf = (channel: 0 | 1 | 2): number =>
    pixels.reduce((sum, pixel) => sum + pixel[channel], 0) / pixels.length;
  const mean: Rgb = [meanOf(0), meanOf(1), meanOf(2)];
  const near = pixels.filter((pixel) =>
    pixel.every((value, channel) => Math.abs(value - mean[channel]!) < 4 * tolerance),
  );
  return near.length > minMargin * pixels.length;
}
