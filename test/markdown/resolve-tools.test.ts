import { describe, expect, test } from 'vitest';
import { listNodes } from '../../src/blocks/list-nodes.ts';
import type { ToolName } from '../../src/blocks/nodes.ts';
import { parseNote } from '../../src/markdown/parse-note.ts';
import { resolveTools } from '../../src/markdown/resolve-tools.ts';
import { createStore } from '../../src/store/store.ts';
import { deepFreeze } from '../deep-freeze.ts';

const packages = { graphviz: '@viz-js/viz', plantuml: '@plantuml/core' };

/** What becomes of the fences of a note, and what is said of them, each with its line. */
function resolve(note: string, installed: readonly ToolName[]): readonly string[] {
  const { sections } = deepFreeze(parseNote(note, createStore()));
  const resolved = resolveTools(sections, packages, new Set(installed));
  const nodes = resolved.sections.flatMap(({ tree }) => listNodes(tree));
  return [
    ...nodes.flatMap((node) =>
      node.type === 'diagram' ? [node.tool ?? 'mermaid'] : node.type === 'code' ? ['code'] : [],
    ),
    ...resolved.findings.map(({ rule, range }) => `${rule} ${range.start.line}`),
  ];
}

const fence = (lang: string, code = 'x'): string => `\`\`\`${lang}\n${code}\n\`\`\`\n`;

describe('a fence', () => {
  test.each<[fence: string, installed: readonly ToolName[], expected: readonly string[]]>([
    [fence('dot'), ['graphviz'], ['graphviz']],
    [fence('graphviz'), ['graphviz'], ['graphviz']],
    [fence('{.dot}'), ['graphviz'], ['graphviz']],
    [fence('PlantUML'), ['plantuml'], ['plantuml']],
    [fence('puml'), ['plantuml'], ['plantuml']],
    [fence('dot'), ['plantuml'], ['code', 'diagram-tool 3']],
    [fence('plantuml'), [], ['code', 'diagram-tool 3']],
    [fence('dot', ''), ['graphviz'], ['code']],
    [fence('d2'), ['graphviz'], ['code', 'diagram-other 3']],
    [fence('js'), ['graphviz'], ['code']],
    [fence('mermaid'), [], ['mermaid']],
    [`- item\n\n  ${fence('dot').replaceAll('\n', '\n  ')}`, ['graphviz'], ['graphviz']],
  ])('%j with %j installed', (text, installed, expected) => {
    expect(resolve(`# A\n\n${text}`, installed)).toEqual(expected);
  });

  test('that is drawn makes another section of its own, and leaves others as they are', () => {
    const { sections } = deepFreeze(parseNote(`# A\n\n${fence('dot')}\n# B\n\nb\n`, createStore()));
    const resolved = resolveTools(sections, packages, new Set(['graphviz'])).sections;
    expect(resolved[0]?.hash).not.toBe(sections[0]?.hash);
    expect(resolved[1]).toBe(sections[1]);
  });
});
