/** Names whose sign is not what they are called. */
const signs: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  iota: 'ι',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  xi: 'ξ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  varphi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Theta: 'Θ',
  Lambda: 'Λ',
  Xi: 'Ξ',
  Pi: 'Π',
  Sigma: 'Σ',
  Phi: 'Φ',
  Psi: 'Ψ',
  Omega: 'Ω',
  sum: '∑',
  prod: '∏',
  int: '∫',
  infty: '∞',
  partial: '∂',
  nabla: '∇',
  cdot: '·',
  times: '×',
  div: '÷',
  pm: '±',
  le: '≤',
  leq: '≤',
  ge: '≥',
  geq: '≥',
  ne: '≠',
  neq: '≠',
  approx: '≈',
  equiv: '≡',
  sim: '∼',
  in: '∈',
  notin: '∉',
  subset: '⊂',
  subseteq: '⊆',
  cup: '∪',
  cap: '∩',
  to: '→',
  rightarrow: '→',
  leftarrow: '←',
  Rightarrow: '⇒',
  Leftrightarrow: '⇔',
  implies: '⇒',
  iff: '⇔',
  mapsto: '↦',
  forall: '∀',
  exists: '∃',
  neg: '¬',
  land: '∧',
  lor: '∨',
  ldots: '…',
  dots: '…',
  cdots: '…',
  emptyset: '∅',
  ell: 'ℓ',
  hbar: 'ℏ',
  R: 'ℝ',
  N: 'ℕ',
  Z: 'ℤ',
  langle: '⟨',
  rangle: '⟩',
  circ: '∘',
  prime: '′',
};

const doubleStruck: Readonly<Record<string, string>> = {
  C: 'ℂ',
  N: 'ℕ',
  P: 'ℙ',
  Q: 'ℚ',
  R: 'ℝ',
  Z: 'ℤ',
};

const plain = '0123456789+-=()aeijkmnopx';
const small = { '^': '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵉⁱʲᵏᵐⁿᵒᵖˣ', _: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑᵢⱼₖₘₙₒₚₓ' } as const;

/** Commands that are how a thing looks, or nothing. */
const looks =
  /\\(?:left|right|big[lr]?|Big[lr]?|displaystyle|textstyle|limits|mathrm|mathbf|mathit|mathsf|mathtt|mathcal|mathfrak|boldsymbol|bm|text\w*|operatorname\*?|ce|vec|hat|bar|tilde|dot|overline|underline)(?![A-Za-z])\s*/g;

/** TeX as a line of text, for places that show text alone: `x^2` is "x²", `\alpha` is "α". */
export function plainTex(tex: string): string {
  return tex
    .replace(/\\tag\s*\{([^{}]*)\}/g, ' ($1)')
    .replace(/\\[\\,;: ]/g, ' ')
    .replace(looks, '')
    .replace(
      /\\mathbb\s*\{?\s*([A-Z])\s*\}?/g,
      (_, letter: string) => doubleStruck[letter] ?? letter,
    )
    .replace(/\\d?t?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '$1/$2')
    .replace(/\\sqrt\s*\{([^{}]*)\}/g, '√($1)')
    .replace(/\\([A-Za-z]+)\s*/g, (_, name: string) => signs[name] ?? `${name} `)
    .replace(
      /([\^_])\s*(?:\{([^{}]*)\}|(\S))/g,
      (...[, mark, group, sign]: (string | undefined)[]) =>
        raise(mark === '^' ? '^' : '_', group ?? sign ?? ''),
    )
    .replace(/(?<!\\)[{}&]/g, '')
    .replace(/\\(.?)/g, '$1')
    .replace(/~|\s+/g, ' ')
    .trim();
}

/** Small signs where there are such for all of it; else as TeX has it. */
function raise(mark: '^' | '_', content: string): string {
  const raised = content.split('').map((sign) => small[mark][plain.indexOf(sign)]);
  return raised.every((sign) => sign !== undefined) ? raised.join('') : `${mark}${content}`;
}
