import { describe, expect, test } from 'vitest';
import { readDiagramSteps, readFence } from '../../src/blocks/fence-info.ts';

/** What the first line of a fence says: language, title, number of the first line, marked lines. */
function read(info: string): string {
  const [lang = '', ...rest] = info.split(' ');
  const {
    lang: name,
    isDiff,
    title,
    firstNumber,
    steps,
  } = readFence({ lang, meta: rest.join(' ') });
  const marked = steps.map((step) => [...step].join(' ')).join(' | ');
  return [name + (isDiff ? '±' : ''), title ?? '', firstNumber ?? '', marked].join(', ');
}

describe('the first line of a fence', () => {
  test.each<[info: string, read: string]>([
    ['js', 'js, , , '],
    ['c++', 'c++, , , '],
    ['js {2,4-6}', 'js, , , 2 4 5 6'],
    ['js{2}', 'js, , , 2'],
    ['js {1|4-5}', 'js, , , 1 | 4 5'],
    ['js {all|2}', 'js, , ,  | 2'],
    ['python title="a b.py"', 'python, a b.py, , '],
    ["python filename='a.py'", 'python, a.py, , '],
    ['js title=a.js', 'js, a.js, , '],
    ['js [a.js]', 'js, a.js, , '],
    ['js [1-2|4]', 'js, , 1, 1 2 | 4'],
    ['js [20: 1,3]', 'js, , 20, 1 3'],
    ['js []', 'js, , 1, '],
    ['js:src/a.js', 'js, src/a.js, , '],
    ['{.python title="a.py" hl_lines="1 3-4"}', 'python, a.py, , 1 3 4'],
    ['python linenums="5" hl_lines="1 3"', 'python, , 5, 1 3'],
    ['js linenums=false', 'js, , , '],
    ['js showLineNumbers', 'js, , 1, '],
    ['js showLineNumbers{5} {1}', 'js, , 5, 1'],
    ['ts:line-numbers {1}', 'ts, , 1, 1'],
    ['ts:line-numbers=3', 'ts, , 3, '],
    ['{.python .numberLines startFrom="5"}', 'python, , 5, '],
    ['go {linenos=table,hl_lines=[8,"15-16"],linenostart=199}', 'go, , 199, 8 15 16'],
    ['ts {2} {lines:true,startLine:5}', 'ts, , 5, 2'],
    ['js=', 'js, , 1, '],
    ['js=101', 'js, , 101, '],
    ['diff', 'diff, , , '],
    ['diff-js', 'js±, , , '],
    ['diff lang="js"', 'js±, , , '],
    ['js width=100', 'js, , , '],
    ['js {"a": 1}', 'js, , , '],
    ['{r, echo=FALSE}', 'r, , , '],
  ])('%s', (info, expected) => {
    expect(read(info)).toBe(expected);
  });
});

describe('the steps of a diagram', () => {
  test.each<[info: string, steps: readonly string[]]>([
    ['mermaid {1|2-4|all}', ['1', '2 3 4', 'all']],
    ['mermaid {2,5|*}', ['2 5', 'all']],
    ['mermaid {none|3}', ['', '3']],
    ['{.mermaid hl_lines="2|3"}', ['2', '3']],
    ['mermaid {2-4}', []],
    ['mermaid', []],
  ])('%s', (info, expected) => {
    const [lang = '', ...rest] = info.split(' ');
    const steps = readDiagramSteps({ lang, meta: rest.join(' ') });
    expect(steps.map(({ lines, isAll }) => (isAll ? 'all' : lines.join(' ')))).toEqual(expected);
  });
});
