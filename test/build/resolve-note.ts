import path from 'node:path';
import { parseSource } from '../../src/build/parse-source.ts';
import { resolveSettings } from '../../src/options/resolve-settings.ts';
import { createSource } from '../../src/source/note-source.ts';
import { createStore } from '../../src/store/store.ts';
import { createProject, type Files } from '../cli/lectern.ts';
import { drawFinding, drawTrees } from '../markdown/draw-tree.ts';

/** What `notes/a.md` of a project is with all that it names. */
export async function resolveNote(
  note: string,
  files: Files,
): Promise<{ tree: string; findings: string[]; inputs: string[] }> {
  const root = createProject({ 'notes/a.md': note, ...files });
  const bytes = new TextEncoder().encode(note);
  const source = createSource({ path: 'notes/a.md', dir: path.join(root, 'notes'), bytes });
  const settings = resolveSettings({ root, flags: { lang: 'en' }, env: {} });
  const parsed = await parseSource(source!, settings, { store: createStore() });
  return {
    tree: drawTrees(parsed.note.sections.flatMap(({ tree }) => tree.children)),
    findings: parsed.findings.map(drawFinding),
    // A brand file is looked for, whatever the note says.
    inputs: parsed.inputs
      .map((file) => path.relative(root, file).split(path.sep).join('/'))
      .filter((file) => !file.includes('_brand.')),
  };
}
