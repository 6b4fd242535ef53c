import { describe, expect, test } from 'vitest';
import { loadMaths } from '../../../src/assets/maths.ts';
import {
  type Equation,
  type EquationOptions,
  renderEquation,
  writeEquation,
} from '../../../src/outputs/pptx/equations/equation.ts';
import { element } from '../../../src/outputs/pptx/xml.ts';
import { createStore } from '../../../src/store/store.ts';
import { findFaults, readOmml } from './read-omml.ts';

const maths = await loadMaths([{ value: 'x' }], {
  store: createStore(),
  findEmoji: () => undefined,
});

function render(tex: string, options: Partial<EquationOptions> = {}): Equation | undefined {
  const rendered = maths({ value: tex }, true);
  if (rendered.type !== 'rendered') throw new Error(rendered.message);
  return renderEquation(rendered.html, { display: true, ...options });
}

describe('a formula as an equation', () => {
  test.each<[tex: string, full: string, plain?: string]>([
    ['x', 'x'],
    ['x+1', 'x+1'],
    ['2a=b', '2a=b'],
    ['\\alpha\\Gamma', 'αΓ'],
    ['\\mathrm{d}x', 'dx'],
    ['\\mathrm{Var}(X)', 'Vard[( )]{X}'],
    ['\\mathbf{x}', '𝐱.b'],
    ['\\boldsymbol{\\alpha}', '𝜶.bi'],
    ['\\mathbb{R}^n', 'sSup{ℝ|n}'],
    ['\\mathcal{L}\\mathfrak{g}\\mathsf{A}\\mathtt{7}', 'ℒ𝔤𝖠𝟽'],
    ['\\text{if } x', '"if "x'],
    ['\\textbf{b}\\textit{i}', '"b""i"'],
    ['a\\quad b\\,c\\!d', 'a"\u2003"b"\u2009"cd'],
    ['\\frac{a}{b}', 'f{a|b}'],
    ['\\binom{n}{k}', 'd[( )]{f[noBar]{n|k}}'],
    ['\\dfrac12+\\tfrac12', 'f{1|2}+f{1|2}'],
    ['\\sqrt{1+x}', 'rad[degHide]{|1+x}'],
    ['\\sqrt[3]{x}', 'rad{3|x}'],
    ['x_i', 'sSub{x|i}'],
    ['x^2', 'sSup{x|2}'],
    ['x_i^2', 'sSubSup{x|i|2}'],
    ["f'(x)", 'sSup{f|\u2032}d[( )]{x}'],
    ['{}_a^bX', 'sPre{a|b|X}'],
    ['x^{y^z}', 'sSup{x|sSup{y|z}}'],
    ['\\sum_{i=1}^n x_i+1', 'nary[∑ undOvr]{i=1|n|sSub{x|i}}+1'],
    ['\\sum_i a_i=b', 'nary[∑ undOvr supHide]{i||sSub{a|i}}=b'],
    ['\\int_0^1 f(x)\\,dx', 'nary[∫ subSup]{0|1|fd[( )]{x}"\u2009"dx}'],
    ['\\prod', 'nary[∏ undOvr subHide supHide]{||""}'],
    ['\\bigcup_{i\\in I}A_i', 'nary[⋃ undOvr supHide]{i∈I||sSub{A|i}}', 'limLow{⋃|i∈I}sSub{A|i}'],
    ['\\iint_D f', 'nary[∬ subSup supHide]{D||f}'],
    ['\\sum_{\\substack{i<n\\\\j}}a', 'nary[∑ undOvr supHide]{eqArr{i<n|j}||a}'],
    ['\\lim_{x\\to 0}f(x)', 'func{limLow{lim|x→0}|fd[( )]{x}}'],
    ['\\sin x+1', 'func{sin|x}+1'],
    ['\\sin^2 x', 'func{sSup{sin|2}|x}'],
    ['\\log_2 n', 'func{sSub{log|2}|n}'],
    ['\\sin\\cos x', 'func{sin|func{cos|x}}'],
    ['\\max_i x_i', 'func{limLow{max|i}|sSub{x|i}}'],
    ['\\operatorname{argmax}_x f', 'func{sSub{argmax|x}|f}'],
    ['\\sin', 'sin'],
    ['\\hat x', 'acc[\u0302]{x}'],
    ['\\bar{x}', 'acc[\u0305]{x}'],
    ['\\vec{ab}', 'acc[\u20D7]{ab}'],
    ['\\widetilde{abc}', 'acc[\u0303]{abc}'],
    ['\\overline{AB}', 'bar[top]{AB}'],
    ['\\underline{x}', 'bar[bot]{x}'],
    ['\\overbrace{a}^{b}', 'limUpp{groupChr[⏞ top bot]{a}|b}'],
    ['\\underbrace{a}_{n}', 'limLow{groupChr[⏟ bot top]{a}|n}'],
    ['\\overrightarrow{AB}', 'acc[\u20D7]{AB}'],
    ['\\underbrace{a}', 'groupChr[⏟ bot top]{a}'],
    ['\\overset{a}{=}', 'limUpp{=|a}'],
    ['\\underset{x}{y}', 'limLow{y|x}'],
    ['A\\xrightarrow[u]{ab}B', 'AlimUpp{limLow{⟶|u}|ab}B'],
    ['A\\xrightarrow{}B', 'A→B'],
    ['\\left(\\frac12\\right]', 'd[( ]]{f{1|2}}'],
    ['\\left.x\\right|_0^1', 'sSubSup{d[ |]{x}|0|1}'],
    ['\\left\\{a\\middle|b\\right\\}', 'd[{ | }]{a|b}'],
    ['f(x)^2', 'fsSup{d[( )]{x}|2}'],
    ['(a,b]', 'd[( ]]{a,b}'],
    [']a,b[', ']a,b['],
    ['\\bigl(a\\bigr)', 'd[( )]{a}'],
    ['|x|\\|y\\|', '|x|‖y‖'],
    ['\\langle a\\rangle', 'd[⟨ ⟩]{a}'],
    ['\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}', 'd[( )]{m[plcHide cc]{a&b|c&d}}'],
    ['\\begin{vmatrix}a\\end{vmatrix}', 'd[| |]{a}'],
    ['\\begin{cases}1&x>0\\\\0\\end{cases}', 'd[{ ]{m[plcHide ll]{1&x>0|0&""}}'],
    ['\\begin{array}{rl}a&b\\end{array}', 'm[plcHide rl]{a&b}'],
    [
      '\\begin{aligned}a&=b\\\\c&=d\\end{aligned}',
      'eqArr{a&=b|c&=d}',
      'm[plcHide 3 rl]{a&""=b|c&""=d}',
    ],
    [
      '\\begin{align*}a&=b&c&=d\\end{align*}',
      'eqArr{a&=b&c&=d}',
      'm[plcHide 3 rlrl]{a&""=b&c&""=d}',
    ],
    ['\\begin{gathered}a\\\\b\\end{gathered}', 'eqArr{a|b}'],
    ['\\begin{equation}a\\end{equation}', 'a"\u2003\u2003(1)"'],
    [
      '\\begin{align}a&=b\\\\c&=d\\end{align}',
      'eqArr{a&=b"\u2003\u2003(1)"|c&=d"\u2003\u2003(2)"}',
      'm[plcHide 3 rlr]{a&""=b&"\u2003\u2003(1)"|c&""=d&"\u2003\u2003(2)"}',
    ],
    ['a\\tag{*}', 'a"\u2003\u2003""(*)"'],
    ['a\\\\b', 'eqArr{a|b}'],
    ['\\color{red}x', 'x'],
    ['\\phantom{y}', 'phant{y}'],
    ['\\boxed{z}', 'borderBox{z}'],
    [
      '\\cancel{x}\\xcancel{y}\\sout{z}',
      'borderBox[hideTop hideBot hideLeft hideRight strikeBLTR]{x}borderBox[hideTop hideBot hideLeft hideRight strikeBLTR strikeTLBR]{y}borderBox[hideTop hideBot hideLeft hideRight strikeH]{z}',
    ],
    ['\\rlap{y}x', 'phant[show zeroWid]{"y"}x'],
    ['\\smash{y}', 'y'],
    ['\\ce{2H2O -> H2}', '2"\u2009"sSub{H|2}O→sSub{H|2}'],
    ['\\ce{SO4^2-}', 'sSup{sSub{SO|4}|2−}', 'sSup{sSub{SO|4}|2−""}'],
    ['a\\not=b', 'a≠b'],
    ['\\not\\in', '∉', '""∉""'],
    ['x >= y', 'x>=y', 'x>""=y'],
    ['\\beta^+', 'sSup{β|+}', 'sSup{β|+""}'],
    ['a\\equiv b\\pmod n', 'a≡b"\u2003"d[( )]{mod"\u2004 "n}'],
    ['\\vdots', '⋮'],
  ])('%s', (tex, full, plain) => {
    const equation = render(tex)!;
    expect(readOmml(equation.xml)).toBe(full);
    expect(equation.plain && readOmml(equation.plain)).toBe(plain);
    expect([equation.xml, equation.plain ?? equation.xml].flatMap(findFaults)).toEqual([]);
  });

  test.each([
    '\\begin{array}{c|c}a&b\\end{array}',
    '\\begin{array}{c}a\\\\\\hline b\\end{array}',
    '\\colorbox{red}{x}',
    '\\raisebox{1em}{x}',
    '\\rule{1em}{1em}',
    '\\angl{n}',
    '\\large x',
    '\\llap{x}y',
    '\\left(a\\middle|b\\middle/c\\right)',
  ])('%s is none', (tex) => {
    expect(render(tex)).toBeUndefined();
  });

  test('nothing but a formula of KaTeX’s', () => {
    const html = ['', '<p>text</p>', '<semantics><mi>x</mi>', '<semantics><mi>x<annotation'];
    expect(html.map((each) => renderEquation(each, { display: true }))).toEqual(
      html.map(() => undefined),
    );
  });
});

describe('how an equation is set', () => {
  test('displayed, among words, at the left', () => {
    expect(render('x')!.xml).toContain(
      '<m:oMathPara><m:oMathParaPr><m:jc m:val="center"/></m:oMathParaPr><m:oMath>',
    );
    expect(render('x', { align: 'left' })!.xml).toContain('<m:jc m:val="left"/>');
    expect(render('x', { display: false })!.xml).not.toContain('oMathPara');
  });

  test('in a size and a colour, the signs that it draws itself too', () => {
    const fill = element('a:solidFill', {}, element('a:schemeClr', { val: 'tx1' }));
    const { xml } = render('\\frac{x}{2}', { size: 20.5, fill })!;
    const looks = xml.match(/<a:rPr .*?<\/a:rPr>/g)!;
    expect(looks).toHaveLength(3);
    for (const look of looks) expect(look).toMatch(/ sz="2050".*<a:schemeClr val="tx1"\/>/);
    expect(findFaults(xml)).toEqual([]);
  });

  test.each([
    ['\\color{red}x', '<a:srgbClr val="FF0000"/>', {}],
    ['\\textcolor{#00aa11}{x}', '<a:srgbClr val="00AA11"/>', {}],
    ['\\large x', ' sz="2400"', { size: 20 }],
    ['\\textbf{b}', ' b="1" i="0"', {}],
    ['\\textit{b}', ' i="1"', {}],
  ])('%s as its author says', (tex, look, options) => {
    expect(render(tex, options)!.xml).toContain(look);
  });

  test('with the numbers and names of its lines, and as much space before them as in the page', () => {
    const tex = '\\begin{align}a&=b\\\\c&=d\\nonumber\\\\e&=f\\end{align}';
    const counted = render(tex, { firstNumber: 4 })!;
    const named = render(tex, { tags: ['(7)', '(A)'], gap: 5.3 })!;
    for (const [{ xml, plain }, tags] of [
      [counted, ['(4)', '(5)']],
      [named, ['(7)', '(A)']],
    ] as const)
      for (const each of [xml, plain!]) expect(each.match(/\([0-9A-Z]\)/g)).toEqual(tags);
    expect(named.xml).toContain(`>${'\u2003'.repeat(5)}(7)<`);
  });
});

describe('an equation in a paragraph, and who takes what', () => {
  const words = element('a:r');
  const choices = (xml: string): string[] =>
    Array.from(
      xml.matchAll(/Requires="([^"]+)"|<(mc:Fallback)><a:r/g),
      ([, known, rest]) => known ?? rest!,
    );

  test.each<[string, string, { isAlone: boolean; known: string[] }]>([
    ['alone', 'x', { isAlone: true, known: ['a14', 'mc:Fallback'] }],
    [
      'alone, with a plainer way',
      '\\begin{aligned}a&=b\\\\c&=d\\end{aligned}',
      { isAlone: true, known: ['a14 pslz', 'a14', 'mc:Fallback'] },
    ],
    [
      'among words, where LibreOffice shows none',
      'x',
      { isAlone: false, known: ['a14 pslz', 'mc:Fallback'] },
    ],
  ])('%s', (_, tex, { isAlone, known }) => {
    expect(choices(writeEquation(render(tex)!, words, isAlone))).toEqual(known);
  });
});
