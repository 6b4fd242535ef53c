import type { Slide } from '../deck/types.ts';
import { createFinding, type Finding } from '../problems/problem.ts';
import type { Proof } from './page/verify.ts';

/** The least sizes of text, px of a slide 1280 wide; for diagrams' labels and for all else. */
const labelFloor = 16;
const textFloor = 18;

/** What measuring the finished slides found wrong, at the lines they come from. */
export function reportProofs(
  slides: readonly Slide[],
  proofs: readonly Proof[],
  { isMarp }: { isMarp: boolean },
): Finding[] {
  return proofs.flatMap(({ id, overflow, clipped, smallestText, smallestFormula }, index) => {
    const slide = slides.find((each) => each.id === id);
    const place = { line: slide?.source.first ?? 1, column: 1 };
    const over = Math.max(overflow, clipped > 1 ? clipped : 0);
    if (over > 0) {
      // Marp's slides are its author's: they are shown as they are.
      const rule = isMarp ? 'overflow-marp' : 'overflow';
      return [createFinding(rule, place, { slide: index + 1, pixels: Math.ceil(over) })];
    }
    if (isMarp) return [];
    const hasDiagram = slide?.blocks.some(({ type }) => type === 'diagram') === true;
    const isSmall = (size: number, floor: number): boolean => size > 0 && size < floor - 0.1;
    const zoom = slide?.zoom ?? 1;
    const [text, formula] = [smallestText * zoom, smallestFormula * zoom];
    const facts = (size: number, floor: number): Record<string, number> => ({
      slide: index + 1,
      size: Math.round(size),
      floor,
    });
    return [
      ...(isSmall(text, labelFloor)
        ? [
            hasDiagram
              ? createFinding('diagram-small', place, facts(text, labelFloor))
              : createFinding('small-text', place, facts(text, textFloor)),
          ]
        : []),
      ...(isSmall(formula, textFloor)
        ? [createFinding('formula-small', place, facts(formula, textFloor))]
        : []),
    ];
  });
}
