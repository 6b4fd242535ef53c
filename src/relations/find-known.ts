import { countEach } from './count-each.ts';
import type { FoundName } from './find-names.ts';
import { createMatcher, type Name } from './matcher.ts';
import type { Knowledge, KnownTerm } from './merge-packs.ts';
import { keyOfName } from './name-key.ts';
import type { TextUnit } from './read-units.ts';
import type { Store } from '../store/store.ts';

/** A pack's subject is what the notes are about when they name it and some more of its terms. */
const minTerms = 3;
/** Without its subject's name: of what the notes single out, so much has to be the pack's. */
const density = [
  { terms: 3, share: 0.5 },
  { terms: 5, share: 0.25 },
] as const;

/** Notes, and what packs know. */
export interface KnownQuery {
  readonly units: readonly TextUnit[];
  readonly found: readonly FoundName[];
  readonly knowledge: Pick<Knowledge, 'terms' | 'hash'>;
  readonly store: Store;
}

/** The packs' terms that the notes name, with the first line of each. Ambiguous names count in notes about the subject. */
export function findKnown(
  { units, found, knowledge, store }: KnownQuery,
  corrections: ReadonlyMap<string, string>,
): Map<KnownTerm, number> {
  const { terms } = knowledge;
  const byId = new Map(terms.map((term) => [term.id, term]));
  const findIn = (names: readonly Name[]): Map<KnownTerm, number> => {
    const { find } = createMatcher(names, store, corrections);
    const lines = new Map<KnownTerm, number>();
    for (const { text, lineAt } of units)
      for (const { owner, start } of find(text)) {
        const term = byId.get(owner)!;
        lines.set(term, Math.min(lines.get(term) ?? Infinity, lineAt(start)));
      }
    return lines;
  };
  const sure = terms.flatMap(({ id, names }) =>
    names.map((text): Name => ({ owner: id, text, isExact: false })),
  );
  const lines = findIn(sure);
  const named = [...lines.keys()];
  const subjects = new Set(named.flatMap(({ subjectOf }) => subjectOf));
  // What several packs know tells of none.
  const counts = countEach(named.flatMap(({ packs }) => (packs.length === 1 ? packs : [])));
  const open = new Set([
    ...[...subjects].filter((pack) => (counts.get(pack) ?? 0) >= minTerms),
    ...findDense(
      found.map(({ name }) => name),
      store.get('known keys', [knowledge.hash], () => listKeys(terms)),
    ),
  ]);
  const doubtful = terms
    .filter(({ packs }) => packs.some((pack) => open.has(pack)))
    .flatMap(({ id, ambiguous }) =>
      ambiguous.map((text): Name => ({ owner: id, text, isExact: true })),
    );
  // Together, so that "AWS Lambda function" is not taken for a "function".
  return doubtful.length === 0 ? lines : findIn([...sure, ...doubtful]);
}

/** Keys of all names of terms that one pack alone knows, and that pack. */
function listKeys(
  terms: readonly KnownTerm[],
): readonly (readonly [pack: string, keys: readonly string[]])[] {
  return terms.flatMap(({ names, ambiguous, packs: [pack, ...others] }) =>
    pack === undefined || others.length > 0
      ? []
      : [[pack, [...names, ...ambiguous].map(keyOfName)] as const],
  );
}

/** The packs to which most of what a note singles out belongs: a lecture on Pods, Deployments and Services. */
function findDense(found: readonly string[], known: ReturnType<typeof listKeys>): string[] {
  const keys = new Set(found.map(keyOfName));
  const hits = countEach(
    known.flatMap(([pack, names]) => (names.some((name) => keys.has(name)) ? [pack] : [])),
  );
  return [...hits].flatMap(([pack, count]) =>
    density.some((least) => count >= least.terms && count >= least.share * keys.size) ? [pack] : [],
  );
}
