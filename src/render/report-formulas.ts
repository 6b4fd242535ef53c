import type { RenderMaths } from '../blocks/marp-writer.ts';
import type { InlineMaths, Maths } from '../blocks/nodes.ts';
import { createFinding, type Finding, type Range } from '../problems/problem.ts';

/** A formula, and where it stands in the note. */
interface RangedFormula {
  readonly node: Maths | InlineMaths;
  readonly range: Range;
}

/** The formulas that cannot be rendered; a macro that nobody defined is said once, with how often it is used. */
export function reportFormulas(formulas: readonly RangedFormula[], maths: RenderMaths): Finding[] {
  const findings: Finding[] = [];
  const unknown = new Map<string, { readonly range: Range; uses: number }>();
  for (const { node, range } of formulas) {
    const result = maths(node, node.type === 'math');
    if (result.type === 'rendered') continue;
    const { message, macro } = result;
    const known = macro === undefined ? undefined : unknown.get(macro);
    if (macro === undefined) findings.push(createFinding('formula-broken', range, { message }));
    else if (known) known.uses += 1;
    else unknown.set(macro, { range, uses: 1 });
  }
  for (const [macro, { range, uses: count }] of unknown) {
    const uses = count === 1 ? 'used here' : `used first here and in ${count} formulas`;
    findings.push(createFinding('macro-unknown', range, { macro, uses }));
  }
  return findings;
}
