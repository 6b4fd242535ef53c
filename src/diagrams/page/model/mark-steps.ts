import { findDrawing } from '../drawing-svg.ts';
import type { ModelPart, PartElements } from './model-part.ts';
import { findPartLines, type LineRange, type Parse } from './part-lines.ts';
import { findParts, listParts } from './read-model.ts';

/** In which order the lines of a source are shown. */
export interface StepRequest {
  /** The source whose lines are counted; what is drawn may have another direction. */
  readonly code: string;
  /** Lines from 1 that come with each step; a step that says `all` shows what no step names. */
  readonly steps: readonly { readonly lines: readonly number[]; readonly isAll: boolean }[];
}

/**
 * Marks the elements of the drawing on the stage by the step that they come with, from 0; those of the first have no mark.
 * False when it is not known which line says what.
 */
export async function markSteps({ code, steps }: StepRequest, parse: Parse): Promise<boolean> {
  const diagram = await parse(code);
  const parts = listParts(diagram);
  if (!parts) return false;
  try {
    const lines = await findPartLines({ code, type: diagram.type }, parse);
    // Reading beginnings has left its own behind in databases that Mermaid has but one of.
    const elements = findParts(await parse(code));
    mark(chooseSteps(parts, lines, steps), elements);
    return true;
  } catch {
    // It is drawn otherwise than Mermaid draws this kind, and nothing is hidden that cannot be shown again.
    for (const element of findDrawing().querySelectorAll('[data-step]'))
      element.removeAttribute('data-step');
    return false;
  }
}

/** By the keys of parts. */
function chooseSteps(
  parts: readonly ModelPart[],
  lines: ReadonlyMap<string, LineRange>,
  steps: StepRequest['steps'],
): ReadonlyMap<string, number> {
  const rest = Math.max(
    0,
    steps.findIndex(({ isAll }) => isAll),
  );
  const stepOf = ({ from, to }: LineRange): number => {
    const own = steps.findIndex((step) => step.lines.some((line) => line >= from && line <= to));
    return own < 0 ? rest : own;
  };
  const chosen = new Map(
    parts.map(({ key }) => [key, stepOf(lines.get(key) ?? { from: 0, to: 0 })]),
  );
  const before = (key: string, step: number): void => {
    chosen.set(key, Math.min(chosen.get(key) ?? step, step));
  };
  // What a line says something of is there with it, though another line names it first.
  for (const { key, type, about } of parts)
    if (type !== 'row') for (const end of about) before(end, chosen.get(key)!);
  // A row is nothing without its box.
  for (const { key, type, about } of parts)
    if (type === 'row')
      chosen.set(key, Math.max(chosen.get(key)!, ...about.map((box) => chosen.get(box) ?? 0)));
  return chosen;
}

/** An element of several parts comes with the first of them; a step that brings nothing is none. */
function mark(chosen: ReadonlyMap<string, number>, elements: PartElements): void {
  const steps = new Map<Element, number>();
  for (const [key, own] of elements)
    for (const element of own) {
      const step = chosen.get(key) ?? 0;
      steps.set(element, Math.min(steps.get(element) ?? step, step));
    }
  const numbers = [...new Set([0, ...steps.values()])].toSorted((one, other) => one - other);
  for (const [element, step] of steps)
    if (step > 0) element.setAttribute('data-step', String(numbers.indexOf(step)));
}
