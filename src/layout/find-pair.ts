import type { ColumnBreak } from './column-break.ts';
import { listRuns, type Run, type RunAtom } from './list-runs.ts';

/** Items of more words need the width. */
const maxWords = 12;

/** Two pieces of code, or two lists or pieces of code with a line that leads each in, perhaps below a text: a comparison. */
export function findPair(
  atoms: readonly RunAtom[],
  first: number,
  last: number,
): ColumnBreak | undefined {
  if (atoms[first - 1]?.block === atoms[first]?.block && first > 0) return undefined;
  const segments: Run[][] = [];
  for (const run of listRuns(atoms, first, last)) {
    if (run.isLedIn) segments.at(-1)?.push(run);
    else segments.push([run]);
  }
  const [one = [], other = []] = segments.slice(-2);
  const above = segments.slice(0, -2).flat();
  const rolesOf = (runs: readonly Run[]): string =>
    runs.map(({ from }) => atoms[from]?.role).join(' ');
  const roles = rolesOf(one);
  const isAlike = roles === rolesOf(other) && /^(?:text )*(?:code|text item)$/.test(roles);
  const start = one[0]?.from ?? first;
  const isShort = atoms.slice(start, last + 1).every(({ words }) => words <= maxWords);
  if (!isAlike || !isShort || above.some(({ from }) => atoms[from]?.role !== 'text'))
    return undefined;
  return { from: start, at: other[0]?.from ?? last, to: last + 1 };
}
