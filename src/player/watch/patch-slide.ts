import type { DeckData } from '../../protocol/deck-data.ts';

/** One slide with its notes, as HTML. */
export interface WatchFrame {
  readonly id: string;
  readonly html: string;
}

/**
 * Shows a slide's new content in the elements that the player holds: place, fragments, drawings and view stay as they are.
 * False when the slide has another shape, which takes a new page.
 */
export function patchSlide({ id, html }: WatchFrame): boolean {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  const now = document.getElementById(id);
  const next = holder.querySelector<HTMLElement>('section[data-slide]');
  if (!now || !next || shapeOf(now) !== shapeOf(next)) return false;
  const waiting = findFragments(now).map((each) => each.hasAttribute('data-waiting'));
  const later = listSteps(now).filter((each) => each.hasAttribute('data-waiting'));
  const steps = new Set(later.map(({ dataset }) => dataset['step']));
  const isTurned = document.documentElement.dataset['scheme'] === findOtherLook();
  const wasInverted = now.classList.contains('invert');
  patchAttributes(now, next);
  patchLayers(now, next);
  if (isTurned && wasInverted) now.classList.add('invert');
  now.replaceChildren(...next.childNodes);
  for (const [index, each] of findFragments(now).entries())
    each.toggleAttribute('data-waiting', waiting[index] ?? false);
  for (const each of listSteps(now))
    each.toggleAttribute('data-waiting', steps.has(each.dataset['step']));
  const notes = findNotes(now);
  for (const [index, aside] of findNotes(next).entries())
    notes[index]?.replaceChildren(...aside.childNodes);
  return true;
}

/** The scheme that the player has slides of the class `invert` in. */
function findOtherLook(): 'light' | 'dark' {
  const json = document.getElementById('lectern-deck')?.textContent ?? '{}';
  return (JSON.parse(json) as Partial<DeckData>).isDark ? 'light' : 'dark';
}

function patchAttributes(now: Element, next: Element): void {
  for (const name of now.getAttributeNames())
    if (!next.hasAttribute(name)) now.removeAttribute(name);
  for (const { name, value } of next.attributes) now.setAttribute(name, value);
}

/** Pictures behind the content, and the room that they leave to it. */
function patchLayers(now: HTMLElement, next: HTMLElement): void {
  const layers = listLayers(next);
  for (const [index, layer] of listLayers(now).entries()) {
    const other = layers[index];
    if (!other) continue;
    if (layer.contains(now)) patchAttributes(layer, other);
    else layer.replaceWith(other);
  }
}

function listLayers(section: HTMLElement): Element[] {
  return [...(section.closest('svg[data-marpit-svg]')?.children ?? [])];
}

/** What the player has counted, and elements that it holds. */
function shapeOf(section: HTMLElement): string {
  const sections = section.closest('svg[data-marpit-svg]')?.querySelectorAll('section').length;
  const codes = [...section.querySelectorAll<HTMLElement>('[data-step-count]')];
  return JSON.stringify([
    sections,
    section.dataset['marpitFragments'],
    codes.map(({ dataset }) => dataset['stepCount']),
    findNotes(section).map(({ dataset }) => dataset['visibility']),
  ]);
}

function findFragments(section: HTMLElement): Element[] {
  return [...section.querySelectorAll('[data-marpit-fragment]')];
}

/** Parts of diagrams that come with a step. */
function listSteps(section: HTMLElement): SVGElement[] {
  return [...section.querySelectorAll<SVGElement>('[data-step]')];
}

function findNotes(section: HTMLElement): HTMLElement[] {
  const behind = section.closest('.marpit')?.nextElementSibling;
  return behind?.matches('.notes') ? [...behind.querySelectorAll('aside')] : [];
}
