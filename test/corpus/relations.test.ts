import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { analyseNote } from '../../src/build/analyse-note.ts';
import { parseSource } from '../../src/build/parse-source.ts';
import { resolveSettings } from '../../src/options/resolve-settings.ts';
import { createSource } from '../../src/source/note-source.ts';
import { createStore } from '../../src/store/store.ts';
import { hasCorpus, listNotes } from './harness.js';

const corpus = path.resolve(import.meta.dirname, '../../../shared/corpus/dev');
const sourceTypes = ['author', 'notes', 'pack'] as const;

test.skipIf(!hasCorpus)(
  'no map of the corpus has fewer than two relations, and every relation has its source',
  async () => {
    const counts = { notes: 0, withMaps: 0, maps: 0, author: 0, notes_: 0, pack: 0 };
    const rows: Record<string, string | number>[] = [];
    const store = createStore();
    for (const name of listNotes()) {
      const file = path.join(corpus, name);
      if (!existsSync(file)) continue;
      const bytes = readFileSync(file);
      const source = createSource({ path: name, dir: path.dirname(file), bytes });
      if (!source) continue;
      const settings = resolveSettings({ root: corpus, flags: {} });
      const { related } = await analyseNote(await parseSource(source, settings, { store }));
      const byType = sourceTypes.map(
        (type) => related.note.relations.filter(({ source }) => source.type === type).length,
      );
      for (const { versions } of related.plans) {
        for (const { relations, terms } of versions) {
          const ids = new Set(terms.map(({ id }) => id));
          expect(relations.length).toBeGreaterThanOrEqual(2);
          expect(relations.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true);
        }
      }
      counts.notes += 1;
      counts.withMaps += related.plans.length > 0 ? 1 : 0;
      counts.maps += related.plans.length;
      counts.author += byType[0] ?? 0;
      counts.notes_ += byType[1] ?? 0;
      counts.pack += byType[2] ?? 0;
      if (related.plans.length > 0)
        rows.push({
          note: name.slice(-60),
          maps: related.plans.length,
          stated: byType[1] ?? 0,
          pack: byType[2] ?? 0,
        });
    }
    console.table(rows);
    console.log(counts);
    expect(counts.maps).toBeGreaterThan(0);
  },
  600_000,
);
