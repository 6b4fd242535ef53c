import type { Atom } from './atom.ts';
import { costs } from './break-costs.ts';

/** What tells blocks apart. */
export interface RunAtom extends Pick<Atom, 'breakCost' | 'role' | 'words'> {
  readonly block: number;
}

/** The atoms of one block. */
export interface Run {
  readonly from: number;
  /** Included. */
  readonly last: number;
  /** What comes before leads it in. */
  readonly isLedIn: boolean;
}

/** The blocks that the atoms `first` to `last` are in, each from its first atom to its last. */
export function listRuns(atoms: readonly RunAtom[], first: number, last: number): Run[] {
  const runs: Run[] = [];
  for (let from = first; from <= last;) {
    let end = from;
    while (end < last && atoms[end + 1]?.block === atoms[from]?.block) end += 1;
    const isLedIn = from > first && (atoms[from]?.breakCost ?? 0) >= costs.leadIn;
    runs.push({ from, last: end, isLedIn });
    from = end + 1;
  }
  return runs;
}
