import type { Store } from '../store/store.ts';
import type { FoundName } from './find-names.ts';
import type { NamedEdge } from './named-edge.ts';
import { readArrows } from './read-arrows.ts';
import { readLists } from './read-lists.ts';
import { readTables } from './read-tables.ts';
import type { SectionText } from './read-units.ts';

/** A relation by form, with its line in the note. */
export interface PlacedEdge extends NamedEdge {
  /** Its ends, as names that the notes single out. */
  readonly names: readonly FoundName[];
}

/** What decides which words of a list or a table name things. */
export interface StructureRequest {
  readonly isEnglish: boolean;
  readonly isWord: (word: string) => boolean;
  readonly isCommon: (word: string) => boolean;
  readonly store: Store;
}

/** What tables, lists and arrows say, in every language. */
export function readStructures(
  texts: readonly SectionText[],
  { isEnglish, isWord, isCommon, store }: StructureRequest,
): PlacedEdge[] {
  // In a language without a word list every word may be a common one.
  const known = isEnglish ? { isWord, isCommon } : { isWord: () => true, isCommon: () => true };
  return texts.flatMap((text, section) =>
    store
      .get('structures', [text.hash, isEnglish], (): NamedEdge[] => [
        ...text.units.flatMap(readArrows),
        ...readTables(text.tables, known.isCommon),
        ...readLists(text, known.isWord),
      ])
      .map((edge) => {
        const line = edge.line + text.lineOffset;
        const names = [edge.from, edge.to].map((name): FoundName => ({
          name,
          aliases: [],
          line,
          by: 'label',
          section,
        }));
        return { ...edge, line, names };
      }),
  );
}
