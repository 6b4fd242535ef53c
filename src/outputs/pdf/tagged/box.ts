/** A rectangle in points, from the lower left corner of a page; infinite as long as nothing is in it. */
export interface Box {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

/** Creates one with nothing in it. */
export function createBox(): Box {
  return { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity };
}

/** Has it hold a point. */
export function growBox(box: Box, x: number, y: number): void {
  box.left = Math.min(box.left, x);
  box.bottom = Math.min(box.bottom, y);
  box.right = Math.max(box.right, x);
  box.top = Math.max(box.top, y);
}

/** One that holds all; undefined when nothing is in them. */
export function joinBoxes(boxes: readonly Box[]): Box | undefined {
  const whole = createBox();
  for (const { left, bottom, right, top } of boxes) {
    if (left > right) continue;
    growBox(whole, left, bottom);
    growBox(whole, right, top);
  }
  return whole.left <= whole.right ? whole : undefined;
}
