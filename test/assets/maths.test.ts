import { describe, expect, test, vi } from 'vitest';
import { loadMaths } from '../../src/assets/maths.ts';
import { createStore } from '../../src/store/store.ts';

/** What a formula looks like as text, or what is wrong with it. */
async function render(value: string, macros: readonly string[] = []): Promise<string> {
  const tools = { store: createStore(), findEmoji: () => undefined };
  const maths = await loadMaths([{ value }], tools);
  const result = maths({ value, macros }, true);
  if (result.type === 'broken') return `broken: ${result.macro ?? result.message}`;
  const [, shown = ''] = result.html.split('<span class="katex-html"');
  return shown.replace(/^[^>]*>|<[^>]*>|[\s\u200b]/g, '');
}

describe('macros', () => {
  test.each<[what: string, value: string, macros: readonly string[], shown: string]>([
    ["the author's before KaTeX's", String.raw`\newcommand{\R}{r} \R`, [], 'r'],
    ['defined again', String.raw`\renewcommand{\foo}{r} \foo`, [], 'r'],
    ['with parameters', String.raw`\newcommand\pair[2]{#2#1} \pair{a}{b}`, [], 'ba'],
    ['of TeX', String.raw`\def\R{r}\R`, [], 'r'],
    ['operators', String.raw`\DeclareMathOperator*{\am}{arg} \am x`, [], 'argx'],
    ['of formulas before', String.raw`\R`, [String.raw`\newcommand{\R}{r}`], 'r'],
    ['the last counts', String.raw`\R`, [String.raw`\def\R{r}`, String.raw`\def\R{s}`], 's'],
    ['from a broken formula', String.raw`\R`, [String.raw`\def\R{r} \nothing`], 'r'],
    ['that nobody defined', String.raw`a \curl b`, [], 'broken: \\curl'],
    [
      'whose name KaTeX does not expect',
      String.raw`\begin{gathered  }`,
      [],
      'broken: Expected node of type textord, but got node of type spacing',
    ],
    ['labels are nothing', String.raw`a \label{eq:a_b}`, [], 'a'],
    ['references', String.raw`\eqref{1}, \ref{2}`, [], '(1),2'],
    ['chemistry', String.raw`\ce{NaCl}`, [], 'NaCl'],
    [
      'a fault of another kind',
      String.raw`\frac{a}`,
      [],
      "broken: Unexpected end of input in a macro argument, expected '}'",
    ],
  ])('%s', async (...[, value, macros, shown]) => {
    expect(await render(value, macros)).toBe(shown);
  });
});

test.each([
  ['multline', String.raw`\begin{multline*}a\\b\end{multline*}`, 'ab'],
  ['flalign', String.raw`\begin{flalign*}a&=b\end{flalign*}`, 'a=b'],
  ['eqnarray', String.raw`\begin{eqnarray*}a&=&b\\c&\le&d\end{eqnarray*}`, 'ac=b≤d'],
])('an environment that KaTeX lacks is drawn as its like: %s', async (_, value, shown) => {
  expect(await render(value)).toBe(shown);
});

test('letters that KaTeX does not know are shown, and nothing is said to the console', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  expect(await render(String.raw`\text{سلام}`)).toBe('سلام');
  expect(warn).not.toHaveBeenCalled();
  warn.mockRestore();
});

test("the source that goes with a formula is the author's", async () => {
  const value = String.raw`\newcommand{\R}{f'} \R < 1`;
  const maths = await loadMaths([{ value }], { store: createStore(), findEmoji: () => undefined });
  const result = maths({ value }, false);
  expect(result).toMatchObject({ type: 'rendered' });
  expect(JSON.stringify(result)).toContain(
    String.raw`\\newcommand{\\R}{f&#x27;} \\R &lt; 1</annotation>`,
  );
});
