import { afterAll, describe, expect, it } from 'vitest';
import { createDraw } from '../../src/diagrams/draw.ts';
import { createKeptPage } from '../../src/browser/kept-page.ts';
import { headless } from '../browser.ts';
import { createStore } from '../../src/store/store.ts';
import { kinds } from './kinds.ts';
import { room, theme } from './theme.ts';

const kept = createKeptPage(headless);
afterAll(() => kept[Symbol.asyncDispose]());

/** Each break as `line:column message`. */
async function listBreaks(codes: readonly string[]): Promise<readonly string[]> {
  const draw = createDraw({ theme, pages: kept, store: createStore() });
  const drawings = await draw(codes.map((code) => ({ code, room })));
  return drawings.map((drawing) =>
    drawing.type === 'drawn' ? 'drawn' : `${drawing.line}:${drawing.column} ${drawing.message}`,
  );
}

describe('the place of a break', () => {
  it.each([
    ['flowchart LR\n  A --> B\n  A )\n', '3:5 Unexpected ")"'],
    [
      'gitGraph\n  commit\n  checkout x',
      '3:3 Trying to checkout branch which is not yet created. (Help try using "branch x")',
    ],
    [
      '---\ntitle: [a\n---\nflowchart LR\n  A',
      '2:10 The front matter is not YAML: unexpected end of the stream within a flow collection',
    ],
    ['', '1:1 The diagram is empty'],
    ['\n\n  graf TD\n  A', '3:3 Mermaid knows no diagram type "graf"'],
  ])('%j', async (code, expected) => {
    expect(await listBreaks([code])).toEqual([expected]);
  });

  it.each([
    [
      'flowchart LR\n  A --> B\n  B --> C[x(]',
      '3:9 The text of the box that begins at column 9 has "(" in it: put it in quotes, as in ["a (b)"]',
    ],
    [
      'flowchart LR\n    A[Start --> B\n    B --> C',
      '2:5 The box that begins at column 5 is never closed: "]" is missing',
    ],
    [
      'flowchart LR\n  A[(Data] --> D',
      '2:3 The box that begins at column 3 is never closed: ")]" is missing',
    ],
    ['flowchart LR\n A["a\nb"] )', '3:5 Unexpected ")"'],
    ['flowchart LR\n  A -->', '2:5 The arrow at column 5 leads nowhere'],
    ['flowchart LR\n  --> B', '2:3 The arrow at column 3 comes from nowhere'],
    ['flowchart LR\n  A --> --> B', '2:9 There is no box between the arrows at columns 5 and 9'],
    ['flowchart LR\n  A[Start] -> B', '2:12 An arrow is written "-->", with two dashes'],
    [
      'flowchart LR\n  A --> end',
      '2:9 "end" closes a subgraph: write "End", or put it in quotes, as in e["end"]',
    ],
    [
      'flowchart TB\n  subgraph one\n    A --> B',
      '2:3 The "subgraph" on this line is never closed by "end"',
    ],
    ['flowchart LR\n  A --> B\n  end\n', '3:3 Nothing is open that this "end" could close'],
    [
      'flowchart LR\n  A["x --> B\n  B --> C',
      '2:5 The quote that begins at column 5 is never closed: " is missing',
    ],
    [
      'graph TD\n  A -->|yes B\n  B --> C',
      '2:8 The text on the arrow that begins at column 8 is never closed: | is missing',
    ],
    [
      'sequenceDiagram\n  A->>B: hi\n  foo bar\n  B->>A: ho',
      '3:10 This line is no message, which is written "A->>B: text"',
    ],
    [
      'sequenceDiagram\n  A->>B\n  B->>A: x',
      '2:8 The message has no text: it follows a colon, as in "A->>B: text"',
    ],
    [
      'sequenceDiagram\n  loop daily\n    A->>B: x',
      '2:3 The "loop" on this line is never closed by "end"',
    ],
    [
      'classDiagram\n  class A {\n',
      '2:11 The block that begins on this line is never closed: "}" is missing',
    ],
    ['classDiagram\n  A <|-- ', '2:5 The arrow at column 5 leads nowhere'],
    [
      'erDiagram\n  A ||--o{ B : x\n  A {\n    int id\n',
      '3:5 The block that begins on this line is never closed: "}" is missing',
    ],
    [
      'erDiagram\n  A ||--o{ B',
      '2:13 The relation has no name: it follows a colon, as in "A ||--o{ B : has"',
    ],
    ['pie\n  "a": x', '2:8 A number is wanted here, not "x"'],
    [
      'zenuml\n  A->B: x',
      '1:1 ZenUML is no part of Mermaid itself; a sequenceDiagram says the same',
    ],
    ['flowchrt LR\n  A', '1:1 Mermaid knows no diagram type "flowchrt"; did you mean "flowchart"?'],
  ])('and what people do wrong there: %j', async (code, expected) => {
    expect(await listBreaks([code])).toEqual([expected]);
  });

  it('is found behind front matter, directives, comments and blank lines, which Mermaid does not count', async () => {
    const before = [
      '---\ntitle: x\n---\n',
      '%%{init: {\n  "flowchart": {}\n}}%%\n',
      '%% a comment\n\n  %% another\n',
      '\n\n',
      '---\ntitle: x\n---\n%% c\n%%{init: {}}%%\n\n',
    ];
    const codes = before.map((head) => `${head}flowchart LR\n  A --> B\n  %% inside\n  C )\n`);
    expect(await listBreaks(codes)).toEqual(
      before.map((head) => `${head.split('\n').length + 3}:5 Unexpected ")"`),
    );
  });

  it('is the same with Windows line ends', async () => {
    const [unix, windows] = await listBreaks(['pie\n\n  "a": x', 'pie\r\n\r\n  "a": x']);
    expect(windows).toBe(unix);
  });

  it('is the line of the mistake, in every kind that sees one', async () => {
    const junk = '  )(%& !!';
    const planted = Object.entries(kinds).flatMap(([kind, code]) => {
      const lines = code.split('\n');
      return lines.slice(1).map((_, index) => ({
        kind,
        line: index + 2,
        code: lines.toSpliced(index + 1, 0, junk).join('\n'),
      }));
    });
    const breaks = await listBreaks(planted.map(({ code }) => code));
    const seen = breaks.flatMap((found, index) =>
      found === 'drawn' ? [] : [{ ...planted[index]!, found: Number(found.split(':')[0]) }],
    );
    expect(seen.filter(({ line, found }) => line !== found)).toEqual([]);
    expect(new Set(seen.map(({ kind }) => kind)).size).toBeGreaterThan(15);
  });
});
