/** Where links to the headings of a note lead whose chapters are decks. */
import { findPlaces } from '../deck/find-places.ts';
import { outlineSections, type Topic } from '../deck/outline.ts';
import { anchorsOf } from '../deck/slide-ids.ts';
import { splitDeck } from '../deck/split.ts';
import { hashValue } from '../store/hash.ts';
import { createSplitOptions, type ParsedSource, takePart } from './parse-source.ts';

/** A slide of a chapter. */
export interface ChapterPlace {
  /** From 0. */
  readonly chapter: number;
  readonly id: string;
}

/** The places of a note by the anchors that the whole note has. */
export function findChapterPlaces(parsed: ParsedSource): ReadonlyMap<string, ChapterPlace> {
  const { whole, chapters, store } = parsed;
  const topics = outlineSections(whole.sections, store);
  const names = listNames(topics);
  const found = new Map<string, ChapterPlace>();
  for (const [index, { lines }] of chapters.entries()) {
    const ids = placeLines(takePart(parsed, { type: 'chapter', index }));
    for (const [name, { source }] of names) {
      if (source.first < lines[0] || source.first > lines[1]) continue;
      const id = ids.get(source.first);
      if (id !== undefined && !found.has(name)) found.set(name, { chapter: index, id });
    }
  }
  return found;
}

function listNames(topics: readonly Topic[]): readonly (readonly [string, Topic])[] {
  return [
    ...findPlaces(topics),
    ...[...anchorsOf(topics)].map(([topic, name]) => [name, topic] as const),
  ];
}

/** The slide of the topic that begins on each line. */
function placeLines(chapter: ParsedSource): ReadonlyMap<number, string> {
  const { note, own, store } = chapter;
  const key = hashValue([note.sections.map(({ hash, line }) => [hash, line]), own]);
  return store.get('chapter places', [key], () => {
    const { anchors } = splitDeck(note.sections, createSplitOptions(chapter), store).deck;
    const topics = outlineSections(note.sections, store);
    return new Map(
      [...anchorsOf(topics)].flatMap(([{ source }, name]) => {
        const id = anchors.get(name);
        return id === undefined ? [] : [[source.first, id] as const];
      }),
    );
  });
}
