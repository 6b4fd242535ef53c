import { getStroke } from 'perfect-freehand';
import type { SlideView } from './deck-view.ts';
import { findVisibleStrokes, type InkLog, type Stroke } from './ink.ts';

const space = 'http://www.w3.org/2000/svg';
const layers = new WeakMap<SlideView, SVGSVGElement>();
const outlines = new WeakMap<Stroke, string>();

/** The drawing over a slide, made when it is first needed. It has the slide's own coordinates. */
export function findInkLayer(slide: SlideView): SVGSVGElement {
  const known = layers.get(slide);
  if (known) return known;
  const layer = document.createElementNS(space, 'svg');
  layer.setAttribute('class', 'player-ink');
  layer.setAttribute('aria-hidden', 'true');
  layer.setAttribute('viewBox', slide.svg.getAttribute('viewBox') ?? '0 0 1280 720');
  slide.svg.after(layer);
  layers.set(slide, layer);
  return layer;
}

/** Shows what is drawn on a slide. */
export function renderInk(slide: SlideView, log: InkLog): void {
  const strokes = findVisibleStrokes(log);
  if (strokes.length === 0 && !layers.has(slide)) return;
  const layer = findInkLayer(slide);
  const laser = layer.querySelector('circle');
  layer.replaceChildren(
    ...strokes.map(({ stroke }) => createPath(stroke)),
    ...(laser ? [laser] : []),
  );
}

/** Shows where the laser points, or that it points nowhere. */
export function renderLaser(slide: SlideView, at: readonly [number, number] | undefined): void {
  if (!at) {
    layers.get(slide)?.querySelector('circle')?.remove();
    return;
  }
  const layer = findInkLayer(slide);
  let dot = layer.querySelector('circle');
  if (!dot) {
    dot = document.createElementNS(space, 'circle');
    dot.setAttribute('r', '9');
    layer.append(dot);
  }
  dot.setAttribute('cx', String(at[0]));
  dot.setAttribute('cy', String(at[1]));
}

function createPath(stroke: Stroke): SVGPathElement {
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', findOutline(stroke));
  path.setAttribute('class', `player-${stroke.type}`);
  path.dataset['colour'] = stroke.colour;
  return path;
}

function findOutline(stroke: Stroke): string {
  const known = outlines.get(stroke);
  if (known !== undefined) return known;
  const isPen = stroke.type === 'pen';
  const points = getStroke(
    stroke.points.map(([x, y, pressure]) => [x, y, pressure]),
    {
      size: isPen ? 7 : 30,
      thinning: isPen ? 0.5 : 0,
      // The line ends where the pen is, also while it is drawn.
      last: true,
      // A mouse presses alike all the way; then the speed says how thin a line gets.
      simulatePressure: stroke.points.every(([, , pressure]) => pressure === 0.5),
    },
  );
  const outline = drawOutline(points);
  outlines.set(stroke, outline);
  return outline;
}

/** A closed curve through the middles between the points, each point pulling it. */
function drawOutline(points: readonly (readonly number[])[]): string {
  const round = (value: number): number => Math.round(value * 10) / 10;
  const parts = points.map(([x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = points[(index + 1) % points.length] ?? [];
    return `${round(x)} ${round(y)} ${round((x + nextX) / 2)} ${round((y + nextY) / 2)}`;
  });
  const [first = 0, second = 0] = points[0] ?? [];
  return parts.length === 0 ? '' : `M${round(first)} ${round(second)}Q${parts.join(' ')}Z`;
}
