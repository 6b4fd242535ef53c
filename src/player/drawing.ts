import { findPart } from './find-part.ts';
import { findLog, findVisibleStrokes, type InkColour, type InkPoint } from './ink.ts';
import { findInkLayer, renderInk, renderLaser } from './ink-layer.ts';
import type { Player } from './player.ts';
import type { Tool } from './state.ts';
import { root } from './root.ts';

/** How near the eraser must come, in px of the slide. */
const reach = 16;

const tools: readonly (readonly [tool: Tool, key: string])[] = [
  ['pen', 'd'],
  ['highlighter', 'h'],
  ['eraser', 'e'],
  ['laser', 'l'],
];

/** Pen, highlighter, eraser and laser, in whichever window the pointer is. */
export function drawing(player: Player): void {
  const { deck, dispatch, keys, subscribe } = player;
  wireBar(player);
  for (const [tool, key] of tools) keys.set(key, () => dispatch({ type: 'tool', tool }));
  keys.set('u', () => dispatch({ type: 'undo' }));
  keys.set('c', () => dispatch({ type: 'clear' }));
  addEventListener('keydown', (event) => {
    if (event.key !== 'z' || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
    if ((event.target as Element).closest('input, textarea')) return;
    event.preventDefault();
    dispatch({ type: 'undo' });
  });
  followPointer(player);
  subscribe((now, before) => {
    const slide = deck[now.slide];
    if (!before || now.tool !== before.tool) root.dataset['tool'] = now.tool ?? '';
    if (slide && now.tool) findInkLayer(slide);
    if (now.ink !== before?.ink)
      for (const each of deck) {
        const log = findLog(now.ink, each.id);
        if (!before || log !== findLog(before.ink, each.id)) renderInk(each, log);
      }
    if (now.laser === before?.laser && now.slide === before?.slide) return;
    const last = before ? deck[before.slide] : undefined;
    if (last && last !== slide) renderLaser(last, undefined);
    if (slide) renderLaser(slide, now.laser);
  });
}

/** Shows on the buttons which tool and colour are in the hand. */
function wireBar({ dispatch, subscribe }: Player): void {
  const bar = findPart('ink-bar');
  const colours = [...bar.querySelectorAll<HTMLElement>('[data-colour]')];
  for (const button of colours)
    button.addEventListener('click', () =>
      dispatch({ type: 'colour', colour: button.dataset['colour'] as InkColour }),
    );
  subscribe((now, before) => {
    if (before && now.tool === before.tool && now.colour === before.colour) return;
    for (const [tool, key] of tools)
      bar
        .querySelector(`[data-key="${key}"]`)
        ?.setAttribute('aria-pressed', String(tool === now.tool));
    for (const button of colours)
      button.setAttribute('aria-pressed', String(button.dataset['colour'] === now.colour));
  });
}

/** Turns what the pointer does on the slide into ink. */
function followPointer({ deck, dispatch, getState }: Player): void {
  let isDown = false;
  let isSweeping = false;
  const findLayer = ({ target }: Event): SVGSVGElement | undefined => {
    const slide = deck[getState().slide];
    if (!slide || !getState().tool || !(target instanceof Node)) return undefined;
    return slide.frame.contains(target) ? findInkLayer(slide) : undefined;
  };
  const erase = (points: readonly InkPoint[]): void => {
    const { slide, ink } = getState();
    const log = findLog(ink, deck[slide]?.id);
    const hit = findVisibleStrokes(log).filter(({ stroke }) =>
      stroke.points.some(([x, y]) => points.some(([a, b]) => Math.hypot(x - a, y - b) < reach)),
    );
    if (hit.length === 0) return;
    dispatch({ type: 'erase', strokes: hit.map(({ index }) => index), isSweeping });
    isSweeping = true;
  };
  addEventListener('pointerdown', (event) => {
    const layer = findLayer(event);
    if (!layer || event.button !== 0) return;
    event.preventDefault();
    layer.setPointerCapture(event.pointerId);
    isDown = true;
    isSweeping = false;
    const points = [findPoint(event, layer)];
    if (getState().tool === 'eraser') erase(points);
    else dispatch({ type: 'stroke', points });
  });
  addEventListener('pointermove', (event) => {
    const layer = findLayer(event);
    const { tool } = getState();
    if (tool === 'laser') {
      const point = layer && findPoint(event, layer);
      dispatch({ type: 'laser', at: point && [point[0], point[1]] });
    }
    if (!layer || !isDown || !tool || tool === 'laser') return;
    const events = event.getCoalescedEvents?.() ?? [];
    const points = (events.length > 0 ? events : [event]).map((each) => findPoint(each, layer));
    if (tool === 'eraser') erase(points);
    else dispatch({ type: 'extend', points });
  });
  for (const name of ['pointerup', 'pointercancel'])
    addEventListener(name, () => {
      isDown = false;
    });
  root.addEventListener('pointerleave', () => dispatch({ type: 'laser', at: undefined }));
}

function findPoint({ clientX, clientY, pressure }: PointerEvent, layer: SVGSVGElement): InkPoint {
  const place = new DOMPoint(clientX, clientY).matrixTransform(layer.getScreenCTM()?.inverse());
  const round = (value: number): number => Math.round(value * 10) / 10;
  return [round(place.x), round(place.y), Math.round(pressure * 100) / 100];
}
