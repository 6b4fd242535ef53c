import type { Relation } from './types.ts';

/** The ends of relations, those together that hang together; the largest piece first. */
export function findPieces(relations: readonly Relation[]): ReadonlySet<string>[] {
  const pieces: Set<string>[] = [];
  for (const { from, to } of relations) {
    const touched = pieces.filter((piece) => piece.has(from) || piece.has(to));
    const joined = new Set([from, to, ...touched.flatMap((piece) => [...piece])]);
    for (const piece of touched) pieces.splice(pieces.indexOf(piece), 1);
    pieces.push(joined);
  }
  return pieces.toSorted((one, other) => other.size - one.size);
}
