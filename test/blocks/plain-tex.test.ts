import { expect, test } from 'vitest';
import { plainTex } from '../../src/blocks/plain-tex.ts';

test.each([
  ['y', 'y'],
  ['x^2', 'x²'],
  ['x^{10}', 'x¹⁰'],
  ['a_i + b_{ij}', 'aᵢ + bᵢⱼ'],
  ['x^q', 'x^q'],
  ['x^{a b}', 'x^(a b)'],
  ['2^{n/2} + x_{n,k}', '2^(n/2) + x_(n,k)'],
  [String.raw`T_{\max}^*`, 'Tₘₐₓ*'],
  [String.raw`\alpha\beta`, 'αβ'],
  [String.raw`\mathbb{R}^n`, 'ℝⁿ'],
  [String.raw`\frac{a}{b}`, 'a/b'],
  [String.raw`\frac{a+b}{2a}`, '(a+b)/(2a)'],
  [String.raw`\dfrac{\partial f}{\partial x_i}`, '(∂ f)/(∂ xᵢ)'],
  [String.raw`\frac{\sqrt{\frac12}}{n}`, '(√(1/2))/n'],
  [String.raw`\sqrt{2}`, '√(2)'],
  [String.raw`\sqrt[3]{x}`, '³√(x)'],
  [String.raw`\hat{y} - \bar y`, 'y\u0302 - y\u0304'],
  [String.raw`\overline{AB}`, 'A\u0305B\u0305'],
  [String.raw`\vec{v}_1`, 'v\u20d7₁'],
  [String.raw`\mathbb{E}[x]`, '𝔼[x]'],
  [String.raw`\begin{pmatrix} a & b \\ c & d \end{pmatrix}`, '(a, b; c, d)'],
  [String.raw`\begin{aligned} a &= b \\ &= c \end{aligned}`, 'a = b; = c'],
  [String.raw`|x| = \begin{cases} x & x > 0 \\ -x \end{cases}`, '|x| = { x, x > 0; -x'],
  [String.raw`\lim_{x \to 0} f`, 'lim_(x → 0) f'],
  [String.raw`\binom{n}{k}`, 'binom(n, k)'],
  [String.raw`a \not= b`, 'a ≠ b'],
  [String.raw`\textcolor{red}{x}`, 'x'],
  [String.raw`O(n\log m) \cap\dim(U\cap W)`, 'O(n log m) ∩dim(U∩W)'],
  [String.raw`x_\text{max} + \hat\mathbf{x}^\mathrm{T}`, 'xₘₐₓ + x\u0302^T'],
  [String.raw`\constructor \begin{constructor}a\end{constructor}`, 'constructor a'],
  [String.raw`2^\textcolor{red}{n/2}`, '2^(n/2)'],
  ['a}b{c', 'abc'],
  [String.raw`\begin{pmatrix} a`, '(a)'],
  [String.raw`\sin x \le 1`, 'sin x ≤ 1'],
  [String.raw`\mathbf{E} = 0`, 'E = 0'],
  [String.raw`\text{if } x`, 'if x'],
  [String.raw`\left(a\right)`, '(a)'],
  [String.raw`\{a\,b\}`, '{a b}'],
  [String.raw`\ce{H2O}`, 'H2O'],
  [String.raw`a\\b`, 'a b'],
  ['', ''],
])('%s is "%s"', (tex, text) => {
  expect(plainTex(tex)).toBe(text);
});

test.each([
  ['braces', '{'],
  ['commands', '\\frac'],
  ['raised signs', 'x^'],
  ['environments', '\\begin{cases}'],
])('ends with thousands of %s', (_, piece) => {
  expect(plainTex(piece.repeat(20_000) + 'y')).toContain('y');
});
