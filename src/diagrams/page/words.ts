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
  const labels = [...svg.querySelectorAll('text, foreignObject')].flatMap((element) => {
    if (element.closest('defs')) return [];
    const rows = [...element.children].filter((child) => child.localName === 'tspan');
    return rows.length > 0 ? rows.map(words).filter(Boolean).join(' ') : words(element);
  });
  return {
    title: words(svg.querySelector(':scope > title')),
    description: words(svg.querySelector(':scope > desc')),
    labels: [...new Set(labels)].filter((label) => label !== ''),
  };
}
