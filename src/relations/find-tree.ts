import { type Holding, holdingOf } from './nest-terms.ts';
import type { Relation } from './types.ts';

/** Fewer are a frame with what is in it. */
const minBoxes = 5;

/**
 * Relations that are one tree of two levels or more, of kinds or of parts throughout, in the order in which the notes name
 * them; undefined where they say anything else.
 */
export function findTree(relations: readonly Relation[]): readonly Holding[] | undefined {
  const holdings = relations.flatMap((relation) => holdingOf(relation) ?? []);
  if (holdings.length < relations.length || holdings.length + 1 < minBoxes) return undefined;
  const holderOf = new Map(holdings.map(({ holder, member }) => [member, holder]));
  if (holderOf.size < holdings.length) return undefined;
  const roots = new Set(holdings.map(({ holder }) => holder).filter((id) => !holderOf.has(id)));
  if (roots.size !== 1) return undefined;
  const [root] = roots;
  const isReached = (id: string): boolean => {
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined; at = holderOf.get(at)) {
      if (seen.has(at)) return false;
      seen.add(at);
    }
    return seen.has(root!);
  };
  const isDeep = holdings.some(({ holder }) => holder !== root);
  return isDeep && holdings.every(({ member }) => isReached(member)) ? holdings : undefined;
}
