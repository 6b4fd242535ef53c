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
    ['flowchart LR\n  A --> B\n  B --> C[x(]', '3:12 Unexpected "("'],
    ['flowchart LR\n  A -->', '2:8 Unexpected end of the diagram'],
    ['sequenceDiagram\n  A->>B: hi\n  foo bar\n  B->>A: ho', '3:10 Unexpected end of the line'],
    ['classDiagram\n  class A {\n', '2:12 Unexpected end of the diagram'],
    ['pie\n  "a": x', '2:8 Unexpected "x"'],
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
