/** A row of a formula, and the line end that follows it: empty behind the last. */
export interface FormulaRow {
  readonly tex: string;
  readonly end: string;
}

/** Cuts at the line ends that belong to no inner environment or group; no rows where one ends that did not begin. */
export function splitRows(body: string): FormulaRow[] {
  const rows: FormulaRow[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: token, index } of body.matchAll(
    /\\begin\{[^}]*\}|\\end\{[^}]*\}|\\\\(?:\[[^\]]*\])?|\\.|[{}]/gs,
  )) {
    if (token === '{' || token.startsWith('\\begin{')) depth += 1;
    else if (token === '}' || token.startsWith('\\end{')) depth -= 1;
    else if (token.startsWith('\\\\') && depth === 0) {
      rows.push({ tex: body.slice(from, index), end: token });
      from = index + token.length;
    }
    if (depth < 0) return [];
  }
  rows.push({ tex: body.slice(from), end: '' });
  return rows;
}
