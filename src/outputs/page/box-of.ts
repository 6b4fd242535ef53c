import type { TextReader } from './read-text.ts';
import type { Box } from './seen-slide.ts';

/** Where an element stands on the slide. */
export function boxOf(rect: DOMRect, { frame, scale }: Pick<TextReader, 'frame' | 'scale'>): Box {
  return {
    x: (rect.left - frame.left) / scale,
    y: (rect.top - frame.top) / scale,
    width: rect.width / scale,
    height: rect.height / scale,
  };
}

/** The smallest box around two. */
export function unite(one: Box, other: Box): Box {
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
}
