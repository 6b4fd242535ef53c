/** What authors number and refer to, and how they call it: Quarto's and pandoc-crossref's prefixes, LaTeX's environments. */

/** Statements by the prefixes of their names, as in `#thm-pythagoras`. */
const statements: ReadonlyMap<string, string> = new Map([
  ['thm', 'theorem'],
  ['lem', 'lemma'],
  ['cor', 'corollary'],
  ['prp', 'proposition'],
  ['prop', 'proposition'],
  ['cnj', 'conjecture'],
  ['def', 'definition'],
  ['defn', 'definition'],
  ['exm', 'example'],
  ['exr', 'exercise'],
  ['rem', 'remark'],
  ['alg', 'algorithm'],
  ['axm', 'axiom'],
  ['prf', 'proof'],
  ['proof', 'proof'],
]);

/** The box that a name such as `thm-pythagoras` is one of. */
export function findStatement(label: string): string | undefined {
  return statements.get(/^[a-z]+(?=[-:])/.exec(label)?.[0] ?? '');
}

/** Prefixes of all names that a sign `@` may refer to, for a regular expression. */
export const prefixes: string = `(?:${['sec', 'fig', 'tbl', 'tab', 'eq', 'lst', ...statements.keys()].join('|')})`;

/** A name that a sign `@` may refer to; with a capital too, as Quarto has it at the beginning of a sentence. */
export const labelName: string = String.raw`(?:${prefixes}|${prefixes.replace(/[a-z]+/g, (word) => word[0]!.toUpperCase() + word.slice(1))})[-:][\w:.-]*\w`;
