import { splitRows } from './formula-rows.ts';

/** A formula whose numbers stand in it, as `\tag`. */
export interface NumberedFormula {
  readonly value: string;
  /** How many numbers it took. */
  readonly count: number;
  /** What references call its rows, and what they show. */
  readonly labels: readonly (readonly [label: string, number: string])[];
}

const numbered =
  /^([\s\S]*?)(\\begin\{(align|alignat|eqnarray|equation|flalign|gather|multline)\}(?:\{\d+\})?)([\s\S]*)(\\end\{\3\}[\s\S]*)$/;

/** Whether a formula has numbers, or may be referred to. */
export function isNumbered(value: string, label: string | undefined): boolean {
  return label !== undefined || numbered.test(value) || value.includes('\\label');
}

/** Where counting has come to. */
export interface FormulaCount {
  /** Before each number: "2." in the second lecture of a course. */
  readonly prefix: string;
  readonly next: number;
}

/** Numbers a displayed formula as LaTeX does; without an environment that has numbers, one where it has a label. */
export function numberFormula(
  value: string,
  { prefix, next }: FormulaCount,
  label: string | undefined,
): NumberedFormula {
  const [, before = '', begin = '', name = '', body = '', end = ''] = numbered.exec(value) ?? [];
  if (begin === '') return numberRow(value, { prefix, next, label, isAuto: false });
  // Two in one formula are left to KaTeX.
  if (body.includes(`\\end{${name}}`)) return { value, count: 0, labels: [] };
  const isOne = name === 'equation' || name === 'multline';
  const rows = isOne ? [{ tex: body, end: '' }] : splitRows(body);
  const labels: (readonly [string, string])[] = [];
  let count = 0;
  let written = '';
  for (const [index, { tex, end: lineEnd }] of rows.entries()) {
    const isAuto = tex.trim() !== '';
    const own = index === 0 ? label : undefined;
    const row = numberRow(tex, { prefix, next: next + count, label: own, isAuto });
    labels.push(...row.labels);
    count += row.count;
    written += row.value + lineEnd;
  }
  if (rows.length === 0) written = body;
  return { value: `${before}${begin}${written}${end}`, count, labels };
}

interface RowContext extends FormulaCount {
  readonly label: string | undefined;
  /** It has a number without a label too. */
  readonly isAuto: boolean;
}

function numberRow(tex: string, { prefix, next, label, isAuto }: RowContext): NumberedFormula {
  const names = [...tex.matchAll(/\\label\s*\{([^{}]*)\}/g)].map(([, name = '']) => name.trim());
  if (label !== undefined) names.push(label);
  const bare = tex.replace(/\s*\\label\s*\{[^{}]*\}/g, '');
  const [, tag] = /\\tag\*?\s*\{([^{}]*)\}/.exec(bare) ?? [];
  const hasNone = /\\(?:notag|nonumber)(?![A-Za-z])/.test(bare) || (!isAuto && names.length === 0);
  const number = tag ?? (hasNone ? undefined : `${prefix}${next}`);
  if (number === undefined) return { value: bare, count: 0, labels: [] };
  const labels = names.map((name) => [name, number] as const);
  if (tag !== undefined) return { value: bare, count: 0, labels };
  const space = /\s*$/.exec(bare)![0];
  return { value: `${bare.trimEnd()} \\tag{${number}}${space}`, count: 1, labels };
}
