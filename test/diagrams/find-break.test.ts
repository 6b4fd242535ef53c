import { describe, expect, test } from 'vitest';
import { findBreak } from '../../src/diagrams/find-break.ts';
import type { MermaidError } from '../../src/diagrams/page/stage.ts';
import { deepFreeze } from '../deep-freeze.ts';

/** `line:column message` of an error in a source; `mermaid-errors.test.ts` has Mermaid make such errors. */
function breakOf(source: string, error: Partial<MermaidError>): string {
  const whole = deepFreeze({ name: 'Error', message: '', ...error }) as MermaidError;
  const { line, column, message } = findBreak(source, whole);
  return `${line}:${column} ${message}`;
}

/** What a parser made by Jison says. */
const jison = (line: number, quote: string, caret: number): string =>
  `Parse error on line ${line}:\n${quote}\n${'-'.repeat(caret)}^\nExpecting 'A', got 'B'`;

describe('an error with a caret', () => {
  const source = 'flowchart LR\n  A --> B\n  B --> C[x(]';

  test('is where the caret points, behind line breaks that the quote leaves out', () => {
    const quote = '... A --> B  B --> C[x(]';
    const message = jison(3, quote, quote.indexOf('('));
    expect(breakOf(source, { message, text: '(', token: 'PS' })).toBe('3:12 Unexpected "("');
  });

  test('counts front matter, directives and comments that Mermaid does not', () => {
    const before = '---\ntitle: x\n---\n%%{init: {}}%%\n%% c\n';
    const message = jison(2, 'flowchart LR  A )', 16);
    const broken = `${before}flowchart LR\n  A )`;
    expect(breakOf(broken, { message, text: ')', token: 'X' })).toBe('7:5 Unexpected ")"');
  });

  test('at the end of a line is after what stands before it', () => {
    const message = jison(1, 'pie  title', 5);
    const broken = 'pie   \ntitle';
    expect(breakOf(broken, { message, text: '\n', token: 'NEWLINE' })).toBe(
      '1:4 Unexpected end of the line',
    );
  });

  test('at the end of all says so', () => {
    const message = jison(2, 'flowchart LR  A -->', 19);
    expect(breakOf('flowchart LR\n  A -->', { message, text: '', token: 'EOF' })).toBe(
      '2:8 Unexpected end of the diagram',
    );
  });

  test('of the letters themselves names the word', () => {
    const message = `Lexical error on line 2. Unrecognized text.\npie  )x y\n-----^`;
    expect(breakOf('pie\n  )x y', { message, text: '', token: 'null' })).toBe(
      '2:3 Unexpected ")x"',
    );
  });

  test('of what stands several times is the one nearest to its line', () => {
    const broken = 'pie\n  "a": x\n  "b": 1\n  "a": x';
    const error = { text: 'x', token: 'X' };
    expect(breakOf(broken, { ...error, message: jison(2, '"a": x', 5) })).toBe(
      '2:8 Unexpected "x"',
    );
    expect(breakOf(broken, { ...error, message: jison(4, '"a": x', 5) })).toBe(
      '4:8 Unexpected "x"',
    );
  });

  test('with a quote that is nowhere is at its line', () => {
    const error = { text: 'zz', token: 'X', message: jison(2, 'no such words', 4) };
    expect(breakOf('pie\n  "a": x', error)).toBe('2:1 Unexpected "zz"');
  });

  test('finds entities as they were written', () => {
    const message = jison(2, 'pie  "ﬂ°quot¶ß" !', 16);
    expect(breakOf('pie\n  "#quot;" !', { message, text: '!', token: 'X' })).toBe(
      '2:12 Unexpected "!"',
    );
  });
});

describe('an error with a line and a column', () => {
  test('is there; of several the earliest counts', () => {
    const message =
      "Parsing failed: Parse error on line 3, column 3: Expecting token of type 'ID' but found `2`. Lexer error on line 2, column 3: unexpected character: ->%<- at offset: 6, skipped 1 characters.";
    expect(breakOf('pie\n  %x\n  2', { message })).toBe('2:3 Unexpected "%x"');
  });

  test('that found a token names it', () => {
    const message =
      "Parsing failed: Parse error on line 2, column 3: Expecting 'a' but found: 'x'.";
    expect(breakOf('pie\n  x', { message })).toBe('2:3 Unexpected "x"');
  });

  test('without numbers is at the end', () => {
    const message =
      "Parse error on line NaN, column NaN: Expecting token of type 'X' but found ``.";
    expect(breakOf('packet\n0-1\n\n', { message })).toBe('2:4 Unexpected end of the diagram');
  });

  test('beyond its line is at the end of that', () => {
    const message = 'Parse error on line 2, column 99: something else';
    expect(breakOf('pie\n  x\n', { message })).toBe('2:4 something else');
  });

  test('of a tree has a line alone', () => {
    const message = 'Line 3: There can be only one root.';
    expect(breakOf('mindmap\n  a\n  b', { message })).toBe('3:1 There can be only one root');
  });
});

describe('an error of meaning', () => {
  test.each([
    ['its token', { message: 'x is no branch', text: 'x' }, 'x is no branch'],
    ['what stands in quotes', { message: 'Unknown branch "x"' }, 'Unknown branch "x"'],
    ['what stands in single quotes', { message: "No 'x' here" }, "No 'x' here"],
    ['what stands in brackets', { message: 'No [x] here' }, 'No [x] here'],
    ['what stands after a colon', { message: 'Unknown branch: x.' }, 'Unknown branch: x'],
  ])('is where the source has %s last', (_, error, expected) => {
    expect(breakOf('gitGraph\n  x\n  use y x', error)).toBe(`3:9 ${expected}`);
  });

  test('that quotes nothing of the source is at its first word', () => {
    expect(breakOf('%% c\n\n  pie', { message: 'Too many slices' })).toBe('3:3 Too many slices');
  });

  test('is one line, not too long, without a full stop', () => {
    const message = `Something\n  is ${'very '.repeat(50)}wrong.`;
    const found = findBreak('pie', { name: 'Error', message } as MermaidError).message;
    expect(found).toHaveLength(160);
    expect(found).toMatch(/^Something is very very .*\.\.\.$/);
  });
});

describe('a source as a whole', () => {
  test.each([
    ['\n\n  graf TD\n  A', '3:3 Mermaid knows no diagram type "graf"'],
    ['', '1:1 The diagram is empty'],
    ['%% only a comment\n', '2:1 The diagram is empty'],
  ])('%j is of no known kind', (source, expected) => {
    const error = { name: 'UnknownDiagramError', message: 'No diagram type detected' };
    expect(breakOf(source, error)).toBe(expected);
  });

  test('has front matter that is not YAML', () => {
    const error = {
      name: 'YAMLException',
      message: 'unexpected end of the stream within a flow collection (2:1)\n\n 1 | title: [a',
      mark: { line: 0, column: 9 },
    };
    expect(breakOf('---\ntitle: [a\n---\npie', error)).toBe(
      '2:10 The front matter is not YAML: unexpected end of the stream within a flow collection',
    );
  });
});
