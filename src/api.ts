import path from 'node:path';
import type { BuiltDeck } from './build/build-note.ts';
import type { Analysis } from './build/describe-note.ts';
import { type BuildEvent, buildNotes, type NoteResult } from './build/build-notes.ts';
import { findFailure } from './build/find-failure.ts';
import { createBuildTools } from './build/build-tools.ts';
import { createHeadless, type Headless } from './browser/browser.ts';
import { type Format, formats } from './options/formats.ts';
import type { PrintSettings } from './options/print-settings.ts';
import { loadConfig } from './options/load-config.ts';
import { findFlagKeys } from './options/option-keys.ts';
import type { OptionKey, OptionValues } from './options/option-values.ts';
import { resolveSettings } from './options/resolve-settings.ts';
import type { Settings } from './options/settings.ts';
import { requireValue } from './options/value.ts';
import { CliError } from './problems/cli-error.ts';
import { hasFailed } from './problems/has-failed.ts';
import { createFinding } from './problems/problem.ts';
import { type Reported, type ReportedProblem, reportProblems } from './problems/report-problem.ts';
import { renderSuggestion } from './problems/suggest.ts';
import { createSource, type NoteBytes, type NoteSource } from './source/note-source.ts';
import { createStore } from './store/store.ts';

/** What notes are checked with; the same as the flags and the config file, which is read too. */
export interface CheckOptions extends Partial<
  Pick<
    OptionValues,
    | 'agenda'
    | 'cache'
    | 'coverage'
    | 'jobs'
    | 'junk'
    | 'lang'
    | 'prose'
    | 'size'
    | 'strict'
    | 'theme'
  >
> {
  /** Files and folders, relative to `cwd`. @default ['notes'] */
  readonly inputs?: readonly string[];
  /** Folder of the project: its config file counts, and images outside it are refused. @default process.cwd() */
  readonly cwd?: string;
  /** Called as the work goes on. */
  readonly onEvent?: (event: ReportedEvent) => void;
  /** Ends the work: the browser is closed, half-written files are removed, and its reason is thrown. */
  readonly signal?: AbortSignal;
}

/** What a note's text is analysed with. */
export interface AnalyseOptions extends Pick<
  CheckOptions,
  'agenda' | 'cwd' | 'junk' | 'lang' | 'prose' | 'size' | 'theme'
> {
  /** The note's path relative to `cwd`: pictures are relative to it, and messages name it. @default 'note.md' */
  readonly path?: string;
}

/** All that can be said of a note without a browser, as users of the library see it. */
export type ReportedAnalysis = Reported<Analysis>;

/** What notes are built with. */
export interface BuildOptions
  extends
    CheckOptions,
    Partial<PrintSettings>,
    Partial<Pick<OptionValues, 'formats' | 'notes' | 'outDir' | 'relations' | 'report' | 'scale'>> {
  /** The slides that pictures are made of, such as `1,3-5`. @default all */
  readonly slides?: string;
}

/** What a text is rendered with. */
export interface RenderOptions
  extends
    Omit<BuildOptions, 'coverage' | 'inputs' | 'jobs' | 'onEvent' | 'outDir' | 'report' | 'signal'>,
    Pick<AnalyseOptions, 'path'> {
  /** A browser that is there already. @default one of its own, which ends with it */
  readonly headless?: Headless;
}

/** One file of an output. */
export interface RenderedFile {
  readonly format: Format;
  /** Its name beside the note's other outputs, with `/`: `note.html`, `note.marp/theme.css`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The same as a text; undefined for formats that are none, and for files beside the main one. */
  readonly text: string | undefined;
}

/** The outputs of one text. */
export interface RenderResult extends Pick<BuildResult, 'problems' | 'ok'> {
  /** In the order of the formats, each with its main file first. */
  readonly files: readonly RenderedFile[];
}

/** The result of one note, as users of the library see it. */
export type ReportedNote = Reported<NoteResult>;

/** One note built in memory, as users of the library see it. */
export type ReportedDeck = Reported<BuiltDeck>;

/** What a run tells while it goes on, as users of the library see it. */
export type ReportedEvent =
  | Exclude<BuildEvent, { readonly type: 'note-finished' }>
  | { readonly type: 'note-finished'; readonly result: ReportedNote };

/** The result of a run. */
export interface BuildResult {
  /** One for each note, in the order they were built. */
  readonly notes: readonly ReportedNote[];
  /** Those of all notes. */
  readonly problems: readonly ReportedProblem[];
  /** False when there are errors, or warnings with `strict`. */
  readonly ok: boolean;
}

const own: readonly string[] = ['inputs', 'cwd', 'onEvent', 'signal'];
const unoffered: readonly OptionKey[] = [
  'help',
  'version',
  'quiet',
  'verbose',
  'messages',
  'listRelations',
  'shard',
  'suggest',
];

/**
 * Finds notes, builds decks of them and writes the files, as `lectern build` does.
 * What is wrong in the notes is in the result.
 * @throws {CliError} for usage, configuration and machine: no such note, no browser, disk full; AggregateError of several
 * where the files of several notes could not be written
 */
export async function build(options: BuildOptions = {}): Promise<BuildResult> {
  return runNotes(options, await loadSettings('build', options));
}

/**
 * Finds notes and says what is wrong with them, as `lectern check` does; writes nothing.
 * @throws {CliError} for usage, configuration and machine
 */
export async function check(options: CheckOptions = {}): Promise<BuildResult> {
  return runNotes(options, {
    ...(await loadSettings('check', options)),
    formats: [],
    report: undefined,
  });
}

/**
 * Says all that can be said of a note without a browser: its headings, links, pictures, formulas, diagrams and relations, and
 * what is wrong with it, each with its place.
 * @throws {CliError} for usage and configuration
 */
export async function analyse(
  text: string,
  options: AnalyseOptions = {},
): Promise<ReportedAnalysis> {
  const { path: name = 'note.md', ...rest } = options;
  const settings = await loadSettings('check', rest);
  const { describeNote } = await import('./build/describe-note.ts');
  const dir = path.dirname(path.resolve(settings.root, name));
  const input = { path: name, dir, bytes: Buffer.from(text) };
  const source = createSource(input) ?? createEmpty(input);
  return reportProblems(await describeNote(source, settings, createStore()));
}

/**
 * Makes outputs of a text in memory, as `lectern build -` does: pictures are relative to the folder of `path`. Its config file
 * counts, and nothing is written.
 * @throws {CliError} for usage, configuration and machine
 */
export async function render(
  note: string | Uint8Array,
  options: RenderOptions = {},
): Promise<RenderResult> {
  const { path: name = 'note.md', headless, ...rest } = options;
  const settings = await loadSettings('build', rest);
  const file = path.resolve(settings.root, name);
  const bytes = typeof note === 'string' ? Buffer.from(note) : note;
  const input = { path: name, dir: path.dirname(file), bytes };
  await using own = headless ? undefined : createHeadless();
  const deck = await buildInMemory(input, settings, headless ?? own!);
  const { outputs } = deck;
  const place = path.basename(name, path.extname(name));
  return {
    files: outputs.map((output) => nameFile(output, place)),
    problems: reportProblems(deck).problems,
    ok: !hasFailed(deck.problems, settings.strict),
  };
}

function nameFile(
  { format, name, file, bytes }: BuiltDeck['outputs'][number],
  place: string,
): RenderedFile {
  const { extension, isText } = formats[format];
  const main = `${place}${name === undefined ? '' : `.${name}`}${extension}`;
  const beside = `${main.slice(0, -path.extname(main).length)}/${file}`;
  const text = isText && file === undefined ? new TextDecoder().decode(bytes) : undefined;
  return { format, name: file === undefined ? main : beside, bytes, text };
}

/**
 * Builds one note in memory, in a browser that is there already.
 * @throws {CliError} theme-unknown, font-unknown, and what the browser throws
 */
export async function buildDeck(
  input: NoteBytes,
  settings: Settings,
  headless: Headless,
): Promise<ReportedDeck> {
  return reportProblems(await buildInMemory(input, settings, headless));
}

async function buildInMemory(
  input: NoteBytes,
  settings: Settings,
  headless: Headless,
): Promise<BuiltDeck> {
  // The commands have no need of it before they know their notes.
  const { buildDeck: build } = await import('./build/build-note.ts');
  await using tools = createBuildTools(headless, { notes: 1 });
  return build(createSource(input) ?? createEmpty(input), settings, tools);
}

/** What bytes that are no text give. */
function createEmpty({ path, dir }: NoteBytes): NoteSource {
  return { path, dir, text: '', lines: [], findings: [createFinding('note-binary', undefined)] };
}

async function runNotes(options: CheckOptions, settings: Settings): Promise<BuildResult> {
  const { inputs = [], onEvent, signal } = options;
  const notes = await buildNotes({
    inputs,
    settings,
    ...(onEvent && { onEvent: (event) => onEvent(reportEvent(event)) }),
    ...(signal && { signal }),
  });
  const ok = !hasFailed(
    notes.flatMap(({ problems }) => problems),
    settings.strict,
  );
  const failure = findFailure(notes);
  if (failure) throw failure;
  const reported = notes.map(reportProblems);
  return { notes: reported, problems: reported.flatMap(({ problems }) => problems), ok };
}

function reportEvent(event: BuildEvent): ReportedEvent {
  return event.type === 'note-finished'
    ? { type: event.type, result: reportProblems(event.result) }
    : event;
}

async function loadSettings(command: 'build' | 'check', options: CheckOptions): Promise<Settings> {
  const root = path.resolve(options.cwd ?? '.');
  const config = await loadConfig(root);
  return resolveSettings({ root, flags: parseOptions(command, options), config, env: process.env });
}

/** Callers write JavaScript too: a misspelled option is refused as a misspelled flag is. */
function parseOptions(command: 'build' | 'check', options: CheckOptions): Partial<OptionValues> {
  const known = findFlagKeys(command).filter((key) => !unoffered.includes(key));
  const values: Partial<Record<OptionKey, unknown>> = {};
  for (const [name, raw] of Object.entries(options)) {
    if (raw === undefined || own.includes(name)) continue;
    const key = known.find((one) => one === name);
    if (key === undefined) {
      throw new CliError('flag-unknown', {
        flag: name,
        suggestion: renderSuggestion(name, [...known, ...own]),
      });
    }
    values[key] = requireValue(key, raw, { name });
  }
  return values as Partial<OptionValues>;
}
