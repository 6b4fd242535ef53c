import type { MapContent } from './map-source.ts';
import { needsNoLine } from './nest-terms.ts';
import type { Relation, Term } from './types.ts';

/** What decides which terms a map shows. */
export interface TermChoice {
  readonly terms: readonly Term[];
  readonly relations: readonly Relation[];
  /** How often the text that the map is about names each. */
  readonly mentions: ReadonlyMap<string, number>;
  /** Terms that some section is about. */
  readonly explained: ReadonlySet<string>;
  /** Most terms. */
  readonly limit: number;
  /** Most relations for each of them, in a map that hangs together. */
  readonly density: number;
}

/** How much a relation says for its terms: the author's word, the notes', a pack's. */
const weights = { author: 4, notes: 3, pack: 1 } as const;

/**
 * Chooses the terms that a map shows: from the one that says most, those that are tied to what is chosen, so that the map is
 * in one piece; only what the author relates may stand apart. Undefined where fewer than two relations are left.
 */
export function chooseTerms(choice: TermChoice): MapContent | undefined {
  const { terms, relations, limit, density } = choice;
  const score = scoreTerms(choice);
  const ranked = terms
    .map(({ id }) => id)
    .filter((id) => score.has(id))
    .toSorted((a, b) => score.get(b)! - score.get(a)!);
  const rank = new Map(ranked.map((id, index) => [id, index]));
  const chosen = new Set(growPiece({ ranked, score, relations, limit }));
  const shown = terms.filter(({ id }) => chosen.has(id));
  const inner = onePerPair(relations.filter(({ from, to }) => chosen.has(from) && chosen.has(to)));
  if (inner.length < 2) return undefined;
  const most = Math.ceil(density * shown.length);
  return { terms: shown, relations: thinRelations(inner, { rank, most }) };
}

/** What a term gains by each relation to one that is shown, and what more where this takes no line of its own. */
const linkScore = 6;
const linelessScore = 3;

/** The best terms that hang together: what the author relates, then neighbours of what is there, the best first. */
function growPiece({
  ranked,
  score,
  relations,
  limit,
}: Pick<TermChoice, 'relations' | 'limit'> & {
  readonly ranked: readonly string[];
  readonly score: ReadonlyMap<string, number>;
}): string[] {
  const near = new Map<string, Set<string>>();
  for (const { from, to } of relations)
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const)
      near.set(one, (near.get(one) ?? new Set()).add(other));
  const given = new Set(
    relations.flatMap(({ from, to, source }) =>
      source.type === 'author' && source.isDrawn !== true ? [from, to] : [],
    ),
  );
  const pieces = findPieces(ranked, near);
  const first = new Set(ranked.slice(0, limit));
  const order = (piece: readonly string[]): number => piece.filter((id) => first.has(id)).length;
  const [best = []] = pieces.toSorted((a, b) => order(b) - order(a));
  const seeds = ranked.filter((id) => given.has(id) || (given.size === 0 && id === best[0]));
  const chosen = new Set(seeds.slice(0, limit));
  const links = (id: string): number =>
    [...(near.get(id) ?? [])].filter((each) => chosen.has(each)).length;
  const ends = listEnds(relations);
  while (chosen.size < limit) {
    const drawn = new Set([...chosen].flatMap((id) => (ends.get(id) ?? []).map(({ key }) => key)));
    const lineless = (id: string): number =>
      (ends.get(id) ?? []).filter(
        ({ key, other, isNested }) => drawn.has(key) || (isNested && chosen.has(other)),
      ).length;
    const value = (id: string): number =>
      (score.get(id) ?? 0) + linkScore * links(id) + linelessScore * lineless(id);
    const open = ranked.filter((id) => !chosen.has(id) && links(id) > 0);
    const [next] = open.toSorted((a, b) => value(b) - value(a));
    if (next === undefined) break;
    chosen.add(next);
  }
  return [...chosen].filter((id) => [...(near.get(id) ?? [])].some((each) => chosen.has(each)));
}

/** What a term has to do with another. */
interface RelationEnd {
  readonly other: string;
  /** Equal for terms of which one line says the same: "run by the cluster". */
  readonly key: string;
  /** Drawn inside the other, or said in its box. */
  readonly isNested: boolean;
}

function listEnds(relations: readonly Relation[]): Map<string, readonly RelationEnd[]> {
  const ends = new Map<string, RelationEnd[]>();
  const add = (id: string, end: RelationEnd): void =>
    void ends.set(id, [...(ends.get(id) ?? []), end]);
  for (const relation of relations) {
    const { from, to, label } = relation;
    const isNested = needsNoLine(relation);
    add(to, { other: from, key: `from ${from}: ${label}`, isNested });
    add(from, { other: to, key: `to ${to}: ${label}`, isNested });
  }
  return ends;
}

/** Terms that hang together, each piece in the order of the terms. */
function findPieces(
  ranked: readonly string[],
  near: ReadonlyMap<string, ReadonlySet<string>>,
): string[][] {
  const seen = new Set<string>();
  return ranked.flatMap((start) => {
    if (seen.has(start)) return [];
    const queue = [start];
    seen.add(start);
    for (const id of queue)
      for (const next of near.get(id) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        queue.push(next);
      }
    const piece = new Set(queue);
    return [ranked.filter((id) => piece.has(id))];
  });
}

/** One line is enough between two terms; the author's are all drawn. */
function onePerPair(relations: readonly Relation[]): Relation[] {
  const drawn = new Set<string>();
  return relations.filter(({ from, to, source }) => {
    const key = `${from} ${to}`;
    const isFirst = !drawn.has(key);
    drawn.add(key);
    return isFirst || source.type === 'author';
  });
}

/** What of its score is left to a term that the notes name once, and that no section is about. */
const asideShare = 0.4;

/** Relations count, and more so those with a term that is explained; so does how often, and by whom, a term is named. */
function scoreTerms({ terms, relations, mentions, explained }: TermChoice): Map<string, number> {
  const score = new Map<string, number>();
  const add = (id: string, points: number): void =>
    void score.set(id, (score.get(id) ?? 0) + points);
  for (const { from, to, source } of relations) {
    add(from, weights[source.type] * (explained.has(to) ? 2 : 1));
    add(to, weights[source.type] * (explained.has(from) ? 2 : 1));
  }
  for (const { id, source, kind } of terms) {
    if (!score.has(id)) continue;
    add(id, 2 * Math.log2(1 + (mentions.get(id) ?? 0)));
    add(id, source.type === 'author' ? 6 : explained.has(id) ? 8 : 0);
    const isKnown = source.type === 'author' || kind !== undefined || explained.has(id);
    const isAside = !isKnown && (mentions.get(id) ?? 0) < 2;
    if (isAside) score.set(id, asideShare * (score.get(id) ?? 0));
  }
  return score;
}

/**
 * Leaves out relations between the least connected terms first, the packs' before the notes'; the map stays in its pieces,
 * and the author's relations stay.
 */
function thinRelations(
  relations: readonly Relation[],
  { rank, most }: { rank: ReadonlyMap<string, number>; most: number },
): Relation[] {
  const rankOf = ({ from, to }: Relation): number => (rank.get(from) ?? 0) + (rank.get(to) ?? 0);
  const order = ({ source }: Relation): number =>
    source.type === 'pack' ? (source.incidental ? 0 : 1) : 2;
  const kept = new Set(relations);
  const candidates = relations
    .filter(({ source }) => source.type !== 'author')
    .toSorted((a, b) => order(a) - order(b) || rankOf(b) - rankOf(a));
  for (const relation of candidates) {
    const isIncidental = relation.source.type === 'pack' && relation.source.incidental === true;
    if (kept.size <= most && !isIncidental) continue;
    kept.delete(relation);
    if (!isTied(relation, kept)) kept.add(relation);
  }
  return relations.filter((relation) => kept.has(relation));
}

/** Whether the ends of a relation hang together without it. */
function isTied({ from, to }: Relation, kept: ReadonlySet<Relation>): boolean {
  const reached = new Set([from]);
  for (let before = 0; before !== reached.size;) {
    before = reached.size;
    for (const each of kept)
      if (reached.has(each.from) || reached.has(each.to)) reached.add(each.from).add(each.to);
  }
  return reached.has(to);
}
