import type { MapGraph } from './map-graph.ts';

/**
 * How a part is shown: in the accent, as it is, outlined and without words on its lines, or not yet.
 */
export type Tone = 'strong' | 'plain' | 'faint' | 'hidden';

/** The tone of each part of a map, by ids of boxes and groups, and by indexes of lines. */
export interface Emphasis {
  readonly parts: ReadonlyMap<string, Tone>;
  readonly lines: readonly Tone[];
}

/** Everything as it is. */
export function showAll({ boxes, groups, lines }: MapGraph): Emphasis {
  return {
    parts: new Map([...boxes, ...groups].map(({ id }) => [id, 'plain'])),
    lines: lines.map(() => 'plain'),
  };
}

/** Some boxes and their lines in the accent, what these lead to as it is, the rest faint. */
export function focusOn(graph: MapGraph, own: ReadonlySet<string>): Emphasis {
  const membersOf = (id: string): string[] => {
    const inside = graph.boxes.filter(({ group }) => group === id).map((box) => box.id);
    return inside.length > 0 ? inside : [id];
  };
  const isOwn = ({ from, to }: { from: string; to: string }): boolean =>
    [from, to].some((end) => membersOf(end).some((id) => own.has(id)));
  const lines = graph.lines.map((line): Tone => (isOwn(line) ? 'strong' : 'faint'));
  const near = new Set(
    graph.lines.filter(isOwn).flatMap(({ from, to }) => [...membersOf(from), ...membersOf(to)]),
  );
  const toneOf = (id: string): Tone => (own.has(id) ? 'strong' : near.has(id) ? 'plain' : 'faint');
  const boxes = graph.boxes.map(({ id }): [string, Tone] => [id, toneOf(id)]);
  const groups = graph.groups.map(({ id }): [string, Tone] => [
    id,
    membersOf(id).some((each) => own.has(each) || near.has(each)) ? 'plain' : 'faint',
  ]);
  return { parts: new Map([...boxes, ...groups]), lines };
}

/** What is known so far: new boxes and lines in the accent, older ones as they are, the others not yet shown. */
export function growTo(
  graph: MapGraph,
  { known, fresh }: { readonly known: ReadonlySet<string>; readonly fresh: ReadonlySet<string> },
): Emphasis {
  const toneOf = (id: string): Tone =>
    fresh.has(id) ? 'strong' : known.has(id) ? 'plain' : 'hidden';
  const boxes = graph.boxes.map(({ id }): [string, Tone] => [id, toneOf(id)]);
  const groups = graph.groups.map(({ id }): [string, Tone] => {
    const tones = graph.boxes.filter(({ group }) => group === id).map((box) => toneOf(box.id));
    return [id, tones.every((tone) => tone === 'hidden') ? 'hidden' : 'plain'];
  });
  const parts = new Map([...boxes, ...groups]);
  const endOf = (id: string): Tone[] => {
    const inside = graph.boxes.filter(({ group }) => group === id).map((box) => toneOf(box.id));
    return inside.length > 0 ? inside : [toneOf(id)];
  };
  const lines = graph.lines.map(({ from, to }): Tone => {
    const ends = [endOf(from), endOf(to)];
    if (ends.some((tones) => tones.every((tone) => tone === 'hidden'))) return 'hidden';
    return ends.some((tones) => tones.includes('strong')) ? 'strong' : 'plain';
  });
  return { parts, lines };
}
