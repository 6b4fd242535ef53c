/** A place, in units of whoever holds it. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** `a c e` over `b d f`, as SVG writes it. */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Affine = [1, 0, 0, 1, 0, 0];

/** What does the second first, and then the first. */
export function multiply(first: Affine, second: Affine): Affine {
  const [a, b, c, d, e, f] = first;
  const [g, h, i, j, k, l] = second;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

export function translate(x: number, y: number): Affine {
  return [1, 0, 0, 1, x, y];
}

export function scale(x: number, y: number = x): Affine {
  return [x, 0, 0, y, 0, 0];
}

/** By an angle in radians, as y grows downwards: clockwise. */
export function rotate(angle: number): Affine {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return [cos, sin, -sin, cos, 0, 0];
}

export function apply([a, b, c, d, e, f]: Affine, { x, y }: Point): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** How much larger things are shown. */
export function sizeOf([a, b, c, d]: Affine): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

/** Whether rectangles stay upright. */
export function isUpright([, b, c]: Affine): boolean {
  return Math.abs(b) < 1e-6 && Math.abs(c) < 1e-6;
}

/** Parses SVG's `transform`; what is none is none. */
export function parseTransform(text: string): Affine {
  let whole = identity;
  for (const [, name = '', list = ''] of text.matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    const values = list
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number);
    const step = values.every(Number.isFinite) ? createStep(name, values) : undefined;
    if (step) whole = multiply(whole, step);
  }
  return whole;
}

function createStep(name: string, values: readonly number[]): Affine | undefined {
  const [first = 0, second, third = 0] = values;
  if (name === 'translate') return translate(first, second ?? 0);
  if (name === 'scale') return scale(first, second ?? first);
  if (name === 'matrix' && values.length === 6) return values as unknown as Affine;
  if (name !== 'rotate') return undefined;
  const turn = rotate((first * Math.PI) / 180);
  if (second === undefined) return turn;
  return multiply(multiply(translate(second, third), turn), translate(-second, -third));
}
