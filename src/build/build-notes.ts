import path from 'node:path';
import type { BuiltDeck } from './build-note.ts';
import type { DeckReport } from './report-deck.ts';
import { findNotes, isNoteName, type NoteFile } from '../files/find-notes.ts';
import { readNote } from '../files/read-note.ts';
import { showPath } from '../files/show-path.ts';
import { createStaging } from '../files/staging.ts';
import { type CreateHeadless, createHeadless, type Headless } from '../browser/browser.ts';
import { type Format, formats } from '../options/formats.ts';
import type { Settings } from '../options/settings.ts';
import { CliError } from '../problems/cli-error.ts';
import { createFinding, type Finding, type Problem } from '../problems/problem.ts';
import { version } from '../options/version.ts';

/** What became of one note. */
export interface NoteResult {
  /** The note's path relative to the project, with `/`. */
  readonly note: string;
  /** What was written, in the order of the formats. Empty when no deck could be made of the note. */
  readonly files: readonly WrittenFile[];
  readonly problems: readonly Problem[];
  /** Undefined when no deck could be made of the note. */
  readonly report: DeckReport | undefined;
}

/** One output on the disk. */
export interface WrittenFile {
  readonly format: Format;
  /** Absolute. */
  readonly path: string;
}

/** What a run tells while it goes on. */
export type BuildEvent =
  /** Once a machine, for some seconds; the numbers are bytes. */
  | { readonly type: 'browser-unpacking'; readonly done: number; readonly total: number }
  | {
      readonly type: 'note-started';
      readonly note: string;
      readonly index: number;
      readonly total: number;
    }
  | { readonly type: 'note-finished'; readonly result: NoteResult };

/** What to build. */
export interface BuildRequest {
  /** Files and folders, relative to the project; none means the folder `notes`. */
  readonly inputs: readonly string[];
  /** Without formats the notes are checked and nothing is written. */
  readonly settings: Settings;
  readonly onEvent?: (event: BuildEvent) => void;
  /** Gives the run up: the browser is closed, what is half written is removed, and the signal's reason is thrown. */
  readonly signal?: AbortSignal;
  /** Gives the browser to build with. @default one that starts when needed and ends with the run */
  readonly createHeadless?: CreateHeadless | undefined;
}

/**
 * Builds notes one after the other over one browser, and writes each one's outputs together.
 * Problems in notes are part of the results. Where one note's files cannot be replaced, the others' still are.
 * @throws {CliError} for usage, configuration and machine; AggregateError of several where several notes failed
 */
export async function buildNotes(request: BuildRequest): Promise<NoteResult[]> {
  const { inputs, settings, signal, createHeadless: create = createHeadless } = request;
  signal?.throwIfAborted();
  const notes = await findNotes({ inputs, root: settings.root, outDir: settings.outDir });
  refuseOverwriting(notes, settings);
  await using headless = create({
    onProgress: ({ done, total }) => request.onEvent?.({ type: 'browser-unpacking', done, total }),
  });
  const run = buildEach(notes, headless, request);
  // Leaving this function closes the browser, which ends a run that was given up.
  return await (signal === undefined ? run : untilAborted(run, signal));
}

async function buildEach(
  notes: NoteFile[],
  headless: Headless,
  request: BuildRequest,
): Promise<NoteResult[]> {
  const { settings, onEvent, signal } = request;
  const results: NoteResult[] = [];
  const said = new Set<string>();
  const failures: CliError[] = [];
  for (const [index, note] of notes.entries()) {
    onEvent?.({ type: 'note-started', note: note.path, index, total: notes.length });
    const deck = await buildNote(note, headless, settings);
    signal?.throwIfAborted();
    const files =
      'outputs' in deck
        ? await writeOutputs(note, deck, settings).catch((error: unknown) => {
            failures.push(asRefusal(error));
            return [];
          })
        : [];
    const problems = dropSaid(deck.problems, note, said);
    const result = { note: note.path, files, problems, report: deck.report };
    onEvent?.({ type: 'note-finished', result });
    results.push(result);
  }
  if (settings.report !== undefined) await writeReport(settings.report, results, settings);
  const [failure, ...others] = failures;
  if (failure === undefined) return results;
  throw others.length === 0 ? failure : new AggregateError(failures);
}

/** Gives the failure when it concerns this one output, and throws it on when no other would fare better. */
function asRefusal(error: unknown): CliError {
  if (error instanceof CliError && ['output-locked', 'output-refused'].includes(error.id))
    return error;
  throw error;
}

/** What is wrong with another file than the note, such as a knowledge pack, is said with the first note alone. */
function dropSaid(
  problems: readonly Problem[],
  { path: note }: NoteFile,
  said: Set<string>,
): Problem[] {
  return problems.filter((problem) => {
    const key = JSON.stringify(problem);
    const isNew = problem.file === note || !said.has(key);
    said.add(key);
    return isNew;
  });
}

type Refused = { readonly problems: readonly Problem[]; readonly report: undefined };

async function buildNote(
  note: NoteFile,
  headless: Headless,
  settings: Settings,
): Promise<BuiltDeck | Refused> {
  const read = await readNote(note);
  if (read.bytes === undefined) return refuse(note, [read.finding]);
  headless.warm();
  try {
    // Loaded while the browser starts, and not at all for a command line that is refused.
    const { buildDeck } = await import('./build-note.ts');
    const input = { path: note.path, bytes: read.bytes, dir: path.dirname(note.file) };
    const deck = await buildDeck(input, settings, headless);
    if (deck.report.slides.length > 0) return deck;
    // Front matter or comments alone.
    return refuse(note, [...deck.problems, createFinding('note-empty', { line: 1, column: 1 })]);
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new Error(`${note.path} could not be built`, { cause: error });
  }
}

function refuse(note: NoteFile, findings: readonly Finding[]): Refused {
  return {
    problems: findings.map((finding) => ({ ...finding, file: note.path })),
    report: undefined,
  };
}

async function writeOutputs(
  note: NoteFile,
  deck: BuiltDeck,
  settings: Settings,
): Promise<WrittenFile[]> {
  await using staging = createStaging(settings.root);
  const files: WrittenFile[] = [];
  for (const { format, name, bytes } of deck.outputs) {
    const file = resolveOutput(note, { format, ...(name !== undefined && { name }) }, settings);
    await staging.stage(file, bytes);
    files.push({ format, path: file });
  }
  await staging.commit();
  return files;
}

function resolveOutput(
  note: NoteFile,
  { format, name }: { readonly format: Format; readonly name?: string },
  { outDir }: Settings,
): string {
  const part = name === undefined ? '' : `.${name}`;
  return path.join(outDir, `${note.output}${part}${formats[format].extension}`);
}

/** `lectern build page.html -o .`, or `--report` with a note for its value. */
function refuseOverwriting(notes: readonly NoteFile[], settings: Settings): void {
  const inputs = new Set(notes.map(({ file }) => file));
  const outputs = notes.flatMap((note) =>
    settings.formats.map((format) => resolveOutput(note, { format }, settings)),
  );
  if (settings.report !== undefined) outputs.push(settings.report);
  const clash = outputs.find((output) => inputs.has(output) || isNoteName(output));
  if (clash === undefined) return;
  throw new CliError('output-is-note', { output: showPath(settings.root, clash) });
}

async function writeReport(
  file: string,
  results: readonly NoteResult[],
  { root }: Settings,
): Promise<void> {
  const notes = results.map(({ note, files, problems, report }) => ({
    ...report,
    note,
    files: files.map(({ format, path: written }) => ({ format, path: showPath(root, written) })),
    problems,
  }));
  await using staging = createStaging(root);
  await staging.stage(
    file,
    Buffer.from(`${JSON.stringify({ lectern: version, notes }, undefined, 2)}\n`),
  );
  await staging.commit();
}

/** Gives up waiting when the signal comes. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const over = new AbortController();
  const abortion = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { signal: over.signal });
  });
  try {
    return await Promise.race([work, abortion]);
  } finally {
    over.abort();
  }
}
