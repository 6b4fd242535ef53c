import { between, grow, overlaps, type Point, type Rect } from './rect.ts';
import { type SizedText, step } from './size-graph.ts';

/** A label on its line. */
export interface PlacedLabel {
  readonly text: SizedText;
  readonly rect: Rect;
}

/** What a label keeps clear of. */
export interface LabelSurroundings {
  readonly boxes: readonly Rect[];
  readonly groups: readonly Rect[];
  readonly titles: readonly Rect[];
  readonly labels: readonly Rect[];
  /** Stretches of other lines. */
  readonly stretches: readonly Rect[];
}

/** Room round a label's words on its line, px. */
const margin = { x: 8, y: 2 };
/** What is left of a line on both sides of its label, px; an arrow's head is on one of them. */
const stub = 20;
const clear = 6;

/** Finds a label's best place on its line: in few rows, in the middle of a stretch; undefined where there is none. */
export function placeLabel(
  points: readonly Point[],
  forms: readonly SizedText[],
  around: LabelSurroundings,
): PlacedLabel | undefined {
  const legs = points.slice(1).map((point, index) => between(points[index]!, point));
  let best: (PlacedLabel & { readonly cost: number }) | undefined;
  for (const [leg, rect] of legs.entries()) {
    const isAcross = rect.bottom === rect.top;
    const length = isAcross ? rect.right - rect.left : rect.bottom - rect.top;
    const others = legs.filter((_, index) => index !== leg);
    for (const text of forms) {
      const [width, height] = [text.width + 2 * margin.x, text.height + 2 * margin.y];
      const room = length - (isAcross ? width : height) - 2 * stub;
      for (let shift = 0; shift <= room / 2; shift += step / 2)
        for (const way of shift === 0 ? [0] : [shift, -shift]) {
          const cost = text.rows.length * 2 + Math.abs(way) / 24 + (isAcross ? 0 : 1);
          if (best && cost >= best.cost) continue;
          const x = (rect.left + rect.right) / 2 + (isAcross ? way : 0);
          const y = (rect.top + rect.bottom) / 2 + (isAcross ? 0 : way);
          const place = {
            left: x - width / 2,
            right: x + width / 2,
            top: y - height / 2,
            bottom: y + height / 2,
          };
          if (isClear(place, { ...around, stretches: [...around.stretches, ...others] }))
            best = { text, rect: place, cost };
        }
    }
  }
  return best && { text: best.text, rect: best.rect };
}

function isClear(
  place: Rect,
  { boxes, groups, titles, labels, stretches }: LabelSurroundings,
): boolean {
  const own = grow(place, clear);
  const touches = (rect: Rect): boolean => overlaps(own, rect);
  const isInside = (frame: Rect): boolean =>
    own.left > frame.left &&
    own.right < frame.right &&
    own.top > frame.top &&
    own.bottom < frame.bottom;
  return (
    ![...boxes, ...titles.filter(({ left, right }) => right > left), ...labels].some(touches) &&
    // A stretch is a line, which has no area of its own.
    !stretches.some((stretch) => touches(grow(stretch, 1))) &&
    groups.every((frame) => !touches(frame) || isInside(frame))
  );
}
