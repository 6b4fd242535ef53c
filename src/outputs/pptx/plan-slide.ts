/** Which layout a slide is made on, and which of its blocks fill the layout's placeholders. */
import type { Box, SeenBlock, SeenSlide, SeenText } from '../page/seen-slide.ts';
import { columnGap, createOwnBoxes } from './own-boxes.ts';
import type { Design, Layout, LayoutKind, Placeholder } from './design.ts';

/** A block with its place. */
export interface PlannedBlock {
  readonly block: SeenBlock;
  readonly placeholder: Placeholder | undefined;
  /** As on the deck's slide, or as the placeholder has it. */
  readonly box: Box;
  /** How far down it may go before it meets something else. */
  readonly maxHeight: number;
  /** The placeholder's own place. */
  readonly isInherited: boolean;
  /** Its text stands in the middle of its box. */
  readonly isMiddle: boolean;
}

/** A slide before it is written. */
export interface SlidePlan {
  readonly layout: Layout;
  readonly kind: LayoutKind;
  /** In the order in which they are read. */
  readonly blocks: readonly PlannedBlock[];
}

/** Plans a slide. */
export function planSlide(seen: SeenSlide, design: Design): SlidePlan {
  const parted = { ...seen, blocks: seen.blocks.flatMap((block) => partColumns(block, seen)) };
  const slide = design.isTemplate ? moveToTemplate(parted, design) : parted;
  const kind = chooseKind(slide);
  const layout = design.layouts[kind];
  const filled = fillPlaceholders(slide, kind, layout);
  const isAlone = slide.blocks.filter((block) => !isFootnotes(block)).length === 1;
  const blocks = slide.blocks.map((block): PlannedBlock => {
    const placeholder = filled.get(block);
    const limit = findLimit(block, slide, design);
    const isWhole = placeholder !== undefined && block.type === 'text' && fillsAlone(kind, isAlone);
    const own = isWhole ? limitTo(placeholder.box, slide.blocks, design) : block.box;
    return {
      block,
      placeholder,
      box: own,
      maxHeight: isWhole ? own.height : limit - block.box.y,
      isInherited: isWhole && own === placeholder.box,
      isMiddle: isWhole && kind === 'text' && slide.isMiddle,
    };
  });
  return { layout, kind, blocks };
}

/** A long list that runs in two columns is two texts beside each other. */
function partColumns(block: SeenBlock, { isRtl }: SeenSlide): SeenBlock[] {
  if (block.type !== 'text') return [block];
  const { paragraphs, box } = block;
  const at = paragraphs.findIndex(
    ({ top }, index) => index > 0 && top < paragraphs[index - 1]!.top,
  );
  if (at < 0) return [block];
  const width = (box.width - columnGap) / 2;
  const first = paragraphs[0]!.top;
  const height = Math.max(...paragraphs.map((one) => one.top + one.height)) - first;
  const left = { ...box, y: first, width, height };
  const right = { ...left, x: box.x + width + columnGap };
  const [start, end] = isRtl ? [right, left] : [left, right];
  return [
    { ...block, paragraphs: paragraphs.slice(0, at), box: start, column: 0 },
    { ...block, paragraphs: paragraphs.slice(at), box: end, column: 1 },
  ];
}

/** Text that is all of its slide's body has all of the placeholder's room. */
function fillsAlone(kind: LayoutKind, isAlone: boolean): boolean {
  return isAlone || ['agenda', 'section', 'statement', 'title'].includes(kind);
}

function chooseKind({ type, classes, blocks }: SeenSlide): LayoutKind {
  const content = blocks.filter((block) => !isFootnotes(block));
  if (type === 'title') return 'title';
  if (type === 'section' || type === 'agenda') {
    const isColumns = content.some(({ column }) => column !== undefined);
    return isColumns ? 'columns' : content.length < 2 ? type : 'text';
  }
  const [first] = content;
  if (first === undefined) return 'titleOnly';
  if (classes.includes('statement') && content.length === 1 && first.type === 'text')
    return 'statement';
  if (content.some(({ column }) => column !== undefined)) return 'columns';
  const pictures = content.filter((block) => block.type === 'picture');
  if (
    pictures.length === 1 &&
    content.every((block) => block.type === 'picture' || isCaption(block))
  )
    return 'picture';
  return content.some((block) => mayFill(block)) ? 'text' : 'titleOnly';
}

function isFootnotes(block: SeenBlock): boolean {
  return block.type === 'text' && block.isFootnotes;
}

function isCaption(block: SeenBlock): block is SeenText {
  return block.type === 'text' && block.paragraphs.every(({ role }) => role === 'caption');
}

/** What PowerPoint puts into a placeholder for content. */
function mayFill(block: SeenBlock): boolean {
  if (block.type === 'text') return !block.isFootnotes && !isCaption(block);
  return block.type === 'picture' || block.type === 'table';
}

function fillPlaceholders(
  { blocks }: SeenSlide,
  kind: LayoutKind,
  { bodies }: Layout,
): ReadonlyMap<SeenBlock, Placeholder> {
  const filled = new Map<SeenBlock, Placeholder>();
  const fill = (block: SeenBlock | undefined, index: number): void => {
    const placeholder = bodies[index];
    if (block && placeholder) filled.set(block, placeholder);
  };
  const text = (block: SeenBlock): boolean => block.type === 'text' && mayFill(block);
  // Text is what the outline shows.
  const best = (all: readonly SeenBlock[]): SeenBlock | undefined =>
    all.find(text) ?? all.find(mayFill);
  if (kind === 'title') {
    const isByline = (block: SeenBlock): boolean =>
      block.type === 'text' && block.paragraphs.every(({ role }) => role === 'byline');
    const byline = blocks.find(isByline);
    const other = blocks.find((block) => text(block) && !isByline(block));
    fill(other ?? (bodies.length > 1 ? undefined : byline), 0);
    if (bodies.length > 1) fill(byline, 1);
  } else if (kind === 'picture') {
    fill(
      blocks.find(({ type }) => type === 'picture'),
      0,
    );
    fill(blocks.find(isCaption), 1);
  } else if (kind === 'columns') {
    for (const column of [0, 1])
      fill(best(blocks.filter((block) => block.column === column)), column);
  } else if (kind !== 'titleOnly') fill(best(blocks), 0);
  return filled;
}

/** Between the edge of a slide and what is made smaller to stay on it. */
const edgeGap = 8;

/**
 * The upper edge of what stands below a block, or the end of the room. A block that needs more has it, but none goes beyond
 * the slide, as those of Marp decks may: it is made smaller, as far as it must be.
 */
function findLimit(block: SeenBlock, { blocks, height }: SeenSlide, design: Design): number {
  const { room } = design;
  const { x, y, width } = block.box;
  const below = blocks.filter(
    ({ box }) =>
      box.y > y + 1 &&
      box.x < x + width &&
      x < box.x + box.width &&
      box.y >= y + block.box.height - 4,
  );
  const end = isFootnotes(block) ? height - 56 : room.y + room.height;
  const next = Math.min(...below.map(({ box }) => box.y - 4));
  const own = y + block.box.height;
  const edge = Math.min(design.height - edgeGap, next);
  return own > design.height && y < edge ? edge : Math.max(Math.min(end, next), own);
}

/** A placeholder's box, down to the footnotes. */
function limitTo(box: Box, blocks: readonly SeenBlock[], { isTemplate }: Design): Box {
  const notes = isTemplate ? undefined : blocks.find(isFootnotes);
  if (!notes || notes.box.y >= box.y + box.height) return box;
  return { ...box, height: notes.box.y - 12 - box.y };
}

/** A slide with its blocks where a template has room for them. */
function moveToTemplate(slide: SeenSlide, { room }: Design): SeenSlide {
  const { body } = createOwnBoxes(slide);
  const [wide, high] = [room.width / body.width, room.height / body.height];
  const share = Math.min(wide, high);
  const blocks = slide.blocks.map((block): SeenBlock => {
    const { x, y, width, height } = block.box;
    const place = {
      x: room.x + (x - body.x) * wide,
      y: room.y + Math.max(0, y - body.y) * high,
      width: width * wide,
      height: height * high,
    };
    if (block.type === 'formula') {
      const own = contain(place, block.inner, share);
      return { ...block, box: place, inner: own };
    }
    return { ...block, box: isDrawn(block) ? contain(place, { width, height }, share) : place };
  });
  return { ...slide, blocks: slide.type === 'title' ? joinTexts(blocks) : blocks };
}

function isDrawn({ type }: SeenBlock): boolean {
  return type === 'picture' || type === 'drawing';
}

/** In the middle of a place, in its own shape. */
function contain(place: Box, { width, height }: Pick<Box, 'height' | 'width'>, share: number): Box {
  const own = { width: width * share, height: height * share };
  return {
    ...own,
    x: place.x + (place.width - own.width) / 2,
    y: place.y + (place.height - own.height) / 2,
  };
}

/** A template has one placeholder for all that stands below the title of a lecture. */
function joinTexts(blocks: readonly SeenBlock[]): SeenBlock[] {
  const texts = blocks.filter((block) => block.type === 'text');
  const [first] = texts;
  if (!first) return [...blocks];
  const paragraphs = texts.flatMap((block) => block.paragraphs);
  return [{ ...first, paragraphs }, ...blocks.filter((block) => block.type !== 'text')];
}
