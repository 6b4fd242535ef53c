import { countEach } from './count-each.ts';
import type { MapContent } from './map-source.ts';
import type { Relation, Term } from './types.ts';

/** Most relations for each term of a map: more lines than that cross each other. */
const maxRelations = 1.4;

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
}

/** How much a relation says for its terms: the author's word, the notes', a pack's. */
const weights = { author: 4, notes: 3, pack: 1 } as const;

/**
 * Chooses the terms that a map shows: the most connected ones, each with a relation to another one that is shown.
 * Undefined where fewer than two relations are left.
 */
export function chooseTerms(choice: TermChoice): MapContent | undefined {
  const { terms, relations, limit } = choice;
  const score = scoreTerms(choice);
  const ranked = terms
    .filter(({ id }) => score.has(id))
    .toSorted((a, b) => score.get(b.id)! - score.get(a.id)!);
  let chosen = new Set(ranked.slice(0, limit).map(({ id }) => id));
  for (const { id } of ranked.slice(limit)) {
    const lonely = findLonely(chosen, relations);
    if (lonely.length === 0) break;
    chosen = new Set([...[...chosen].filter((each) => !lonely.includes(each)), id]);
  }
  const left = findLonely(chosen, relations);
  const shown = terms.filter(({ id }) => chosen.has(id) && !left.includes(id));
  const ids = new Set(shown.map(({ id }) => id));
  const inner = relations.filter(({ from, to }) => ids.has(from) && ids.has(to));
  if (inner.length < 2) return undefined;
  const rank = new Map(ranked.map(({ id }, index) => [id, index]));
  return {
    terms: shown,
    relations: thinRelations(inner, { rank, most: Math.ceil(maxRelations * shown.length) }),
  };
}

/** Relations count, and more so those with a term that is explained; so does how often, and by whom, a term is named. */
function scoreTerms({ terms, relations, mentions, explained }: TermChoice): Map<string, number> {
  const score = new Map<string, number>();
  const add = (id: string, points: number): void =>
    void score.set(id, (score.get(id) ?? 0) + points);
  for (const { from, to, source } of relations) {
    add(from, weights[source.type] * (explained.has(to) ? 2 : 1));
    add(to, weights[source.type] * (explained.has(from) ? 2 : 1));
  }
  for (const { id, source } of terms) {
    if (!score.has(id)) continue;
    add(id, 2 * Math.log2(1 + (mentions.get(id) ?? 0)));
    add(id, source.type === 'author' ? 6 : explained.has(id) ? 4 : 0);
  }
  return score;
}

function findLonely(chosen: ReadonlySet<string>, relations: readonly Relation[]): string[] {
  const inner = relations.filter(({ from, to }) => chosen.has(from) && chosen.has(to));
  const linked = new Set(inner.flatMap(({ from, to }) => [from, to]));
  return [...chosen].filter((id) => !linked.has(id));
}

/** Leaves out the packs' relations between the least connected terms first; no term loses its last one. */
function thinRelations(
  relations: readonly Relation[],
  { rank, most }: { rank: ReadonlyMap<string, number>; most: number },
): Relation[] {
  const degree = countEach(relations.flatMap(({ from, to }) => [from, to]));
  const rankOf = ({ from, to }: Relation): number => (rank.get(from) ?? 0) + (rank.get(to) ?? 0);
  const kept = new Set(relations);
  const candidates = relations
    .filter(({ source }) => source.type === 'pack')
    .toSorted((a, b) => rankOf(b) - rankOf(a));
  for (const relation of candidates) {
    if (kept.size <= most) break;
    const ends = [relation.from, relation.to];
    if (ends.some((id) => (degree.get(id) ?? 0) < 2)) continue;
    for (const id of ends) degree.set(id, (degree.get(id) ?? 0) - 1);
    kept.delete(relation);
  }
  return relations.filter((relation) => kept.has(relation));
}
