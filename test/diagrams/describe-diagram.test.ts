import { afterAll, describe, expect, it } from 'vitest';
import { createKeptPage } from '../../src/browser/kept-page.ts';
import { describeDiagram } from '../../src/diagrams/describe-diagram.ts';
import type { DiagramFact } from '../../src/diagrams/page/model/read-facts.ts';
import { findWords } from '../../src/i18n/find-words.ts';
import { headless } from '../browser.ts';
import { drawSources } from './draw-sources.ts';
import { kinds } from './kinds.ts';
import { room } from './theme.ts';

const kept = createKeptPage(headless);
afterAll(() => kept[Symbol.asyncDispose]());

/** What is said of a diagram; undefined where its labels, or its author's words, are the text. */
async function say(code: string, lang = 'en'): Promise<string | undefined> {
  const [drawing] = await drawSources([{ code, room }], kept);
  if (drawing?.type !== 'drawn') throw new Error(drawing?.message);
  return describeDiagram(
    { kind: drawing.kind, facts: drawing.facts ?? [] },
    findWords(lang).diagrams,
  );
}

describe('a diagram in sentences', () => {
  it.each([
    [
      'flowchart LR\n  A[Start] -->|x > y| B{n?}\n  B --- C[(Data)]\n  D["<b>a</b> #amp; b"]',
      'Start leads to n? (x > y). n? is connected with Data. a & b.',
    ],
    ['flowchart LR\n  A <--> B\n  C --o B', 'A is connected with B. C leads to B.'],
    [
      'flowchart TB\n  subgraph one [First]\n    A --> B\n  end',
      'First contains A, B. A leads to B.',
    ],
    [
      'sequenceDiagram\n  participant A as Ann\n  A->>B: Hello\n  loop daily\n    B-->>A: Hi\n  end\n  Note over A,B: done',
      'Ann to B: Hello. loop [daily]: B to Ann: Hi. Note on Ann, B: done.',
    ],
    [
      'classDiagram\n  Shape <|-- Circle\n  Car *-- Wheel\n  class Circle {\n    +area() double\n  }\n  note for Car "old"',
      'Circle contains +area() : double. Note on Car: old. Circle is a kind of Shape. Wheel is part of Car.',
    ],
    [
      'stateDiagram-v2\n  [*] --> Idle\n  Idle --> [*] : stop\n  note right of Idle : waits',
      'Start leads to Idle. Idle leads to End (stop). Note on Idle: waits.',
    ],
    [
      'erDiagram\n  STUDENT ||--o{ COURSE : takes\n  STUDENT {\n    int id PK\n  }',
      'STUDENT contains int id PK. STUDENT – takes – COURSE: one to any number.',
    ],
    [kinds['mindmap']!, 'Systems contains Files, Processes.'],
    [kinds['timeline']!, '2013 contains Docker. 2014 contains Kubernetes.'],
    [kinds['pie']!, undefined],
    ['flowchart LR\n  accTitle: From push to image\n  A --> B', undefined],
  ])('%j', async (code, expected) => {
    expect(await say(code)).toBe(expected);
  });

  it('is in the language of the deck', async () => {
    expect(await say('stateDiagram-v2\n  [*] --> Idle', 'de')).toBe('Anfang führt zu Idle.');
  });

  it.each<[string, readonly (readonly number[])[], readonly (string | undefined)[]]>([
    [
      'flowchart LR\n  A -->|x| B\n  B --> C\n  D',
      [[2], [3], [4]],
      ['A leads to B (x).', 'B leads to C.', 'D.'],
    ],
    [
      'classDiagram\n  class A {\n    +x int\n  }\n  B <|-- A',
      [[2], [3], [5]],
      ['A.', 'A contains +x int.', 'A is a kind of B.'],
    ],
    [
      'sequenceDiagram\n  participant A\n  A->>B: hi\n  Note over A: done',
      [[2], [3], [4]],
      ['A.', 'A to B: hi.', 'Note on A: done.'],
    ],
    [
      'mindmap\n  root\n    one\n    two',
      [[2], [3], [4]],
      ['root.', 'root contains one.', 'root contains two.'],
    ],
    ['flowchart LR\n  A --> B', [[1], [2]], [undefined, 'A leads to B.']],
  ])('says of %j what comes with each step', async (code, lines, expected) => {
    const steps = { code, steps: lines.map((each) => ({ lines: each, isAll: false })) };
    const [drawing] = await drawSources([{ code, room, steps }], kept);
    if (drawing?.type !== 'drawn') throw new Error(drawing?.message);
    const known = { kind: drawing.kind, facts: drawing.facts ?? [] };
    const { diagrams } = findWords('en');
    expect(drawing.steps?.map((_, step) => describeDiagram(known, diagrams, step))).toEqual(
      expected,
    );
  });

  it('ends where nobody would listen any more', () => {
    const node: DiagramFact = { type: 'node', words: 'A'.repeat(90), about: [], kind: '' };
    const edges = Array.from({ length: 99 }, (): DiagramFact => {
      return { type: 'edge', words: '', about: [0, 0], kind: 'none arrow_point' };
    });
    const known = { kind: 'flowchart', facts: [node, ...edges] };
    const text = describeDiagram(known, findWords('en').diagrams);
    expect(text?.length).toBeLessThan(2010);
    expect(text).toMatch(/A\. …$/);
  });
});
