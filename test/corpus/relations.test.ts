import { createMemory } from '../../src/store/memory.ts';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { decode } from '../../src/source/decode.ts';
import { parseFrontMatter } from '../../src/markdown/front-matter.ts';
import { parseNote } from '../../src/markdown/parse-note.ts';
import { resolveNoteSettings } from '../../src/options/resolve-note-settings.ts';
import { resolveSettings } from '../../src/options/resolve-settings.ts';
import { relate } from '../../src/build/relate-note.ts';
import { hasCorpus, listNotes } from './harness.js';

const corpus = path.resolve(import.meta.dirname, '../../../shared/corpus/dev');
const sourceTypes = ['author', 'notes', 'pack'] as const;

test.skipIf(!hasCorpus)(
  'no map of the corpus has fewer than two relations, and every relation has its source',
  async () => {
    const counts = { notes: 0, withMaps: 0, maps: 0, author: 0, notes_: 0, pack: 0 };
    const rows: Record<string, string | number>[] = [];
    const { recall } = createMemory();
    for (const name of listNotes()) {
      const file = path.join(corpus, name);
      if (!existsSync(file)) continue;
      const { text = '' } = decode(readFileSync(file));
      const note = parseNote(text);
      const matter = parseFrontMatter(note.frontMatter);
      const settings = resolveSettings({ root: corpus, flags: {} });
      const { settings: own } = resolveNoteSettings(settings, matter.values);
      const request = { path: name, dir: path.dirname(file), root: corpus, packs: [], recall };
      const related = await relate({ ...request, text, note, matter, own });
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
