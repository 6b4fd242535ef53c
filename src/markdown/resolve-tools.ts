/** Makes diagrams of the code that tools other than Mermaid draw, where these are installed. */
import type { Code, Nodes, Root } from 'mdast';
import { codeLanguage } from '../blocks/code.ts';
import { listNodes, mapInside } from '../blocks/list-nodes.ts';
import type { ToolName } from '../blocks/nodes.ts';
import { rangeOf } from '../blocks/section-parts.ts';
import type { Section } from '../blocks/section.ts';
import { createFinding, type Finding } from '../problems/problem.ts';
import { hashValue } from '../store/hash.ts';

/** A note's sections with their drawings, and what is shown as its source instead. */
export interface ResolvedTools {
  readonly sections: readonly Section[];
  readonly findings: readonly Finding[];
}

const languages: Readonly<Record<string, ToolName>> = {
  dot: 'graphviz',
  graphviz: 'graphviz',
  gv: 'graphviz',
  plantuml: 'plantuml',
  puml: 'plantuml',
};

/** Drawn elsewhere, and by nothing here. */
const others = new Set(
  'actdiag blockdiag bpmn bytefield d2 ditaa erd excalidraw goat mscgen nomnoml nwdiag packetdiag pikchr rackdiag seqdiag structurizr svgbob vega vega-lite wavedrom'.split(
    ' ',
  ),
);

/** @param packages what is to be installed for each tool; @param installed those that are there */
export function resolveTools(
  sections: readonly Section[],
  packages: Readonly<Record<ToolName, string>>,
  installed: ReadonlySet<ToolName>,
): ResolvedTools {
  const findings: Finding[] = [];
  const resolved = sections.map((section) => {
    const code = listNodes(section.tree).filter((node) => node.type === 'code');
    const drawn = code.filter((node) => {
      const name = nameOf(node);
      const tool = toolOf(node);
      if (tool && installed.has(tool)) return node.value.trim() !== '';
      const place = rangeOf(section, node).start;
      if (tool)
        findings.push(createFinding('diagram-tool', place, { name, package: packages[tool] }));
      else if (others.has(name)) findings.push(createFinding('diagram-other', place, { name }));
      return false;
    });
    if (drawn.length === 0) return section;
    const tree = drawAll(section.tree, new Set(drawn));
    return { ...section, tree, hash: hashValue([section.hash, 'drawn by tools']) };
  });
  return { sections: resolved, findings };
}

function nameOf(node: Code): string {
  return codeLanguage(node).toLowerCase();
}

function toolOf(node: Code): ToolName | undefined {
  const name = nameOf(node);
  return Object.hasOwn(languages, name) ? languages[name] : undefined;
}

function drawAll(tree: Root, drawn: ReadonlySet<Nodes>): Root {
  const draw = (node: Nodes): readonly Nodes[] => {
    const tool = node.type === 'code' && drawn.has(node) ? toolOf(node) : undefined;
    if (tool && node.type === 'code') {
      const { value, position } = node;
      const drawing = `${tool}\n${value}`;
      return [{ type: 'diagram', value, tool, drawing, ...(position && { position }) }];
    }
    return 'children' in node ? [mapInside(node, draw)] : [node];
  };
  return mapInside(tree, draw);
}
