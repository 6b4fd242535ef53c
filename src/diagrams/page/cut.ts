import { type Box, createSvg, findDrawing, mapToDrawing, setFrame } from './drawing-svg.ts';
import { settleSteps } from './settle-steps.ts';
import { definitions } from './svg-vocabulary.ts';

/** Something that a drawing shows. */
export interface CutItem {
  /** Among all elements of the drawing. */
  readonly index: number;
  readonly box: Box;
  readonly kind: 'text' | 'shape' | 'line';
}

/** All that a drawing shows. */
export interface SvgItems {
  readonly items: readonly CutItem[];
  readonly frame: Box;
}

/** Heights in the drawing's own coordinates: what is above, and what is below, is in every part; undefined where nothing is. */
export interface Bands {
  readonly head: number | undefined;
  readonly foot: number | undefined;
}

/** What a part of a drawing shows, and in which frame. */
export interface PartPlan {
  readonly frame: Box;
  /** Items by index, moved down by so much. */
  readonly layers: readonly { readonly indices: readonly number[]; readonly down: number }[];
}

/** A part of a drawing, which stands alone. */
export interface CutPart {
  readonly svg: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Its labels. */
  readonly text: string;
  /** What comes with each step; none when all is there from the start. */
  readonly steps?: readonly string[];
}

/** Finds what names the lanes of a drawing, while Mermaid's classes tell. */
export function findBands(): Bands {
  const svg = findDrawing();
  const toDrawing = mapToDrawing(svg);
  const heights = (selector: string, side: 'top' | 'bottom'): number[] =>
    Array.from(svg.querySelectorAll(selector), (element) => toDrawing(element)[side]);
  const actors = heights('.actor-top', 'bottom');
  const times = heights(':scope > .taskWrapper', 'bottom');
  const dates = heights('.grid .tick text', 'top');
  // A timeline that runs downwards has its times all along.
  const isRow = times.length > 0 && Math.max(...times) - Math.min(...times) < 2;
  const heads = isRow ? times : actors;
  return {
    // Actors who come later stand further down.
    head: heads.length > 0 ? Math.min(...heads) : undefined,
    foot: dates.length > 0 ? Math.min(...dates) : undefined,
  };
}

/** Lists what the drawing shows. */
export function readItems(): SvgItems {
  const svg = findDrawing();
  const toDrawing = mapToDrawing(svg);
  const shown = 'text,foreignObject,image,svg,use,rect,circle,ellipse,polygon,polyline,path,line';
  const kindOf = (element: Element): CutItem['kind'] => {
    if (element.matches('text,foreignObject,image,svg')) return 'text';
    const isOpen = element.matches('line,polyline') || getComputedStyle(element).fill === 'none';
    return isOpen ? 'line' : 'shape';
  };
  const items = [...svg.querySelectorAll('*')].flatMap((element, index): CutItem[] => {
    const isOwn = element.parentElement?.closest('text,foreignObject,svg') === svg;
    if (!element.matches(shown) || element.closest(`defs, ${definitions}`) || !isOwn) return [];
    const { width, height } = element.getBoundingClientRect();
    if (width === 0 && height === 0) return [];
    return [{ index, box: toDrawing(element), kind: kindOf(element) }];
  });
  const { x, y, width, height } = svg.viewBox.baseVal;
  return { items, frame: { left: x, top: y, right: x + width, bottom: y + height } };
}

/** Makes a drawing of each part; `all` are the indices of the items. */
export function cutSvg(all: readonly number[], plans: readonly PartPlan[]): CutPart[] {
  const svg = findDrawing();
  const copy = (indices: readonly number[]): SVGSVGElement => {
    const clone = svg.cloneNode(true) as SVGSVGElement;
    const copies = [...clone.querySelectorAll('*')];
    const kept = new Set(indices);
    for (const index of all) if (!kept.has(index)) copies[index]?.remove();
    for (const group of [...clone.querySelectorAll('g')].toReversed())
      if (!group.hasChildNodes()) group.remove();
    return clone;
  };
  const copyBand = (indices: readonly number[], down: number): Element => {
    const band = createSvg('g', { transform: `translate(0 ${Math.round(down * 100) / 100})` });
    const clone = copy(indices);
    for (const definition of clone.querySelectorAll(':scope > defs')) definition.remove();
    band.append(...clone.childNodes);
    return band;
  };
  return plans.map(({ frame, layers: [own, ...bands] }) => {
    const part = copy(own?.indices ?? []);
    for (const { indices, down } of bands)
      if (indices.length > 0) part.append(copyBand(indices, down));
    setFrame(part, frame);
    const [width, height] = [frame.right - frame.left, frame.bottom - frame.top];
    const labels = [...part.querySelectorAll('text, foreignObject')].map(({ textContent }) =>
      textContent.replaceAll(/\s+/g, ' ').trim(),
    );
    const text = labels.filter((label) => label !== '').join(', ');
    const steps = settleSteps(part);
    const svgText = new XMLSerializer().serializeToString(part);
    return { svg: svgText, width, height, text, ...(steps.length > 1 && { steps }) };
  });
}
