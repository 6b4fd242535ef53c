import type { Code, Root } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from './visit.ts';
import { readCodeMarks } from '../blocks/code-marks.ts';
import { readDiagramSteps } from '../blocks/fence-info.ts';
import type { Diagram } from '../blocks/nodes.ts';
import { createFinding } from '../problems/problem.ts';
import { report } from './report.ts';

/**
 * Turns Mermaid fences into diagrams, `math` ones into formulas, and `relations` fences into the author's relations, which only
 * maps show; takes from code the comments that say how its lines are shown; reports fences that nothing closes: they end with what they stand in.
 */
export const remarkFences: Plugin<[], Root> = () => (tree, file) => {
  visit(tree, 'code', (code, index, parent) => {
    const { lang, value, position } = code;
    if (position && isOpen(String(file).slice(position.start.offset, position.end.offset)))
      report(file, createFinding('fence-unclosed', position.start));
    if (!parent || index === undefined) return;
    const name = lang ?? '';
    const small = name.toLowerCase();
    if (/^(?:\{?\.?mermaid\}?|mmd|mermaid-example)$/.test(small) && value.trim())
      parent.children[index] = createDiagram(code);
    else if (/^\{?\.?relations\}?$/.test(small))
      parent.children[index] = { type: 'relations', value, position };
    else if (/^\{?\.?math\}?$/.test(small) && value.trim())
      parent.children[index] = { type: 'math', value, position };
    else if (/^dataview(?:js)?$/.test(small))
      // A question to the notes of a vault, whose answer nobody has here.
      parent.children[index] = { type: 'comment', value, position };
    else {
      const marked = readCodeMarks(value);
      if (!marked) return;
      code.value = marked.value;
      code.data = { ...code.data, marks: marked.marks };
      return;
    }
    if (name === small || position === undefined) return;
    const { start } = position;
    // The fence's own line is as long as it is in the file; only its name is meant.
    const [before = ''] =
      /^(?:`+|~+)[ \t]*/.exec(String(file.value).slice(start.offset, position.end.offset)) ?? [];
    const column = start.column + before.length;
    const end = { line: start.line, column: column + name.length };
    const place = { start: { line: start.line, column }, end };
    report(file, createFinding('fence-capitals', place, { name, known: small }));
  });
};

/** One that comes in steps is another drawing than the same source without. */
function createDiagram(code: Code): Diagram {
  const { value, position } = code;
  const steps = readDiagramSteps(code);
  const diagram: Diagram = { type: 'diagram', value, ...(position && { position }) };
  if (steps.length === 0) return diagram;
  return { ...diagram, steps, drawing: `${value}\n${JSON.stringify(steps)}` };
}

/** Whether code begins with a fence and does not end with one. */
function isOpen(source: string): boolean {
  const [marker] = /^(?:`{3,}|~{3,})/.exec(source) ?? [];
  if (marker === undefined) return false;
  const lines = source.trimEnd().split('\n');
  const last = lines.length > 1 ? (lines.at(-1) ?? '').replace(/^[\s>]+/, '').trimEnd() : '';
  return !(last.startsWith(marker) && last === marker[0]!.repeat(last.length));
}
