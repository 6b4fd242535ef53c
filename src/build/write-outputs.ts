import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { isMadeName, isNoteName, type NoteFile } from '../files/find-notes.ts';
import { showPath } from '../files/show-path.ts';
import { createStaging } from '../files/staging.ts';
import { type Format, formats } from '../options/formats.ts';
import { stream } from '../options/resolve-target.ts';
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

/** What belongs to a deck on the disk. */
export interface WrittenOutputs {
  readonly files: readonly WrittenFile[];
  /** Absolute paths of what stands beside those files: theirs, and copies of files that the deck has links to. */
  readonly beside: readonly string[];
}

/** Writes all outputs of a note, and puts the files beside them that it has links to, or writes none; those that are there already are left as they are. @throws {CliError} disk-full, output-locked, output-refused */
export async function writeOutputs(
  note: NoteFile,
  { outputs, linkedFiles }: BuiltDeck,
  settings: Settings,
): Promise<WrittenOutputs> {
  await using staging = createStaging(settings.root);
  const files: WrittenFile[] = [];
  const beside: string[] = [];
  const written = new Set<string>();
  for (const output of outputs) {
    const { format, bytes } = output;
    const file = resolveOutput(note, output, settings);
    // What stands beside a file goes with it.
    if (output.file === undefined || formats[format].isFolder) files.push({ format, path: file });
    else beside.push(file);
    written.add(file);
    if (!(await holds(file, bytes))) await staging.stage(file, bytes);
  }
  const folder = path.dirname(path.join(settings.outDir, note.output));
  for (const { file: name, place } of linkedFiles) {
    const file = path.join(settings.root, name);
    const copy = path.join(folder, place);
    if (copy === file || written.has(copy)) continue;
    beside.push(copy);
    const bytes = await readFile(file);
    if (!(await holds(copy, bytes))) await staging.stage(copy, bytes);
  }
  await staging.commit();
  for (const inner of new Set(files.filter(isInFolder).map((file) => path.dirname(file.path))))
    await removeStalePictures(inner, written);
  return { files, beside };
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

/** The one file of a deck, for the standard output. @throws {CliError} output-one where it has several, or none */
export function takeOnly({ outputs }: BuiltDeck, { formats: [format] }: Settings): Uint8Array {
  const [only] = outputs;
  if (only !== undefined && outputs.length === 1) return only.bytes;
  throw new CliError('output-one', {
    output: stream,
    what: `${format} gives ${outputs.length === 0 ? 'none here' : outputs.length}`,
  });
}

/**
 * Refuses what would overwrite a note: `lectern build page.html -o .`, or `--report` with a note for its value; and several
 * notes for one file.
 */
export function refuseOverwriting(notes: readonly NoteFile[], settings: Settings): void {
  const { outFile } = settings;
  if (outFile !== undefined && notes.length > 1) {
    const output = outFile === stream ? stream : showPath(settings.root, outFile);
    throw new CliError('output-one', { output, what: `the notes are ${notes.length}` });
  }
  const inputs = new Set(notes.map(({ file }) => file));
  const outputs = notes.flatMap((note) =>
    settings.formats.map((format) => resolveOutput(note, { format }, settings)),
  );
  const { report } = settings;
  if (report !== undefined) outputs.push(report);
  const clash = outputs.find(
    (output) => inputs.has(output) || (output === report ? isNoteName(output) : isOthers(output)),
  );
  if (clash === undefined) return;
  throw new CliError('output-is-note', { output: showPath(settings.root, clash) });
}

/** Whether a note is there already that no build has made. */
function isOthers(output: string): boolean {
  return isNoteName(output) && !isMadeName(output) && existsSync(output);
}

function resolveOutput(
  note: NoteFile,
  { format, name, file }: Pick<BuiltDeck['outputs'][number], 'format' | 'name' | 'file'>,
  { outDir, outFile }: Settings,
): string {
  const { extension, isFolder } = formats[format];
  const part = name === undefined ? '' : `.${name}`;
  const isNamed = outFile !== undefined && name === undefined;
  const whole = isNamed ? outFile : path.join(outDir, note.output + part + extension);
  if (file === undefined) return whole;
  return path.join(isFolder ? whole : whole.replace(/\.\w+$/, ''), file);
}
