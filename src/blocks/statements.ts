/** What textbooks hold for true, by the names of their boxes, in small letters. */
const theorems: ReadonlySet<string> = new Set(
  'assumption axiom conjecture corollary criterion definition lemma proposition theorem'.split(' '),
);

const others: ReadonlySet<string> = new Set(
  'algorithm example exercise observation proof property remark'.split(' '),
);

/** Whether boxes of this name say what a lecture holds for true: they look so, and their names stand in round brackets. */
export function isTheorem(name: string): boolean {
  return theorems.has(name);
}

/** All that textbooks state and number, and proofs. */
export const statementNames: ReadonlySet<string> = new Set([...theorems, ...others]);

/** Whether boxes of this name may have numbers, or show that what has one is true. */
export function isStatement(name: string): boolean {
  return statementNames.has(name);
}
