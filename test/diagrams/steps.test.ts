import { afterAll, describe, expect, it } from 'vitest';
import { createKeptPage } from '../../src/browser/kept-page.ts';
import type { Drawing } from '../../src/diagrams/drawing.ts';
import type { StepRequest } from '../../src/diagrams/page/model/mark-steps.ts';
import { headless } from '../browser.ts';
import { drawSources } from './draw-sources.ts';
import { kinds } from './kinds.ts';
import { room } from './theme.ts';

const kept = createKeptPage(headless);
afterAll(() => kept[Symbol.asyncDispose]());

type Steps = readonly (readonly number[] | 'all')[];

function createRequest(code: string, steps: Steps): StepRequest {
  return {
    code,
    steps: steps.map((lines) => ({ lines: lines === 'all' ? [] : lines, isAll: lines === 'all' })),
  };
}

async function draw(code: string, steps?: Steps): Promise<Drawing & { readonly type: 'drawn' }> {
  const request = steps && { steps: createRequest(code, steps) };
  const [drawing] = await drawSources([{ code, room, ...request }], kept);
  if (drawing?.type !== 'drawn') throw new Error(drawing?.message);
  return drawing;
}

const sequence = `sequenceDiagram
  participant A as Alice
  A->>+B: Hello
  loop daily
    B-->>-A: Hi
  end
  Note over A,C: done`;
const classes = `classDiagram
  class Shape {
    -x int
    +area() double
  }
  Circle "1" --> "0..n" Point : has
  Shape <|-- Circle`;
const regions = `stateDiagram-v2
  [*] --> On
  state On {
    [*] --> a
    --
    [*] --> b
  }`;

describe('what comes with each step', () => {
  it.each<[string, Steps, readonly string[]]>([
    // The first line draws nothing.
    ['flowchart LR\n  A -->|x| B\n  B --> C', [[1], [2], 'all'], ['', 'x, A, B', 'C']],
    ['flowchart LR\n  A --> B\n  B --> C', [[3], [2]], ['B, C', 'A']],
    ['flowchart LR\n  A --> B\n  B --> C\n  C --> D', [[2], [4]], ['A, B, C', 'D']],
    [
      'flowchart TB\n  subgraph one\n    A -->\n    B\n  end\n  A --> C',
      [[2], [4], [6]],
      ['one', 'A, B', 'C'],
    ],
    [
      sequence,
      [[2], [3], [4], [5], 'all'],
      ['Alice', 'B, Hello', 'loop, [daily]', 'Hi', 'C, done'],
    ],
    [
      classes,
      [[2], [4], [7], 'all'],
      ['Shape', '+area() : double', 'Circle', 'has, 1, 0..n, -x int, Point'],
    ],
    [regions, [[2], [4], [6]], ['On', 'a', 'b']],
    [
      'erDiagram\n  A ||--o{ B : has\n  A {\n    int id\n    string name\n  }',
      [[2], [4], [5]],
      ['has, A, B', 'int, id', 'string, name'],
    ],
    [
      'mindmap\n  root\n    one\n      two\n    three',
      [[2], [3, 4], 'all'],
      ['root', 'one, two', 'three'],
    ],
    [
      'timeline\n  section Old\n  2013 : x : y\n  section New\n  2014 : z',
      [[2], [3], [4], [5]],
      ['Old', '2013, x, y', 'New', '2014, z'],
    ],
    [
      'requirementDiagram\n  requirement a {\n    id: 1\n  }\n  element b {\n    type: x\n  }',
      [[2], [5]],
      ['<<Requirement>>, a, ID: 1', '<<Element>>, b, Type: x'],
    ],
  ])('of %j by %j', async (code, steps, expected) => {
    const drawing = await draw(code, steps);
    expect(drawing.steps).toEqual(expected);
  });

  it('is counted in the lines as they are written, though it is drawn in the other direction', async () => {
    const chain = Array.from({ length: 24 }, (_, index) => `  A${index} --> A${index + 1}`);
    const drawing = await draw(['classDiagram', ...chain].join('\n'), [[2], 'all']);
    expect(drawing.steps?.[0]).toBe('A0, A1');
  });
});

/** A drawing as it is without steps. */
const unmarked = (svg: string): string => svg.replaceAll(/ data-step="\d+"/g, '');

it('moves nothing: with its marks away, the drawing is the one without steps', async () => {
  for (const code of [sequence, classes, regions, kinds['flowchart']!, kinds['mindmap']!]) {
    const [stepped, plain] = [await draw(code, [[1], [2], [4], 'all']), await draw(code)];
    expect(stepped.svg).toContain('data-step=');
    expect(unmarked(stepped.svg)).toBe(plain.svg);
  }
});

it.each(['pie', 'gantt', 'gitGraph', 'quadrantChart'])(
  'shows a %s whole, and says so',
  async (kind) => {
    const drawing = await draw(kinds[kind]!, [[1], 'all']);
    expect(drawing).toMatchObject({ isWhole: true });
    expect(drawing.steps).toBeUndefined();
  },
);
