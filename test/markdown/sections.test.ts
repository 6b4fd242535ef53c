import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/source/decode.ts';
import { cutSections } from '../../src/markdown/sections.ts';
import { drawFinding } from './draw-tree.ts';
import { parseBoth } from './parse-both.ts';

const root = path.resolve(import.meta.dirname, '../..');
const shared = path.join(root, '../shared');

describe('sections', () => {
  test('start at headings that are surely at the top level', () => {
    const note = [
      '---',
      'title: A',
      '---',
      'before',
      '',
      '# One',
      '```',
      '# no heading',
      '```',
      'Two',
      '===',
      '<!--',
      '# none either',
      '-->',
      '- item',
      '',
      '  ```',
      '# Three, since the item ends here',
      ':::tip',
      '## inside',
      ':::',
      '> quote',
      'lazy',
      '---',
      '## Four',
    ].join('\n');
    const { frontMatter, sections } = cutSections(note);
    expect(frontMatter.matter?.text).toBe('title: A');
    expect(sections.map(({ line, text }) => `${line} ${text.split('\n')[0]}`)).toEqual([
      '4 before',
      '6 # One',
      '10 Two',
      '18 # Three, since the item ends here',
      '25 ## Four',
    ]);
  });

  test('together are the note', () => {
    const note = '---\na: 1\n---\n\n# A\n\ntext\n## B\n\n\nC\n---\nd';
    const { sections } = cutSections(note);
    expect(sections.map(({ text }) => text).join('')).toBe('# A\n\ntext\n## B\n\n\nC\n---\nd');
  });

  const pieces = [
    '# A',
    '## B ##',
    'text',
    'Setext\n===',
    'two\nlines\n---',
    '- item',
    '  - nested',
    '   indented',
    '!!! note\n    inside',
    '!!! tip "T"',
    '??? tip\n\n    ```\n    # code\n    ```',
    '=== "Tab"\n\n    # inside',
    '/// note\n# inside\n///',
    '/// tip',
    '>>>\n# inside\n>>>',
    '>>>',
    '.left[\n# inside\n]',
    ':::mermaid\n# inside\n:::',
    '#tag #tag',
    '[[Page]]',
    '1. one',
    '> quote',
    '',
    '```js\n# code\n```',
    '~~~',
    '    # indented code',
    '<div>',
    '</div>',
    '<!-- # c -->',
    '<!--',
    '-->',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '| a |\n|:-|',
    'a\n|-|\n| 1',
    '===',
    '---',
    '| `a|b` | c |\n|---|---|',
    '|---|',
    '***',
    '- - -',
    '$$\nx = 1\n$$',
    '$$\nx\n$$.',
    '$$',
    '$$\ny = 1',
    '$$ z',
    'so it is said\n',
    '$$\nx\n$$ where',
    '$$ x $$ {#eq:x}',
    '\\[\nx\n=\n1\n\\]',
    '\\[ x = 1 \\]',
    '\\[ x\n- 1 \\]',
    '\\[text\\]',
    '\\[',
    '\\begin{align}\nx\n\n---\n\\end{align} so',
    '\\begin{align}',
    '\\end{align}',
    '[ref]: /url',
    '[ref] [text][ref]',
    '[^1]: note',
    'see[^1]',
    'see^[a *b*\nc] d',
    ':::tip\ninside\n:::',
    ':::',
    '* a\n\n  # in item',
    '\t# tab',
    '  # indented heading',
    '<script>\n# s\n</script>',
    '10) ten',
    '-\titem',
    '\tcontinued',
    '1.\tone',
    '-\t# x',
    '>\tquote',
    '\t- nested',
    '- a\n\n\t```\n\t# c\n\t```',
    ' \t:::tip',
    '- :::tip\n  a\n  :::',
    '  :::tip',
    '  :::',
    '  ## inside',
    '%%',
    '%% hidden\n# h\n\nstill %%',
    '{% raw %}',
    '{% highlight c %}\n# h',
    '{% endhighlight %}',
    '{% comment %}\n# h',
    '{% endcomment %}',
    '{{% notice tip %}}',
    '{{% /notice %}}',
    '{: .lead}',
    '```{note} A\n# h',
    ':::{tip}',
    '```{figure} a.png\nb',
    '(a)=',
    '+---+---+\n| a | b |',
    '+---+---+',
    'a    b\n---- ----\n1    2',
    '---- ----\n1    2\n\n# h',
    '-------',
    '(@) a',
    '% c',
  ];

  test('parse as the whole does: random notes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 14 }),
        fc.array(fc.boolean()),
        (parts, blanks) => {
          const text = parts.map((part, index) => part + (blanks[index] ? '\n\n' : '\n')).join('');
          const { parts: nodes, whole } = parseBoth(text);
          expect(nodes).toEqual(whole);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test.each(['notes', 'docs'])('parse as the whole does: %s', (name) => {
    const folder = path.join(root, name);
    for (const file of readdirSync(folder).filter((each) => each.endsWith('.md'))) {
      const { parts, whole } = parseBoth(decode(readFileSync(path.join(folder, file))).text ?? '');
      expect(parts, file).toEqual(whole);
    }
  });

  test.skipIf(!existsSync(shared))(
    'parse as the whole does: the examples of CommonMark and GFM',
    () => {
      for (const file of ['commonmark.json', 'gfm.json']) {
        const examples = JSON.parse(readFileSync(path.join(shared, 'spec', file), 'utf8')) as {
          markdown: string;
        }[];
        for (const { markdown } of examples) {
          const { parts, whole } = parseBoth(decode(Buffer.from(markdown)).text ?? '');
          expect(parts).toEqual(whole);
        }
      }
    },
  );
});

describe('the front matter', () => {
  test.each([
    ['is none where there is none', '# A', undefined, '# A'],
    ['is the text between the first two rules', '---\na: 1\nb: 2\n---\n# A', 'a: 1\nb: 2', '# A'],
    ['may have spaces behind the rules', '--- \na: 1\n---\t\n# A', 'a: 1', '# A'],
    ['may be all there is', '---\na: 1\n---', 'a: 1', ''],
    ['may be empty', '---\n---\n# A\n\n---\n', '', '# A\n\n---\n'],
    ['may hold blank lines', '---\na: 1\n\nb: 2\n---\n# A', 'a: 1\n\nb: 2', '# A'],
    ['may hold a longer rule', '---\na: |\n  ----\n---\n# A', 'a: |\n  ----', '# A'],
    ['is none of words', '---\njust words\n---\n', undefined, '---\njust words\n---\n'],
    ['is no slide', '---\n# A\n\nb\n---\n', undefined, '---\n# A\n\nb\n---\n'],
    ['may begin with a blank line', '---\n\na: 1\n---\n# A', '\na: 1', '# A'],
    ['may begin on a later line', '\n \n---\na: 1\n---\n# A', 'a: 1', '# A'],
    ['may end with dots', '---\na: 1\n...\n# A', 'a: 1', '# A'],
    ['may hold a list', '---\na:\n- b\n- c\n...\n# A', 'a:\n- b\n- c', '# A'],
    ['may be TOML', '+++\na = 1\n+++\n# A', 'a = 1', '# A'],
    ['may be TOML on a later line', '\n+++\na = 1\n+++\n# A', 'a = 1', '# A'],
    ['does not begin with four dashes', '----\na: 1\n---\n', undefined, '----\na: 1\n---\n'],
    ['is none of plus signs alone', '+++\nwords\n+++\n', undefined, '+++\nwords\n+++\n'],
    [
      'is no text between rules',
      '---\n\nNote: this\n\n---\n',
      undefined,
      '---\n\nNote: this\n\n---\n',
    ],
    ['is no text after rules', '\n---\na: 1\nwords\n---\n', undefined, '\n---\na: 1\nwords\n---\n'],
    ['is none where nothing ends it', '---\na: 1\n', undefined, '---\na: 1\n'],
    [
      'is none where a rule far below ends it',
      '---\na: 1\n\n# A\n\nb c\n\n---\n',
      undefined,
      '---\na: 1\n\n# A\n\nb c\n\n---\n',
    ],
    [
      'may hold a comment after a blank line',
      '---\na: 1\n\n# A\nb: c\n---\n# B',
      'a: 1\n\n# A\nb: c',
      '# B',
    ],
  ])('%s', (...[, note, frontMatter, rest]) => {
    const cut = cutSections(note);
    expect(cut.frontMatter.matter?.text).toBe(frontMatter);
    expect(cut.sections.map(({ text }) => text).join('')).toBe(rest);
  });

  test.each([
    ['in its usual form', '---\na: 1\n---\n', []],
    [
      'after blank lines',
      '\n\n---\na: 1\n---\n',
      ['front-matter-form 3:1 It begins after blank lines'],
    ],
    [
      'with a blank line',
      '---\n\na: 1\n---\n',
      ['front-matter-form 2:1 It begins with a blank line'],
    ],
    ['closed by dots', '---\na: 1\n...\n', ['front-matter-form 3:1 It ends with "..."']],
    ['never closed', '---\na: 1\n\n# A\n', ['front-matter-unclosed 1:1 ---']],
    [
      'never closed before a rule',
      '---\na: 1\n\n# A\n\nb\n\n---\n',
      ['front-matter-unclosed 1:1 ---'],
    ],
    ['never closed in TOML', '+++\na = 1\n\n# A\n', ['front-matter-unclosed 1:1 +++']],
    ['a rule', '---\n\n# A\n', []],
  ])('says what is unusual: %s', (...[, note, findings]) => {
    expect(cutSections(note).frontMatter.findings.map(drawFinding)).toEqual(findings);
  });

  test('counts in the lines of what follows', () => {
    expect(cutSections('---\na: 1\n---\n\nx\n# A').sections.map(({ line }) => line)).toEqual([
      4, 6,
    ]);
  });
});

test.each([
  ['an environment', '\\begin{align}\n\n- a\n'],
  ['brackets', '\\[\n\n- a\n'],
])('what follows %s that nothing closes is read as ever', (_, text) => {
  const { parts } = parseBoth(text);
  expect(parts).toContain('list  3:1');
});
