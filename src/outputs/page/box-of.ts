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
