import type { ColumnBreak } from './column-break.ts';
import { listRuns, type Run } from './list-runs.ts';
import { heightOf, type Place } from './measured-atom.ts';

/** What stands above and below two figures leaves them so much of the room. */
const minFigures = 2 / 3;

/** Text beside a figure or a piece of code, on either side, and two figures beside each other. */
export function findBeside(place: Place, first: number, last: number): ColumnBreak[] {
  const { atoms } = place;
  const runs = listRuns(atoms, first, last);
  // What stands for a missing picture is a line of text.
  const roleOf = ({ from }: Run): string => {
    const { role = 'other', figure } = atoms[from] ?? {};
    return role === 'figure' && !figure ? 'text' : role;
  };
  const isNarrow = (run: Run): boolean =>
    atoms.slice(run.from, run.last + 1).every(({ narrow }) => narrow !== undefined);
  const isText = (run: Run | undefined): run is Run =>
    run !== undefined && isNarrow(run) && ['text', 'item'].includes(roleOf(run));
  // The rest of a block that began on another slide is no whole one.
  const isAside = (run: Run, index: number): boolean =>
    isNarrow(run) &&
    ['figure', 'code'].includes(roleOf(run)) &&
    (index > 0 || first === 0 || atoms[first - 1]?.block !== atoms[first]?.block);
  const found = new Map<string, ColumnBreak>();
  const add = (from: Run | undefined, at: Run | undefined, end: Run): void => {
    if (!from || !at || from === at) return;
    const rest = runs.filter((run) => run.from < from.from || run.from > end.from);
    const hasText = rest.every((run) => ['text', 'item'].includes(roleOf(run)));
    const column = { from: from.from, at: at.from, to: end.last + 1 };
    if (hasText) found.set(Object.values(column).join(), column);
  };
  runs.forEach((run, index) => {
    if (!isAside(run, index)) return;
    let lead = index;
    while (lead > 0 && runs[lead]?.isLedIn) lead -= 1;
    let before = lead;
    while (isText(runs[before - 1])) before -= 1;
    let after = index;
    while (isText(runs[after + 1])) after += 1;
    // What leads in what comes next goes with that.
    while (after > index && runs[after + 1]?.isLedIn) after -= 1;
    const isLedInByText = runs.slice(lead, index).every(isText);
    if (isLedInByText && before < lead) {
      let nearest = lead - 1;
      while (nearest > before && runs[nearest]?.isLedIn) nearest -= 1;
      add(runs[before], runs[lead], run);
      add(runs[nearest], runs[lead], run);
    }
    if (after > index) {
      add(run, runs[index + 1], runs[after]!);
      add(run, runs[index + 1], runs[index + 1]!);
    }
    const next = runs[index + 1];
    const isPair = next && isNarrow(next) && [run, next].every((each) => roleOf(each) === 'figure');
    if (isPair && leavesRoom(place, { first, last, from: run.from, to: next.last }))
      add(run, next, next);
  });
  return [...found.values()];
}

function leavesRoom(
  { atoms, room }: Place,
  { first, last, from, to }: Readonly<Record<'first' | 'last' | 'from' | 'to', number>>,
): boolean {
  const above = from > first ? heightOf(atoms, first, from - 1) : 0;
  const below = to < last ? heightOf(atoms, to + 1, last) : 0;
  return above + below <= room * (1 - minFigures);
}
