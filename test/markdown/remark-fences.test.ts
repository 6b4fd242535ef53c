import { describe, expect, test } from 'vitest';
import { parseNote } from '../../src/markdown/parse-note.ts';
import { createStore } from '../../src/store/store.ts';
import { drawNote, listFindings } from './draw-tree.ts';

test.each([
  ['as GitHub writes it', '```math\nx^2\n```', 'math"x^2"'],
  ['as MyST writes it', '```{math}\nx^2\n```', 'math"x^2"'],
  ['in a list', '- ```math\n  x\n  ```', 'list(listItem(math"x"))'],
  ['an empty one is code', '```math\n```', 'code<math>""'],
])('math fences are formulas: %s', (_, note, tree) => {
  expect(drawNote(note)).toBe(tree);
});

describe('fences that HackMD, Typora and StackEdit draw are diagrams', () => {
  const fence = (name: string, ...lines: string[]): string =>
    ['```' + name, ...lines, '```'].join('\n');
  const diagram = (...lines: string[]): string => `diagram${JSON.stringify(lines.join('\n'))}`;

  test.each([
    [
      'a sequence',
      fence(
        'sequence',
        'Title: Order',
        '# what nobody sees',
        'participant "The cook" as C',
        'Guest->C: Soup; no #1, %%{init}',
        String.raw`C-->>Guest: Here\nit is`,
        'Note right of C: done',
        'note over Guest,C: both',
        'Guest-C: bye',
        'C--Guest: bye',
      ),
      diagram(
        'sequenceDiagram',
        'participant p1 as The cook',
        'participant p2 as Guest',
        'title: Order',
        'p2->>p1: Soup#59; no #35;1, #37;#37;{init}',
        'p1-->>p2: Here<br>it is',
        'note right of p1: done',
        'note over p2,p1: both',
        'p2->p1: bye',
        'p1-->p2: bye',
      ),
    ],
    [
      'a flowchart',
      fence(
        'flow',
        'st=>start: Start|past:>https://example.org[blank]',
        'op1=>operation: Wash "it"',
        'ask=>condition: Clean',
        'or not?|approved',
        'io=>inputoutput',
        'e=>end',
        '',
        'st->op1(right)->ask',
        'ask(yes, right)->io->e',
        'ask(no, path2)->op1',
      ),
      diagram(
        'flowchart TD',
        'n1(["Start"])',
        'n2["Wash #34;it#34;"]',
        'n3{"Clean<br>or not?"}',
        'n4[/"io"/]',
        'n5(["e"])',
        'n1 --> n2',
        'n2 --> n3',
        'n3 -->|"yes"| n4',
        'n4 --> n5',
        'n3 -->|"no"| n2',
      ),
    ],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });

  test.each([
    ['a sequence of anything', fence('sequence', '1, 1, 2, 3')],
    ['a box of no kind', fence('flow', 'a=>thing: A')],
    ['a line to no box', fence('flow', 'a=>start: A', 'a->b')],
    ['nothing', fence('flow', '# nothing')],
    ['text without an end', fence('flow', 'a=>start: A', ...Array(20_000).fill(':>:> x'))],
  ])('but not %s', (_, note) => {
    expect(drawNote(note)).toMatch(/^code</);
  });
});

describe('Mermaid fences are diagrams', () => {
  test.each([
    ['mermaid', '```mermaid\npie\n```', 'diagram"pie"'],
    ['mmd', '```mmd\npie\n```', 'diagram"pie"'],
    ['as Mermaid documents itself', '```mermaid-example\npie\n```', 'diagram"pie"'],
    ['as Quarto writes it', '```{mermaid}\npie\n```', 'diagram"pie"'],
    ['as Pandoc writes it', '```{.mermaid}\npie\n```', 'diagram"pie"'],
    ['in capital letters', '```Mermaid\npie\n```', 'diagram"pie"'],
    ['with words behind the name', '```mermaid title="A"\npie\n```', 'diagram"pie"'],
    ['of tildes', '~~~mermaid\npie\n~~~', 'diagram"pie"'],
    ['on several lines', '```mermaid\ngraph LR\n  a --> b\n```', 'diagram"graph LR\\n  a --> b"'],
    ['that nothing closes', '```mermaid\npie', 'diagram"pie"'],
    ['in a list', '- ```mermaid\n  pie\n  ```', 'list(listItem(diagram"pie"))'],
    ['in a quote', '> ```mermaid\n> pie\n> ```', 'blockquote(diagram"pie")'],
    ['in an alert', '> [!NOTE]\n> ```mermaid\n> pie\n> ```', 'alert<note note>[](diagram"pie")'],
    ['in a container', ':::tip\n```mermaid\npie\n```\n:::', 'alert<tip tip>[](diagram"pie")'],
    ['in details', '<details>\n\n```mermaid\npie\n```\n\n</details>', 'details[](diagram"pie")'],
    [
      'with text of all scripts',
      '```mermaid\npie title שלום 漢字 🎉\n```',
      'diagram"pie title שלום 漢字 🎉"',
    ],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });

  test.each([
    ['an empty one', '```mermaid\n \n```', 'code<mermaid>" "'],
    ['another language', '```js\npie\n```', 'code<js>"pie"'],
    ['a name that only begins so', '```mermaids\npie\n```', 'code<mermaids>"pie"'],
    ['no language', '```\npie\n```', 'code"pie"'],
    ['text', 'mermaid', 'paragraph("mermaid")'],
  ])('but not %s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });

  test('that stand where the fence does', () => {
    const { sections } = parseNote('# A\n\n- ```mermaid\n  pie\n  ```', createStore());
    const list = sections[0]?.tree.children[1];
    const item = list?.type === 'list' ? list.children[0] : undefined;
    expect(item?.children[0]?.position).toMatchObject({
      start: { line: 3, column: 3 },
      end: { line: 5, column: 6 },
    });
  });
});

describe('fences of relations are the author’s relations', () => {
  test.each([
    ['one', '```relations\nA -> B: uses\n```', 'relations"A -> B: uses"'],
    ['as Quarto writes it', '```{relations}\nA -> B\n```', 'relations"A -> B"'],
    ['as Pandoc writes it', '```{.relations}\nA -> B\n```', 'relations"A -> B"'],
    ['of several lines', '```relations\nA -> B\n\nB <-> C\n```', 'relations"A -> B\\n\\nB <-> C"'],
    ['an empty one', '```relations\n```', 'relations""'],
    ['in a list', '- ```relations\n  A -> B\n  ```', 'list(listItem(relations"A -> B"))'],
    ['in a quote', '> ```relations\n> A -> B\n> ```', 'blockquote(relations"A -> B")'],
    ['in a container', ':::notes\n```relations\nA -> B\n```\n:::', 'notesBlock(relations"A -> B")'],
    ['in Greek', '```relations\nΑ → Β\n```', 'relations"Α → Β"'],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });

  test.each([
    ['another language', '```relation\nA -> B\n```', 'code<relation>"A -> B"'],
    ['a longer name', '```relations-of\nA -> B\n```', 'code<relations-of>"A -> B"'],
    ['indented code', '    relations\n', 'code"relations"'],
  ])('but not %s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });

  test('that stand where the fence does', () => {
    const { sections } = parseNote('a\n\n```relations\nA -> B\n```\n', createStore());
    expect(sections[0]?.tree.children[1]?.position).toMatchObject({
      start: { line: 3, column: 1 },
      end: { line: 5, column: 4 },
    });
  });
});

describe('a fence that nothing closes is said', () => {
  test.each([
    ['at the end of the note', '# T\n\n```py\nx\n\n## Lost\n', '3:1'],
    ['with tildes', '~~~\nx', '1:1'],
    ['closed by a shorter one', '````\nx\n```', '1:1'],
    ['closed by another', '```\nx\n~~~', '1:1'],
    ['with nothing in it', '```', '1:1'],
    ['in a list', '- ```\n  x\n- b', '1:3'],
    ['in a quote', '> ```\n> x\n\nb', '1:3'],
    ['of a diagram', 'a\n\n```mermaid\ngraph TD', '3:1'],
  ])('%s', (_, note, place) => {
    expect(listFindings(note)).toEqual([`fence-unclosed ${place}`]);
  });

  test.each([
    ['a closed one', '```\nx\n```'],
    ['one closed by a longer one', '```\nx\n`````  '],
    ['one that ends a list', '- ```\n  x\n  ```'],
    ['one in a quote', '> ~~~\n> x\n> ~~~'],
    ['one in a list in a quote', '> - ```\n>   x\n>   ```'],
    ['indented code', '    ```'],
  ])('but not %s', (_, note) => {
    expect(listFindings(note)).toEqual([]);
  });
});

describe('a container that nothing closes is said', () => {
  test.each([
    ['at its line', 'a\n\n:::tip\n\nb', 'container-unclosed 3:1'],
    ['with a title', '::: tip Title\nb', 'container-unclosed 1:1'],
    ['in a list', '- a\n\n  :::tip\n  b\n- c', 'container-unclosed 3:3'],
    ['in a quote', '> :::tip\n> b\n\nc', 'container-unclosed 1:3'],
    ['indented', '  :::tip\nb\n\n# C', 'container-unclosed 1:3'],
    ['around a closed one', ':::tip\n\n:::note\nb\n:::', 'container-unclosed 1:1'],
  ])('%s', (_, note, finding) => {
    expect(listFindings(note)).toEqual([finding]);
  });
});
