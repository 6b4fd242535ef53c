/** What textbooks state and number, by the names of their boxes, in small letters. */
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

/** Whether boxes of this name may have numbers, or show that what has one is true. */
export function isStatement(name: string): boolean {
  return theorems.has(name) || others.has(name);
}
