import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseSource } from '../../src/build/parse-source.ts';
import { resolveSettings } from '../../src/options/resolve-settings.ts';
import { createSource } from '../../src/source/note-source.ts';
import { createStore } from '../../src/store/store.ts';
import { createProject, type Files } from '../cli/lectern.ts';
import { drawFinding, drawTrees } from '../markdown/draw-tree.ts';

/** What `notes/a.md` of a project is with all that it names. */
async function resolve(
  note: string,
  files: Files,
): Promise<{ tree: string; findings: string[]; inputs: string[] }> {
  const root = createProject({ 'notes/a.md': note, ...files });
  const bytes = new TextEncoder().encode(note);
  const source = createSource({ path: 'notes/a.md', dir: path.join(root, 'notes'), bytes });
  const settings = resolveSettings({ root, flags: { lang: 'en' }, env: {} });
  const parsed = await parseSource(source!, settings, { store: createStore() });
  return {
    tree: drawTrees(parsed.note.sections.flatMap(({ tree }) => tree.children)),
    findings: parsed.findings.map(drawFinding),
    // A brand file is looked for, whatever the note says.
    inputs: parsed.inputs
      .map((file) => path.relative(root, file).split(path.sep).join('/'))
      .filter((file) => !file.includes('_brand.')),
  };
}

describe('a link by name leads to', () => {
  const files = {
    'notes/TCP.md': 'x',
    'notes/deep/IP.md': 'x',
    'notes/deep/er/IP.md': 'x',
    'notes/100 % C#.md': 'x',
    'other/slides.pdf': 'x',
    'dist/Out.md': 'x',
    '.obsidian/Hidden.md': 'x',
  };

  test.each([
    ['a note beside it', '[[TCP]]', 'link<TCP.md>("TCP")'],
    ['it in other letters', '[[tcp|T]]', 'link<TCP.md>("T")'],
    ['a heading of it', '[[TCP#My Part]]', 'link<TCP.md#my-part>("TCP > My Part")'],
    ['a note anywhere, the nearest to the top', '[[IP]]', 'link<deep/IP.md>("IP")'],
    ['one by the end of its path', '[[er/IP]]', 'link<deep/er/IP.md>("er/IP")'],
    ['one by its path in the project', '[[notes/deep/IP]]', 'link<deep/IP.md>("notes/deep/IP")'],
    ['one by its path from here', '[[./TCP]]', 'link<TCP.md>("./TCP")'],
    ['one with signs in its name', '[[100 % C|x]]', '"x"'],
    ['another file', '[[slides.pdf]]', 'link<../other/slides.pdf>("slides.pdf")'],
    ['none of the outputs', '[[Out]]', '"Out"'],
    ['none that is hidden', '[[Hidden]]', '"Hidden"'],
    ['none outside of the project', '[[../../x]]', '"../../x"'],
  ])('%s', async (_, note, inside) => {
    expect((await resolve(note, files)).tree).toBe(`paragraph(${inside})`);
  });

  test('nothing, which is said', async () => {
    const { findings, inputs } = await resolve('a [[No]]', files);
    expect(findings).toEqual(['wiki-link 1:3-1:9 No']);
    expect(inputs).toEqual(['notes/No.md']);
  });
});

test('a picture is found by name', async () => {
  const { tree, findings } = await resolve('![[p.png|x]] ![[q.png|y]]', { 'img/p.png': '' });
  expect(tree).toBe('paragraph(image<../img/p.png x>, " ", image<q.png y>)');
  expect(findings).toEqual([]);
});

describe('an embedded note', () => {
  const files = {
    'notes/sub/B.md':
      '---\ntitle: B\n---\n# B\n\nText[^1] ![p](p.png) [c](c.md) [h](#h)\n\n[^1]: Foot.\n\n## Part\n\nMore. ^one\n\n### Deep\n\nD\n\n## End\n\nE',
    'notes/C.md': '## C\n\n![[a]]\n\nc',
    'notes/D.md': 'd',
    'notes/E.md': ' ',
    'notes/1.md': '![[2]]',
  };

  test.each([
    [
      'is there with its pictures and footnotes, below the heading above',
      '# A\n\nx[^n]\n\n![[B]]\n\n[^n]: N',
      'heading<1>("A"), paragraph("x", footnoteMark<1>), footnotes(footnote<1>(paragraph("N"))), ' +
        'heading<2>("B"), paragraph("Text", footnoteMark<2>, " ", image<sub/p.png p>, " ", link<sub/c.md>("c"), " ", link<#h>("h")), ' +
        'footnotes(footnote<2>(paragraph("Foot."))), heading<3>("Part"), paragraph("More."), heading<4>("Deep"), paragraph("D"), heading<3>("End"), paragraph("E")',
    ],
    [
      'is a part of it',
      '## A\n\n![[B#Part]]',
      'heading<2>("A"), heading<3>("Part"), paragraph("More."), heading<4>("Deep"), paragraph("D")',
    ],
    ['is a part of a part', '![[B#Part#Deep]]', 'heading<3>("Deep"), paragraph("D")'],
    [
      'is a block of it',
      '- x\n- ![[B#^one]]',
      'list(listItem(paragraph("x")), listItem(paragraph("More.")))',
    ],
    [
      'has no headings in a quote',
      '> ![[B#Deep]]',
      'blockquote(paragraph(strong("Deep")), paragraph("D"))',
    ],
    ['parts a paragraph', 'a ![[D]] b', 'paragraph("a "), paragraph("d"), paragraph(" b")'],
    ['may be there twice', '![[D]]\n![[D]]', 'paragraph("d"), paragraph("d")'],
    ['is a link in a heading', '# ![[D]]', 'heading<1>(link<D.md>("D"))'],
  ])('%s', async (_, note, tree) => {
    expect((await resolve(note, files)).tree).toBe(tree);
  });

  test.each([
    ['is not there', '![[No]]', '"No"', 'No.md it is not in the project'],
    [
      'has no such part',
      '![[B#No]]',
      'link<sub/B.md#no>("B > No")',
      'notes/sub/B.md it has no heading of that name',
    ],
    [
      'has no such block',
      '![[B#^no]]',
      'link<sub/B.md>("B")',
      'notes/sub/B.md it has no block of that name',
    ],
    ['is the note itself', '![[a]]', 'link<a.md>("a")', 'notes/a.md it would hold itself'],
    ['is empty', '![[E]]', 'link<E.md>("E")', 'notes/E.md it is empty'],
  ])('that %s is said', async (...[, note, inside, said]) => {
    const { tree, findings } = await resolve(note, files);
    expect(tree).toBe(`paragraph(${inside})`);
    expect(findings).toEqual([`embed-missing 1:1-1:${note.length + 1} ${said}`]);
  });

  test('that embeds the first one ends there, and all stands where it is embedded', async () => {
    const { tree, findings, inputs } = await resolve('# A\n\n![[C]]', files);
    expect(tree).toBe(
      'heading<1>("A"), heading<2>("C"), paragraph(link<a.md>("a")), paragraph("c")',
    );
    expect(findings).toEqual(['embed-missing 3:1-3:7 notes/a.md it would hold itself']);
    expect(inputs).toEqual(['notes/C.md', 'notes/a.md']);
  });

  test('makes no note endless, be it short', async () => {
    const times = (name: string): string => `![[${name}]]\n\n`.repeat(40);
    const files = { 'notes/B.md': times('D'), 'notes/D.md': times('F'), 'notes/F.md': times('G') };
    const { tree, findings } = await resolve(times('B'), { ...files, 'notes/G.md': 'one' });
    expect(tree.length).toBeLessThan(10_000_000);
    expect(findings.length).toBeGreaterThan(0);
    for (const each of findings) expect(each).toMatch(/the note would be too long$/);
  });

  test('that is not there is said wherever it stands', async () => {
    const { findings } = await resolve('![[X]] ![[X]]', {});
    expect(findings.map((each) => each.split(' ')[1])).toEqual(['1:1-1:7', '1:8-1:14']);
  });

  test('is followed five levels', async () => {
    const chain = Object.fromEntries(
      [1, 2, 3, 4, 5, 6].map((each) => [`notes/N${each}.md`, `n${each} ![[N${each + 1}]]`]),
    );
    const { findings } = await resolve('![[N1]]', chain);
    expect(findings).toEqual([
      'embed-missing 1:1-1:8 notes/N6.md notes are followed 5 levels deep',
    ]);
  });
});

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
    const found = await resolve(note, files);
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
    const { tree, findings } = await resolve(note, files);
    expect(tree).toBe('paragraph("x")');
    expect(findings).toEqual([`code-missing 3:1-5:4 ${target.replace(/:.*/, '')} ${said}`]);
  });

  test('more of it than a note can show is said once a block', async () => {
    const long = { 'a.py': 'x = 1\n'.repeat(900), 'sub/N.md': '```py\n--8<-- "../a.py"\n```' };
    const note = `![[N]]\n\n\`\`\`py\n${'--8<-- "../a.py"\n'.repeat(50)}\`\`\`\n\n\`\`\`py\n--8<-- "../a.py:1"\n\`\`\``;
    const { tree, findings, inputs } = await resolve(note, long);
    const said = '../a.py the note shows too much code of files';
    expect(tree.match(/x = 1/g)).toHaveLength(11 * 900);
    expect(findings).toEqual([`code-missing 3:1-54:4 ${said}`, `code-missing 56:1-58:4 ${said}`]);
    expect(inputs).toHaveLength(4);
  });

  test('in an embedded note is looked for from there', async () => {
    const more = { ...files, 'sub/N.md': '```py\n--8<-- "own.py"\n```', 'sub/own.py': 'y = 2' };
    const { tree, inputs } = await resolve('![[N]]\n\n<!--@include: ../sub/N.md-->', more);
    expect(tree).toBe('code<py>"y = 2", code<py>"y = 2"');
    expect(inputs).toEqual(['sub/N.md', 'sub/own.py', 'sub/N.md', 'sub/own.py']);
  });
});
