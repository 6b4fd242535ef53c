/** Shows one part of the slides that the page holds, and nothing else, on no ground: a picture is made of it. */
import type { Box } from './seen-slide.ts';

/** Which part: the one of this number, from 0, among those of a slide that a selector finds. */
export interface PartRequest {
  readonly slide: string;
  readonly selector: string;
  readonly index: number;
}

/** @returns where it stands in the page; undefined where there is none */
export function isolatePart({ slide, selector, index }: PartRequest): Box | undefined {
  showParts();
  const section = document.getElementById(slide);
  const part = section?.querySelectorAll<HTMLElement>(selector)[index];
  if (!section || !part) return undefined;
  const frame = section.closest('svg');
  setVisibility([document.body], 'hidden');
  // What is in a frame that is hidden is never painted.
  if (frame) setVisibility([frame, ...frame.querySelectorAll('foreignObject')], 'visible');
  setVisibility(document.querySelectorAll('section'), 'hidden');
  setVisibility([part], 'visible');
  const { x, y, width, height } = part.getBoundingClientRect();
  return { x, y, width, height };
}

const mark = 'data-isolated';

function setVisibility(elements: Iterable<Element>, visibility: string): void {
  for (const element of elements) {
    (element as HTMLElement).style.visibility = visibility;
    element.setAttribute(mark, '');
  }
}

/** Shows again what was hidden for that. */
export function showParts(): void {
  for (const element of document.querySelectorAll<HTMLElement>(`[${mark}]`)) {
    element.style.visibility = '';
    element.removeAttribute(mark);
  }
}

/** Draws a picture, a `data:` address, as a PNG so many pixels wide at most; undefined for one that is broken. */
export async function rasterisePicture(src: string, width: number): Promise<string | undefined> {
  const picture = new Image();
  picture.src = src;
  const isThere = await picture.decode().then(
    () => picture.naturalWidth > 0,
    () => false,
  );
  if (!isThere) return undefined;
  const scale = width / picture.naturalWidth;
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(picture.naturalHeight * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png');
}
