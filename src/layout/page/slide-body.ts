import { isPositioned, measureScale } from './content-box.ts';

/** What a slide shows below its title and above its footnotes. */
export interface SlideBody {
  readonly blocks: readonly HTMLElement[];
  /** It goes on from another slide, or on another one. */
  readonly isPart: boolean;
  /** Height that it may take, px of the slide. */
  readonly free: number;
  readonly scale: number;
}

/** Finds the body of a slide that stands at the top. */
export function findBody(section: HTMLElement): SlideBody {
  const scale = measureScale(section);
  const flow = [...section.children].filter(
    (each): each is HTMLElement => each instanceof HTMLElement && !isPositioned(each),
  );
  const [first] = flow;
  const title = first?.matches('h1, h2, h3, h4, h5, h6') ? first : undefined;
  const footnotes = flow.find((each) => each.matches('.footnotes'));
  const blocks = flow.filter((each) => each !== title && each !== footnotes);
  const top = blocks[0]?.getBoundingClientRect().top ?? 0;
  const frame = section.getBoundingClientRect();
  const { paddingBottom } = getComputedStyle(section);
  const bottom =
    footnotes?.getBoundingClientRect().top ??
    frame.bottom - Number.parseFloat(paddingBottom) * scale;
  return {
    blocks,
    isPart: title?.querySelector('.part-mark:not(.series)') != null,
    free: Math.max(1, bottom - top) / scale,
    scale,
  };
}

/** How high a body is, px of the slide. */
export function measureBody({ blocks, scale }: SlideBody): number {
  const rects = blocks.map((each) => each.getBoundingClientRect());
  const top = rects[0]?.top ?? 0;
  return (Math.max(top, ...rects.map(({ bottom }) => bottom)) - top) / scale;
}

/** How much of what is free a body fills; nothing of a slide that is all title. */
export function measureShare(body: SlideBody): number {
  return body.blocks.length === 0 ? 1 : measureBody(body) / body.free;
}
