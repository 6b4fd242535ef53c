import type { Knowledge, KnownRelation } from './merge-packs.ts';
import type { Relation, Term } from './types.ts';

/** Along these labels a thing does what the other does. */
const kindOf = /^is an?(?: type of)?$/;

/**
 * What packs know of the terms that the notes name. What they know of a kind holds of its members too: where the notes name
 * a member and not the kind, it takes the kind's place.
 */
export function findKnownRelations(
  { relations }: Pick<Knowledge, 'relations'>,
  byKnown: ReadonlyMap<string, Term>,
): Relation[] {
  const connect = (from: string, to: string, { label, source }: KnownRelation): Relation[] => {
    const [start, end] = [byKnown.get(from), byKnown.get(to)];
    return start && end ? [{ from: start.id, to: end.id, label, isMutual: false, source }] : [];
  };
  const members = new Map<string, string[]>();
  for (const { from, to, label } of relations)
    if (kindOf.test(label) && byKnown.has(from.id) && !byKnown.has(to.id))
      members.set(to.id, [...(members.get(to.id) ?? []), from.id]);
  const stand = (id: string): readonly string[] => members.get(id) ?? [id];
  const own = relations.flatMap((each) => connect(each.from.id, each.to.id, each));
  const inherited = relations
    .filter(({ from, to }) => members.has(from.id) || members.has(to.id))
    .flatMap((each) =>
      stand(each.from.id).flatMap((from) =>
        stand(each.to.id).flatMap((to) => connect(from, to, each)),
      ),
    );
  const said = new Set(own.map(({ from, to }) => `${from} ${to}`));
  return [...own, ...inherited.filter(({ from, to }) => !said.has(`${from} ${to}`))];
}
