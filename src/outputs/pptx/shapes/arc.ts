import type { Point } from '../../affine.ts';

type Curve = readonly [Point, Point, Point];

/** An arc of SVG's as cubic curves, each a quarter of the ellipse at most: https://www.w3.org/TR/SVG2/implnote.html#ArcConversionEndpointToCenter */
export function createArc(from: Point, to: Point, values: readonly number[]): Curve[] {
  const [givenX = 0, givenY = 0, degrees = 0, isLarge = 0, isClockwise = 0] = values;
  if (givenX === 0 || givenY === 0 || (from.x === to.x && from.y === to.y)) return [[from, to, to]];
  const tilt = (degrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(tilt), Math.cos(tilt)];
  const half = { x: (from.x - to.x) / 2, y: (from.y - to.y) / 2 };
  const x = cos * half.x + sin * half.y;
  const y = -sin * half.x + cos * half.y;
  // Radii that do not reach are made larger.
  const need = Math.sqrt((x / givenX) ** 2 + (y / givenY) ** 2);
  const grow = Math.max(1, need);
  const [rx, ry] = [Math.abs(givenX) * grow, Math.abs(givenY) * grow];
  const under = (rx * y) ** 2 + (ry * x) ** 2;
  const side = isLarge === isClockwise ? -1 : 1;
  const factor = side * Math.sqrt(Math.max(0, ((rx * ry) ** 2 - under) / under));
  const centre = { x: (factor * rx * y) / ry, y: (-factor * ry * x) / rx };
  const middle = {
    x: cos * centre.x - sin * centre.y + (from.x + to.x) / 2,
    y: sin * centre.x + cos * centre.y + (from.y + to.y) / 2,
  };
  const start = Math.atan2((y - centre.y) / ry, (x - centre.x) / rx);
  const end = Math.atan2((-y - centre.y) / ry, (-x - centre.x) / rx);
  const turn = 2 * Math.PI;
  const sweep = isClockwise
    ? (((end - start) % turn) + turn) % turn
    : -((((start - end) % turn) + turn) % turn);
  const place = (along: number, across: number): Point => ({
    x: middle.x + cos * rx * along - sin * ry * across,
    y: middle.y + sin * rx * along + cos * ry * across,
  });
  const count = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
  const step = sweep / count;
  const pull = (4 / 3) * Math.tan(step / 4);
  return Array.from({ length: count }, (_, index): Curve => {
    const [one, two] = [start + index * step, start + (index + 1) * step];
    const [c1, s1, c2, s2] = [Math.cos(one), Math.sin(one), Math.cos(two), Math.sin(two)];
    return [
      place(c1 - pull * s1, s1 + pull * c1),
      place(c2 + pull * s2, s2 - pull * c2),
      place(c2, s2),
    ];
  });
}
