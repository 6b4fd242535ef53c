import { describe, expect, test } from 'vitest';
import { parseNote } from '../../src/markdown/parse-note.ts';
import { resolveFormulas } from '../../src/markdown/resolve-formulas.ts';
import { createStore } from '../../src/store/store.ts';
import { listNodes } from '../../src/blocks/list-nodes.ts';
import { deepFreeze } from '../deep-freeze.ts';

/** The TeX of a note's formulas, its text, and what macros each formula has. */
function resolve(
  text: string,
  macros: readonly string[] = [],
): readonly [string[], string, number[]] {
  const store = createStore();
  const sections = deepFreeze(resolveFormulas(parseNote(text, store).sections, { macros }, store));
  const nodes = sections.flatMap(({ tree }) => listNodes(tree));
  const formulas = nodes.filter(({ type }) => type === 'math' || type === 'inlineMath');
  return [
    formulas.map((node) => ('value' in node ? node.value : '')),
    nodes
      .flatMap((node) => (node.type === 'text' ? node.value : []))
      .join(' ')
      .replace(/ +/g, ' '),
    formulas.map((node) => ('macros' in node ? (node.macros?.length ?? 0) : 0)),
  ];
}

const display = (tex: string): string => `$$\n${tex}\n$$\n`;

describe('formulas are numbered', () => {
  test.each<[what: string, note: string, formulas: readonly string[]]>([
    [
      'one equation',
      String.raw`\begin{equation}a\end{equation}`,
      [String.raw`\begin{equation}a \tag{1}\end{equation}`],
    ],
    [
      'each row',
      display(String.raw`\begin{align} a &= 1 \\ b &= 2 \end{align}`),
      [String.raw`\begin{align} a &= 1 \tag{1} \\ b &= 2 \tag{2} \end{align}`],
    ],
    [
      'through sections',
      `# A\n${display(String.raw`\begin{gather}a\\[2pt]b\end{gather}`)}# B\n${display(String.raw`\begin{equation}c\end{equation}`)}`,
      [
        String.raw`\begin{gather}a \tag{1}\\[2pt]b \tag{2}\end{gather}`,
        String.raw`\begin{equation}c \tag{3}\end{equation}`,
      ],
    ],
    [
      'but for rows without',
      display(String.raw`\begin{align}a\notag\\b\nonumber\\c\tag{X}\\d\end{align}`),
      [String.raw`\begin{align}a\notag\\b\nonumber\\c\tag{X}\\d \tag{1}\end{align}`],
    ],
    [
      'not rows of a matrix',
      display(String.raw`\begin{align}\begin{pmatrix}1\\2\end{pmatrix}\end{align}`),
      [String.raw`\begin{align}\begin{pmatrix}1\\2\end{pmatrix} \tag{1}\end{align}`],
    ],
    [
      'an equation of several lines once',
      display(String.raw`\begin{equation}\begin{split}a\\b\end{split}\end{equation}`),
      [String.raw`\begin{equation}\begin{split}a\\b\end{split} \tag{1}\end{equation}`],
    ],
    [
      'not with a star',
      display(String.raw`\begin{align*}a\end{align*}`),
      [String.raw`\begin{align*}a\end{align*}`],
    ],
    ['not without an environment', display('a'), ['a']],
    ['but with a label', '$$ a $$ {#eq:a}', [String.raw`a \tag{1}`]],
    ['or a label in TeX', display(String.raw`a \label{b}`), [String.raw`a \tag{1}`]],
  ])('%s', (_, note, formulas) => {
    expect(resolve(note)[0]).toEqual(formulas);
  });
});

describe('references', () => {
  const defined = display(String.raw`\begin{align}a\label{x}\\b\tag{B}\label{y}\end{align}`);

  test.each([
    ['behind', `# A\n${defined}# B\nby \\eqref{x} and \\ref{y}`, 'A B by (1) and B'],
    ['before', `by \\eqref{x}\n\n${defined}`, 'by (1)'],
    ['to nothing', `by \\eqref{z}`, 'by \\eqref{z}'],
    ['in a list', `- by \\eqref{x}\n\n${defined}`, 'by (1)'],
  ])('%s in text', (_, note, text) => {
    expect(resolve(note)[1]).toBe(text);
  });

  test('in formulas, and none in code', () => {
    expect(resolve(`$\\eqref{x}$ $\\ref{z}$ \`\\eqref{x}\`\n\n${defined}`)[0].slice(0, 2)).toEqual([
      '\\eqref{1}',
      '\\ref{??}',
    ]);
  });
});

test('macros hold from where they stand', () => {
  const note = '# A\n$a$ $\\newcommand{\\R}{b}$ $c$\n\n# B\n$\\def\\x{y}$ $d$';
  expect(resolve(note)[2]).toEqual([0, 0, 1, 1, 2]);
  expect(resolve(note, ['\\newcommand{\\z}{z}'])[2]).toEqual([1, 1, 2, 2, 3]);
});

test('sections without numbers and macros stay the same values', () => {
  const store = createStore();
  const { sections } = parseNote('# A\n$a$\n\n# B\nb', store);
  expect(resolveFormulas(sections, { macros: [] }, store)).toEqual(sections);
});
