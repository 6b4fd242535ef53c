import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createLanguage } from '../../src/blocks/language.ts';
import { findNoteLanguage } from '../../src/build/find-note-language.ts';
import { orderLectures } from '../../src/course/order-lectures.ts';
import { parseNote } from '../../src/markdown/parse-note.ts';
import { findIntroductions, type Introduction } from '../../src/relations/find-introductions.ts';
import { keyOfName } from '../../src/relations/name-key.ts';
import { createStore } from '../../src/store/store.ts';

const shared = path.resolve(import.meta.dirname, '../../../shared/corpus/dev');

const marked = readFileSync(path.join(import.meta.dirname, 'introductions.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'));

/** The first definition of each term in a course, else the first place that singles it out, by its key. */
function introduce(course: string): Map<string, Introduction & { readonly file: string }> {
  const folder = path.join(shared, course);
  const names = readdirSync(folder, { recursive: true })
    .map((name) => String(name))
    // 13,000 lines of another language's primer that belongs to no lecture.
    .filter((name) => name.endsWith('.md') && !name.endsWith('javascript-primer.md'))
    .map((name) => ({ path: name.slice(0, -3), file: name.split(path.sep).join('/') }));
  const first = new Map<string, Introduction & { readonly file: string }>();
  for (const { file } of orderLectures(names)) {
    const store = createStore();
    const { sections } = parseNote(readFileSync(path.join(folder, file), 'utf8'), store);
    const language = createLanguage(findNoteLanguage(sections, store) ?? 'en');
    for (const each of findIntroductions({ sections, terms: [], language, store }))
      for (const key of each.names.map(keyOfName)) {
        const before = first.get(key);
        if (!before || (each.isDefined && !before.isDefined)) first.set(key, { ...each, file });
      }
  }
  return first;
}

test.skipIf(!existsSync(shared))(
  'nine of ten terms of three courses are introduced where people say so (skipped without the corpus)',
  { timeout: 120_000 },
  () => {
    const found = new Map(
      [...new Set(marked.map(([course = '']) => course))].map((course) => [
        course,
        introduce(course),
      ]),
    );
    const wrong = marked.filter(([course = '', file, line, term = '']) => {
      const place = found.get(course)?.get(keyOfName(term));
      return place?.file !== file || place?.line !== Number(line);
    });
    expect(marked).toHaveLength(60);
    expect(wrong.length, JSON.stringify(wrong)).toBeLessThanOrEqual(5);
  },
);
