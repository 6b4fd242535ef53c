import { createFinding, type Finding } from '../problems/problem.ts';
import type { LaidOutDeck } from './laid-out.ts';

/** The least sizes of text, px of a slide 1280 wide; for diagrams' labels and for all else. */
const minLabel = 16;
const minText = 18;

/** What verifying the finished slides found wrong, at the lines they come from. */
export function reportVerification(
  { slides, verifications }: LaidOutDeck,
  { isMarp }: { readonly isMarp: boolean },
): Finding[] {
  return slides.flatMap((slide, index): Finding[] => {
    const seen = verifications[index];
    if (!seen) return [];
    const { overflow, clipped, smallestText, smallestFormula } = seen;
    const place = { line: slide.source.first, column: 1 };
    const over = Math.max(overflow, clipped > 1 ? clipped : 0);
    if (over > 0) {
      // Marp's slides are its author's: they are shown as they are.
      const rule = isMarp ? 'overflow-marp' : 'overflow';
      return [createFinding(rule, place, { slide: index + 1, pixels: Math.ceil(over) })];
    }
    if (isMarp) return [];
    const hasDiagram = slide.blocks.some(({ type }) => type === 'diagram');
    const isSmall = (size: number, min: number): boolean => size > 0 && size < min - 0.1;
    const [text, formula] = [smallestText * slide.zoom, smallestFormula * slide.zoom];
    const facts = { slide: index + 1, size: Math.round(text), floor: minText };
    const findings: Finding[] = [];
    if (isSmall(text, minLabel) && hasDiagram)
      findings.push(createFinding('diagram-small', place, { ...facts, floor: minLabel }));
    else if (isSmall(text, minLabel)) findings.push(createFinding('small-text', place, facts));
    if (isSmall(formula, minText))
      findings.push(createFinding('formula-small', place, { ...facts, size: Math.round(formula) }));
    return findings;
  });
}
