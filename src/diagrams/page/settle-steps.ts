/**
 * Numbers the steps of a drawing without gaps, since one that brings nothing is none; says what comes with each, the first
 * included, which nothing is marked with.
 */
export function settleSteps(svg: SVGSVGElement): string[] {
  const marked = [...svg.querySelectorAll('[data-step]')];
  const stepOf = (element: Element): number => Number(element.getAttribute('data-step'));
  const steps = [...new Set([0, ...marked.map(stepOf)])].toSorted((one, other) => one - other);
  for (const element of marked)
    element.setAttribute('data-step', String(steps.indexOf(stepOf(element))));
  const words: string[][] = steps.map(() => []);
  for (const text of svg.querySelectorAll('text, foreignObject')) {
    const own = text.textContent.replaceAll(/\s+/g, ' ').trim();
    if (own !== '') words[stepOf(text.closest('[data-step]') ?? svg)]?.push(own);
  }
  return words.map((own) => own.join(', '));
}
