import type { MapLine } from '../maps/map-graph.ts';
import type { Relation } from './types.ts';

/** A line with the relations that it stands for. */
export interface BundledLine extends MapLine {
  /** When it holds; undefined where always. */
  readonly only: string | undefined;
  readonly relations: readonly Relation[];
}

/** Lines that say the same of all of a group become one to or from it, and those there and back one without an arrow. */
export function bundleLines(
  lines: readonly BundledLine[],
  groups: ReadonlyMap<string, readonly string[]>,
): BundledLine[] {
  let bundled = joinSame(lines);
  for (let before = -1; before !== bundled.length;) {
    before = bundled.length;
    for (const [group, members] of groups)
      for (const side of ['from', 'to'] as const)
        bundled = bundleSide(bundled, { group, members, side });
  }
  return bundled;
}

/** Lines between the same two ends with the same words are one; there and back, it has no arrow. */
function joinSame(lines: readonly BundledLine[]): BundledLine[] {
  const joined: BundledLine[] = [];
  for (const line of lines) {
    const at = joined.findIndex(
      (each) =>
        each.label.toLowerCase() === line.label.toLowerCase() &&
        ((each.from === line.from && each.to === line.to) ||
          (each.from === line.to && each.to === line.from)),
    );
    const same = joined[at];
    if (!same) joined.push(line);
    else
      joined[at] = {
        ...same,
        hasArrow: same.hasArrow && line.hasArrow && same.from === line.from,
        isDashed: same.isDashed && line.isDashed,
        relations: [...same.relations, ...line.relations],
      };
  }
  return joined;
}

function bundleSide(
  lines: readonly BundledLine[],
  { group, members, side }: { group: string; members: readonly string[]; side: 'from' | 'to' },
): BundledLine[] {
  const other = side === 'from' ? 'to' : 'from';
  const own = lines.filter(
    (line) =>
      members.includes(line[side]) && !members.includes(line[other]) && line[other] !== group,
  );
  const bundles = new Map<string, BundledLine[]>();
  for (const line of own) {
    const key = [
      line[other],
      line.isDashed,
      line.hasArrow,
      line.only,
      line.label.toLowerCase().split(' ', 1)[0],
    ].join(' ');
    bundles.set(key, [...(bundles.get(key) ?? []), line]);
  }
  let result = [...lines];
  for (const bundle of bundles.values()) {
    const label = joinLabels(bundle.map((line) => line.label));
    const ends = new Set(bundle.map((line) => line[side]));
    if (label === undefined || ends.size < members.length) continue;
    const joined = {
      ...bundle[0]!,
      [side]: group,
      label,
      relations: bundle.flatMap(({ relations }) => relations),
    };
    result = result.flatMap((line) =>
      line === bundle[0] ? [joined] : bundle.includes(line) ? [] : [line],
    );
  }
  return result;
}

/** Words that say what several labels say: "runs tasks on" and "runs pods on" are "runs tasks or pods on". */
function joinLabels(labels: readonly string[]): string | undefined {
  const [first = '', ...rest] = [
    ...new Map(labels.map((label) => [label.toLowerCase(), label])).values(),
  ];
  if (rest.length === 0) return first;
  const all = [first, ...rest].map((label) => label.split(' '));
  const shortest = Math.min(...all.map((words) => words.length));
  const isShared = (at: number): boolean => all.every((words) => words.at(at) === all[0]!.at(at));
  let start = 0;
  while (start < shortest && isShared(start)) start += 1;
  let end = 0;
  while (end < shortest - start && isShared(-1 - end)) end += 1;
  const middles = all.map((words) => words.slice(start, words.length - end).join(' '));
  if (start === 0 || middles.some((words) => words.split(' ').length > 2) || middles.length > 3)
    return undefined;
  const inner = middles.some((words) => words === '') ? [] : [middles.join(' or ')];
  const words = [...all[0]!.slice(0, start), ...inner, ...(end > 0 ? all[0]!.slice(-end) : [])];
  return words.join(' ');
}
