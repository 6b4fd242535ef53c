import type { Relation } from './types.ts';

/** Whether the relations among some terms join each to two others at most, and in no ring: in a frame they stand in a row. */
export function isChain(ids: readonly string[], relations: readonly Relation[]): boolean {
  const pairs = new Set(
    relations.flatMap(({ from, to }) =>
      ids.includes(from) && ids.includes(to) && from !== to
        ? [[from, to].toSorted().join(' ')]
        : [],
    ),
  );
  const piece = new Map(ids.map((id) => [id, id]));
  const degrees = new Map<string, number>();
  for (const pair of pairs) {
    const [one = '', other = ''] = pair.split(' ');
    if (piece.get(one) === piece.get(other)) return false;
    const joined = piece.get(other);
    for (const [id, own] of piece) if (own === joined) piece.set(id, piece.get(one)!);
    for (const id of [one, other]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  }
  return [...degrees.values()].every((degree) => degree <= 2);
}
