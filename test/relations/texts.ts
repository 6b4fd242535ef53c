import { outlineSections } from '../../src/deck/outline.ts';
import { parseNote } from '../../src/markdown/parse-note.ts';
import { readSection, type SectionText } from '../../src/relations/read-units.ts';
import { createStore } from '../../src/store/store.ts';
import { deepFreeze } from '../deep-freeze.ts';

/** The texts of a note's sections. */
export function readTexts(text: string): readonly SectionText[] {
  const store = createStore();
  const { sections } = parseNote(text, store);
  return outlineSections(deepFreeze(sections), store).map((topic) => readSection(topic, store));
}
