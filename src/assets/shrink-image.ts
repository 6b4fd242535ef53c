/** Photographs have many times the pixels that a screen or paper shows: a deck of them would be too large to mail. */
import { callPage } from '../browser/call-page.ts';
import { limitTime } from '../browser/limit-time.ts';
import type { Pages } from '../browser/kept-page.ts';
import { type ImageData, mayTakeLong } from './image-data.ts';
import type { EmbeddedImage, ShrinkImage } from './images.ts';

/** Pixels of a picture that fills a slide, on a screen that shows two for each CSS pixel. */
const most = { width: 2560, height: 1440 };

/** A picture that is hardly larger than it may be, or small in the file, stays as it is. */
const minGain = 0.75;
const minCharacters = 500_000;

/** Milliseconds that drawing a picture may take. */
const maxTime = 10_000;

/**
 * Creates what makes pictures smaller that are larger than any slide can show, and refuses those that cannot be drawn in
 * `limit` milliseconds.
 */
export function createImageShrinker(pages: Pages, limit: number = maxTime): ShrinkImage {
  return async (image) => {
    if (mayTakeLong(image)) {
      const drawn = await pages.withPage((page) =>
        limitTime(page, limit, callPage(page, 'drawPicture', image.src)),
      );
      if (drawn.type === 'late') return refuse(`it is not drawn within ${limit / 1000} seconds`);
      if (drawn.type === 'crashed') return refuse('the browser crashes over it');
    }
    const scale = Math.min(most.width / image.width, most.height / image.height);
    if (scale > minGain || image.src.length < minCharacters || !isStill(image)) return image;
    const [width, height] = [image.width, image.height].map((side) => Math.ceil(side * scale));
    const src = await pages.withPage((page) =>
      callPage(page, 'shrinkPicture', image.src, width!, height!),
    );
    return src.length < image.src.length ? { ...image, src } : image;
  };
}

function refuse(message: string): ImageData {
  return { type: 'refused', message };
}

/** Whether a picture is of pixels, and a single one: what moves would stand still. */
function isStill({ src }: EmbeddedImage): boolean {
  if (!/^data:image\/(?:png|jpeg|webp|avif);base64,/.test(src)) return false;
  const head = Buffer.from(src.slice(src.indexOf(',') + 1, 400), 'base64').toString('latin1');
  return !/acTL|ANIM|avis/.test(head);
}
