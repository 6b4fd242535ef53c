import { isChain } from './is-chain.ts';
import type { Relation, Term } from './types.ts';

/** How the terms of a map are put into boxes and frames. */
export interface Nesting {
  /** Members by the term that holds them: what is part of it, or a kind of it; two of them at least. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  /** What a term is, by its id, to be said in its box. */
  readonly notes: ReadonlyMap<string, string>;
  /** Terms that such notes name, and no box. */
  readonly told: ReadonlySet<string>;
  /** Relations that are shown without a line. */
  readonly shown: ReadonlySet<Relation>;
}

const isInside =
  /^(?:(?:is|are) )?(?:usually |often |typically |always )?(?:(?:a |an |the )?(?:integral )?parts? of|(?:runs?|lives?|sits?|resides?|located|contained|included|hosted|deployed) (?:in|inside|within)|inside|within|belongs? to)$/;
const holds =
  /^(?:contains?|consists? of|comprises?|includes?|(?:is|are) (?:made (?:up )?of|composed of|comprised of))$/;
const isKind =
  /^(?:is|are)(?: an?| the)?$|^(?:is|are) (?:an? )?(?:kinds?|types?|forms?|sorts?|examples?|variants?|instances?) of(?: an?)?$/;
const isSuch =
  /^(?:is|are) (?:an? )?(managed|hosted|simplified|distributed|compiled|extended|virtual|serverless)$/;

/** Whether what is so related may stand inside of the other, or be said in its box. */
export function needsNoLine(relation: Pick<Relation, 'form' | 'label'>): boolean {
  const words = relation.label.toLowerCase();
  return (
    isKindOf(relation) ||
    relation.form === 'part' ||
    [isInside, holds, isSuch].some((each) => each.test(words))
  );
}

function isKindOf({ label, form }: Pick<Relation, 'form' | 'label'>): boolean {
  return form === 'kind' || isKind.test(label.toLowerCase());
}

/** Longer ones would make their box the widest of all, characters. */
const maxNote = 24;

/** What holds something, and what is held: as a kind of it, or a part. */
export interface Holding {
  readonly holder: string;
  readonly member: string;
  readonly relation: Relation;
}

/** Which of two terms holds the other; undefined where neither does. */
export function holdingOf(relation: Relation): Holding | undefined {
  const { from, to, isMutual, form } = relation;
  const label = relation.label.toLowerCase();
  if (isMutual) return undefined;
  if (isInside.test(label) || isKindOf(relation)) return { holder: to, member: from, relation };
  const isHeld = form === 'part' || holds.test(label);
  return isHeld ? { holder: from, member: to, relation } : undefined;
}

/** Finds what needs no line: what is part or a kind of something is drawn inside of it, or said in its box. */
export function nestTerms(terms: readonly Term[], relations: readonly Relation[]): Nesting {
  const labels = new Map(terms.map(({ id, label }) => [id, label]));
  const shown = new Set<Relation>();
  const members = nestMembers(relations, shown);
  const nested = new Set([...members].flatMap(([holder, inside]) => [holder, ...inside]));
  const notes = new Map<string, string>();
  const told = new Set<string>();
  for (const relation of relations) {
    const { from, to, label } = relation;
    const such = isSuch.exec(label.toLowerCase())?.[1];
    if (such === undefined && !isKindOf(relation)) continue;
    const uses = relations.filter((each) => [each.from, each.to].includes(to));
    const note = [such, labels.get(to)].filter(Boolean).join(' ');
    const isFree = !shown.has(relation) && !notes.has(from) && !told.has(from) && !notes.has(to);
    const hasOtherUse = relations.some(
      (each) => each !== relation && [each.from, each.to].includes(from),
    );
    if (uses.length > 1 || !isFree || !hasOtherUse || nested.has(to) || note.length > maxNote)
      continue;
    notes.set(from, note);
    told.add(to);
    shown.add(relation);
  }
  return { members, notes, told, shown };
}

function nestMembers(relations: readonly Relation[], shown: Set<Relation>): Map<string, string[]> {
  const holdings = relations.flatMap((relation) => holdingOf(relation) ?? []);
  const byHolder = new Map<string, Holding[]>();
  for (const each of holdings)
    byHolder.set(each.holder, [...(byHolder.get(each.holder) ?? []), each]);
  const members = new Map<string, string[]>();
  const taken = new Set<string>();
  const ranked = [...byHolder].toSorted(([, one], [, other]) => other.length - one.length);
  for (const [holder, all] of ranked) {
    const own = all.filter(({ member }) => !taken.has(member) && !members.has(member));
    const inside = [...new Set(own.map(({ member }) => member))];
    // A frame holds two at least, and nothing that another line joins with it.
    const isJoined = relations.some(
      (each) =>
        !own.some(({ relation }) => relation === each) &&
        ((each.from === holder && inside.includes(each.to)) ||
          (each.to === holder && inside.includes(each.from))),
    );
    const others = relations.filter((each) => !own.some(({ relation }) => relation === each));
    if (inside.length < 2 || isJoined || taken.has(holder) || !isChain(inside, others)) continue;
    members.set(holder, inside);
    for (const { member, relation } of own) {
      taken.add(member);
      shown.add(relation);
    }
  }
  return members;
}
