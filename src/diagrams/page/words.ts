import { findDrawing } from './drawing-svg.ts';

/** What a diagram says. */
export interface DiagramWords {
  readonly title: string;
  readonly description: string;
  readonly labels: readonly string[];
}

/** Reads title, description and labels before they are taken out or styled: the words of the text alternative. */
export function readWords(): DiagramWords {
  const svg = findDrawing();
  const words = (element: Element | null | undefined): string => {
    // Only innerText knows of the line breaks in HTML labels.
    const html =
      element?.localName === 'foreignObject'
        ? (element.firstElementChild as HTMLElement | null)?.innerText
        : undefined;
    return (html ?? element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  };
  const direct = [...svg.children];
  const labels: string[] = [];
  for (const element of svg.querySelectorAll('text, foreignObject')) {
    if (element.closest('defs')) continue;
    const rows = [...element.children].filter((child) => child.localName === 'tspan');
    labels.push(
      rows.length > 0 ? rows.map(words).join(' ').replace(/\s+/g, ' ').trim() : words(element),
    );
  }
  return {
    title: words(direct.find((child) => child.localName === 'title')),
    description: words(direct.find((child) => child.localName === 'desc')),
    labels: [...new Set(labels)].filter((label) => label !== ''),
  };
}
