/** The pictures in a line of text. */
import { boxOf } from './box-of.ts';
import type { TextReader } from './read-text.ts';
import type { Box, SeenPicture } from './seen-slide.ts';

/** Pictures go by the key that follows the last `#` of their addresses. */
export function readPictures(nodes: readonly Node[], reader: TextReader): SeenPicture[] {
  return nodes.flatMap((node) => {
    if (!(node instanceof Element)) return [];
    const images = node instanceof HTMLImageElement ? [node] : [...node.querySelectorAll('img')];
    return images.map((image): SeenPicture => {
      const href = image.closest('a')?.getAttribute('href');
      return {
        type: 'picture',
        key: keyOf(image.getAttribute('src') ?? ''),
        alt: image.alt,
        box: containedBox(image, boxOf(image.getBoundingClientRect(), reader)),
        ...(href && { href }),
      };
    });
  });
}

/** The key of a picture by its address. */
export function keyOf(address: string): string {
  return decodeURIComponent(address.slice(address.lastIndexOf('#') + 1));
}

/** A picture is never distorted: in a box of another shape it stands in the middle. */
function containedBox(image: HTMLImageElement, box: Box): Box {
  const { naturalWidth, naturalHeight } = image;
  if (naturalWidth === 0 || naturalHeight === 0 || box.width === 0 || box.height === 0) return box;
  const scale = Math.min(box.width / naturalWidth, box.height / naturalHeight);
  const width = naturalWidth * scale;
  const height = naturalHeight * scale;
  return {
    x: box.x + (box.width - width) / 2,
    y: box.y + (box.height - height) / 2,
    width,
    height,
  };
}
