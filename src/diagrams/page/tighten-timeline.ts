import { type Box, findDrawing, mapToDrawing, setAttributes } from './drawing-svg.ts';

/** Between what stands below each other, and how far arrows go beyond the last event; in the drawing's own coordinates. */
const gap = 16;
const arrow = 28;

/**
 * Moves the rows of a timeline together: Mermaid leaves more room between sections, times and events than these take, and
 * labels of a drawing so high are small. One that runs downwards stays.
 */
export function tightenTimeline(): void {
  const svg = findDrawing();
  const [axis] = svg.querySelectorAll<SVGLineElement>('.lineWrapper > [stroke-width="4"]');
  if (!axis || axis.getAttribute('y1') !== axis.getAttribute('y2')) return;
  const times = [...svg.querySelectorAll<SVGGElement>(':scope > .taskWrapper')];
  const events = [...svg.querySelectorAll<SVGGElement>(':scope > .eventWrapper')];
  const nodes = [...svg.querySelectorAll<SVGGElement>(':scope > g:not([class])')];
  const sections = nodes.filter((node) => node.querySelector('.timeline-node'));
  const bounds = createBounds(svg);
  if (sections.length > 0) moveTo(times, bounds(sections).bottom + gap, bounds);
  const y = bounds(times).bottom + gap * 1.5;
  setAttributes(axis, { y1: y, y2: y });
  if (events.length > 0) moveTo(events, y + gap * 1.5, bounds);
  const end = events.length > 0 ? bounds(events).bottom + arrow : y;
  for (const line of svg.querySelectorAll('.lineWrapper > [stroke-dasharray]'))
    setAttributes(line, { y1: bounds(times).bottom, y2: end });
}

type Bounds = (elements: readonly SVGGElement[]) => Pick<Box, 'top' | 'bottom'>;

function createBounds(svg: SVGSVGElement): Bounds {
  const toDrawing = mapToDrawing(svg);
  return (elements) => {
    const boxes = elements.map(toDrawing);
    return {
      top: Math.min(...boxes.map(({ top }) => top)),
      bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    };
  };
}

function moveTo(elements: readonly SVGGElement[], top: number, bounds: Bounds): void {
  const down = top - bounds(elements).top;
  for (const element of elements) {
    const before = element.getAttribute('transform') ?? '';
    element.setAttribute('transform', `translate(0, ${down}) ${before}`);
  }
}
