import type { SlideView } from './deck-view.ts';
import type { Player } from './player.ts';
import type { Zoom } from './state.ts';
import { root } from './root.ts';

const maxScale = 8;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A click on a picture or diagram, or `z`, brings it near; dragging moves it, the wheel brings it nearer, a click lets go. */
export function zoom({ deck, dispatch, keys, getState, subscribe }: Player): void {
  const { width, height } = deck[0]?.svg.viewBox.baseVal ?? { width: 1280, height: 720 };
  const size: Size = { width, height };
  const show = (next: Zoom | undefined): void => {
    dispatch({ type: 'zoom', zoom: next && next.scale > 1 ? keepInside(next, size) : undefined });
  };
  subscribe((now, before) => {
    if (now.zoom === before?.zoom && now.slide === before?.slide) return;
    if (before && before.slide !== now.slide) setViewBox(deck[before.slide], undefined, size);
    setViewBox(deck[now.slide], now.zoom, size);
    if (now.zoom !== before?.zoom) root.toggleAttribute('data-zoomed', now.zoom !== undefined);
  });
  keys.set('z', () => {
    const slide = deck[getState().slide];
    if (!slide) return;
    const pictures = [...slide.content.querySelectorAll(zoomable)];
    const looks = pictures.map((picture) =>
      keepInside(lookAt(boxOf(picture, slide, size), size), size),
    );
    const at = looks.findIndex((look) => isNear(look, getState().zoom));
    show(looks[at + 1]);
  });
  const zoomBy = (factor: number, at?: { x: number; y: number }): void => {
    const now = getState().zoom;
    if (now) show(scaleAround(now, factor, at));
  };
  keys.set('+', () => zoomBy(1.25));
  keys.set('-', () => zoomBy(0.8));
  for (const [key, x, y] of pans)
    keys.set(key, () => {
      const now = getState().zoom;
      if (now) show({ ...now, x: now.x + x / now.scale, y: now.y + y / now.scale });
    });
  addEventListener(
    'wheel',
    (event) => {
      const slide = deck[getState().slide];
      if (!slide || !getState().zoom || !contains(slide, event.target)) return;
      event.preventDefault();
      zoomBy(Math.exp(-event.deltaY / 400), pointOf(event, slide));
    },
    { passive: false },
  );
  drag({ deck, getState }, { size, show });
}

/** What is worth a closer look. */
const zoomable = '.diagram, img:not(.logo), .katex-display';

/** Keys, and how far each moves, in px of the slide. */
const pans: readonly (readonly [key: string, x: number, y: number])[] = [
  ['Shift+ArrowLeft', -160, 0],
  ['Shift+ArrowRight', 160, 0],
  ['Shift+ArrowUp', 0, -160],
  ['Shift+ArrowDown', 0, 160],
];

/** Clicks and drags; what moves less than some px is a click. */
function drag(
  { deck, getState }: Pick<Player, 'deck' | 'getState'>,
  { size, show }: { size: Size; show: (next: Zoom | undefined) => void },
): void {
  let start: { x: number; y: number; zoom: Zoom | undefined } | undefined;
  let hasMoved = false;
  addEventListener('pointerdown', ({ target, button, clientX, clientY }) => {
    const { view, tool, slide, zoom: now } = getState();
    const isFree = (view === 'slide' || view === 'presenter') && !tool && button === 0;
    start =
      isFree && contains(deck[slide], target) ? { x: clientX, y: clientY, zoom: now } : undefined;
    hasMoved = false;
  });
  addEventListener('pointermove', ({ clientX, clientY }) => {
    const slide = deck[getState().slide];
    if (!start || !slide) return;
    hasMoved ||= Math.hypot(clientX - start.x, clientY - start.y) > 5;
    if (!hasMoved || !start.zoom) return;
    const perPixel = 1 / (slide.svg.getScreenCTM()?.a ?? 1);
    show({
      ...start.zoom,
      x: start.zoom.x - (clientX - start.x) * perPixel,
      y: start.zoom.y - (clientY - start.y) * perPixel,
    });
  });
  addEventListener('pointercancel', () => {
    start = undefined;
  });
  // A browser would carry the picture itself away.
  addEventListener('dragstart', (event) => {
    if (start?.zoom) event.preventDefault();
  });
  addEventListener('click', (event) => {
    const slide = deck[getState().slide];
    const begun = start;
    start = undefined;
    if (!begun || !slide || hasMoved || !(event.target instanceof Element)) return;
    if (event.target.closest('a, button, summary')) return;
    const picture = event.target.closest(zoomable);
    if (begun.zoom) show(undefined);
    else if (picture) show(lookAt(boxOf(picture, slide, size), size, pointOf(event, slide)));
  });
}

function contains(slide: SlideView | undefined, target: EventTarget | null): boolean {
  return target instanceof Node && slide !== undefined && slide.frame.contains(target);
}

/** A rectangle in px of the slide. */
interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

function boxOf(element: Element, { content }: SlideView, { width }: Size): Box {
  const outer = content.getBoundingClientRect();
  const inner = element.getBoundingClientRect();
  const perPixel = width / outer.width;
  return {
    x: (inner.x - outer.x) * perPixel,
    y: (inner.y - outer.y) * perPixel,
    width: inner.width * perPixel,
    height: inner.height * perPixel,
  };
}

/** Where the pointer is, in px of the slide. The picture around the slide knows it; of what is in it WebKit does not. */
function pointOf({ clientX, clientY }: MouseEvent, { svg }: SlideView): { x: number; y: number } {
  return new DOMPoint(clientX, clientY).matrixTransform(svg.getScreenCTM()?.inverse());
}

/** As large as it fits; what nearly fills the slide already, twice as large, around the point that was clicked. */
function lookAt(box: Box, size: Size, at?: { x: number; y: number }): Zoom {
  const fit = 0.94 * Math.min(size.width / box.width, size.height / box.height);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  return fit < 1.4
    ? { ...(at ?? middle), scale: 2 }
    : { ...middle, scale: Math.min(fit, maxScale) };
}

function isNear(look: Zoom, now: Zoom | undefined): boolean {
  return now !== undefined && Math.hypot(look.x - now.x, look.y - now.y) < 2;
}

/** The point stays where it is on the screen. */
function scaleAround(now: Zoom, factor: number, at: { x: number; y: number } = now): Zoom {
  const scale = Math.min(maxScale, Math.max(1, now.scale * factor));
  const share = 1 - now.scale / scale;
  return { scale, x: now.x + (at.x - now.x) * share, y: now.y + (at.y - now.y) * share };
}

function keepInside({ x, y, scale }: Zoom, { width, height }: Size): Zoom {
  const clamp = (value: number, half: number, whole: number): number =>
    Math.max(half, Math.min(value, whole - half));
  return { scale, x: clamp(x, width / scale / 2, width), y: clamp(y, height / scale / 2, height) };
}

/** The window on to the slide: what is drawn on it moves with it. */
function setViewBox(slide: SlideView | undefined, look: Zoom | undefined, size: Size): void {
  const { x, y, scale } = look ?? { x: size.width / 2, y: size.height / 2, scale: 1 };
  const width = size.width / scale;
  const height = size.height / scale;
  const box = `${x - width / 2} ${y - height / 2} ${width} ${height}`;
  for (const svg of slide?.frame.querySelectorAll(':scope > svg') ?? [])
    svg.setAttribute('viewBox', box);
}
