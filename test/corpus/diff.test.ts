import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { compareNotes } from '../../src/diff/compare-notes.ts';
import { createSource, type NoteSource } from '../../src/source/note-source.ts';
import { createStore } from '../../src/store/store.ts';
import { hasCorpus, listNotes } from './harness.js';

const folder = path.resolve(import.meta.dirname, '../../../shared/corpus/dev');

/** A hundred notes with a heading in their middle, from all over the corpus. */
function takeNotes(): { readonly note: string; readonly lines: readonly string[]; at: number }[] {
  const found = listNotes().flatMap((note) => {
    const source = createSource({
      path: note,
      dir: folder,
      bytes: readFileSync(path.join(folder, note)),
    });
    const lines = source?.lines ?? [];
    const headings = listHeadings(lines);
    const at = headings[headings.length >> 1];
    return at === undefined || headings.length < 3 ? [] : [{ note, lines, at }];
  });
  const step = Math.max(1, Math.floor(found.length / 100));
  return found.filter((_, index) => index % step === 0).slice(0, 100);
}

/** Lines with headings, and not those in code that begin with the same sign. */
function listHeadings(lines: readonly string[]): number[] {
  let fence: string | undefined;
  return lines.flatMap((line, index) => {
    const [, mark] = /^\s*(?:[-*>]\s*|\d+\.\s*)*(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence) && /^[\s>]*[`~]+\s*$/.test(line)) fence = undefined;
    return fence === undefined && /^#{1,4} /.test(line) ? [index] : [];
  });
}

function createNote(note: string, lines: readonly string[]): NoteSource {
  return createSource({ path: note, dir: folder, bytes: Buffer.from(lines.join('\n')) })!;
}

const inserted = ['## A section that is new', '', 'Its text, of one line.', ''];

test.skipIf(!hasCorpus)(
  'a section put in the middle of a real note is one section added, and none changed',
  { timeout: 300_000 },
  () => {
    const notes = takeNotes();
    expect(notes).toHaveLength(100);
    const wrong = notes.flatMap(({ note, lines, at }) => {
      const [before, after] = [lines, lines.toSpliced(at, 0, ...inserted)].map((each) => [
        { name: note, source: createNote(note, each) },
      ]);
      const changes = compareNotes(before!, after!, createStore()).flatMap(
        ({ sections }) => sections,
      );
      const types = changes.map(({ type, title }) => `${type} ${title}`).join(', ');
      return types === 'added A section that is new' ? [] : [`${note}: ${types}`];
    });
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(2);
  },
);
