import { availableParallelism } from 'node:os';
import { type CreateHeadless, createHeadless, type Headless } from '../browser/browser.ts';
import type { NoteFile } from '../files/find-notes.ts';
import { readNote } from '../files/read-note.ts';
import type { Settings } from '../options/settings.ts';
import { stream } from '../options/resolve-target.ts';
import { takeShard } from '../options/shard.ts';
import type { LineRange } from '../source/note-source.ts';
import { CliError } from '../problems/cli-error.ts';
import { createProblemKey } from '../problems/collect-problems.ts';
import { createFinding, type Finding, type Problem } from '../problems/problem.ts';
import type { Disk } from '../store/disk.ts';
import type { BuildStep, BuiltDeck, OnStep } from './build-note.ts';
import { type BuildTools, createRunTools } from './build-tools.ts';
import { findLectures, type FoundLectures, type LeftOutNote } from './find-lectures.ts';
import { placeInCourse } from './find-references.ts';
import { findUnbuilt, type LinkingNote } from './find-unbuilt.ts';
import { finishFolder, type FolderEvent } from './finish-folder.ts';
import { inOrder } from './in-order.ts';
import { findOutdated } from './find-outdated.ts';
import { findKeptDeck, keepDeck } from './kept-decks.ts';
import { openCache } from './open-cache.ts';
import { takeParts } from './take-part.ts';
import { untilAborted } from './until-aborted.ts';
import type { DeckReport } from './report-deck.ts';
import { createStore, type Store } from '../store/store.ts';
import { settleProblems } from './settle-problems.ts';
import { writeReport } from './write-report.ts';
import { relateLectures, type RelatedLectures, remarkUses } from './relate-lectures.ts';
import { refuseOverwriting, takeOnly, writeOutputs, type WrittenFile } from './write-outputs.ts';

/** The result of one note. */
export interface NoteResult {
  /** The note's path relative to the project, with `/`. */
  readonly note: string;
  /** What was written, in the order of the formats. Empty when no deck could be made of the note. */
  readonly files: readonly WrittenFile[];
  /** What is to be written to the standard output. */
  readonly output?: Uint8Array;
  /** Absolute paths of what stands beside those files: theirs, and copies of files that the deck has links to. */
  readonly beside: readonly string[];
  readonly problems: readonly Problem[];
  /** Undefined when no deck could be made of the note. */
  readonly report: DeckReport | undefined;
  /** Why its files are not there, though the note is fine: they cannot be replaced (`CliError`), or Lectern has a bug. */
  readonly failure: Error | undefined;
}

/** What a run tells while it goes on. */
export type BuildEvent =
  /** What was made cannot be kept for the next run, or what earlier ones made cannot be used; nothing else suffers. */
  | { readonly type: 'cache-failed'; readonly message: string }
  | FolderEvent
  | { readonly type: 'notes-left-out'; readonly notes: readonly LeftOutNote[] }
  /** Once a machine, for some seconds; the numbers are bytes. */
  | { readonly type: 'browser-unpacking'; readonly done: number; readonly total: number }
  | {
      readonly type: 'note-started';
      readonly note: string;
      readonly index: number;
      readonly total: number;
    }
  | {
      readonly type: 'note-step';
      readonly note: string;
      readonly index: number;
      readonly total: number;
      readonly step: BuildStep;
      readonly slides: number;
    }
  | { readonly type: 'note-finished'; readonly result: NoteResult }
  /** Once all notes are finished: links to decks that nobody has made. */
  | { readonly type: 'links-unbuilt'; readonly problems: readonly Problem[] };

/** What to build. */
export interface BuildNotesRequest {
  /** Files and folders, relative to the project, or `-`; none means the folder `notes`. */
  readonly inputs: readonly string[];
  /** What came on the standard input, which `-` among the inputs stands for. */
  readonly stdin?: Uint8Array | undefined;
  /** Lines of notes by their paths: a deck is made of these lines alone, and none of other notes. @default all */
  readonly parts?: ReadonlyMap<string, readonly LineRange[]> | undefined;
  /** Without formats the notes are checked and nothing is written. */
  readonly settings: Settings;
  readonly onEvent?: (event: BuildEvent) => void;
  /** Gives the run up: the browser is closed, what is half written is removed, and the signal's reason is thrown. */
  readonly signal?: AbortSignal;
  /** Gives the browser to build with. @default one that starts when needed and ends with the run */
  readonly createHeadless?: CreateHeadless | undefined;
}

/**
 * Builds notes over one browser, several side by side, and writes each one's outputs together; what is told of them comes in
 * their order. Problems in notes are part of the results, and so is what keeps one note from being built: the others are
 * built all the same. What was built before of the same note is taken from the cache.
 * @throws {CliError} for usage, configuration and machine
 */
export async function buildNotes(request: BuildNotesRequest): Promise<NoteResult[]> {
  const { inputs, stdin, settings, signal, createHeadless: create = createHeadless } = request;
  signal?.throwIfAborted();
  const found = takeParts(await findLectures(inputs, settings, stdin), request.parts);
  const { lectures, leftOut } = found;
  refuseOverwriting(lectures, settings);
  if (leftOut.length > 0) request.onEvent?.({ type: 'notes-left-out', notes: leftOut });
  const notes = takeShard(lectures, settings.shard);
  const cache = await openCache(settings);
  const store = createStore(cache.disk);
  const course = [...found.links.keys()];
  const { links, problems, release } = await relateLectures(course, found, { settings, store });
  for (const each of course) if (!notes.includes(each)) release(each);
  await using headless = create({
    onProgress: ({ done, total }) => request.onEvent?.({ type: 'browser-unpacking', done, total }),
  });
  const related = { ...found, links, remarks: problems, release, store };
  const run = buildAll(notes, { ...request, ...related, headless, disk: cache.disk });
  // Leaving this function closes the browser, which ends a run that was given up.
  const results = await (signal === undefined ? run : untilAborted(run, signal));
  const { onEvent } = request;
  await finishFolder({ ...found, settings, results, headless, disk: cache.disk, onEvent });
  await cache.disk?.close();
  const message = cache.disk ? cache.disk.failure?.message : cache.message;
  if (message !== undefined) request.onEvent?.({ type: 'cache-failed', message });
  return results;
}

interface Run extends BuildNotesRequest, FoundLectures {
  readonly headless: Headless;
  readonly disk: Disk | undefined;
  /** The memory of the run. */
  readonly store: Store;
  /** What is to be said of notes in their course, by their paths. */
  readonly remarks: RelatedLectures['problems'];
  readonly release: RelatedLectures['release'];
}

async function buildAll(notes: readonly NoteFile[], run: Run): Promise<NoteResult[]> {
  const { settings, headless, store, onEvent } = run;
  await using tools = createRunTools(headless, { notes: notes.length, store });
  const results: NoteResult[] = [];
  const linking: LinkingNote[] = [];
  const finish = inOrder<NoteResult>((built, index) => {
    const result = { ...built, problems: dropSaid(built.problems, notes[index]!, said) };
    onEvent?.({ type: 'note-finished', result });
    results.push(result);
  });
  const said = new Set<string>();
  const waiting = [...notes.entries()];
  const work = async (): Promise<void> => {
    const own = tools.open();
    for (let each = waiting.shift(); each; each = waiting.shift()) {
      const [index, note] = each;
      const place = { note: note.path, index, total: notes.length };
      onEvent?.({ type: 'note-started', ...place });
      const onStep: OnStep = (step, slides) =>
        onEvent?.({ type: 'note-step', ...place, step, slides });
      const { deckLinks, ...made } = await buildFiles(note, { ...run, tools: own, onStep });
      const remarks = made.report ? await remarkUses(note, run) : [];
      const built = { ...made, problems: [...made.problems, ...remarks] };
      linking.push({ note, deckLinks });
      finish(index, built);
      run.release(note);
      own.store.turn();
    }
  };
  const workers = Array.from({ length: Math.min(findJobs(settings), notes.length) }, work);
  try {
    await Promise.all(workers);
  } finally {
    // What ends one, such as a machine without a browser, would end the others.
    waiting.length = 0;
  }
  const complete = await addUnbuilt(results, linking, run);
  if (settings.report !== undefined) await writeReport(settings.report, complete, settings);
  return complete;
}

/** The results with the links to decks that nobody has made, which is known when all notes are finished. */
async function addUnbuilt(
  results: readonly NoteResult[],
  linking: readonly LinkingNote[],
  { lectures, leftOut, settings, onEvent }: Run,
): Promise<NoteResult[]> {
  const failed = new Set(results.flatMap(({ note, report }) => (report ? [] : [note])));
  const unbuilt = new Set(leftOut.map(({ note }) => note));
  const built = new Set<string>();
  for (const { path: note } of lectures) (failed.has(note) ? unbuilt : built).add(note);
  const outcome = { settings, built, unbuilt };
  const found = await Promise.all(linking.map((each) => findUnbuilt(each, outcome)));
  const problems = found.flat();
  if (problems.length > 0) onEvent?.({ type: 'links-unbuilt', problems });
  return results.map((result) => ({
    ...result,
    problems: [...result.problems, ...problems.filter(({ file }) => file === result.note)],
  }));
}

/** How many notes are built side by side: while one is in the browser, another is read. */
function findJobs({ jobs }: Settings): number {
  return jobs ?? Math.min(maxJobs, availableParallelism());
}

/** More pages than that only wait for each other in the one browser. */
const maxJobs = 4;

interface NoteTools extends Pick<
  Run,
  'settings' | 'signal' | 'headless' | 'disk' | 'links' | 'oddities'
> {
  readonly tools: BuildTools;
  readonly onStep: OnStep;
}

async function buildFiles(
  note: NoteFile,
  given: NoteTools,
): Promise<NoteResult & Pick<LinkingNote, 'deckLinks'>> {
  const { settings, signal } = given;
  const nothing = {
    note: note.path,
    files: [],
    beside: [],
    report: undefined,
    failure: undefined,
    deckLinks: [],
  };
  try {
    const deck = await readAndBuild(note, given);
    signal?.throwIfAborted();
    if (!('outputs' in deck)) return { ...nothing, problems: deck.problems };
    const { problems, report, deckLinks } = deck;
    if (settings.outFile === stream)
      return { ...nothing, output: takeOnly(deck, settings), problems, report, deckLinks };
    try {
      const written = await writeOutputs(note, deck, settings);
      return { ...nothing, ...written, problems, report, deckLinks };
    } catch (error) {
      return { ...nothing, problems, report, failure: asRefusal(error) };
    }
  } catch (error) {
    if (error instanceof CliError || signal?.aborted) throw error;
    const failure = new Error(`${note.path} could not be built`, { cause: error });
    return { ...nothing, problems: [], failure };
  }
}

/** Gives the failure when it concerns this one output, and throws it on when no other would fare better. */
function asRefusal(error: unknown): CliError {
  if (error instanceof CliError && ['output-locked', 'output-refused'].includes(error.id))
    return error;
  throw error;
}

type Refused = Pick<NoteResult, 'problems'>;

async function readAndBuild(
  note: NoteFile,
  { settings, tools, headless, disk, links, oddities, onStep }: NoteTools,
): Promise<BuiltDeck | Refused> {
  const started = Date.now();
  const read = await readNote(note);
  if (read.type === 'refused') return { problems: [ofNote(read.finding, note)] };
  const { source } = read;
  const lectures = { links, settings, store: tools.store };
  const { links: course } = await placeInCourse(note, source, lectures);
  const wanted = { source, settings, course, place: note.output };
  // What is only checked may have been built before.
  const outdated = settings.formats.length === 0 ? await findOutdated(note, source, settings) : [];
  const odd = oddities.get(note);
  const own = { file: note.path, sections: [], rules: settings.rules };
  const besides = [...outdated, ...(odd ? settleProblems([odd], own) : [])];
  const kept = disk && (await findKeptDeck(wanted, disk));
  if (kept) return { ...kept, problems: [...kept.problems, ...besides] };
  headless.warm();
  // Loaded while the browser starts, and not at all for a command line that is refused.
  const { buildDeck } = await import('./build-note.ts');
  const deck = await buildDeck(source, settings, { ...tools, ...wanted, onStep });
  if (disk) await keepDeck(deck, { ...wanted, started }, disk);
  const problems = [...deck.problems, ...besides];
  if (deck.report.slides.length > 0) return { ...deck, problems };
  // Front matter or comments alone.
  return { problems: [...problems, ofNote(createFinding('note-empty', undefined), note)] };
}

function ofNote(finding: Finding, { path: file }: NoteFile): Problem {
  return { ...finding, file };
}

/** What is wrong with another file than the note, such as a knowledge pack, is said with the first note alone. */
function dropSaid(
  problems: readonly Problem[],
  { path: note }: NoteFile,
  said: Set<string>,
): Problem[] {
  return problems.filter((problem) => {
    const key = createProblemKey(problem);
    const isNew = problem.file === note || !said.has(key);
    said.add(key);
    return isNew;
  });
}
