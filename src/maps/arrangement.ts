import type { Rect } from './rect.ts';
import type { SizedGraph } from './size-graph.ts';

/** What has a place of its own: a group with its boxes, or a box without one. */
export interface Unit {
  /** Index of its group. */
  readonly group: number | undefined;
  /** Indexes of its boxes. */
  readonly boxes: readonly number[];
}

/** Which cell of a grid each unit is in, and how the boxes of each stand. */
export interface Arrangement {
  readonly columns: number;
  /** By unit: row times `columns` plus column. */
  readonly cells: readonly number[];
  readonly inner: readonly InnerForm[];
}

/** Boxes of a unit in their order, so many in a row. */
export interface InnerForm {
  readonly order: readonly number[];
  readonly perRow: number;
}

/** Where everything stands but the lines, px. */
export interface PlacedMap {
  readonly boxes: readonly Rect[];
  readonly groups: readonly Rect[];
  /** Room of each group's title, empty without one. */
  readonly titles: readonly Rect[];
  /** All of it. */
  readonly whole: Rect;
}

/** A line by what it joins, and what it may not touch; by indexes. */
export interface Link {
  readonly line: number;
  /** Units of its ends. */
  readonly units: readonly [from: number, to: number];
  readonly from: End;
  readonly to: End;
  /** Foreign boxes, but for those in groups that are closed to it; these groups; and the titles of its own ones. */
  readonly boxes: readonly number[];
  readonly groups: readonly number[];
  readonly titles: readonly number[];
  /** Another line joins the same two units. */
  readonly hasTwin: boolean;
}

/** A box, or a whole group. */
export type End = { readonly box: number } | { readonly group: number };

/** Lists the units of a graph: groups first. */
export function listUnits({ boxes, groups }: SizedGraph): Unit[] {
  const inGroup = (id: string | undefined): number[] =>
    boxes.flatMap(({ group }, index) => (group === id ? [index] : []));
  return [
    ...groups.map(({ id }, group) => ({ group, boxes: inGroup(id) })),
    ...inGroup(undefined).map((index) => ({ group: undefined, boxes: [index] })),
  ];
}

/** Finds the ends of all lines. */
export function findLinks({ boxes, groups, lines }: SizedGraph, units: readonly Unit[]): Link[] {
  const groupOf = (id: string | undefined): number => groups.findIndex((each) => each.id === id);
  const find = (id: string): { end: End; unit: number; open: number } => {
    const group = groupOf(id);
    const box = boxes.findIndex((each) => each.id === id);
    const unit = units.findIndex((each) =>
      group >= 0 ? each.group === group : each.boxes.includes(box),
    );
    return {
      end: group >= 0 ? { group } : { box },
      unit,
      open: group >= 0 ? -1 : groupOf(boxes[box]?.group),
    };
  };
  const links = lines.map(({ from, to }, line) => {
    const [start, end] = [find(from), find(to)];
    const isOpen = (group: number): boolean =>
      group >= 0 && (group === start.open || group === end.open);
    const all = groups.map((_, group) => group);
    return {
      line,
      units: [start.unit, end.unit] as const,
      from: start.end,
      to: end.end,
      boxes: boxes.flatMap(({ id, group }, box) =>
        id !== from && id !== to && (group === undefined || isOpen(groupOf(group))) ? [box] : [],
      ),
      groups: all.filter(
        (group) => !isOpen(group) && groups[group]!.id !== from && groups[group]!.id !== to,
      ),
      titles: all.filter((group) => isOpen(group) && groups[group]!.title.width > 0),
    };
  });
  return links.map((link): Link => ({
    ...link,
    hasTwin: links.some((other) => other !== link && joinsTheSame(other.units, link.units)),
  }));
}

function joinsTheSame([a, b]: Link['units'], [c, d]: Link['units']): boolean {
  return (a === c && b === d) || (a === d && b === c);
}

/** Where an end of a line is. */
export function rectOf(end: End, placed: PlacedMap): Rect {
  return 'box' in end ? placed.boxes[end.box]! : placed.groups[end.group]!;
}

/** What a line may not touch. */
export function obstaclesOf({ boxes, groups, titles }: Link, placed: PlacedMap): Rect[] {
  return [
    ...boxes.map((box) => placed.boxes[box]!),
    ...groups.map((group) => placed.groups[group]!),
    ...titles.map((group) => placed.titles[group]!),
  ];
}
