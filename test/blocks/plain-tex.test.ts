import { expect, test } from 'vitest';
import { plainTex } from '../../src/blocks/plain-tex.ts';

test.each([
  ['y', 'y'],
  ['x^2', 'x²'],
  ['x^{10}', 'x¹⁰'],
  ['a_i + b_{ij}', 'aᵢ + bᵢⱼ'],
  ['x^q', 'x^q'],
  ['x^{a b}', 'x^a b'],
  [String.raw`\alpha\beta`, 'αβ'],
  [String.raw`\mathbb{R}^n`, 'ℝⁿ'],
  [String.raw`\frac{a}{b}`, 'a/b'],
  [String.raw`\sqrt{2}`, '√(2)'],
  [String.raw`\sin x \le 1`, 'sin x ≤1'],
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
