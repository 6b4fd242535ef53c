import { expect, test } from 'vitest';
import { type CodeInclude, selectLines } from '../../src/blocks/code-include.ts';

const select = (code: string, include: Partial<CodeInclude> = {}): string | undefined =>
  selectLines(code.split('\n'), { file: 'a.py', ...include })?.join('\n');

test.each([
  ['words of a comment', '# region of convergence\nx = 1'],
  ['words behind code', 'y = 2  # region count\n#region a\n#endregion', 'y = 2  # region count'],
  ['words behind code of an anchor', 'a(); // see ANCHOR: x\nb();'],
  ['one mark without the other', '# --8<-- [start:a]\nx = 1\n# ANCHOR_END: b'],
  ['a link in documentation', '/// [Vec] of these\nfn a() {}'],
  ['marks of sections', '# --8<-- [start:a]\nx = 1\n# --8<-- [end:a]', 'x = 1'],
  ['marks in HTML', '<!-- #region a -->\n<p>\n<!-- #endregion -->', '<p>'],
  ['marks in Python', '# region a\nx = 1\n# endregion', 'x = 1'],
  ['marks in CSS', '/* #region a */\np {}\n/* #endregion a */', 'p {}'],
])('lines without marks of parts, where these are some: %s', (_, code, shown = code) => {
  expect(select(code)).toBe(shown);
});

test('a part within words of a comment ends at its own mark', () => {
  const code = '#region a\n# region of convergence\nx = 1\n#endregion\ny = 2';
  expect(select(code, { part: 'a' })).toBe('# region of convergence\nx = 1');
});

test.each([
  ['parameters in lines of their own', 'def f(\n    a,\n):\n    return a', undefined],
  ['brackets in a default', 'def f(a="(", b=[  # (\n    1,\n]):\n    return a', undefined],
  ['what a text says of it', 'def f(x):\n    return x', '"""\ndef f(x) is described here\n"""'],
  ['what a comment says of it', 'function f(x) {\n  g();\n}', '/*\nfunction f(x) is here\n*/'],
  ['a text that is not indented', 'def f(x):\n    a = """\nb\n"""\n    return a', undefined],
  ['a brace in its own line', 'function f(a)\n{\n  g();\n}', undefined],
])('a function whole: %s', (_, code, before = 'import a') => {
  expect(select(`${before}\n${code}\nz = 1`, { symbol: 'f' })).toBe(code);
});
