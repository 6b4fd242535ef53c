import type { ImageData } from 'mdast';

/** Reads how wide an author wants a picture: pixels (`300`, `300px`), or a share of the slide's content (`50%`). */
export function readAskedWidth(text: string): Pick<ImageData, 'width' | 'share'> {
  const [, digits = '', unit = ''] = /^\s*(\d+(?:\.\d+)?)\s*(px|%|)\s*$/i.exec(text) ?? [];
  const value = Number(digits);
  if (!(value > 0)) return {};
  if (unit !== '%') return { width: value };
  return value <= 100 ? { share: value } : {};
}

/** The same of an element's style. */
export function readStyledWidth(style: string): Pick<ImageData, 'width' | 'share'> {
  const [, width = ''] = /(?:^|;)\s*width\s*:\s*([^;!]+)/i.exec(style) ?? [];
  return readAskedWidth(width);
}
