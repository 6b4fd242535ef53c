import { createFinding, type Finding } from '../problems/problem.ts';
import { hashValue } from '../store/hash.ts';
import { keyOfName } from './name-key.ts';
import { namesOf, type Pack } from './parse-pack.ts';
import type { PackSource } from './types.ts';

/** A term that packs know. */
export interface KnownTerm {
  /** Unique over all packs. */
  readonly id: string;
  readonly label: string;
  /** Names that mean nothing else, and names that mean this only in notes about the packs' subject. */
  readonly names: readonly string[];
  readonly ambiguous: readonly string[];
  readonly kind: string | undefined;
  readonly icon: string | undefined;
  readonly ended: { readonly date: string; readonly page: string } | undefined;
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
  readonly drafts: Draft[];
  readonly findings: Finding[];
}

/**
 * Puts packs together: terms of the same full name are one. Where packs disagree, the first one counts, and a message says
 * so.
 */
export function mergePacks(packs: readonly Pack[]): Knowledge {
  const merging: Merging = { byName: new Map(), byKey: new Map(), drafts: [], findings: [] };
  const relations = new Map<string, { known: KnownRelation; entry: Entry }>();
  for (const pack of packs) {
    const own = new Map(
      Object.keys(pack.data.terms).map((id) => [id, mergeTerm(pack, id, merging)]),
    );
    for (const [index, relation] of pack.data.relations.entries()) {
      const from = own.get(relation.from);
      const to = own.get(relation.to);
      if (!from || !to || from === to) continue;
      const known = createRelation(pack, index, { from, to });
      const { label } = known;
      const key = `${from.id} ${to.id}`;
      const entry: Entry = { pack, keys: ['relations', index] };
      const before = relations.get(key);
      if (!before) relations.set(key, { known, entry });
      else if (before.known.label !== label || before.known.source.only !== known.source.only) {
        const packs = `The packs "${before.known.source.pack}" and "${pack.data.pack}" disagree`;
        const message = `${packs} on ${from.label} and ${to.label}: "${before.known.label}", "${label}"`;
        merging.findings.push(disagree(before.entry, entry, message));
      }
    }
  }
  return {
    terms: merging.drafts,
    relations: [...relations.values()].map(({ known }) => known),
    kinds: [...new Set(packs.flatMap(({ data }) => Object.values(data.kinds)))],
    titles: new Map(packs.map(({ data }) => [data.pack, data.title])),
    findings: merging.findings,
    hash: hashValue(packs.map(({ data }) => data)),
  };
}

function mergeTerm(pack: Pack, id: string, merging: Merging): Draft {
  const term = pack.data.terms[id]!;
  const { pack: packId, kinds, subject } = pack.data;
  const key = keyOfName(term.name);
  const origin: Entry = { pack, keys: ['terms', id] };
  const label = term.label ?? term.name;
  const draft = merging.byName.get(key) ?? createDraft(id, { label, origin }, merging);
  merging.byName.set(key, draft);
  const names = namesOf(term).filter((name) => !term.ambiguous.includes(name));
  draft.names = [...new Set([...draft.names, ...names])].filter((name) => {
    const owner = merging.byKey.get(keyOfName(name));
    if (owner === undefined || owner === draft) return true;
    const first = `"${name}" is ${owner.label} in the pack "${owner.packs[0] ?? ''}"`;
    const message = `${first} and ${draft.label} in "${packId}"`;
    merging.findings.push(disagree(owner.origin, origin, message));
    return false;
  });
  for (const name of draft.names) merging.byKey.set(keyOfName(name), draft);
  draft.ambiguous = [...new Set([...draft.ambiguous, ...term.ambiguous])];
  draft.kind ??= term.kind === undefined ? undefined : kinds[term.kind];
  draft.icon ??= term.icon;
  draft.ended ??= term.ended;
  draft.packs = [...draft.packs, packId];
  if (subject.includes(id)) draft.subjectOf = [...draft.subjectOf, packId];
  return draft;
}

function createDraft(
  id: string,
  { label, origin }: Pick<Draft, 'label' | 'origin'>,
  { drafts }: Merging,
): Draft {
  const draft: Draft = {
    id: claimId(id, new Set(drafts.map((each) => each.id))),
    origin,
    label,
    names: [],
    ambiguous: [],
    kind: undefined,
    icon: undefined,
    ended: undefined,
    packs: [],
    subjectOf: [],
  };
  drafts.push(draft);
  return draft;
}

/** Makes an id unique among those that are taken, and takes it. */
export function claimId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`;
  taken.add(id);
  return id;
}

function createRelation(
  { data }: Pack,
  index: number,
  ends: Pick<KnownRelation, 'from' | 'to'>,
): KnownRelation {
  const { label, page, asOf, only } = data.relations[index]!;
  const source: PackSource = {
    type: 'pack',
    pack: data.pack,
    url: page,
    asOf,
    ...(only !== undefined && { only }),
  };
  return { ...ends, label, source };
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
