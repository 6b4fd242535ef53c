import type {
  Relation,
  RelatedNote,
  RelatedSection,
  Source,
  Term,
} from '../../src/relations/types.ts';
import { deepFreeze } from '../deep-freeze.ts';

/** What says so: a line of the notes. */
export const stated: Source = deepFreeze({ type: 'notes', file: 'note.md', line: 7 });
/** What says so: a pack. */
export const known: Source = deepFreeze({
  type: 'pack',
  pack: 'aws',
  url: 'https://example.org/a',
  asOf: '2026-11-24',
});
/** What says so: the author. */
export const authored: Source = deepFreeze({ type: 'author', file: 'note.md', line: 3 });

/** A term called by its id in a capital, but for what `own` says. */
export function createTerm(id: string, own: Partial<Term> = {}): Term {
  return deepFreeze({
    id,
    label: id.toUpperCase(),
    aliases: [],
    kind: undefined,
    icon: undefined,
    ended: undefined,
    source: { type: 'notes', file: 'note.md', line: 1 },
    ...own,
  });
}

/** A relation as `from to` or `from to label`, stated by the notes but for what `own` says. */
export function createRelation(words: string, own: Partial<Relation> = {}): Relation {
  const [from = '', to = '', ...label] = words.split(' ');
  return deepFreeze({ from, to, label: label.join(' '), isMutual: false, source: stated, ...own });
}

/** A section that is about these terms, and names each once. */
export function createSection(
  about: readonly string[],
  own: Partial<RelatedSection> = {},
): RelatedSection {
  return {
    source: { first: 1, last: 1 },
    depth: 2,
    title: 'Section',
    about,
    mentions: new Map(about.map((id) => [id, 1])),
    ...own,
  };
}

/** A note of these relations and of the terms at their ends. */
export function createNote(
  relations: readonly Relation[],
  own: Partial<RelatedNote> = {},
): RelatedNote {
  const ids = [...new Set(relations.flatMap(({ from, to }) => [from, to]))];
  return deepFreeze({
    terms: ids.map((id) => createTerm(id)),
    relations,
    kinds: [],
    packs: new Map([['aws', 'Amazon Web Services']]),
    sections: [],
    ...own,
  });
}
