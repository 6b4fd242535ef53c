import type { LikelyRelation, Relation, RelationGraph, Term } from './types.ts';

/** A term as reports show it. */
export type ReportedTerm = Pick<Term, 'id' | 'label' | 'aliases' | 'source'>;

/** A relation as reports show it; `from` and `to` are ids of terms. */
export interface ReportedRelation extends Omit<Relation, 'isMutual'> {
  /** Only where it holds in both directions. */
  readonly mutual?: true;
}

/** What a note's terms have to do with each other, as plain data. */
export interface RelationsReport {
  readonly terms: readonly ReportedTerm[];
  readonly relations: readonly ReportedRelation[];
  /** What a looser reader would add. */
  readonly likely?: readonly LikelyRelation[];
}

/** Gives a graph as reports show it. */
export function reportRelations({ terms, relations, likely = [] }: RelationGraph): RelationsReport {
  return {
    terms: terms.map(({ id, label, aliases, source }) => ({ id, label, aliases, source })),
    relations: relations.map(({ from, to, label, isMutual, source }) => {
      const mutual = isMutual && ({ mutual: true } as const);
      return { from, to, label, ...mutual, source };
    }),
    ...(likely.length > 0 && { likely }),
  };
}
