import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Diagram } from '../deck/nodes.ts';
import type { Headless } from '../headless/headless.ts';
import { createFinding, type Finding } from '../problems/problem.ts';
import { drawLegibly } from './draw-legibly.ts';
import type { DiagramTheme } from './drawing.ts';

/** Draws the diagrams of a note's sections, in place; a broken one is a finding at its own line and column. */
export async function drawSections(
  sections: readonly Root[],
  theme: DiagramTheme,
  headless: Headless,
): Promise<Finding[]> {
  const diagrams: Diagram[] = [];
  for (const section of sections) {
    visit(section, 'diagram', (node) => {
      diagrams.push(node);
    });
  }
  const drawings = await drawLegibly(
    diagrams.map(({ value }) => ({ code: value })),
    theme,
    headless,
  );
  return diagrams.flatMap((node, index) => {
    const drawing = drawings[index];
    if (!drawing) return [];
    node.drawing = drawing;
    if (drawing.type === 'drawn') return [];
    const fence = node.position?.start ?? { line: 1, column: 1 };
    // The source starts on the line after the fence, as far in as the fence.
    const place = { line: fence.line + drawing.line, column: fence.column + drawing.column - 1 };
    return [createFinding('diagram-broken', place, { message: drawing.message })];
  });
}
