/** From where to where along one axis. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a cut costs that crosses it. */
export interface PricedSpan extends Span {
  /** More than 0, or 0. */
  readonly cost: number;
}

/**
 * What a piece costs; one that fills all that it may, by the square of its share; and a strip. Pieces are few and even.
 * `near` is for a cut that touches a span; 1 px away it is half of that, and so on.
 */
const costs = { piece: 30, filled: 24, strip: 60, near: 40 } as const;
/** A piece of a smaller share is a strip. */
const minShare = 0.2;

/** Cuts an axis into the pieces of at most `longest` whose cuts cost least. They follow each other and leave nothing out. */
export function cutAxis(whole: Span, longest: number, spans: readonly PricedSpan[]): Span[] {
  const points = listPlaces(whole, longest, spans);
  const prices = points.map((at) => priceOf(at, spans));
  // `best[to]`: the cheapest pieces up to there, and where the last of them starts.
  const best = [{ cost: 0, start: 0 }];
  for (let to = 1; to < points.length; to += 1) {
    const price = to === points.length - 1 ? 0 : (prices[to] ?? 0);
    let found = { cost: Number.POSITIVE_INFINITY, start: to - 1 };
    for (let start = to - 1; start >= 0; start -= 1) {
      const share = ((points[to] ?? 0) - (points[start] ?? 0)) / longest;
      if (share > 1) break;
      const own = costs.piece + costs.filled * share ** 2 + (share < minShare ? costs.strip : 0);
      const cost = (best[start]?.cost ?? 0) + price + own;
      if (cost < found.cost) found = { cost, start };
    }
    best.push(found);
  }
  const pieces: Span[] = [];
  for (let to = points.length - 1; to > 0; to = best[to]?.start ?? 0)
    pieces.unshift({ from: points[best[to]?.start ?? 0] ?? 0, to: points[to] ?? 0 });
  return pieces;
}

function priceOf(at: number, spans: readonly PricedSpan[]): number {
  let crossed = 0;
  let distance = Number.POSITIVE_INFINITY;
  for (const { from, to, cost } of spans) {
    if (from < at && at < to) crossed += cost;
    distance = Math.min(distance, Math.abs(at - from), Math.abs(at - to));
  }
  return crossed + costs.near / (1 + distance);
}

/** Where pieces may start and end, in order. */
function listPlaces({ from, to }: Span, longest: number, spans: readonly Span[]): number[] {
  const ends = spans.flatMap((span) => [span.from, span.to]).toSorted((one, other) => one - other);
  // Between two ends the middle is the farthest from both.
  const places = ends.flatMap((at, index) => [at, (at + (ends[index + 1] ?? at)) / 2]);
  // Where everything overlaps there are cuts all the same.
  for (let at = from + longest / 4; at < to; at += longest / 4) places.push(at);
  const inside = [...new Set(places)].filter((at) => at > from && at < to);
  return [from, ...inside.toSorted((one, other) => one - other), to];
}
