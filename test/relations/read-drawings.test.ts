import { describe, expect, test } from 'vitest';
import { graphOf } from './graph-of.ts';

const relationsOf = async (code: string): Promise<readonly string[]> =>
  (await graphOf(`# Notes\n\n\`\`\`mermaid\n${code}\n\`\`\``)).all;

describe("an author's drawing states", () => {
  test.each<[string, string, readonly string[]]>([
    ['an arrow', 'flowchart LR\n  Client --> Server', ['Client ----> Server']],
    ['labels', 'graph TD\n  a[Client] -->|asks| b(Server)', ['Client --asks--> Server']],
    [
      'labels in the arrow',
      'graph TD\n a["Client"] -- asks --> b[(Store)]',
      ['Client --asks--> Store'],
    ],
    [
      'chains and groups',
      'flowchart LR\n  Lexer --> Parser -.-> Emitter; Lexer & Parser ==> Logger',
      ['Lexer ----> Parser', 'Parser ----> Emitter', 'Lexer ----> Logger', 'Parser ----> Logger'],
    ],
    [
      'what has no head in both directions',
      'flowchart LR\n  Cache --- Store',
      ['Cache <----> Store'],
    ],
    [
      'kinds',
      'classDiagram\n  Animal <|-- Duck\n  Duck *-- Wing',
      ['Duck --is a--> Animal', 'Duck --contains--> Wing'],
    ],
    ['entities', 'erDiagram\n  CUSTOMER ||--o{ ORDER : places', ['CUSTOMER --places--> ORDER']],
    [
      'states',
      'stateDiagram-v2\n  [*] --> Idle\n  Idle --> Busy : job comes',
      ['Idle --job comes--> Busy'],
    ],
    [
      'nothing where it asks',
      'flowchart TD\n  a[Input] --> b{Is it red?}\n  b -->|yes| c[Stop]',
      [],
    ],
    [
      'nothing of sentences',
      'flowchart LR\n  a[We open the file] --> b[Then we read it, slowly]',
      [],
    ],
    ['nothing in other drawings', 'pie\n  "a" : 1', []],
  ])('%s', async (_, code, expected) => {
    expect(await relationsOf(code)).toEqual(expected);
  });

  test('with its line', async () => {
    const { note } = await graphOf('# A\n\n```mermaid\nflowchart LR\n\n  Client --> Server\n```');
    expect(note.relations[0]?.source).toEqual({
      type: 'author',
      file: 'notes/test.md',
      line: 6,
      isDrawn: true,
    });
  });
});
