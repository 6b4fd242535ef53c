import { createFinding, type Finding } from '../problems/problem.ts';
import { hashValue } from '../store/hash.ts';
import { keyOfName } from './name-key.ts';
import type { PackTerm } from './pack-schema.ts';
import { namesOf, type Pack } from './parse-pack.ts';
import type { PackSource } from './types.ts';

/** A term that packs know. */
export interface KnownTerm extends Required<Pick<PackTerm, 'ambiguous' | 'icon' | 'ended'>> {
  /** Unique over all packs. */
  readonly id: string;
  readonly label: string;
  /** Names that mean nothing else. */
  readonly names: readonly string[];
  /** Name of the group that it is drawn in. */
  readonly kind: string | undefined;
  /** Ids of the packs that know it. */
  readonly packs: readonly string[];
  /** Naming it tells that notes are about these packs' subject. */
  readonly subjectOf: readonly string[];
}

/** A relation of a pack. */
export interface KnownRelation {
  readonly from: KnownTerm;
  readonly to: KnownTerm;
  readonly label: string;
  readonly source: PackSource;
}

/** What all packs know together. */
export interface Knowledge {
  readonly terms: readonly KnownTerm[];
  readonly relations: readonly KnownRelation[];
  /** Names of groups, in drawing order. */
  readonly kinds: readonly string[];
  /** Titles by id. */
  readonly titles: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
  /** Equal for equal packs. */
  readonly hash: string;
}

type Draft = { -readonly [Key in keyof KnownTerm]: KnownTerm[Key] } & { readonly origin: Entry };

/** A part of a pack. */
interface Entry {
  readonly pack: Pack;
  readonly keys: readonly (string | number)[];
}

interface Merging {
  /** By the keys of their full names, and of all. */
  readonly byName: Map<string, Draft>;
  readonly byKey: Map<string, Draft>;
  readonly ids: Set<string>;
  readonly findings: Finding[];
}

/**
 * Puts packs together: terms of the same full name are one. Where packs disagree, the first one counts, and a message says
 * so.
 */
export function mergePacks(packs: readonly Pack[]): Knowledge {
  const merging: Merging = { byName: new Map(), byKey: new Map(), ids: new Set(), findings: [] };
  const relations = new Map<string, { known: KnownRelation; entry: Entry }>();
  for (const pack of packs) {
    const own = new Map(
      Object.keys(pack.data.terms).map((id) => [id, mergeTerm(pack, id, merging)]),
    );
    for (const [
      index,
      { label, page, asOf, only, weight, ...ends },
    ] of pack.data.relations.entries()) {
      const from = own.get(ends.from);
      const to = own.get(ends.to);
      if (!from || !to || from === to) continue;
      const source: PackSource = {
        type: 'pack',
        pack: pack.data.pack,
        url: page,
        asOf,
        ...(only !== undefined && { only }),
        ...(weight === 'incidental' && { incidental: true }),
      };
      const key = `${from.id} ${to.id}`;
      const entry: Entry = { pack, keys: ['relations', index] };
      const before = relations.get(key);
      // One pack may say several things of two terms.
      const isOwn = before?.entry.pack === pack && before.known.label !== label;
      const place = isOwn ? `${key} ${label}` : key;
      if (!before || isOwn) relations.set(place, { known: { from, to, label, source }, entry });
      else if (before.known.label !== label || before.known.source.only !== only) {
        const both = `The packs "${before.known.source.pack}" and "${pack.data.pack}" disagree`;
        const message = `${both} on ${from.label} and ${to.label}: "${before.known.label}", "${label}"`;
        merging.findings.push(disagree(before.entry, entry, message));
      }
    }
  }
  return {
    terms: [...merging.byName.values()],
    relations: Array.from(relations.values(), ({ known }) => known),
    kinds: [...new Set(packs.flatMap(({ data }) => Object.values(data.kinds)))],
    titles: new Map(packs.map(({ data }) => [data.pack, data.title])),
    findings: merging.findings,
    hash: hashValue(packs.map(({ data }) => data)),
  };
}

function mergeTerm(pack: Pack, id: string, { byName, byKey, ids, findings }: Merging): Draft {
  const { pack: packId, kinds, subject, terms } = pack.data;
  const term = terms[id]!;
  const key = keyOfName(term.name);
  const origin: Entry = { pack, keys: ['terms', id] };
  const draft: Draft = byName.get(key) ?? {
    id: claimId(id, ids),
    origin,
    label: term.label ?? term.name,
    names: [],
    ambiguous: [],
    kind: undefined,
    icon: undefined,
    ended: undefined,
    packs: [],
    subjectOf: [],
  };
  byName.set(key, draft);
  const names = namesOf(term).filter((name) => !term.ambiguous.includes(name));
  draft.names = [...new Set([...draft.names, ...names])].filter((name) => {
    const owner = byKey.get(keyOfName(name));
    if (owner === undefined || owner === draft) return true;
    const first = `"${name}" is ${owner.label} in the pack "${owner.packs[0] ?? ''}"`;
    const message = `${first} and ${draft.label} in "${packId}"`;
    findings.push(disagree(owner.origin, origin, message));
    return false;
  });
  for (const name of draft.names) byKey.set(keyOfName(name), draft);
  draft.ambiguous = [...new Set([...draft.ambiguous, ...term.ambiguous])];
  draft.kind ??= term.kind === undefined ? undefined : kinds[term.kind];
  draft.icon ??= term.icon;
  draft.ended ??= term.ended;
  draft.packs = [...draft.packs, packId];
  if (subject.includes(id)) draft.subjectOf = [...draft.subjectOf, packId];
  return draft;
}

/** Makes an id unique among those that are taken, and takes it. */
export function claimId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`;
  taken.add(id);
  return id;
}

/** The place is that of the later pack, but never one of Lectern's own, which nobody can mend. */
function disagree(first: Entry, second: Entry, message: string): Finding {
  const { pack, keys } = second.pack.isOwn ? first : second;
  return createFinding(
    'pack-disagrees',
    { ...pack.placeOf(...keys), file: pack.file },
    { message },
  );
}
