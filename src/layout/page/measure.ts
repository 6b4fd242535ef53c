/** Finds a slide's atoms in its HTML by their shapes, and says where each starts and ends, and how much room there is. */
import { type BlockGroup, findBlockGroups } from './block-groups.ts';
import {
  isPositioned,
  measureColumnGap,
  measureInnerHeight,
  measureInnerWidth,
  measureScale,
} from './content-box.ts';
import { measureAtoms } from './measure-atoms.ts';
import type { Shape } from '../../protocol/shape.ts';
import type { AtomSpan } from './spans.ts';

/** From where to where an atom reaches on an endless slide, px of the slide. */
export type PageAtom = Readonly<AtomSpan>;

/** A slide to measure. */
export interface MeasureRequest {
  readonly id: string;
  readonly shapes: readonly Shape[];
  /** When all of it fits, where its atoms are is of no interest. */
  readonly isWholeEnough: boolean;
  /** Whether it is measured as wide as a column too, in the base density. */
  readonly inColumn: 'never' | 'ifTooHigh' | 'always';
  /** Whether it is seen in larger type too where it fills little. */
  readonly mayGrow: boolean;
}

/** What one slide measures in one density, px of a slide 1280 (or 960) wide. */
export interface Measurement {
  readonly id: string;
  /** Height that content may take below the title. */
  readonly room: number;
  /** Width of the content, or of a column. */
  readonly width: number;
  /** All of it fits, and that is enough. */
  readonly isWhole: boolean;
  /** All of it fits. */
  readonly fits: boolean;
  /** Each atom; undefined when it is whole. */
  readonly atoms: readonly PageAtom[] | undefined;
  /** The least scale at which every displayed formula fits the width, at most 1. */
  readonly mathsScale: number;
}

/** Measures slides, with `narrow` as wide as one of two columns, in the page, which shows them so from then on. */
export function measureSlides(
  requests: readonly MeasureRequest[],
  density: number,
  narrow = false,
): Measurement[] {
  const sections = requests.flatMap((request) => {
    const section = document.getElementById(request.id);
    return section ? [{ request, section }] : [];
  });
  // All sections change before the first is measured: the page is laid out once.
  for (const { section } of sections) {
    section.dataset['density'] = String(density);
    if (narrow) section.dataset['measure'] = 'narrow';
    else delete section.dataset['measure'];
  }
  const range = document.createRange();
  return sections.map(({ section, request }) => {
    const width = measureInnerWidth(section);
    return {
      ...measureSlide(section, request, range),
      width: narrow ? (width - measureColumnGap(section)) / 2 : width,
    };
  });
}

function measureSlide(
  section: HTMLElement,
  { id, shapes, isWholeEnough }: MeasureRequest,
  range: Range,
): Omit<Measurement, 'width'> {
  const frame = section.getBoundingClientRect();
  const scale = measureScale(section);
  const groups = findBlockGroups(section, range).filter(isContent);
  // The title, where there is one, is not among the shapes.
  const blocks = groups.slice(Math.max(0, groups.length - shapes.length));
  const contentTop = blocks[0]?.top ?? frame.top;
  const above = (groups[0]?.top ?? contentTop) - contentTop;
  const inner = measureInnerHeight(section);
  const mathsScale = measureMathsScale(section);
  const roomFrom = (start: number): number => inner + (above + contentTop - start) / scale;
  const height = ((blocks.at(-1)?.bottom ?? contentTop) - contentTop) / scale;
  const isWhole =
    isWholeEnough &&
    blocks.length === shapes.length &&
    mathsScale === 1 &&
    height <= roomFrom(contentTop);
  const atoms = isWhole ? undefined : measureAtoms(blocks, shapes, range);
  const room = roundToLayout(roomFrom(atoms?.[0]?.start ?? contentTop));
  const taken = roundToLayout(((atoms?.at(-1)?.end ?? 0) - (atoms?.[0]?.start ?? 0)) / scale);
  return {
    id,
    room,
    fits: isWhole || (!!atoms && taken <= room + 0.5 && !atoms.some(({ columns }) => columns)),
    isWhole,
    atoms: atoms?.map((atom) => placeAtom(atom, frame.top, scale)),
    mathsScale,
  };
}

/** What is out of the flow is no content, nor are the marks of where the lecture is. */
function isContent({ element }: BlockGroup): boolean {
  return !element || !(element.matches('.way') || isPositioned(element));
}

/** An atom in px of the slide. */
function placeAtom(
  { start, end, figure, ...rest }: AtomSpan,
  top: number,
  scale: number,
): PageAtom {
  const toSlide = (pixels: number): number => roundToLayout(pixels / scale);
  return {
    ...rest,
    start: toSlide(start - top),
    end: toSlide(end - top),
    ...(figure && {
      figure: { ...figure, width: toSlide(figure.width), height: toSlide(figure.height) },
    }),
  };
}

/** Layout counts in 64ths of a pixel; what is read of a slide at a scale is off by less, and ties would break otherwise. */
function roundToLayout(pixels: number): number {
  return Math.round(pixels * 64) / 64;
}

function measureMathsScale(section: Element): number {
  let scale = 1;
  for (const block of section.querySelectorAll('.katex-display')) {
    const available = block.getBoundingClientRect().width;
    // A number stands at the right of what stays in the middle.
    const number = measureNumber(block);
    for (const part of block.querySelectorAll('.katex-html > .katex-base')) {
      const width = part.getBoundingClientRect().width + 2 * number;
      if (width > available && available > 0) scale = Math.min(scale, available / width);
    }
  }
  return scale;
}

/** How much room a displayed formula leaves for its number, on either side. */
function measureNumber(block: Element): number {
  const number = block.querySelector<HTMLElement>('.katex-html > .katex-tag');
  const html = number?.parentElement;
  if (!number || !html) return 0;
  const shown = html.offsetWidth > 0 ? html.getBoundingClientRect().width / html.offsetWidth : 1;
  const padding = Number.parseFloat(getComputedStyle(html).paddingInlineStart) * shown;
  return Math.max(number.getBoundingClientRect().width, padding);
}
