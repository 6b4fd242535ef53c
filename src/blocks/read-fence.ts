import type { Code, RootContent } from 'mdast';
import { readCodeMarks } from './code-marks.ts';
import { readDiagramSteps } from './fence-info.ts';
import type { Diagram } from './nodes.ts';
import { translateDiagram } from './text-diagrams.ts';

/**
 * What a fence means by its name: Mermaid and what can be said in it a diagram, `math` a formula, `relations` the author's relations, which only maps
 * show. Other code is without the comments that say how its lines are shown, and the same where it has none.
 */
export function readFence(code: Code): RootContent {
  const { value, position } = code;
  const name = (code.lang ?? '').toLowerCase();
  const place = position && { position };
  if (/^(?:\{?\.?mermaid\}?|mmd|mermaid-example)$/.test(name) && value.trim())
    return createDiagram(code);
  const translated = translateDiagram(name, value);
  if (translated !== undefined) return createDiagram({ ...code, value: translated });
  if (/^\{?\.?relations\}?$/.test(name)) return { type: 'relations', value, ...place };
  if (/^\{?\.?math\}?$/.test(name) && value.trim()) return { type: 'math', value, ...place };
  // A question to the notes of a vault, whose answer nobody has here.
  if (/^(?:dataview(?:js)?|tasks)$/.test(name) || isButton(name, value))
    return { type: 'comment', value, ...place };
  const marked = readCodeMarks(value);
  if (!marked) return code;
  return { ...code, value: marked.value, data: { ...code.data, marks: marked.marks } };
}

/** Of Obsidian: what is to be pressed, and what it does. */
function isButton(name: string, value: string): boolean {
  return name === 'button' && /^name[ \t]/m.test(value) && /^(?:action|type)[ \t]/m.test(value);
}

/** One that comes in steps is another drawing than the same source without. */
function createDiagram(code: Code): Diagram {
  const { value, position } = code;
  const steps = readDiagramSteps(code);
  const diagram: Diagram = { type: 'diagram', value, ...(position && { position }) };
  if (steps.length === 0) return diagram;
  return { ...diagram, steps, drawing: `${value}\n${JSON.stringify(steps)}` };
}
