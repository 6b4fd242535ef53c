import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readDeckData } from '../course/read-deck-data.ts';
import type { NoteFile } from '../files/find-notes.ts';
import { showPath } from '../files/show-path.ts';
import type { Settings } from '../options/settings.ts';
import { createFinding, type Problem } from '../problems/problem.ts';
import type { NoteSource } from '../source/note-source.ts';
import { hashOf } from '../store/hash.ts';
import { settleProblems } from './settle-problems.ts';

/** Says where the deck in the output folder is not of the note as it is now, by the hash that it carries. */
export async function findOutdated(
  { output }: NoteFile,
  { path: file, text }: NoteSource,
  { outDir, root, rules }: Settings,
): Promise<Problem[]> {
  const page = path.join(outDir, `${output}.html`);
  const html = await readFile(page, 'utf8').catch(() => undefined);
  const found = html === undefined ? undefined : readDeckData(html);
  if (!found || found.data.note === hashOf(text)) return [];
  const why =
    found.data.note === undefined
      ? 'another version of Lectern made it'
      : 'the note has changed since';
  const finding = createFinding('deck-outdated', undefined, { deck: showPath(root, page), why });
  return settleProblems([finding], { file, sections: [], rules });
}
