import { type Drawings, findDrawing } from '../../blocks/drawing.ts';
import { readFence } from '../../blocks/fence-info.ts';
import { listNodes } from '../../blocks/list-nodes.ts';
import type { Slide } from '../../deck/types.ts';

/** How many steps the diagrams and the code of a slide take, 1 where all is there at once. */
export function countSteps({ blocks }: Pick<Slide, 'blocks'>, drawings: Drawings): number {
  const nodes = blocks.flatMap(listNodes);
  const steps = nodes.map((node) => {
    if (node.type === 'code') return readFence(node).steps.length;
    const drawing = node.type === 'diagram' ? findDrawing(node, drawings) : undefined;
    return drawing?.type === 'drawn' ? (drawing.steps?.length ?? 1) : 1;
  });
  return Math.max(1, ...steps);
}

/** A page for each step; the last is the slide itself, which links lead to. */
export function repeatFrame(html: string, steps: number): string[] {
  if (steps === 1) return [html];
  return Array.from({ length: steps }, (_, step) => {
    const name = step < steps - 1 ? ' class="copy"' : '';
    return `<div data-printed-step="${step}"${name}>${html}</div>`;
  });
}
