import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ToolName } from '../../src/blocks/nodes.ts';
import { createKeptPage } from '../../src/browser/kept-page.ts';
import { createDraw } from '../../src/diagrams/draw.ts';
import { findDrawingTools, readToolFile, toolBase } from '../../src/diagrams/drawing-tools.ts';
import type { Drawing } from '../../src/diagrams/drawing.ts';
import { createStore } from '../../src/store/store.ts';
import { headless } from '../browser.ts';
import { room, theme } from './theme.ts';

const kept = createKeptPage(headless);
afterAll(() => kept[Symbol.asyncDispose]());

const root = path.dirname(path.dirname(import.meta.dirname));

async function draw(name: ToolName, code: string): Promise<Drawing> {
  const tools = await findDrawingTools(root);
  const { version } = tools.get(name)!;
  const drawAll = createDraw({ theme, pages: kept, store: createStore(), tools });
  const [drawing] = await drawAll([{ code, room, tool: { name, version } }]);
  return drawing!;
}

describe('a diagram of another tool', () => {
  it.each<[ToolName, string, labels: string]>([
    ['graphviz', 'digraph { rankdir=LR; a -> b [label="then"]; b [label="B"] }', 'a, B, then'],
    ['plantuml', '@startuml\nAnn -> Bob : hello\n@enduml', 'Ann, Bob, hello'],
    ['plantuml', 'class Shape\nShape <|-- Circle', 'C, Shape, Circle'],
    ['plantuml', '@startmindmap\n* a\n** b\n@endmindmap', 'a, b'],
  ])('of %s is drawn in the look of the deck: %j', async (tool, code, labels) => {
    const drawing = await draw(tool, code);
    expect(drawing).toMatchObject({ type: 'drawn', kind: tool, text: labels });
    if (drawing.type !== 'drawn') return;
    expect(drawing.svg).toContain(theme.node);
    expect(drawing.svg).toContain(theme.text);
    expect(drawing.svg).not.toMatch(/<\?|<!--|<script|#E2E2F0|#F1F1F1|Times|\sclass=/i);
    expect(drawing.smallestLabel).toBeGreaterThanOrEqual(16);
  });

  it.each<[ToolName, string, found: string]>([
    ['graphviz', 'digraph {\n  a -> b\n  b ->\n}', '4 Unexpected "}"'],
    ['graphviz', 'digraph {\n  a -> b', '2 Unexpected end of the graph'],
    ['plantuml', '@startuml\nA -> B\nfoo bar baz ->\n@enduml', '3 Syntax Error'],
    ['plantuml', 'A -> B\nfoo bar baz ->', '2 Syntax Error'],
  ])('of %s that is wrong is told by its line: %j', async (tool, code, found) => {
    const drawing = await draw(tool, code);
    const isDrawn = drawing.type === 'drawn';
    expect(isDrawn ? 'drawn' : `${drawing.line} ${drawing.message}`).toBe(found);
  });

  it('leaves colours that its author chose', async () => {
    const drawing = await draw('graphviz', 'digraph { a [fillcolor="#ff8800"] }');
    expect(drawing.type === 'drawn' && drawing.svg).toContain('#ff8800');
  });
});

describe('the files of tools', () => {
  it('are found beside Lectern, and read by the page', async () => {
    const tools = await findDrawingTools('/nowhere');
    expect([...tools.keys()].toSorted()).toEqual(['graphviz', 'plantuml']);
    const base = decodeURIComponent(toolBase(tools.get('graphviz')!));
    expect((await readToolFile(`${base}viz.js`))?.length).toBeGreaterThan(1000);
  });

  it.each([
    'tools//etc/viz.js',
    'tools//etc/passwd',
    'tools/viz.js',
    'tools//@viz-js/viz/../x/viz.js',
  ])('are no others: %s', async (name) => {
    expect(await readToolFile(name)).toBeUndefined();
  });
});
