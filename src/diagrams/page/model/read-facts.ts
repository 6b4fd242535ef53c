import type { PartType } from './model-part.ts';
import type { Parse } from './part-lines.ts';
import { findParts, listParts } from './read-model.ts';

/** What a diagram says, part by part, in the words that it shows. */
export interface DiagramFact {
  readonly type: PartType;
  /** Empty where it shows none. */
  readonly words: string;
  /** Indices of what it says something of. */
  readonly about: readonly number[];
  /** Index of the group that it stands in. */
  readonly inside?: number;
  /** How a line ends, or what a box is, in Mermaid's word. */
  readonly kind: string;
  /** With which step it comes, from 0. @default 0 */
  readonly step?: number;
}

/** Reads what the drawing on the stage says; nothing of kinds whose parts are not known one by one. */
export async function readFacts(code: string, parse: Parse): Promise<DiagramFact[]> {
  try {
    const diagram = await parse(code);
    const parts = listParts(diagram) ?? [];
    const elements = findParts(diagram);
    const indices = new Map(parts.map(({ key }, index) => [key, index]));
    return parts.map(({ key, type, about, inside, kind = '' }) => {
      const group = indices.get(inside ?? '');
      const own = elements.get(key) ?? [];
      const step = Math.min(...own.map(stepOf));
      return {
        type,
        ...(step > 0 && step < Infinity && { step }),
        words: own.map(wordsOf).filter(Boolean).join(' '),
        about: about.flatMap((each) => indices.get(each) ?? []),
        ...(group !== undefined && { inside: group }),
        kind,
      };
    });
  } catch {
    // It is drawn otherwise than Mermaid draws this kind: its labels have to do.
    return [];
  }
}

function stepOf(element: Element): number {
  return Number(element.closest<SVGElement>('[data-step]')?.dataset['step'] ?? 0);
}

/** Of a box with rows its title alone; of a line its label, not the numbers at its ends. */
function wordsOf(element: Element): string {
  if (element.matches('.edgeTerminals, .sequenceNumber')) return '';
  const titles = element.querySelectorAll('.label-group, .label.name, .cluster-label');
  const isFrame = element.matches('[data-et="control-structure"]');
  const [title = element] = [...titles].filter((each) => each.textContent.trim() !== '');
  const html = title.querySelectorAll<HTMLElement>('foreignObject > *');
  // Only innerText knows of the line breaks in HTML labels.
  const words =
    html.length > 0 ? [...html].map(({ innerText }) => innerText) : textsOf(title, isFrame);
  return words.join(' ').replaceAll(/\s+/g, ' ').trim();
}

/** A frame's branches are parts of their own. */
function textsOf(element: Element, isFrame: boolean): string[] {
  const inner = isFrame ? 'text:not(.sectionTitle)' : 'text';
  const texts = element.matches('text') ? [element] : [...element.querySelectorAll(inner)];
  return texts.flatMap((text) => {
    const lines = [...text.children].filter((child) => child.localName === 'tspan');
    return (lines.length > 0 ? lines : [text]).map(({ textContent }) => textContent);
  });
}
