import { describe, expect, test } from 'vitest';
import { resolveNote } from './resolve-note.ts';

describe('code of a file', () => {
  const app = [
    'import os',
    '',
    '# --8<-- [start:part]',
    '@cached',
    'def main():',
    '    run()',
    '# --8<-- [end:part]',
    '',
    'class A:',
    '    def go(self):',
    '        pass',
    '',
    'x = 1',
  ].join('\n');
  const files = {
    'notes/app.py': app,
    'src/deep.js':
      '// #region a\n  let a;\n\n  // #region b\n  let b;\n  // #endregion\n// #endregion\nz();',
    'rs.rs': 'fn a() {\n  // ANCHOR: x\n  b();\n  // ANCHOR_END: x\n}',
    'doc.js': 'a\n/// [demo]\nb\n/// [demo]\nc',
    'bin.dat.py': new Uint8Array([0, 1, 2, 0, 0, 0, 255, 254]),
    'long.txt.py': 'x\n'.repeat(1200),
    '.env.py': 'secret',
    'draw.mmd': 'flowchart LR\na-->b',
  };
  const main = '@cached\\ndef main():\\n    run()';

  test.each([
    [
      'lines in a fence',
      '```py\na\n--8<-- "app.py:5:6"\nb\n```',
      'code<py>"a\\ndef main():\\n    run()\\nb"',
    ],
    ['from a line on', '```py\n--8<-- "app.py:13"\n```', 'code<py>"x = 1"'],
    ['several ranges', '```py\n--8<-- "app.py:1:1,13:13"\n```', 'code<py>"import os\\nx = 1"'],
    ['a part', '```py\n--8<-- "app.py:part"\n```', `code<py>"${main}"`],
    [
      'indented',
      '```py\nif x:\n    --8<-- "app.py:part"\n```',
      'code<py>"if x:\\n    @cached\\n    def main():\\n        run()"',
    ],
    ['outside of a fence', '--8<-- "app.py:13"', 'code<py title="app.py">"x = 1"'],
    ['one line of mdBook', '```py\n{{#include app.py:13}}\n```', 'code<py>"x = 1"'],
    ['an anchor of mdBook', '```rust\n{{#rustdoc_include ../rs.rs:x}}\n```', 'code<rust>"b();"'],
    ['one that VitePress has', '<<< @/src/deep.js#b', 'code<js title="deep.js">"let b;"'],
    ['parts in parts', '<<< ../src/deep.js#a', 'code<js title="deep.js">"let a;\\n\\nlet b;"'],
    [
      'with marked lines',
      'a\n\n<<< @/doc.js{2 ts:line-numbers} [My file]',
      'paragraph("a"), code<ts {2} [My file] linenos>"a\\nb\\nc"',
    ],
    [
      'several in a row',
      'a\n<<< app.py#part\n<<< ../doc.js#demo\nb',
      `paragraph("a"), code<py title="app.py">"${main}", code<js title="doc.js">"b", paragraph("b")`,
    ],
    [
      'of MyST',
      '```{literalinclude} app.py\n:lines: 1,13-\n:emphasize-lines: 2\n:language: python3\n```',
      'code<python3 {2} title="app.py">"import os\\nx = 1"',
    ],
    [
      'with a name for references',
      '```{literalinclude} app.py\n:name: listing-a\n:lines: 13\n```',
      'code<py title="app.py">"x = 1"',
    ],
    [
      'a method',
      '```{literalinclude} app.py\n:pyobject: A.go\n```',
      'code<py title="app.py">"def go(self):\\n    pass"',
    ],
    [
      'a function with what decorates it',
      '```{literalinclude} app.py\n:pyobject: main\n```',
      `code<py title="app.py">"${main}"`,
    ],
    [
      'between texts',
      '```{literalinclude} app.py\n:start-after: class A\n:end-before: x =\n:caption: Go\n```',
      'code<py title="Go">"def go(self):\\n    pass"',
    ],
    [
      'of docsify',
      "[x](../doc.js ':include :type=code :fragment=demo')",
      'code<js title="doc.js">"b"',
    ],
    [
      'of Quarto',
      '```{.python include="app.py" start-line=13}\n```',
      'code<{.python include="app.py" start-line=13}>"x = 1"',
    ],
    ['a diagram', '```mermaid\n--8<-- "../draw.mmd"\n```', 'diagram"flowchart LR\\na-->b"'],
    ['a diagram alone', '--8<-- "../draw.mmd"', 'diagram"flowchart LR\\na-->b"'],
    [
      'the rest of a diagram',
      '```mermaid\n%% x\n--8<-- "../draw.mmd"\n```',
      'diagram"%% x\\nflowchart LR\\na-->b"',
    ],
    ['a formula', '```math\n--8<-- "app.py:13"\n```', 'math"x = 1"'],
    [
      'in a list',
      '- a\n\n  <<< app.py#part',
      `list(listItem(paragraph("a"), code<py title="app.py">"${main}"))`,
    ],
  ])('%s', async (_, note, tree) => {
    const found = await resolveNote(note, files);
    expect(found.tree).toBe(tree);
    expect(found.findings).toEqual([]);
    expect(found.inputs).not.toEqual([]);
  });

  test.each([
    ['is not there', 'no.py', 'it is not in the project'],
    ['is outside of the project', '../../../etc/hosts.conf', 'it is not in the project'],
    ['is hidden', '../.env.py', 'it is not in the project'],
    ['has no such part', 'app.py:other', 'it has no such lines'],
    ['has not so many lines', 'app.py:40:50', 'it has no such lines'],
    ['is no text', '../bin.dat.py', 'it is no text'],
    ['is endless', '../long.txt.py', 'it has more than 1000 lines: name some of them'],
  ])('that %s is said', async (_, target, said) => {
    const note = `x\n\n\`\`\`py\n--8<-- "${target}"\n\`\`\``;
    const { tree, findings } = await resolveNote(note, files);
    expect(tree).toBe('paragraph("x")');
    expect(findings).toEqual([`code-missing 3:1-5:4 ${target.replace(/:.*/, '')} ${said}`]);
  });

  test('more of it than a note can show is said once a block', async () => {
    const long = { 'a.py': 'x = 1\n'.repeat(900), 'sub/N.md': '```py\n--8<-- "../a.py"\n```' };
    const note = `![[N]]\n\n\`\`\`py\n${'--8<-- "../a.py"\n'.repeat(50)}\`\`\`\n\n\`\`\`py\n--8<-- "../a.py:1"\n\`\`\``;
    const { tree, findings, inputs } = await resolveNote(note, long);
    const said = '../a.py the note shows too much code of files';
    expect(tree.match(/x = 1/g)).toHaveLength(11 * 900);
    expect(findings).toEqual([`code-missing 3:1-54:4 ${said}`, `code-missing 56:1-58:4 ${said}`]);
    expect(inputs).toHaveLength(4);
  });

  test('in an embedded note is looked for from there', async () => {
    const more = { ...files, 'sub/N.md': '```py\n--8<-- "own.py"\n```', 'sub/own.py': 'y = 2' };
    const { tree, inputs } = await resolveNote('![[N]]\n\n<!--@include: ../sub/N.md-->', more);
    expect(tree).toBe('code<py>"y = 2", code<py>"y = 2"');
    expect(inputs).toEqual(['sub/N.md', 'sub/own.py', 'sub/N.md', 'sub/own.py']);
  });
});
