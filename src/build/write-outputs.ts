import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { isNoteName, type NoteFile } from '../files/find-notes.ts';
import { showPath } from '../files/show-path.ts';
import { createStaging } from '../files/staging.ts';
import { type Format, formats } from '../options/formats.ts';
import type { Settings } from '../options/settings.ts';
import { CliError } from '../problems/cli-error.ts';
import type { BuiltDeck } from './build-note.ts';
import { removeStalePictures } from './remove-stale.ts';

/** One output on the disk. */
export interface WrittenFile {
  readonly format: Format;
  /** Absolute. */
  readonly path: string;
}

/** Writes all outputs of a note, and puts the files beside them that it has links to, or writes none; those that are there already are left as they are. @throws {CliError} disk-full, output-locked, output-refused */
export async function writeOutputs(
  note: NoteFile,
  { outputs, linkedFiles }: BuiltDeck,
  settings: Settings,
): Promise<WrittenFile[]> {
  await using staging = createStaging(settings.root);
  const files: WrittenFile[] = [];
  for (const output of outputs) {
    const { format, bytes } = output;
    const file = resolveOutput(note, output, settings);
    files.push({ format, path: file });
    if (!(await holds(file, bytes))) await staging.stage(file, bytes);
  }
  const written = new Set(files.map((each) => each.path));
  const folder = path.dirname(path.join(settings.outDir, note.output));
  for (const { file: name, place } of linkedFiles) {
    const file = path.join(settings.root, name);
    const copy = path.join(folder, place);
    if (copy === file || written.has(copy)) continue;
    const bytes = await readFile(file);
    if (!(await holds(copy, bytes))) await staging.stage(copy, bytes);
  }
  await staging.commit();
  for (const inner of new Set(files.filter(isInFolder).map((file) => path.dirname(file.path))))
    await removeStalePictures(inner, written);
  return files;
}

/** Whether a file is one of several in a folder of its output's name. */
export function isInFolder({ format }: WrittenFile): boolean {
  return formats[format].isFolder === true;
}

/** Whether a file is there with these bytes: what looks for changes, such as a server or `rsync`, sees none. */
async function holds(file: string, bytes: Uint8Array): Promise<boolean> {
  const info = await stat(file).catch(() => undefined);
  if (!info?.isFile() || info.size !== bytes.length) return false;
  const found = await readFile(file).catch(() => undefined);
  return found?.equals(bytes) ?? false;
}

/** Refuses what would overwrite a note: `lectern build page.html -o .`, or `--report` with a note for its value. */
export function refuseOverwriting(notes: readonly NoteFile[], settings: Settings): void {
  const inputs = new Set(notes.map(({ file }) => file));
  const outputs = notes.flatMap((note) =>
    settings.formats.map((format) => resolveOutput(note, { format }, settings)),
  );
  if (settings.report !== undefined) outputs.push(settings.report);
  const clash = outputs.find((output) => inputs.has(output) || isNoteName(output));
  if (clash === undefined) return;
  throw new CliError('output-is-note', { output: showPath(settings.root, clash) });
}

function resolveOutput(
  note: NoteFile,
  { format, name, file = '' }: Pick<BuiltDeck['outputs'][number], 'format' | 'name' | 'file'>,
  { outDir }: Settings,
): string {
  const part = name === undefined ? '' : `.${name}`;
  return path.join(outDir, `${note.output}${part}${formats[format].extension}`, file);
}
