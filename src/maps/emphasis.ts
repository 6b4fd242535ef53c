import type { MapBox, MapGraph } from './map-graph.ts';

/**
 * How a part is shown: in the accent, as it is, outlined and without words on its lines, or not yet.
 */
export type Tone = 'strong' | 'plain' | 'faint' | 'hidden';

/** The tone of each part of a map, by ids of boxes and groups, and by indexes of lines. */
export interface Emphasis {
  readonly parts: ReadonlyMap<string, Tone>;
  readonly lines: readonly Tone[];
  /** Where it is built step by step: at which step a part appears, 1 and on; what has none is there at once. */
  readonly steps?: {
    readonly parts: ReadonlyMap<string, number>;
    readonly lines: readonly number[];
  };
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
    [from, to].some((end) => own.has(end) || membersOf(end).some((id) => own.has(id)));
  const lines = graph.lines.map((line): Tone => (isOwn(line) ? 'strong' : 'faint'));
  const near = new Set([
    ...graph.lines.filter(isOwn).flatMap(({ from, to }) => [...membersOf(from), ...membersOf(to)]),
    ...graph.groups.filter(({ id }) => own.has(id)).flatMap(({ id }) => membersOf(id)),
  ]);
  const toneOf = (id: string): Tone => (own.has(id) ? 'strong' : near.has(id) ? 'plain' : 'faint');
  const boxes = graph.boxes.map(({ id }): [string, Tone] => [id, toneOf(id)]);
  const groups = graph.groups.map(({ id }): [string, Tone] => [
    id,
    membersOf(id).some((each) => own.has(each) || near.has(each)) ? 'plain' : 'faint',
  ]);
  return { parts: new Map([...boxes, ...groups]), lines };
}

/** What is known so far: new boxes and lines in the accent, one after the other, older ones as they are, the others not yet shown. */
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
  return { parts, lines, steps: findSteps(graph, { known, fresh }) };
}

/** Each new box appears alone, with its frame where that is new too, and with the lines whose other end is there. */
function findSteps(
  { boxes, groups, lines }: MapGraph,
  { known, fresh }: { readonly known: ReadonlySet<string>; readonly fresh: ReadonlySet<string> },
): NonNullable<Emphasis['steps']> {
  const order = [...fresh].filter((id) => boxes.some((box) => box.id === id));
  // Something is there from the beginning.
  const first = known.size === 0 ? 0 : 1;
  const stepOf = (id: string): number => (known.has(id) ? 0 : order.indexOf(id) + first);
  const endOf = (id: string): number => {
    const inside = boxes.filter(({ group }) => group === id).map((box) => box.id);
    const shown = (inside.length > 0 ? inside : [id]).filter(
      (each) => known.has(each) || fresh.has(each),
    );
    return Math.min(...shown.map(stepOf));
  };
  const parts = [...order, ...groups.map(({ id }) => id)].map((id): [string, number] => [
    id,
    endOf(id),
  ]);
  return {
    parts: new Map(parts.filter(([, step]) => step > 0 && step < Number.POSITIVE_INFINITY)),
    lines: lines.map(({ from, to }) => Math.max(endOf(from), endOf(to))),
  };
}

/** Names of the boxes that each step brings, the first included; one where all is there at once. */
export function listSteps(boxes: MapGraph['boxes'], { parts, steps }: Emphasis): string[] {
  const stepOf = ({ id }: MapBox): number => steps?.parts.get(id) ?? 0;
  const shown = boxes.filter(({ id }) => parts.get(id) !== 'hidden');
  const count = Math.max(0, ...shown.map(stepOf)) + 1;
  return Array.from({ length: count }, (_, step) =>
    shown
      .filter((box) => stepOf(box) === step)
      .map(({ label }) => label)
      .join(', '),
  );
}
